import { redactKeyId } from '../../../errors.ts';
import type { Distributing, Stamps } from '../journal.ts';
import { type Observation, type TargetState, titleOf } from '../observation.ts';
import type { Step } from '../step.ts';
import { blocked, held } from './outcome.ts';

/** Milliseconds for which the next run is waited for that holds the new key: a job may be queued for a day. */
const successorMs = 24 * 3_600_000;

/** How often, and for how many milliseconds after it was made, a key is looked for that IAM does not list. */
const mostLooks = 5;
const listedMs = 60_000;

export function planDistribution(seen: Observation, journal: Distributing): Step {
  const { keys, memory } = seen;
  const key = keys.find(({ id }) => id === journal.new);
  const isMine = memory.made === journal.new;
  const states = seen.targets.map((target) => stateOf(target, journal.baseline));
  // IAM's list may lag behind its own answer; whether the key this run has just made works is for the proof to say.
  if (!key && !isMine) return mayStillBeListed(seen, journal) ? { kind: 'look-again' } : lostKey(states);
  if (key && key.status !== 'Active') {
    return blocked(
      `Somebody has made the new key ${redactKeyId(key.id)} inactive while it was being distributed.`,
      'it looked like a leftover.',
      'make it Active again in IAM, and run the job again.',
    );
  }
  const isKnown = isMine || memory.held === journal.new;
  const step = isKnown ? goOn(journal, states, memory.written) : undefined;
  if (step?.kind === 'prove' || step?.kind === 'write') return step;
  const missing = seen.targets.flatMap(({ secrets }) => secrets).find(({ updatedAt }) => updatedAt === null);
  if (missing) return goneSecret(titleOf(missing));
  if (step) return step;
  const ours = seen.targets.map((target, index) => stateOf(ownWrites(target, index, seen), journal.baseline));
  return goOnWithoutSecret(seen, journal, ours, states);
}

/** A key that another run made a moment ago. */
function mayStillBeListed({ memory, now }: Observation, { startedAt }: Distributing): boolean {
  const ageMs = Math.abs(now.getTime() - Date.parse(startedAt));
  return memory.looks < mostLooks && ageMs < listedMs;
}

/** What is not there cannot have been confirmed; GitHub answers so too when it hides something. */
function goneSecret(title: string): Step {
  return blocked(
    `The secret ${title} is not there, in the middle of a rotation.`,
    'somebody has deleted it, or the token has lost its permission.',
    'create it again with any value, or take it out of rotate-targets; the next run goes on. Both keys work.',
  );
}

/** Milliseconds after the journal was written in which the targets are, and for each of them. */
const writingMs = { base: 20_000, perTarget: 3_000 };

/**
 * The target as the run left it that ended: a secret that was changed at another time was changed by somebody else, and
 * does not hold the new key. Both dates are GitHub's.
 */
function ownWrites(target: TargetState, index: number, seen: Observation): TargetState {
  const { journalWrittenAt, memory, targets } = seen;
  if (!journalWrittenAt || memory.written.has(index)) return target;
  const latestMs = writingMs.base + writingMs.perTarget * targets.length;
  const isOwn = (updatedAt: string | null): boolean => {
    const afterMs = Date.parse(updatedAt ?? '') - journalWrittenAt.getTime();
    return afterMs >= -2_000 && afterMs <= latestMs;
  };
  return {
    ...target,
    secrets: target.secrets.map((secret) =>
      isOwn(secret.updatedAt) ? secret : { ...secret, updatedAt: null },
    ),
  };
}

type TargetProgress = 'old' | 'torn' | 'new';

function stateOf({ form, secrets }: TargetState, baseline: Stamps): TargetProgress {
  const changed = secrets.map(
    ({ key, updatedAt }) => updatedAt !== null && key in baseline && baseline[key] !== updatedAt,
  );
  if (changed.every(Boolean)) return 'new';
  return form.kind === 'classic' && changed[0] ? 'torn' : 'old';
}

/** The new key was deleted by somebody, or by a run that ended before it could write that down. */
function lostKey(states: readonly TargetProgress[]): Step {
  return states.some((state) => state !== 'old')
    ? { kind: 'start-over', broken: 'a target holds a key that no longer exists' }
    : { kind: 'start-over' };
}

/** GitHub's dates have whole seconds, so one that has not changed may be that of a write in the same second. */
const mostWrites = 2;

function goOn(
  journal: Distributing,
  states: readonly TargetProgress[],
  written: ReadonlyMap<number, number>,
): Step {
  if (!journal.proven) return { kind: 'prove', id: journal.new };
  const target = states.findIndex((state, index) => {
    const times = written.get(index) ?? 0;
    return times === 0 || (state !== 'new' && times < mostWrites);
  });
  return target < 0 ? { kind: 'commit' } : { kind: 'write', id: journal.new, target };
}

/**
 * The run that made the key has ended, and its secret with it.
 *
 * @param states - the targets as that run left them
 * @param changed - the same with what anybody has changed since: where a target may hold the key that goes, another one
 *   must come at once, whatever the age of the old one
 */
function goOnWithoutSecret(
  seen: Observation,
  journal: Distributing,
  states: readonly TargetProgress[],
  changed: readonly TargetProgress[],
): Step {
  const torn = states.indexOf('torn');
  if (torn >= 0 && journal.proven) return { kind: 'write-id', id: journal.new, target: torn };
  if (journal.turned) return goOnTurned(journal, states);
  if (states.every((state) => state === 'new') && journal.proven) return { kind: 'commit' };
  if (awaitsSuccessor(seen, journal, states)) {
    return {
      kind: 'rest',
      state: 'waiting',
      why: `the first target holds ${redactKeyId(journal.new)} already; the next run, which gets that key, goes on. Both keys work.`,
    };
  }
  const old = seen.keys.find(({ id }) => id === journal.old);
  if (journal.old !== undefined && old?.status !== 'Active') {
    return blocked(
      `The run that was distributing ${redactKeyId(journal.new)} has ended, its secret with it, and the old key ${redactKeyId(journal.old)} is ${old ? 'Inactive' : 'gone'}.`,
      'somebody has changed the keys in IAM while a rotation was under way.',
      old
        ? 'make the old key Active, and run the job again.'
        : 'store a new pair by hand, and delete the variable of the journal.',
    );
  }
  return changed.every((state) => state === 'old')
    ? { kind: 'delete-orphan', id: journal.new }
    : {
        kind: 'delete-orphan',
        id: journal.new,
        broken: `the run that was distributing ${redactKeyId(journal.new)} ended before every target had it`,
      };
}

/** In self mode the first target feeds the next run, which then knows the new secret; it need not be made anew. */
function awaitsSuccessor(
  { memory, mode, now }: Observation,
  journal: Distributing,
  [first]: readonly TargetProgress[],
): boolean {
  const age = now.getTime() - Date.parse(journal.startedAt);
  return mode === 'self' && first === 'new' && memory.held === journal.old && age < successorMs;
}

/** `new` is the predecessor here, and no orphan. */
function goOnTurned(journal: Distributing, states: readonly TargetProgress[]): Step {
  if (states.every((state) => state === 'old')) return { kind: 'turn-back' };
  if (states.every((state) => state === 'new')) return { kind: 'commit' };
  return held(
    `some targets hold ${redactKeyId(journal.new)} again and some ${redactKeyId(journal.old ?? '')}; a run that gets the pair of ${redactKeyId(journal.new)} goes on. Both keys work.`,
  );
}
