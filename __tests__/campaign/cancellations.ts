import { Auditor } from './auditor.ts';
import { boundariesOf } from './crashes.ts';
import { type Boundary, isChange } from './in-process.ts';
import { day, Lab, type Setup } from './lab.ts';
import { type Moment, modeOf, Story, schedule, settle, type Tally } from './story.ts';

/**
 * Simulated milliseconds per request. Without a delay, a cancelled run completes all that it may still do. With the
 * longest delay, the runner kills it after three more requests.
 */
const paces = [0, 700, 2_600] as const;

/** A kill or a cancellation at one boundary of a run. */
interface Blow {
  readonly kind: 'kill' | 'cancel';
  readonly at: Moment;
}

/** A rotation in which one scheduled run, and the runs right after it, are disturbed. */
export interface Plan {
  readonly setup: Setup;
  /** The scheduled run that gets the first blow. */
  readonly run: number;
  /** One per run, in order. The run after the last one is undisturbed and must repair everything. */
  readonly blows: readonly Blow[];
  readonly requestMs: number;
}

/** Cancels every scheduled run at every boundary, as GitHub's runner does: SIGINT, and SIGKILL ten seconds later. */
export async function cancelCampaign(setup: Setup, tally: Tally): Promise<void> {
  for (const [run, boundaries] of (await boundariesOf(setup)).entries())
    for (const at of momentsOf(boundaries))
      for (const requestMs of paces)
        await judge({ setup, run, blows: [{ kind: 'cancel', at }], requestMs }, tally);
}

/**
 * Two blows in a row: one run is killed or cancelled after each of its changes, and the run that recovers from it is hit
 * at every boundary.
 *
 * @param stride - 1 for every pair; n for every n-th one
 */
export async function recoveryCampaign(setup: Setup, tally: Tally, stride: number): Promise<void> {
  const count = { seen: 0 };
  for (const [run, boundaries] of (await boundariesOf(setup)).entries()) {
    for (const at of changesOf(boundaries)) {
      for (const [first, second] of pairsOfBlows)
        await recoveryCases({ setup, run }, { kind: first, at }, second, { tally, stride, count });
    }
  }
}

const pairsOfBlows = [
  ['kill', 'cancel'],
  ['cancel', 'kill'],
  ['cancel', 'cancel'],
] as const;

/** Tries the second blow at every boundary, until the run ends before it is hit. */
async function recoveryCases(
  base: Pick<Plan, 'setup' | 'run'>,
  first: Blow,
  kind: Blow['kind'],
  { tally, stride, count }: { tally: Tally; stride: number; count: { seen: number } },
): Promise<void> {
  for (let at = 0; ; at++) {
    if (count.seen++ % stride !== 0) continue;
    const requestMs = paces[count.seen % paces.length] ?? 0;
    if (!(await judge({ ...base, blows: [first, { kind, at }], requestMs }, tally))) return;
  }
}

/** Three blows in a row, every `stride`-th of them: a run is killed, the next one cancelled, and the next one killed. */
export async function threefoldCampaign(setup: Setup, tally: Tally, stride: number): Promise<void> {
  const [boundaries = []] = await boundariesOf(setup);
  const changes = changesOf(boundaries);
  let seen = 0;
  for (const first of changes) {
    for (const second of changes) {
      for (let third = 0; third < boundaries.length; third++) {
        if (seen++ % stride !== 0) continue;
        const blows: Blow[] = [
          { kind: 'kill', at: first },
          { kind: 'cancel', at: second },
          { kind: 'kill', at: third },
        ];
        await judge({ setup, run: 0, blows, requestMs: paces[seen % paces.length] ?? 0 }, tally);
      }
    }
  }
}

/** Before each request, and after each that changes something. After a read, the state is the same as before it. */
function momentsOf(boundaries: readonly Boundary[]): number[] {
  return boundaries.flatMap((each, index) => (each.when === 'before' || isChange(each) ? [index] : []));
}

/** After each request that changes something: the states that a run can leave behind. */
function changesOf(boundaries: readonly Boundary[]): number[] {
  return boundaries.flatMap((each, index) => (each.when === 'after' && isChange(each) ? [index] : []));
}

/** @returns false when the run ended before the last blow */
export async function judge(plan: Plan, tally: Tally): Promise<boolean> {
  const { setup, run, requestMs } = plan;
  const lab = await Lab.create({ ...setup, requestMs });
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  let described = '';
  for (const [index, at] of schedule.entries()) {
    if (index !== run) await story.runOnSchedule(index);
    else {
      const words = await suffer(plan, lab, story);
      if (!words) return false;
      described = words;
      await story.run('the next run');
      story.expectHealed('after the next run');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  await story.toTheEnd();
  settle(tally, auditor, `${setup.name}, ${requestMs} ms a request: run ${run + 1} ${described}`);
  return true;
}

/** @returns a description of what happened, or `undefined` when the last run ended before it was hit */
async function suffer({ setup, run, blows }: Plan, lab: Lab, story: Story): Promise<string | undefined> {
  const described: string[] = [];
  for (const [index, { kind, at }] of blows.entries()) {
    const mode = index === 0 ? modeOf(setup, run) : 'due';
    const { outcome, where } = await story.runDisturbedAt(at, kind, { mode });
    if (where === '' && index === blows.length - 1) return undefined;
    if (outcome.ended !== 'killed') story.expectEnded(outcome, `the run that got ${kind}`);
    described.push(`${kind} ${where || 'never'}`);
    // When GitHub does not list runs, a lock is taken over only long after its holder has stopped.
    lab.clock.advance(setup.without?.includes('actions') ? 2 * 3_600_000 : 60_000);
  }
  return described.join(', then ');
}
