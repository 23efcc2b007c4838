import type { AccessKeys } from '../../src/config/config.ts';
import { Auditor } from './auditor.ts';
import { type Boundary, isChange } from './in-process.ts';
import { day, isTold, Lab, type Outcome, type Setup } from './lab.ts';

/** What a campaign has found. */
export interface Tally {
  cases: number;
  gaps: number;
  readonly failures: string[];
}

/** The days on which a scheduled workflow runs: it begins, retires, deletes, and has nothing more to do. */
const schedule = [0, 8, 16, 17];

/** How many boundaries each scheduled run has when nothing befalls it. */
export async function boundariesOf(setup: Setup): Promise<number[]> {
  const lab = await Lab.create(setup);
  const counts: number[] = [];
  for (const [index, at] of schedule.entries()) {
    let count = 0;
    await lab.run({
      at: () => {
        count += 1;
        return 'go';
      },
    });
    counts.push(count);
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  return counts;
}

/**
 * Kills every scheduled run at every boundary: before each request has its effect, and after it had, before the answer.
 * The next run is not disturbed, and must heal; the days after must end as ever.
 *
 * @param staleRun - whether the run after the crash was queued before it, so that it holds the pair from before
 */
export async function crashCampaign(setup: Setup, tally: Tally, staleRun: boolean): Promise<void> {
  const counts = await boundariesOf(setup);
  for (const [index, count] of counts.entries()) {
    for (let boundary = 0; boundary < count; boundary++)
      await crashCase(setup, tally, index, boundary, staleRun);
  }
}

async function crashCase(
  setup: Setup,
  tally: Tally,
  killedRun: number,
  boundary: number,
  staleRun: boolean,
): Promise<void> {
  const lab = await Lab.create(setup);
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  let where = '';
  for (const [index, at] of schedule.entries()) {
    if (index !== killedRun) await story.run(`day ${at}`);
    else {
      const [before] = lab.stored();
      where = await story.runKilledAt(boundary);
      if (staleRun && before)
        await story.run('the stale run', { accessKeyId: before.id, secretAccessKey: before.secret });
      await story.run('the next run');
      story.expectHealed('after the next run');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  await story.toTheEnd();
  settle(
    tally,
    auditor,
    `${setup.name}: killed in run ${killedRun + 1} ${where} (${boundary})${staleRun ? ', stale run next' : ''}`,
  );
}

/** The runs of one lab, under an auditor's eyes. */
export class Story {
  readonly #lab: Lab;
  readonly #auditor: Auditor;

  constructor(lab: Lab, auditor: Auditor) {
    this.#lab = lab;
    this.#auditor = auditor;
  }

  async run(where: string, held?: AccessKeys): Promise<void> {
    const outcome = await this.#lab.run({ at: watching(this.#auditor), held });
    expectEnded(outcome, this.#auditor, where);
  }

  /** @returns where it was killed, in words */
  async runKilledAt(boundary: number): Promise<string> {
    const watch = watching(this.#auditor);
    let seen = 0;
    let where = '';
    await this.#lab.run({
      at: (each) => {
        if (seen++ !== boundary) return watch(each);
        where = `${each.when} ${each.operation}`;
        this.#auditor.look(where);
        return 'kill';
      },
    });
    // Without a word from GitHub a lock is taken over when its holder has long stopped.
    const isBlind = this.#lab.setup.without?.includes('actions');
    this.#lab.clock.advance(isBlind ? 2 * 3_600_000 : 20 * 60_000);
    return where;
  }

  expectHealed(where: string): void {
    if (this.#rotates) this.#auditor.expectHealed(where);
  }

  /** Weeks later. */
  async toTheEnd(): Promise<void> {
    for (let more = 0; more < 3; more++) {
      this.#lab.clock.advance(8 * day);
      await this.run('a later run');
    }
    this.#auditor.look('the end');
    if (this.#rotates) this.#auditor.expectFinished('the end');
  }

  /** Without its journal a rotation never begins. */
  get #rotates(): boolean {
    return this.#lab.setup.without?.includes('variables') !== true;
  }
}

/** Looks at the world after everything that may have changed it. */
export function watching(auditor: Auditor): (boundary: Boundary) => 'go' {
  return (boundary) => {
    if (boundary.when === 'after' && isChange(boundary)) auditor.look(`after ${boundary.operation}`);
    return 'go';
  };
}

/** A run that was not disturbed ends with a result, or with an error that Keyturn tells; it is never locked out. */
export function expectEnded(outcome: Outcome, auditor: Auditor, where: string): void {
  if (outcome.ended === 'result' || (outcome.ended === 'error' && isTold(outcome.error))) return;
  auditor.violations.push(`${where}: ${outcome.ended} ${outcome.error?.stack ?? ''}`);
}

export function settle(tally: Tally, auditor: Auditor, name: string): void {
  tally.cases += 1;
  tally.gaps += auditor.gaps;
  if (auditor.violations.length > 0)
    tally.failures.push(`${name}\n    ${[...new Set(auditor.violations)].join('\n    ')}`);
}
