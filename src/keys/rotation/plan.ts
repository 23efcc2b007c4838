import type { AccessKeyInfo } from '../../aws/iam.ts';
import type { RotateMode } from '../../config/config.ts';
import { formatDuration } from '../../config/durations.ts';
import { redactKeyId } from '../../errors.ts';
import type { Committed, Creating, Distributing, Idle, Journal, Retired, Stamps } from './journal.ts';
import type { Observation, TargetState } from './observation.ts';
import type { Step } from './step.ts';

/** What the user asks for. */
export interface RotationPolicy {
  readonly mode: RotateMode;
  readonly afterMs: number;
  readonly graceMs: number;
  readonly recoveryMs: number;
}

/** Milliseconds after which an intent that was written down is written down anew before the key is created. */
const freshMs = 5_000;

/**
 * Milliseconds between the intent and the date of the key that came of it: dates have whole seconds, and the request has
 * ten at most. A key outside was created by somebody else.
 */
const attribution = { fromMs: -5_000, toMs: freshMs + 15_000 };

/** Milliseconds for which the next run is waited for that holds the new key: a job may be queued for a day. */
const successorMs = 24 * 3_600_000;

/** A key that was used after the commit stays for the grace period from then, and no less than this. */
const quietMs = 24 * 3_600_000;

/** How often the list is read for a key whose answer was lost. */
const mostLooks = 5;

/**
 * Picks the one next step of a rotation. Pure: everything that it goes by is in the observation, so that going on after
 * a crash is not a second way through the code, but the same rows.
 */
export function planRotation(seen: Observation, policy: RotationPolicy): Step {
  const { journal } = seen;
  if (policy.mode === 'undo') {
    const turn = planUndo(seen);
    if (turn) return turn;
  }
  switch (journal?.phase) {
    case undefined:
    case 'idle':
      return planStart(seen, journal, policy);
    case 'creating':
      return planCreation(seen, journal);
    case 'distributing':
      return planDistribution(seen, journal);
    case 'committed':
      return planRetirement(seen, journal, policy);
    case 'retired':
      return planDeletion(seen, journal, policy);
  }
}

// Nothing is under way.

function planStart(seen: Observation, journal: Idle | undefined, policy: RotationPolicy): Step {
  const { keys, memory, mode, now } = seen;
  const current = mode === 'self' ? keys.find(({ id }) => id === memory.held) : keys[0];
  if (mode === 'self' && !current) {
    return blocked(
      'The key that signs is not among the keys that IAM lists.',
      'IAM has not heard of it yet, or it is that of another user.',
      'run the job again in a minute.',
    );
  }
  const second = keys.find(({ id }) => id !== current?.id);
  if (second) return unattributed(second, journal);
  if (memory.committed) return { kind: 'rest', state: 'finished', why: 'the rotation is complete.' };
  if (!current) return { kind: 'begin', why: 'the user has no access key yet' };
  if (journal?.broken !== undefined) return { kind: 'begin', why: journal.broken };
  if (policy.mode === 'now') return { kind: 'begin', why: 'rotate is now' };
  const ageMs = now.getTime() - current.createdAt.getTime();
  const age = `${redactKeyId(current.id)} is ${formatDuration(Math.max(0, ageMs))} old`;
  if (ageMs >= policy.afterMs)
    return { kind: 'begin', why: `${age}; rotate-after is ${formatDuration(policy.afterMs)}` };
  return {
    kind: 'rest',
    state: 'idle',
    why: `${age}, and due at ${formatDuration(policy.afterMs)}.`,
    next: new Date(current.createdAt.getTime() + policy.afterMs),
  };
}

/** A key that the journal does not account for is somebody else's, and never changed. */
function unattributed(key: AccessKeyInfo, journal: Journal | undefined): Step {
  return blocked(
    `The user has a second access key, ${redactKeyId(key.id)} (${key.status}, created ${key.createdAt.toISOString()}), ${journal ? 'of which the journal of Keyturn knows nothing' : 'and there is no journal of Keyturn'}.`,
    'somebody has created it by hand or with another tool; a user can have two keys, so there is no room for a new one.',
    'find out who uses it (its last use is in IAM), then deactivate it, and delete it when nobody has missed it. Keyturn never changes a key that it did not create.',
  );
}

// A key is being created.

function planCreation(seen: Observation, journal: Creating): Step {
  const { keys, memory, now } = seen;
  const isMine = memory.attempt === journal.attempt;
  const extra = keys.find(({ id }) => !journal.before.includes(id));
  if (memory.made !== undefined && isMine) return { kind: 'adopt', id: memory.made };
  if (isMine && !memory.createSent) {
    if (extra) return { kind: 'start-over' };
    return now.getTime() - Date.parse(journal.startedAt) > freshMs
      ? { kind: 'intend-again' }
      : { kind: 'create' };
  }
  if (!extra) {
    const mayStillAppear = isMine ? memory.looks < mostLooks : isFresh(journal, now);
    return mayStillAppear ? { kind: 'look-again' } : { kind: 'start-over' };
  }
  if (extra.id === memory.held || !isAttributable(extra, journal, seen)) return { kind: 'start-over' };
  return { kind: 'delete-orphan', id: extra.id };
}

/** A key that was created a moment ago may not be listed yet. */
function isFresh({ startedAt }: Creating, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(startedAt)) < 15_000;
}

/**
 * Whether a key came of the intent that the journal holds: told by its date, beside that of the journal by GitHub's
 * clock or the runner's own. Nobody can have used a key whose secret is lost.
 */
function isAttributable(
  { createdAt }: AccessKeyInfo,
  { startedAt }: Creating,
  { journalWrittenAt, useOfExtra }: Observation,
): boolean {
  if (typeof useOfExtra === 'object') return false;
  return [new Date(startedAt), ...(journalWrittenAt ? [journalWrittenAt] : [])].some((intended) => {
    const afterMs = createdAt.getTime() - intended.getTime();
    return afterMs >= attribution.fromMs && afterMs <= attribution.toMs;
  });
}

// The new key is on its way to the targets.

function planDistribution(seen: Observation, journal: Distributing): Step {
  const { keys, memory } = seen;
  const key = keys.find(({ id }) => id === journal.new);
  const states = seen.targets.map((target) => stateOf(target, journal.baseline));
  if (!key) return lostKey(states);
  if (key.status !== 'Active') {
    return blocked(
      `Somebody has made the new key ${redactKeyId(key.id)} inactive while it was being distributed.`,
      'it looked like a leftover.',
      'make it Active again in IAM, and run the job again.',
    );
  }
  const isKnown = memory.made === journal.new || memory.held === journal.new;
  return isKnown ? goOn(journal, states, memory.written) : goOnWithoutSecret(seen, journal, states);
}

type TargetProgress = 'old' | 'torn' | 'new';

function stateOf({ form, secrets }: TargetState, baseline: Stamps): TargetProgress {
  const changed = secrets.map(({ key, updatedAt }) => key in baseline && baseline[key] !== updatedAt);
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

/** The run that made the key has ended, and its secret with it. */
function goOnWithoutSecret(
  seen: Observation,
  journal: Distributing,
  states: readonly TargetProgress[],
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
  return states.every((state) => state === 'old')
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

// Every target has the new key.

function planRetirement(seen: Observation, journal: Committed, policy: RotationPolicy): Step {
  const { keys, memory, now } = seen;
  const old = keys.find(({ id }) => id === journal.old);
  if (!old) return { kind: 'finish', id: journal.old };
  if (journal.paused) {
    if (policy.mode === 'now') return { kind: 'resume' };
    return { kind: 'rest', state: 'undone', why: 'rotate: undo has stopped it; rotate: now goes on.' };
  }
  if (old.status !== 'Active') return { kind: 'record-retired' };
  const doubt = doubtAbout(seen, journal);
  if (doubt) return doubt;
  const retireAt = new Date(Date.parse(journal.committedAt) + policy.graceMs);
  if (now < retireAt) {
    return {
      kind: 'rest',
      state: 'grace',
      why: `${redactKeyId(old.id)} stays Active for the jobs that still have it.`,
      next: retireAt,
    };
  }
  if (memory.signer === journal.old && memory.made === journal.new) {
    return held(
      `this run signs with an MFA session of ${redactKeyId(old.id)}, which would end with it; the next run, which gets the new key, goes on.`,
    );
  }
  if (memory.signer === journal.old) {
    return held(
      `this very run signs with ${redactKeyId(old.id)}: it was queued before the secret was replaced, or the secret that feeds this step is none of rotate-targets.`,
    );
  }
  return stillUsed(seen, journal, policy) ?? { kind: 'deactivate', id: journal.old };
}

/** What speaks against retiring the old key, whatever the time. */
function doubtAbout({ keys, targets, memory }: Observation, journal: Committed | Retired): Step | undefined {
  const successor = keys.find(({ id }) => id === journal.new);
  if (successor?.status !== 'Active') {
    return blocked(
      `The new key ${redactKeyId(journal.new)} ${successor ? 'is Inactive' : 'no longer exists'}, so the old one must stay.`,
      'somebody has changed it in IAM.',
      successor
        ? 'make it Active again, or go back with rotate: undo.'
        : `make ${redactKeyId(journal.old)} Active if it is not, store a working pair, and delete the journal's variable.`,
    );
  }
  const changed = targets.find(
    ({ secrets }) => !secrets.every(({ key, updatedAt }) => journal.confirmed[key] === updatedAt),
  );
  if (!changed) return undefined;
  if (memory.held === journal.new || memory.made === journal.new) return { kind: 'redistribute' };
  return held(
    `${changed.secrets.map(({ key }) => key).join(' and ')} was changed since it was confirmed to hold ${redactKeyId(journal.new)}; the old key stays until that is settled.`,
  );
}

/** Who may still have the old key: jobs that began before the commit, and whoever has used it since. */
function stillUsed(
  { use, now }: Observation,
  journal: Committed,
  { graceMs }: RotationPolicy,
): Step | undefined {
  const { lastUse = 'unknown', earlierRuns = 'unknown' } = use ?? {};
  if (earlierRuns !== 'unknown' && earlierRuns > 0) {
    const [runs, have] = earlierRuns > 1 ? ['runs', 'have'] : ['run', 'has'];
    return held(`${earlierRuns} ${runs} that began before the new key was stored ${have} not ended.`);
  }
  if (typeof lastUse !== 'object') return undefined;
  // IAM's dates have whole seconds, and the commit's own second is still this rotation's.
  const isSince = lastUse.at.getTime() > Date.parse(journal.committedAt) + 1000;
  const quietAt = new Date(lastUse.at.getTime() + Math.max(graceMs, quietMs));
  if (!isSince || now >= quietAt) return undefined;
  return {
    ...held(
      `${redactKeyId(journal.old)} was used at ${lastUse.at.toISOString()}, after every target had the new key: by ${lastUse.service} in ${lastUse.region}. Something still has it.`,
    ),
    next: quietAt,
  };
}

// The old key is Inactive.

function planDeletion(seen: Observation, journal: Retired, policy: RotationPolicy): Step {
  const old = seen.keys.find(({ id }) => id === journal.old);
  if (!old) return { kind: 'finish', id: journal.old };
  if (old.status === 'Active') return { kind: 'record-reactivated' };
  const doubt = doubtAbout(seen, journal);
  if (doubt) return doubt;
  const deleteAt = new Date(Date.parse(journal.retiredAt) + policy.recoveryMs);
  if (seen.now < deleteAt) {
    return {
      kind: 'rest',
      state: 'recovery',
      why: `${redactKeyId(old.id)} is Inactive; rotate: undo brings it back until it is deleted.`,
      next: deleteAt,
    };
  }
  return { kind: 'delete', id: journal.old };
}

// Going back.

/** @returns `undefined` where the ordinary rows go on */
function planUndo({ keys, journal, memory }: Observation): Step | undefined {
  if (journal && 'turned' in journal) {
    return journal.phase === 'distributing'
      ? undefined
      : { kind: 'rest', state: 'undone', why: 'every target holds the predecessor again.' };
  }
  if (journal?.phase !== 'committed' && journal?.phase !== 'retired' && journal?.phase !== 'distributing') {
    return {
      kind: 'rest',
      state: 'idle',
      why: 'there is no rotation to undo: the predecessor is gone, or nothing was rotated.',
    };
  }
  const old = keys.find(({ id }) => id === journal.old);
  if (!old) return { kind: 'rest', state: 'idle', why: 'it cannot be undone: the predecessor was deleted.' };
  if (old.status !== 'Active') return { kind: 'reactivate', id: old.id };
  if (memory.held === old.id) return { kind: 'turn-round' };
  if (journal.phase === 'committed' && !journal.paused) return { kind: 'pause' };
  if (journal.phase === 'retired') return { kind: 'record-reactivated' };
  return {
    kind: 'rest',
    state: 'undone',
    why: `${redactKeyId(old.id)} works again, and nothing will be retired. The targets still hold ${redactKeyId(journal.new)}: its predecessor's secret cannot be read from GitHub, and this run does not hold it. If you have it, store it by hand.`,
  };
}

function held(why: string): Extract<Step, { kind: 'rest' }> {
  return { kind: 'rest', state: 'held', why };
}

function blocked(what: string, likely: string, next: string): Step {
  return { kind: 'blocked', code: 'RotationBlocked', account: { what, likely, next } };
}
