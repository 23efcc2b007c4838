import type { AccessKeyInfo } from '../../aws/iam.ts';
import { formatDuration } from '../../config/durations.ts';
import { redactKeyId } from '../../errors.ts';
import type { Idle } from '../journal.ts';
import type { RotationPolicy, RotationSnapshot } from '../snapshot.ts';
import { blocked, type Step } from '../step.ts';

/** How long ListAccessKeys may show a key that an earlier run has deleted. */
const listedMs = 30_000;
const maxLooks = 10;

/** The next step if no rotation is in progress. */
export function planStart(seen: RotationSnapshot, journal: Idle | undefined, policy: RotationPolicy): Step {
  const { keys, memory, mode, now } = seen;
  // With both periods 0 the key that this run was given is gone by now, and the run publishes its successor.
  if (memory.committed) return { kind: 'rest', state: 'finished', why: 'the rotation is complete.' };
  const current = mode === 'self' ? keys.find(({ id }) => id === memory.currentKeyId) : keys[0];
  if (mode === 'self' && !current) {
    return blocked(
      'The key that signs is not among the keys that IAM lists.',
      'IAM has not heard of it yet, or it is that of another user.',
      'run the job again in a minute.',
    );
  }
  const second = keys.find(({ id }) => id !== current?.id);
  if (second && mayBeGone(seen)) return { kind: 'look-again' };
  if (second) return mode === 'self' ? unattributed(second, journal) : twoKeys(keys, journal);
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

/** Whether a run that ended a moment ago may have deleted one of the two. */
function mayBeGone({ journal, journalWrittenAt, memory, now }: RotationSnapshot): boolean {
  if (!journal || !journalWrittenAt) return false;
  return memory.looks < maxLooks && Math.abs(now.getTime() - journalWrittenAt.getTime()) < listedMs;
}

/** In managed mode this run does not know which of the two keys is in use. */
function twoKeys(keys: readonly AccessKeyInfo[], journal: Idle | undefined): Step {
  return blocked(
    `The user has two access keys, ${keys.map(inWords).join(' and ')}, and ${journal ? 'according to the journal no rotation is in progress' : 'there is no journal of Keyturn'}.`,
    likelyOrphan(keys, journal) ??
      'one was created by hand or with another tool; or the variable of the journal was deleted in the middle of a rotation, and the targets hold the younger one.',
    'find out which of them the targets hold, and whether the other is still used (its last use is in IAM). Deactivate the other if it is not, and delete it when nobody has missed it. Keyturn never changes a key that it did not create.',
  );
}

/** How long after an abandoned attempt a new key is probably its own, because a request can take effect minutes late. */
const lateMs = 15 * 60_000;

/** Whose key it probably is, if the CreateAccessKey of an abandoned attempt may have taken effect late. */
function likelyOrphan(keys: readonly AccessKeyInfo[], journal: Idle | undefined): string | undefined {
  const { at, id } = journal?.abandoned ?? {};
  if (at === undefined) return undefined;
  const late = keys.find((key) => {
    const afterMs = key.createdAt.getTime() - Date.parse(at);
    return key.id === id || (afterMs >= -lateMs / 3 && afterMs <= lateMs);
  });
  return late
    ? `${redactKeyId(late.id)} is probably Keyturn's own: the run that began to create a key at ${at} ended before it got the answer. Then nobody knows its secret.`
    : undefined;
}

function inWords({ id, status, createdAt }: AccessKeyInfo): string {
  return `${redactKeyId(id)} (${status}, created ${createdAt.toISOString()})`;
}

/** A key that the journal does not account for is somebody else's. Keyturn never changes it. */
function unattributed(key: AccessKeyInfo, journal: Idle | undefined): Step {
  return blocked(
    `The user has a second access key, ${inWords(key)}, ${journal ? 'which the journal of Keyturn does not know' : 'and there is no journal of Keyturn'}.`,
    likelyOrphan([key], journal) ??
      'somebody has created it by hand or with another tool; a user can have two keys, so there is no room for a new one.',
    'find out who uses it (its last use is in IAM), then deactivate it, and delete it when nobody has missed it. Keyturn never changes a key that it did not create.',
  );
}
