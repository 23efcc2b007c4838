import { redactKeyId } from '../../src/errors.ts';
import { Auditor } from './auditor.ts';
import { isVisible } from './forgery-watch.ts';
import type { Boundary, Verdict } from './in-process.ts';
import { day, Lab, type Outcome, type Setup } from './lab.ts';
import { expectEnded, modeOf, Story, settle, type Tally } from './story.ts';

/** A run whose CreateAccessKey takes effect long after it was sent. */
export interface LateKey {
  /** Seconds from sending to effect. */
  readonly lateS: number;
  /** Seconds from sending to the next run. If absent, the sender is not killed and waits. */
  readonly nextRunS?: number;
}

/** Seconds until the next run. */
const nextRuns = [1, 8, 14, 16, 30, 90];

/** The key appears at every moment at which the next run may look, give up or start over. */
export async function lateKeyCampaign(setup: Setup, tally: Tally): Promise<void> {
  for (let lateS = 5; lateS <= 120; lateS += lateS < 40 ? 1.5 : 20)
    await lateKeyCase(setup, { lateS }, tally);
  for (const nextRunS of nextRuns) {
    for (let afterS = 0.25; afterS < 24; afterS += 0.75)
      await lateKeyCase(setup, { lateS: nextRunS + afterS, nextRunS }, tally);
  }
}

/**
 * The late key is deleted, or every later run says who probably created it. No key that a target holds is deleted.
 */
export async function lateKeyCase(setup: Setup, { lateS, nextRunS }: LateKey, tally: Tally): Promise<void> {
  const lab = await Lab.create({ ...setup, requestMs: 150 });
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  const outcome = await lab.run({
    mode: modeOf(setup, 0),
    at: judgeOf(lateS * 1000, nextRunS !== undefined, auditor),
  });
  if (nextRunS !== undefined) lab.clock.advance(Math.max(0, nextRunS * 1000 - passedMs));
  else expectEnded(outcome, auditor, 'the run that has waited');
  const outcomes: Outcome[] = [];
  for (const days of [1, 1, 6, 1, 8, 8, 8, 8]) {
    const next = await lab.run({ at: judgeOf(0, false, auditor) });
    expectEnded(next, auditor, 'a later run');
    outcomes.push(next);
    lab.clock.advance(days * day);
  }
  auditor.look('the end');
  expectNoSilentOrphan(lab, auditor, outcomes, story);
  const when = nextRunS === undefined ? 'the run waits' : `killed, next run after ${nextRunS} s`;
  settle(tally, auditor, `${setup.name}: CreateAccessKey has its effect ${lateS} s late, ${when}`);
}

/** Simulated milliseconds for which the killed run waited for its answer. */
const passedMs = 300;

/** Kills at the next request, if at all, because the process was waiting for its answer. */
function judgeOf(lateMs: number, isKilled: boolean, auditor: Auditor): (boundary: Boundary) => Verdict {
  let isSent = false;
  return ({ when, operation }) => {
    if (when === 'after') auditor.look(`after ${operation}`);
    if (isSent && isKilled) return 'kill';
    if (lateMs === 0 || isSent || when === 'after' || operation !== 'CreateAccessKey') return 'go';
    isSent = true;
    return { kind: 'late', ms: lateMs };
  };
}

/** A message that says who probably created a key. */
const attribution = /\b(probably|likely|may be|seems)\b[^.]*\b(run|attempt|Keyturn|rotation)\b/i;

function expectNoSilentOrphan(lab: Lab, auditor: Auditor, outcomes: readonly Outcome[], story: Story): void {
  const stored = lab.stored().map(({ id }) => id);
  const orphans = lab.user.accessKeys.filter(({ id }) => !stored.includes(id));
  if (orphans.length === 0) story.expectFinished();
  const [last] = outcomes.slice(-1);
  const message = `${last?.error?.message ?? ''} ${last?.result?.why ?? ''}`;
  for (const { id } of orphans) {
    if (!last || !isVisible(last)) auditor.violations.push('a key that came late is left, behind green runs');
    else if (!message.includes(redactKeyId(id)))
      auditor.violations.push('the key that came late is not named');
    else if (!attribution.test(message.replace(/\s+/g, ' ')))
      auditor.violations.push(
        `nobody is told whose the key probably is: ${message.replaceAll(/AKIA\S+/g, 'AKIA…')}`,
      );
  }
}
