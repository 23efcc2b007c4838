import type { AccessKeyInfo } from '../../aws/iam.ts';
import { dayMs } from '../../dates.ts';
import { redactKeyId } from '../../errors.ts';
import type { Distributing, Stamps } from '../journal.ts';
import type { RotationPolicy } from '../policy.ts';
import { type RotationSnapshot, type TargetState, titleOf, type Written } from '../snapshot.ts';
import type { Step } from '../step.ts';
import { isSince, isYoungestOfRotation, keyOf } from './evidence.ts';
import { blocked, changing, held } from './outcome.ts';

/** How long to wait for a run that holds the new key; a job can be queued for a day. */
const successorMs = dayMs;

/** How long a key that another run created may be missing from ListAccessKeys, and how often it is looked for. */
const listedMs = 60_000;
const maxLooks = 25;

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
  const states = seen.targets.map((target) => stateOf(target, journal.baseline, key));
  const isKnown = memory.newKeyId === journal.new || memory.currentKeyId === journal.new;
  const step = isKnown ? resume(journal, seen, states) : undefined;
  if (step && step.kind !== 'commit') return step;
  const missing = seen.targets.flatMap(({ secrets }) => secrets).find(({ updatedAt }) => updatedAt === null);
  if (missing) return missingSecret(titleOf(missing));
  const next = step ?? resumeWithoutSecret(seen, journal, key, states, policy);
  return isSettling(next) ? (droppedTarget(seen, journal, policy) ?? next) : next;
}

/** IAM may list a key seconds after it was created. */
function mayStillBeListed({ memory, now, journalWrittenAt }: RotationSnapshot): boolean {
  const ageMs = Math.abs(now.getTime() - (journalWrittenAt?.getTime() ?? 0));
  return memory.looks < maxLooks && ageMs < listedMs;
}

/** GitHub also answers 404 for what it hides, so a missing secret is never taken for a written one. */
function missingSecret(title: string): Step {
  return blocked(
    `The secret ${title} does not exist, in the middle of a rotation.`,
    'somebody has deleted it, or the token has lost its permission.',
    'create it again with any value, or remove it from rotate-targets; the next run resumes the rotation. Both keys work.',
  );
}

/** A step after which the targets that the journal knows are no longer looked after. */
function isSettling({ kind }: Step): boolean {
  return kind === 'commit' || kind === 'delete-orphan';
}

/** A target that was taken out of `rotate-targets` meanwhile keeps whatever key it holds, and that key may be about to go. */
function droppedTarget({ targets }: RotationSnapshot, journal: Distributing, { mode }: RotationPolicy) {
  const known = new Set(targets.flatMap(({ secrets }) => secrets.map(({ key }) => key)));
  const dropped = Object.keys(journal.baseline).filter((key) => !known.has(key));
  if (dropped.length === 0 || mode === 'now') return undefined;
  return held(
    `${dropped.slice(0, 5).join(' and ')} was removed from rotate-targets while this rotation is in progress, and may hold a key that is about to go. Add it again until the rotation is finished. If nothing reads it any more, run once with rotate: now.`,
  );
}

/** Milliseconds after the journal was written in which a run writes the targets, and more for each of them. */
const writingMs = { early: 2_000, base: 20_000, perTarget: 3_000 };

/**
 * The target as the run left it that ended: a secret that was changed at another time was changed by somebody else, and
 * does not hold the new key. Both dates are GitHub's.
 */
function ownWrites(target: TargetState, index: number, seen: RotationSnapshot): TargetState {
  const { journalWrittenAt, memory, targets } = seen;
  if (!journalWrittenAt || memory.written.has(index)) return target;
  const latestMs = writingMs.base + writingMs.perTarget * targets.length;
  const isOwn = (updatedAt: string | null): boolean => {
    const afterMs = Date.parse(updatedAt ?? '') - journalWrittenAt.getTime();
    return afterMs >= -writingMs.early && afterMs <= latestMs;
  };
  return {
    ...target,
    secrets: target.secrets.map((secret) =>
      isOwn(secret.updatedAt) ? secret : { ...secret, updatedAt: null },
    ),
  };
}

type TargetProgress = 'old' | 'torn' | 'new';

/** What a target can hold: a secret that was last written before the key was created does not hold it. */
function stateOf({ secrets }: TargetState, baseline: Stamps, key: AccessKeyInfo): TargetProgress {
  const changed = secrets.map((secret) => isSince(secret, key) && baseline[secret.key] !== secret.updatedAt);
  if (changed.every(Boolean)) return 'new';
  return changed[0] ? 'torn' : 'old';
}

/** The new key was deleted by somebody, or by a run that ended before it could write that down. */
function lostKey(
  { targets, journalWrittenAt, now }: RotationSnapshot,
  { baseline, new: id, broken }: Distributing,
): Step {
  const isWritten = targets.some(({ secrets }) =>
    secrets.some(({ key, updatedAt }) => updatedAt !== null && baseline[key] !== updatedAt),
  );
  const reason = isWritten ? 'a target holds a key that no longer exists' : broken;
  const abandoned = { id, at: (journalWrittenAt ?? now).toISOString() };
  return { kind: 'start-over', abandoned, ...(reason === undefined ? {} : { broken: reason }) };
}

/** GitHub shows a write at once, or seconds later; a target is written again when it has not shown up for so many seconds. */
const maxShowLooks = 15;
const maxWrites = 2;

/** The run knows the secret of the new key. */
function resume(journal: Distributing, seen: RotationSnapshot, states: readonly TargetProgress[]): Step {
  const { memory } = seen;
  if (!journal.proven) {
    const isUnwanted = memory.newKeyId === journal.new && (memory.isRefused || memory.isCancelled);
    return isUnwanted ? orphan(journal, journal.broken) : { kind: 'prove', id: journal.new };
  }
  const writes = states.map((_, index) => memory.written.get(index) ?? { times: 0, looks: 0 });
  const next = writes.findIndex(({ times }) => times === 0);
  if (next >= 0) return { kind: 'write', id: journal.new, target: next };
  const unseen = states.findIndex((state) => state !== 'new');
  return unseen < 0 ? { kind: 'commit' } : awaitWrite(journal, unseen, writes[unseen], seen);
}

function awaitWrite(
  journal: Distributing,
  target: number,
  write: Written | undefined,
  seen: RotationSnapshot,
): Step {
  const { times, looks } = write ?? { times: 0, looks: 0 };
  if (looks < maxShowLooks * times) return { kind: 'await-secret', target };
  if (times < maxWrites) return { kind: 'write', id: journal.new, target };
  const secrets = seen.targets[target]?.secrets ?? [];
  const missing = secrets.find(({ updatedAt }) => updatedAt === null);
  if (missing) return missingSecret(titleOf(missing));
  return held(
    `${secrets.map(titleOf).join(' and ')} was written, and GitHub does not show it yet; the next run looks again. Both keys work.`,
  );
}

/**
 * The run that made the key has ended, and its secret is lost.
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
  const ours = seen.targets.map((target, index) =>
    stateOf(ownWrites(target, index, seen), journal.baseline, key),
  );
  const torn = ours.indexOf('torn');
  if (torn >= 0 && journal.proven && isYoungestOfRotation(key, seen))
    return { kind: 'write-id', id: journal.new, target: torn };
  if (journal.turned) return resumeTurned(journal, ours);
  if (ours.every((state) => state === 'new') && journal.proven) return { kind: 'commit' };
  if (awaitsSuccessor(seen, journal, ours)) {
    return {
      kind: 'rest',
      state: 'waiting',
      why: `the first target holds ${redactKeyId(journal.new)} already; the next run that gets this key resumes the rotation. Both keys work.`,
    };
  }
  return removeUnfinished(seen, journal, states, policy);
}

function removeUnfinished(
  seen: RotationSnapshot,
  journal: Distributing,
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
  const broken = states.every((state) => state === 'old')
    ? journal.broken
    : `the run that was distributing ${redactKeyId(journal.new)} ended before every target had it`;
  return changing(orphan(journal, broken), seen, policy);
}

function orphan({ new: id }: Distributing, broken: string | undefined) {
  return { kind: 'delete-orphan', id, ...(broken === undefined ? {} : { broken }) } as const;
}

/** In self mode the first target feeds the next run, which then knows the new secret. */
function awaitsSuccessor(
  { memory, mode, now, journalWrittenAt }: RotationSnapshot,
  journal: Distributing,
  [first]: readonly TargetProgress[],
): boolean {
  const ageMs = now.getTime() - (journalWrittenAt?.getTime() ?? 0);
  return mode === 'self' && first === 'new' && memory.currentKeyId === journal.old && ageMs < successorMs;
}

/** `new` is the predecessor here, and no orphan. */
function resumeTurned(journal: Distributing, states: readonly TargetProgress[]): Step {
  if (states.every((state) => state === 'old')) return { kind: 'cancel-roll-back' };
  if (states.every((state) => state === 'new')) return { kind: 'commit' };
  return held(
    `some targets hold ${redactKeyId(journal.new)} again and some ${redactKeyId(journal.old ?? '')}; a run that gets the pair of ${redactKeyId(journal.new)} resumes. Both keys work.`,
  );
}
