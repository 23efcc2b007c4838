import { Auditor } from './auditor.ts';
import { boundariesOf } from './crashes.ts';
import { day, Lab, type Outcome, type Setup } from './lab.ts';
import { expectEnded, schedule, type Tally, watching } from './story.ts';

const week = { graceMs: 7 * day, recoveryMs: 7 * day };
const atOnce = { graceMs: 0, recoveryMs: 0 };

/** Rotations into a store that tells no time, alone and beside GitHub. */
export const vaultSetups: readonly Setup[] = (['self', 'managed'] as const).flatMap((mode) => [
  { name: `${mode}, vault two-line`, mode, targets: 'vault:ci AWS_CREDENTIALS', ...week },
  { name: `${mode}, vault classic`, mode, targets: 'vault:ci key.id+key.secret', ...week },
  { name: `${mode}, vault and GitHub`, mode, targets: 'vault:ci AWS_CREDENTIALS\nAWS_CREDENTIALS', ...week },
  { name: `${mode}, vault two-line, no grace`, mode, targets: 'vault:ci AWS_CREDENTIALS', ...atOnce },
]);

/** What the crashes of one set-up led to. */
export interface VaultTally extends Tally {
  /** After so many crashes the next run asked a person for `rotate: now`. */
  readonly askedPerson: number;
}

/**
 * Kills every scheduled run at every boundary, or at every `stride`th. The next run heals, or says what a person must do;
 * then the person does it. In the end there is one key, and every target holds it.
 */
export async function vaultCrashCampaign(
  setup: Setup,
  stride = 1,
  tally: Tally = { cases: 0, gaps: 0, failures: [] },
): Promise<VaultTally> {
  let askedPerson = 0;
  for (const [run, boundaries] of (await boundariesOf(setup)).entries()) {
    for (let boundary = 0; boundary < boundaries.length; boundary += stride) {
      const at = boundaries[boundary];
      const { violations, isAsked } = await crashCase(setup, run, boundary);
      tally.cases += 1;
      if (isAsked) askedPerson += 1;
      const where = `run ${run + 1}, ${at?.when} ${at?.operation} (${boundary})`;
      tally.failures.push(...violations.map((each) => `${where}: ${each}`));
    }
  }
  return { ...tally, askedPerson };
}

async function crashCase(setup: Setup, killedRun: number, boundary: number) {
  const lab = await Lab.create(setup);
  let auditor = new Auditor(lab);
  const violations: string[] = [];
  let isAsked = false;
  const run = async (where: string): Promise<Outcome> => {
    const outcome = await lab.run({ at: watching(auditor) });
    expectEnded(outcome, auditor, where);
    return outcome;
  };
  for (const [index, at] of schedule.entries()) {
    if (index !== killedRun) await run(`day ${at}`);
    else {
      let seen = 0;
      const watch = watching(auditor);
      await lab.run({ at: (each) => (seen++ === boundary ? 'kill' : watch(each)) });
      lab.clock.advance(20 * 60_000);
      isAsked = asksPerson(await run('the next run'));
      if (isAsked) {
        violations.push(...auditor.violations);
        await lab.run({ mode: 'now' });
        auditor = new Auditor(lab);
      }
      auditor.expectHealed('after the next run');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  for (let more = 0; more < 3; more++) {
    lab.clock.advance(8 * day);
    await run('a later run');
  }
  if (isAsked) auditor.expectSettled('the end');
  else auditor.expectFinished('the end');
  return { violations: [...violations, ...auditor.violations], isAsked };
}

function asksPerson({ result }: Outcome): boolean {
  return result?.state === 'held' && /Both keys work\..*run once with rotate: now/.test(result.why);
}
