import type { AccessKeyInfo } from '../../aws/iam.ts';
import { dayMs } from '../../dates.ts';
import { redactKeyId } from '../../errors.ts';
import type { Distributing, Stamps } from '../journal.ts';
import { type RotationPolicy, type RotationSnapshot, type TargetState, titleOf } from '../snapshot.ts';
import { blocked, held, type Step } from '../step.ts';
import { isYoungestOfRotation, keyOf, undatedHolder, writtenSince } from './evidence.ts';
import { changing } from './key-changes.ts';

/** How long to wait for a run that holds the new key; a job can be queued for a day. */
const successorMs = dayMs;

/** How long a key that another run created may be missing from ListAccessKeys, and how often Keyturn looks for it. */
const listedMs = 60_000;
const maxLooks = 25;

/** The next step in the phase `distributing`. */
export function planDistribution(
  seen: RotationSnapshot,
  journal: Distributing,
  policy: RotationPolicy,
): Step {
  const { memory } = seen;
  const key = keyOf(journal.new, seen);
  if (!key) return mayStillBeListed(seen) ? { kind: 'look-again' } : lostKey(seen, journal);
  if (key.status !== 'Active') {
    return blocked(
      `Somebody has deactivated the new key ${redactKeyId(key.id)} while it was being distributed.`,
      'it looked like a leftover.',
      'make it Active again in IAM, and run the job again.',
    );
  }
  const states = seen.targets.map((target) => progressOf(target, journal.baseline, key, seen));
  const isKnown = memory.newKeyId === journal.new || memory.currentKeyId === journal.new;
  const step = isKnown ? resume(journal, seen, states) : undefined;
  if (step && step.kind !== 'commit') return step;
  const missing = seen.targets.flatMap(({ secrets }) => secrets).find(({ revision }) => revision === null);
  if (missing) return missingSecret(titleOf(missing));
  const next = step ?? resumeWithoutSecret(seen, journal, key, states, policy);
  return isSettling(next) ? (droppedTarget(seen, journal, policy) ?? next) : next;
}

/** IAM may list a key only seconds after it was created. */
function mayStillBeListed({ memory, now, journalWrittenAt }: RotationSnapshot): boolean {
  const ageMs = Math.abs(now.getTime() - (journalWrittenAt?.getTime() ?? 0));
  return memory.looks < maxLooks && ageMs < listedMs;
}

/** GitHub also answers 404 for what the token may not see, so a missing secret never counts as written. */
function missingSecret(title: string): Step {
  return blocked(
    `The secret ${title} does not exist, in the middle of a rotation.`,
    'somebody has deleted it, or the token has lost its permission.',
    'create it again with any value, or remove it from rotate-targets; the next run resumes the rotation. Both keys work.',
  );
}

/** Whether the targets that the journal knows are no longer taken care of after this step. */
function isSettling({ kind }: Step): boolean {
  return kind === 'commit' || kind === 'delete-orphan';
}

/** A target that was removed from `rotate-targets` keeps the key that it holds, and that key may be about to go. */
function droppedTarget({ targets }: RotationSnapshot, journal: Distributing, { mode }: RotationPolicy) {
  const known = new Set(targets.flatMap(({ secrets }) => secrets.map(({ key }) => key)));
  const dropped = Object.keys(journal.baseline).filter((key) => !known.has(key));
  if (dropped.length === 0 || mode === 'now') return undefined;
  return held(
    `${dropped.slice(0, 5).join(' and ')} was removed from rotate-targets while this rotation is in progress, and may hold a key that is about to go. Add it again until the rotation is finished. If nothing reads it any more, run once with rotate: now.`,
  );
}

/** Milliseconds, from when the journal was written, in which a run writes the targets; more for each target. */
const writingMs = { early: 2_000, base: 20_000, perTarget: 3_000 };

/**
 * The target as the run that ended left it. A secret that was changed at another time was changed by somebody else and
 * does not hold the new key. Both dates are their store's. Without a date, `undated` decides.
 */
function ownWrites(
  target: TargetState,
  index: number,
  seen: RotationSnapshot,
  undated: 'own' | 'foreign',
): TargetState {
  const { journalWrittenAt, memory, targets } = seen;
  if (!journalWrittenAt || memory.written.has(index)) return target;
  const latestMs = writingMs.base + writingMs.perTarget * targets.length;
  const isOwn = (writtenAt: Date | undefined): boolean => {
    if (!writtenAt) return undated === 'own';
    const afterMs = writtenAt.getTime() - journalWrittenAt.getTime();
    return afterMs >= -writingMs.early && afterMs <= latestMs;
  };
  return {
    ...target,
    secrets: target.secrets.map((secret) =>
      isOwn(secret.writtenAt) ? secret : { ...secret, revision: null },
    ),
  };
}

type TargetProgress = 'old' | 'torn' | 'new';

/** What a target can hold. A secret that was last written before the key was created does not hold it. */
function progressOf(
  { secrets }: TargetState,
  baseline: Stamps,
  key: AccessKeyInfo,
  seen: RotationSnapshot,
): TargetProgress {
  const changed = secrets.map(
    (secret) => writtenSince(secret, key, seen) !== 'no' && baseline[secret.key] !== secret.revision,
  );
  if (changed.every(Boolean)) return 'new';
  return changed[0] ? 'torn' : 'old';
}

/** Somebody deleted the new key, or a run did and ended before it wrote that to the journal. */
function lostKey(
  { targets, journalWrittenAt, now }: RotationSnapshot,
  { baseline, new: id, broken }: Distributing,
): Step {
  const isWritten = targets.some(({ secrets }) =>
    secrets.some(({ key, revision }) => revision !== null && baseline[key] !== revision),
  );
  const reason = isWritten ? 'a target holds a key that no longer exists' : broken;
  const abandoned = { id, at: (journalWrittenAt ?? now).toISOString() };
  return { kind: 'start-over', abandoned, ...(reason === undefined ? {} : { broken: reason }) };
}

/**
 * GitHub may show a write seconds later. A target is written again if its write has not shown up after so many looks. The
 * first two come soon; together they take 15 s.
 */
const maxShowLooks = 15;
const showMs = { first: 250, last: 1_100 };
const maxWrites = 2;

/** The run knows the secret of the new key. */
function resume(journal: Distributing, seen: RotationSnapshot, states: readonly TargetProgress[]): Step {
  const { memory } = seen;
  if (!journal.proven) {
    const isUnwanted = memory.newKeyId === journal.new && (memory.isRefused || memory.isCancelled);
    return isUnwanted ? orphan(journal, journal.broken) : { kind: 'prove', id: journal.new };
  }
  const isLeft = laterRunsLeave(journal, seen);
  const next = states.findIndex(
    (state, index) => !memory.written.has(index) && !(state === 'new' && isLeft(index)),
  );
  if (next >= 0) return { kind: 'write', id: journal.new, target: next };
  const unseen = [...states.keys()].filter((index) => states[index] !== 'new');
  const [target] = unseen;
  if (target === undefined) return { kind: 'commit' };
  return awaitWrites({ kind: 'write', id: journal.new, target }, unseen, seen);
}

/** From so many targets on, a run that resumes does not write again what the earlier run has written. */
const manyTargets = 100;

/**
 * Which targets a run that resumes with the new pair leaves as they are. It writes a few targets again, because that is the
 * best proof. GitHub may allow 500 writes an hour (docs/facts.md#rate-limits-by-token), so a run that wrote all of a large
 * fleet again might never finish; there the dates decide, as they do for a run without the new secret.
 */
function laterRunsLeave(journal: Distributing, seen: RotationSnapshot): (index: number) => boolean {
  const { memory, targets } = seen;
  const key = keyOf(journal.new, seen);
  if (!key || memory.newKeyId === journal.new || targets.length < manyTargets) return () => false;
  return (index) => {
    const target = targets[index];
    if (!target) return false;
    return progressOf(ownWrites(target, index, seen, 'foreign'), journal.baseline, key, seen) === 'new';
  };
}

/**
 * A write that this run has not made yet, or waits for its store to show it. It is not repeated before: a commit would note
 * the first of two writes, and the second would look like somebody else's.
 *
 * @param write - of the first target that does not show its write
 * @param unseen - all of them
 */
function awaitWrites(
  write: Extract<Step, { kind: 'write' | 'write-id' }>,
  unseen: readonly number[],
  seen: RotationSnapshot,
): Step {
  const { target } = write;
  const { times, looks } = seen.memory.written.get(target) ?? { times: 0, looks: 0 };
  if (looks < maxShowLooks * times) {
    const ms = Math.min(showMs.last, showMs.first * 2 ** (looks % maxShowLooks));
    return { kind: 'await-secret', target, all: unseen, ms };
  }
  if (times < maxWrites) return write;
  const secrets = seen.targets[target]?.secrets ?? [];
  const missing = secrets.find(({ revision }) => revision === null);
  if (missing) return missingSecret(titleOf(missing));
  return held(
    `${secrets.map(titleOf).join(' and ')} was written, and GitHub does not show it yet; the next run looks again. Both keys work.`,
  );
}

/**
 * The run that created the key has ended, and the key's secret is lost. A write without a date counts as foreign where it
 * would settle the rotation, and as own where Keyturn only waits or completes a torn pair.
 *
 * @param states - what each target can hold
 */
function resumeWithoutSecret(
  seen: RotationSnapshot,
  journal: Distributing,
  key: AccessKeyInfo,
  states: readonly TargetProgress[],
  policy: RotationPolicy,
): Step {
  const [ours, possiblyOurs] = (['foreign', 'own'] as const).map((undated) =>
    seen.targets.map((target, index) =>
      progressOf(ownWrites(target, index, seen, undated), journal.baseline, key, seen),
    ),
  ) as [TargetProgress[], TargetProgress[]];
  const torn = possiblyOurs.indexOf('torn');
  if (torn >= 0 && journal.proven && isYoungestOfRotation(key, seen))
    return awaitWrites({ kind: 'write-id', id: journal.new, target: torn }, [torn], seen);
  if (journal.turned) return resumeRollBack(journal, ours, possiblyOurs);
  if (ours.every((state) => state === 'new') && journal.proven) return { kind: 'commit' };
  if (awaitsSuccessor(seen, journal, possiblyOurs)) {
    return {
      kind: 'rest',
      state: 'waiting',
      why: `the first target holds ${redactKeyId(journal.new)} already; the next run that gets this key resumes the rotation. Both keys work.`,
    };
  }
  return removeUnfinished(seen, journal, key, states, policy);
}

function removeUnfinished(
  seen: RotationSnapshot,
  journal: Distributing,
  key: AccessKeyInfo,
  states: readonly TargetProgress[],
  policy: RotationPolicy,
): Step {
  const old = journal.old === undefined ? undefined : keyOf(journal.old, seen);
  if (journal.old !== undefined && old?.status !== 'Active') {
    return blocked(
      `The run that was distributing ${redactKeyId(journal.new)} has ended, its secret is lost, and the old key ${redactKeyId(journal.old)} is ${old ? 'Inactive' : 'gone'}.`,
      'somebody has changed the keys in IAM while a rotation was in progress.',
      old
        ? 'make the old key Active, and run the job again.'
        : 'store a new pair by hand, and delete the variable of the journal.',
    );
  }
  const holder = undatedHolder(key, seen);
  if (holder && policy.mode !== 'now') {
    return held(
      `the run that was distributing ${redactKeyId(journal.new)} has ended, and nothing proves whether ${titleOf(holder)} holds that key: its store does not tell when it was written. Both keys work. To delete ${redactKeyId(journal.new)} and store another key in every target, run once with rotate: now; a job that reads its secret in between fails.`,
    );
  }
  const broken = states.every((state) => state === 'old')
    ? journal.broken
    : `the run that was distributing ${redactKeyId(journal.new)} ended before every target had it`;
  return changing(orphan(journal, broken), seen, policy);
}

function orphan({ new: id }: Distributing, broken: string | undefined) {
  return { kind: 'delete-orphan', id, ...(broken === undefined ? {} : { broken }) } as const;
}

/** In self mode the next run reads its pair from the first target, and then knows the new secret. */
function awaitsSuccessor(
  { memory, mode, now, journalWrittenAt }: RotationSnapshot,
  journal: Distributing,
  [first]: readonly TargetProgress[],
): boolean {
  const ageMs = now.getTime() - (journalWrittenAt?.getTime() ?? 0);
  return mode === 'self' && first === 'new' && memory.currentKeyId === journal.old && ageMs < successorMs;
}

/** Here `new` is the predecessor and not an orphan. */
function resumeRollBack(
  journal: Distributing,
  ours: readonly TargetProgress[],
  possiblyOurs: readonly TargetProgress[],
): Step {
  if (possiblyOurs.every((state) => state === 'old')) return { kind: 'cancel-roll-back' };
  if (ours.every((state) => state === 'new')) return { kind: 'commit' };
  return held(
    `some targets hold ${redactKeyId(journal.new)} again and some ${redactKeyId(journal.old ?? '')}; a run that gets the pair of ${redactKeyId(journal.new)} resumes. Both keys work.`,
  );
}
