import { isDeepStrictEqual } from 'node:util';
import { KeyturnError, messageOf } from '../../src/errors.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import { BootstrapLab, type BootstrapOutcome, type BootstrapSetup, type IamLag } from './bootstrap-lab.ts';
import type { Boundary, Judge, Verdict } from './in-process.ts';
import type { Tally } from './story.ts';

type State = ReturnType<BootstrapLab['state']>;

/** What an undisturbed `apply` and `undo` lead to, and the moments of both. */
interface Reference {
  readonly before: State;
  readonly after: State;
  readonly applied: readonly Boundary[];
  readonly undone: readonly Boundary[];
}

async function reference(setup: BootstrapSetup, tally: Tally): Promise<Reference> {
  const lab = await BootstrapLab.create(setup);
  const before = lab.state();
  const applied: Boundary[] = [];
  const undone: Boundary[] = [];
  note(await lab.apply(recording(applied)), 'undisturbed apply', tally);
  const after = lab.state();
  if (!(await lab.isDone())) tally.failures.push('the plan after an undisturbed apply is not empty');
  if (isDeepStrictEqual(before, after)) tally.failures.push('an undisturbed apply changes nothing');
  note(await lab.undo(recording(undone)), 'undisturbed undo', tally);
  const original = await originalState(setup);
  expectSame(original, lab.state(), 'undisturbed undo', tally);
  tally.cases += 1;
  return { before: original, after, applied, undone };
}

/** The state before anything was made, also before an earlier version. */
async function originalState({ before: _, ...setup }: BootstrapSetup): Promise<State> {
  return withoutIds((await BootstrapLab.create(setup)).state());
}

/** Kills `apply` and `undo` before and after every request. The next run, of either, leads to what an undisturbed one leads to. */
export async function bootstrapCrashCampaign(setup: BootstrapSetup, tally: Tally, stride = 1): Promise<void> {
  const { before, after, applied, undone } = await reference(setup, tally);
  for (let moment = 0; moment < applied.length; moment += stride) {
    const where = `apply killed ${wordsOf(applied[moment])} (${moment})`;
    const resumed = await BootstrapLab.create(setup);
    await resumed.apply(at(moment, 'kill'));
    await expectApplied(resumed, after, `${where}, then apply`, tally);
    await expectUndone(resumed, before, `${where}, then apply and undo`, tally);
    const dropped = await BootstrapLab.create(setup);
    await dropped.apply(at(moment, 'kill'));
    await expectUndone(dropped, before, `${where}, then undo`, tally);
    tally.cases += 2;
  }
  for (let moment = 0; moment < undone.length; moment += stride) {
    const lab = await BootstrapLab.create(setup);
    await lab.apply();
    await lab.undo(at(moment, 'kill'));
    await expectUndone(lab, before, `undo killed ${wordsOf(undone[moment])} (${moment}), then undo`, tally);
    tally.cases += 1;
  }
}

const hundredMs = 100;

/** Faults of one request. After a late one the first attempt takes effect when nobody waits for it any more. */
const faults: Readonly<Record<string, Fault>> = {
  'lost on the way': { kind: 'drop', when: 'before' },
  'answered into the void': { kind: 'drop', when: 'after' },
  'a fault of the server': { kind: 'error', status: 500, code: 'ServiceFailure' },
  throttled: { kind: 'error', status: 400, code: 'Throttling' },
  'late by 0.1 s': { kind: 'late', ms: hundredMs },
};

/** Each request of `apply` and `undo` meets each fault. The command may fail; the next run completes it. */
export async function bootstrapFaultCampaign(setup: BootstrapSetup, tally: Tally, stride = 1): Promise<void> {
  const { before, after, applied, undone } = await reference(setup, tally);
  const moments = (all: readonly Boundary[], when: string) =>
    all.flatMap((each, index) => (each.when === when && index % stride === 0 ? [index] : []));
  for (const [name, fault] of Object.entries(faults)) {
    const when = 'when' in fault && fault.when === 'after' ? 'after' : 'before';
    for (const moment of moments(applied, when)) {
      const lab = await BootstrapLab.create(setup);
      await lab.apply(at(moment, fault));
      await expectApplied(lab, after, `apply, ${wordsOf(applied[moment])} ${name}`, tally);
      await expectUndone(lab, before, `apply, ${wordsOf(applied[moment])} ${name}, then undo`, tally);
      tally.cases += 1;
    }
    for (const moment of moments(undone, when)) {
      const lab = await BootstrapLab.create(setup);
      await lab.apply();
      await lab.undo(at(moment, fault));
      await expectUndone(lab, before, `undo, ${wordsOf(undone[moment])} ${name}`, tally);
      tally.cases += 1;
    }
  }
}

/** IAM's readers are behind, steadily or only every second one; undisturbed, and with a crash before and after each change. */
export async function bootstrapLateCampaign(setup: BootstrapSetup, tally: Tally, stride = 1): Promise<void> {
  const { before, after, applied } = await reference(setup, tally);
  for (const lag of [2_000, 15_000].flatMap((ms) =>
    [true, false].map((alternates): IamLag => ({ ms, alternates })),
  )) {
    const where = `readers ${lag.ms} ms behind${lag.alternates ? ', every second one' : ''}`;
    const lab = await BootstrapLab.create(setup, lag);
    note(await lab.apply(), `${where}, apply`, tally);
    expectSame(after, lab.state(), `${where}, apply`, tally);
    lab.rest();
    await expectUndone(lab, before, `${where}, undo`, tally);
    tally.cases += 1;
    for (let moment = 0; moment < applied.length; moment += stride) {
      const crashed = await BootstrapLab.create(setup, lag);
      await crashed.apply(at(moment, 'kill'));
      // Without a rest: the next run starts while the readers are still behind.
      // It may take its own resources for somebody else's, and refuse to go on; nothing is changed then.
      const next = await crashed.apply();
      if (isConflict(next)) tally.gaps += 1;
      else note(next, `${where}, killed ${wordsOf(applied[moment])}`, tally);
      crashed.rest();
      await expectApplied(crashed, after, `${where}, killed ${wordsOf(applied[moment])}`, tally);
      tally.cases += 1;
    }
  }
}

async function expectApplied(lab: BootstrapLab, wanted: State, where: string, tally: Tally): Promise<void> {
  lab.rest();
  note(await lab.apply(), where, tally);
  expectSame(wanted, lab.state(), where, tally);
  lab.rest();
  if (!(await lab.isDone())) tally.failures.push(`${where}: the plan is not empty`);
}

async function expectUndone(lab: BootstrapLab, wanted: State, where: string, tally: Tally): Promise<void> {
  lab.rest();
  note(await lab.undo(), where, tally);
  expectSame(wanted, lab.state(), where, tally);
}

/** Access keys are new in every world, so their ids are left out. */
function withoutIds(state: State): State {
  const shortened = JSON.stringify(state).replaceAll(/"AKIA\w+ (?:Active|Inactive)"/g, '"a key"');
  return JSON.parse(shortened) as State;
}

function expectSame(wanted: State, state: State, where: string, tally: Tally): void {
  const [a, b] = [withoutIds(wanted), withoutIds(state)];
  if (isDeepStrictEqual(a, b)) return;
  const parts = Object.keys(a).filter(
    (part) => !isDeepStrictEqual(a[part as keyof State], b[part as keyof State]),
  );
  tally.failures.push(
    `${where}: different ${parts.map((part) => `${part} ${excerpt(a[part as keyof State], b[part as keyof State])}`).join('; ')}`,
  );
}

/** The entries of two lists that are not in both. */
function excerpt(a: readonly unknown[], b: readonly unknown[]): string {
  const only = (these: readonly unknown[], those: readonly unknown[]) =>
    these.filter((each) => !those.some((other) => isDeepStrictEqual(each, other)));
  return JSON.stringify({ wanted: only(a, b), found: only(b, a) }).slice(0, 900);
}

function note(outcome: BootstrapOutcome, where: string, tally: Tally): void {
  if (outcome.ended === 'failed') tally.failures.push(`${where}: ${messageOf(outcome.error).slice(0, 500)}`);
  if (outcome.ended === 'killed') tally.failures.push(`${where}: killed, and not by us`);
}

function isConflict(outcome: BootstrapOutcome): boolean {
  return (
    outcome.ended === 'failed' && outcome.error instanceof KeyturnError && outcome.error.code === 'Conflict'
  );
}

function recording(seen: Boundary[]): Judge {
  return (boundary) => {
    seen.push(boundary);
    return 'go';
  };
}

/** Gives its verdict at one boundary. */
function at(moment: number, verdict: Verdict): Judge {
  let seen = 0;
  return () => (seen++ === moment ? verdict : 'go');
}

const wordsOf = (boundary: Boundary | undefined): string => `${boundary?.when} ${boundary?.operation}`;
