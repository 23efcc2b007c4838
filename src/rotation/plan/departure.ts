import { redactKeyId } from '../../errors.ts';
import type { Journal, Leaving, Left } from '../journal.ts';
import type { RotationPolicy, RotationSnapshot } from '../snapshot.ts';
import { blocked, held, type Step } from '../step.ts';
import { deleteAt, keyOf, quietAt, retireAt } from './evidence.ts';
import { changing } from './key-changes.ts';

/**
 * The next step for a key that goes without a successor, because its jobs use OIDC now. Only a run with the mode `retire` or
 * `keep` changes anything: anyone who may write records can write such a journal.
 */
export function planDeparture(
  seen: RotationSnapshot,
  journal: Journal | undefined,
  policy: RotationPolicy,
): Step {
  const isAsked = policy.mode === 'retire' || policy.mode === 'keep';
  switch (journal?.phase) {
    case undefined:
    case 'idle':
      return policy.mode === 'keep'
        ? { kind: 'rest', state: 'idle', why: 'no key of the user is being retired.' }
        : planLeave(seen);
    case 'leaving':
      return isAsked ? planLeaving(seen, journal, policy) : beingRetired(journal);
    case 'left':
      return isAsked ? planLeft(seen, journal, policy) : beingRetired(journal);
    default:
      return blocked(
        "A rotation of this user's key is in progress, so the key cannot be retired yet.",
        'a workflow rotates the key, and the old and the new one are both needed until it is finished.',
        'let the rotation finish, then remove the step that rotates, and run the command again.',
      );
  }
}

/** A step with `rotate` must not rotate a key that is on its way out. */
function beingRetired({ old }: Leaving | Left): Step {
  return held(
    `${redactKeyId(old)} is being retired by keyturn bootstrap retire, so it is not rotated. With --undo that command keeps it.`,
  );
}

function planLeave({ keys }: RotationSnapshot): Step {
  const [key, second] = keys;
  if (!key) return { kind: 'rest', state: 'idle', why: 'the user has no access key.' };
  if (!second) return { kind: 'leave', id: key.id };
  return blocked(
    `The user has two access keys, ${keys.map(({ id, status }) => `${redactKeyId(id)} (${status})`).join(' and ')}.`,
    'one was created by hand or with another tool, and nothing says which of them the secrets hold.',
    'find out which one the secrets hold (IAM shows the last use of both). Deactivate the other, delete it when nobody has missed it, and run the command again.',
  );
}

function planLeaving(seen: RotationSnapshot, journal: Leaving, policy: RotationPolicy): Step {
  const key = keyOf(journal.old, seen);
  if (!key) return { kind: 'finish', id: journal.old };
  if (policy.mode === 'keep') return { kind: 'stay' };
  if (key.status !== 'Active') return { kind: 'record-left' };
  const dueAt = retireAt(seen, policy);
  if (seen.now < dueAt) {
    return {
      kind: 'rest',
      state: 'grace',
      why: `${redactKeyId(key.id)} stays Active for the jobs that still have it.`,
      next: dueAt,
    };
  }
  return stillNeeded(seen, journal, policy) ?? changing({ kind: 'deactivate', id: key.id }, seen, policy);
}

/** Who may still have the key. What cannot be seen holds it, because nothing else would show that a job was missed. */
function stillNeeded(
  { use, now }: RotationSnapshot,
  { old }: Leaving,
  { graceMs }: RotationPolicy,
): Step | undefined {
  const { lastUse = 'unknown', earlierRuns = 'unknown' } = use ?? {};
  const id = redactKeyId(old);
  if (earlierRuns === 'unknown')
    return held(`the unfinished runs of the repositories cannot be seen. ${id} stays. Grant Actions: read.`);
  if (earlierRuns > 0)
    return held(
      `${earlierRuns} ${earlierRuns === 1 ? 'run' : 'runs'} that began before, and may have ${id}, ${earlierRuns === 1 ? 'has' : 'have'} not ended.`,
    );
  if (lastUse === 'unknown')
    return held(`the last use of ${id} cannot be seen. It stays. Grant iam:GetAccessKeyLastUsed.`);
  const until = lastUse === 'never' ? now : quietAt(lastUse, graceMs);
  if (lastUse === 'never' || now >= until) return undefined;
  return {
    ...held(
      `${id} was used at ${lastUse.at.toISOString()} by ${lastUse.service} in ${lastUse.region}. Something still has it.`,
    ),
    next: until,
  };
}

function planLeft(seen: RotationSnapshot, journal: Left, policy: RotationPolicy): Step {
  const key = keyOf(journal.old, seen);
  if (!key) return { kind: 'finish', id: journal.old };
  const isActive = key.status === 'Active';
  if (policy.mode === 'keep')
    return isActive ? { kind: 'stay' } : changing({ kind: 'reactivate', id: key.id }, seen, policy);
  if (isActive) return { kind: 'record-leaving', id: key.id };
  const dueAt = deleteAt(seen, policy);
  if (seen.now < dueAt) {
    return {
      kind: 'rest',
      state: 'recovery',
      why: `${redactKeyId(key.id)} is Inactive; --undo brings it back until it is deleted.`,
      next: dueAt,
    };
  }
  return changing({ kind: 'delete', id: key.id }, seen, policy);
}
