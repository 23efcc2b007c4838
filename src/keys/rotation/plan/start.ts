import type { AccessKeyInfo } from '../../../aws/iam.ts';
import { formatDuration } from '../../../config/durations.ts';
import { redactKeyId } from '../../../errors.ts';
import type { Idle, Journal } from '../journal.ts';
import type { Observation } from '../observation.ts';
import type { RotationPolicy } from '../policy.ts';
import type { Step } from '../step.ts';
import { blocked } from './outcome.ts';

export function planStart(seen: Observation, journal: Idle | undefined, policy: RotationPolicy): Step {
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
