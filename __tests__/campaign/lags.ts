import { Auditor } from './auditor.ts';
import { boundariesOf } from './crashes.ts';
import { day, Lab, type ReadLag, type Setup } from './lab.ts';
import { modeOf, Story, schedule, settle, type Tally } from './story.ts';

/** Each kind of read, with delays that were observed or are possible. */
export const lags: readonly (readonly [string, ReadLag])[] = [
  ['secrets read 300 ms late', { secrets: 300 }],
  ['secrets read 1,000 ms late', { secrets: 1_000 }],
  ['secrets read 1,500 ms late', { secrets: 1_500 }],
  ['secrets read 1,500 ms late every other time', { secrets: 1_500, alternates: true }],
  ['variables read 700 ms late', { variables: 700 }],
  ['variables read 1,500 ms late', { variables: 1_500 }],
  ['variables read 1,500 ms late every other time', { variables: 1_500, alternates: true }],
  ['runs listed 10 s late', { runs: 10_000 }],
  ['keys listed 5 s late', { keys: 5_000 }],
  ['keys listed 25 s late', { keys: 25_000 }],
  ['keys listed 25 s late every other time', { keys: 25_000, alternates: true }],
  ['last uses told 4 hours late', { lastUse: 4 * 3_600_000 }],
  ['everything late', { secrets: 1_500, variables: 1_500, runs: 10_000, keys: 25_000, lastUse: 3_600_000 }],
];

/** Simulated milliseconds per request, so that a delay spans several requests. */
const requestMs = 120;

/** Nothing fails, but reads are late: the rotation finishes as usual and writes each secret once. */
export async function lateReadCampaign(setup: Setup, tally: Tally): Promise<void> {
  for (const [name, lag] of lags) await undisturbedCase({ ...setup, lag, requestMs }, name, tally);
}

export async function undisturbedCase(setup: Setup, name: string, tally: Tally): Promise<void> {
  const lab = await Lab.create(setup);
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  for (const [index, at] of schedule.entries()) {
    await story.runOnSchedule(index);
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  await story.toTheEnd();
  if (setup.without?.includes('variables') !== true) expectWrittenOnce(lab, auditor);
  settle(tally, auditor, `${setup.name}: ${name}`);
}

function expectWrittenOnce(lab: Lab, auditor: Auditor): void {
  const written = lab.requests.filter(({ operation }) => operation === 'PutSecret').map(({ path }) => path);
  const secrets = Object.keys(lab.stamps()).length;
  if (written.length !== secrets || new Set(written).size !== secrets)
    auditor.violations.push(`${written.length} writes for ${secrets} secrets`);
}

/** With every delay, kills a run before and after every request. The next run starts at once or later. */
export async function lateReadCrashCampaign(setup: Setup, tally: Tally, stride: number): Promise<void> {
  let seen = 0;
  for (const [name, lag] of lags) {
    const late = { ...setup, lag, requestMs };
    for (const [run, boundaries] of (await boundariesOf(late)).entries()) {
      for (let boundary = 0; boundary < boundaries.length; boundary++) {
        if (seen++ % stride === 0)
          await crashCase(late, { run, boundary, pauseMs: pauses[seen % pauses.length] ?? 0 }, name, tally);
      }
    }
  }
}

/** Milliseconds until the next run. */
const pauses = [1_000, 30_000, 20 * 60_000];

async function crashCase(
  setup: Setup,
  { run, boundary, pauseMs }: { run: number; boundary: number; pauseMs: number },
  name: string,
  tally: Tally,
): Promise<void> {
  const lab = await Lab.create(setup);
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  let hit = '';
  for (const [index, at] of schedule.entries()) {
    if (index !== run) await story.runOnSchedule(index);
    else {
      hit = (await story.runDisturbedAt(boundary, 'kill', { mode: modeOf(setup, index) })).where;
      lab.clock.advance(pauseMs);
      await story.run('the next run');
      // The run after the next one finds what a late list hid from the next run.
      lab.clock.advance(day);
      await story.run('the run of the next day');
      story.expectHealed('a day after the crash');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  await story.toTheEnd();
  settle(
    tally,
    auditor,
    `${setup.name}: ${name}, killed in run ${run + 1} ${hit}, next run after ${pauseMs} ms`,
  );
}
