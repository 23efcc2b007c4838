import { Auditor } from './auditor.ts';
import { boundariesOf } from './crashes.ts';
import { day, Lab, type Setup } from './lab.ts';
import { PausedRun } from './paused-run.ts';
import { Story, schedule, settle, type Tally } from './story.ts';

/** How two concurrent runs alternate; each number is a count of requests. */
interface Schedule {
  /** The runs take turns of this many requests, the first run first. Then each runs to its end in the same order. */
  readonly turns: readonly number[];
  /** The first run is killed after its turns. */
  readonly isKilled: boolean;
}

/**
 * Runs two runs at the same time, in every schedule with up to `switches` switches between them. Each schedule is also
 * tried with the first run killed after its turns.
 *
 * @param switches - the number of schedules grows with the square (2) or the cube (3) of a run's requests
 */
export async function interleavingCampaign(setup: Setup, tally: Tally, switches: 2 | 3): Promise<void> {
  for (const [index, boundaries] of (await boundariesOf(setup)).entries()) {
    const requests = boundaries.filter(({ when }) => when === 'before').length;
    for (const turns of turnsOf(requests, switches)) {
      for (const isKilled of [false, true]) await interleavingCase(setup, tally, index, { turns, isKilled });
    }
  }
}

function* turnsOf(requests: number, switches: 2 | 3): Generator<readonly number[]> {
  for (let first = 0; first <= requests; first++) {
    for (let second = 1; second <= requests + 1; second++) {
      if (switches === 2) yield [first, second];
      else for (let third = 1; third <= requests - first + 1; third++) yield [first, second, third];
    }
  }
}

async function interleavingCase(
  setup: Setup,
  tally: Tally,
  together: number,
  { turns, isKilled }: Schedule,
): Promise<void> {
  const lab = await Lab.create(setup);
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  for (const [index, at] of schedule.entries()) {
    if (index !== together) await story.runOnSchedule(index);
    else {
      await takeTurns(lab, auditor, story, { turns, isKilled });
      lab.clock.advance(60_000);
      await story.run('the next run');
      story.expectHealed('after the next run');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  await story.toTheEnd();
  settle(
    tally,
    auditor,
    `${setup.name}: two runs on day ${schedule[together]}, turns ${turns.join(', ')}${isKilled ? ', the first killed' : ''}`,
  );
}

async function takeTurns(
  lab: Lab,
  auditor: Auditor,
  story: Story,
  { turns, isKilled }: Schedule,
): Promise<void> {
  // Both were queued at the same moment, so both hold the same pair.
  const first = new PausedRun(lab, auditor);
  const second = new PausedRun(lab, auditor);
  for (const [turn, count] of turns.entries()) await (turn % 2 === 0 ? first : second).steps(count);
  if (isKilled && !first.hasEnded) await first.kill();
  const order = turns.length % 2 === 0 ? [first, second] : [second, first];
  for (const run of order) {
    const outcome = await run.finish();
    if (outcome.ended !== 'killed') story.expectEnded(outcome, 'one of two runs');
  }
}
