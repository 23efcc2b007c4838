import type { AccessKeyInfo } from '../../aws/iam.ts';
import { dayMs } from '../../dates.ts';
import { redactKeyId } from '../../errors.ts';
import type { Committed, Journal, Retired } from '../journal.ts';
import { holdMs } from '../lock.ts';
import {
  type RotationPolicy,
  type RotationSnapshot,
  type SecretState,
  type TargetState,
  titleOf,
  type UseOfOldKey,
} from '../snapshot.ts';

/** How far the clocks of AWS and of a store may differ; both count whole seconds. */
export const clockMs = 30_000;

/** Two dates that are closer than this count as the same second. */
const secondMs = 2_000;

/** The old key may be used for this long after the commit, at least, before its last use holds retirement back. */
const quietMs = dayMs;

/**
 * Why it is not certain that Keyturn began a rotation just before the key was created. `begin` creates a record. Deleting
 * it and creating it again makes its date newer, never older.
 */
export function originObjection(
  key: AccessKeyInfo,
  { startedAt, memory }: RotationSnapshot,
): string | undefined {
  if (memory.newKeyId === key.id) return undefined;
  if (!startedAt) return 'GitHub has no record of when its rotation began.';
  const afterMs = key.createdAt.getTime() - startedAt.getTime();
  return afterMs >= -clockMs && afterMs <= holdMs + clockMs
    ? undefined
    : `${redactKeyId(key.id)} was created at ${key.createdAt.toISOString()}, and the rotation began at ${startedAt.toISOString()}.`;
}

/** Why the two keys are not those of a rotation of Keyturn: IAM must list both, the new one Active and younger. */
export function pairObjection(
  { old, new: successorId, turned }: Committed | Retired,
  seen: RotationSnapshot,
): string | undefined {
  const [from, to] = [keyOf(old, seen), keyOf(successorId, seen)];
  if (seen.memory.newKeyId === successorId) return undefined;
  if (!from) return 'IAM does not list it.';
  if (to?.status !== 'Active') return `${redactKeyId(successorId)} is not Active.`;
  if (!turned && from.createdAt > to.createdAt) return `it is younger than ${redactKeyId(successorId)}.`;
  return originObjection(from.createdAt > to.createdAt ? from : to, seen);
}

/** Whether a key is the one that a rotation of Keyturn has created: no other key of the user is younger. */
export function isYoungestOfRotation(key: AccessKeyInfo, seen: RotationSnapshot): boolean {
  return youngerThan(key, seen) === undefined && originObjection(key, seen) === undefined;
}

/** A key of the user that was created later. */
export function youngerThan(
  { createdAt }: AccessKeyInfo,
  { keys }: RotationSnapshot,
): AccessKeyInfo | undefined {
  return keys.find((key) => key.createdAt > createdAt);
}

/** Whether a secret was written since a key was created, so that it can hold the key. */
type Since = 'yes' | 'no' | 'unknown';

/**
 * A store that tells the time gives the date of the write. For any other store, the record that dates the rotation has the
 * revision from just before the key was created: a different one was written since, the same one was not.
 */
export function writtenSince(
  { key: name, revision, writtenAt }: SecretState,
  key: AccessKeyInfo | undefined,
  { startRevisions = {} }: Pick<RotationSnapshot, 'startRevisions'>,
): Since {
  if (!key || revision === null) return 'no';
  if (writtenAt) return writtenAt.getTime() >= key.createdAt.getTime() - secondMs ? 'yes' : 'no';
  if (!Object.hasOwn(startRevisions, name)) return 'unknown';
  return startRevisions[name] === revision ? 'no' : 'yes';
}

/** A secret that may hold the key, of a store that does not tell when it was written. */
export function undatedHolder(key: AccessKeyInfo, seen: RotationSnapshot): SecretState | undefined {
  return seen.targets
    .flatMap(({ secrets }) => secrets)
    .find((secret) => !secret.writtenAt && writtenSince(secret, key, seen) !== 'no');
}

/** Whether every secret of a target still has the revision that was confirmed, and a write of this rotation made it. */
export function isConfirmed(target: TargetState, seen: RotationSnapshot): boolean {
  const { journal, memory, targets } = seen;
  if (!hasConfirmedRevisions(target, journal)) return false;
  if (memory.newKeyId === journal.new) return true;
  const { secrets } = target;
  // Without a date, this run's own write is the best proof.
  const isWrittenHere = memory.written.has(targets.indexOf(target));
  if (isWrittenHere && secrets.every(({ writtenAt }) => !writtenAt)) return true;
  // The first secret holds the secret access key. Any later run may complete the id of a torn pair.
  const [first] = secrets;
  return (
    first !== undefined &&
    secrets.every((each) => writtenSince(each, keyOf(journal.new, seen), seen) === 'yes') &&
    (journal.phase === 'retired' || isOfRotation(first, seen))
  );
}

/** Whether every secret of a target still has the revision that the journal calls confirmed. */
export function hasConfirmedRevisions(
  { secrets }: TargetState,
  journal: Journal | undefined,
): journal is Committed | Retired {
  if (journal?.phase !== 'committed' && journal?.phase !== 'retired') return false;
  const { confirmed } = journal;
  return secrets.every(({ key, revision }) => Object.hasOwn(confirmed, key) && confirmed[key] === revision);
}

/**
 * Whether the date of a secret is that of a write of this rotation: within one run of its beginning or, if a later run
 * that holds the new key has stored it again, within one run before the journal was written. A store without dates
 * cannot say; there the last use of the old key must be known (`undatedObjection`).
 */
function isOfRotation(
  { writtenAt }: SecretState,
  { mode, startedAt, journalWrittenAt }: RotationSnapshot,
): boolean {
  if (!writtenAt) return true;
  const writtenMs = writtenAt.getTime();
  if (startedAt && writtenMs <= startedAt.getTime() + holdMs + clockMs) return true;
  const beforeMs = (journalWrittenAt?.getTime() ?? Number.NaN) - writtenMs;
  return mode === 'self' && beforeMs >= -secondMs && beforeMs <= holdMs;
}

/**
 * A store that tells no time cannot show that a target was last written in this rotation. Then IAM must be able to show
 * that nobody uses the old key.
 */
export function undatedObjection(
  journal: Committed,
  { targets, memory, use }: RotationSnapshot,
): string | undefined {
  if (memory.newKeyId === journal.new || (use?.lastUse ?? 'unknown') !== 'unknown') return undefined;
  const undated = targets
    .flatMap(({ secrets }) => secrets)
    .find(({ revision, writtenAt }) => revision !== null && !writtenAt);
  return undated
    ? `the store of ${titleOf(undated)} does not tell when it was written, and the last use of the key cannot be seen (iam:GetAccessKeyLastUsed).`
    : undefined;
}

/** When the old key's grace period ends, counted from the date that its store gives for the journal. */
export function retireAt({ journalWrittenAt, now }: RotationSnapshot, { graceMs }: RotationPolicy): Date {
  return new Date((journalWrittenAt ?? now).getTime() + graceMs);
}

/** When the old key's recovery window ends, counted in the same way. */
export function deleteAt({ journalWrittenAt, now }: RotationSnapshot, { recoveryMs }: RotationPolicy): Date {
  return new Date((journalWrittenAt ?? now).getTime() + recoveryMs);
}

/** When the last use of a key stops holding its retirement back. */
export function quietAt(lastUse: Extract<UseOfOldKey['lastUse'], object>, graceMs: number): Date {
  return new Date(lastUse.at.getTime() + Math.max(graceMs, quietMs));
}

/** The secrets of a target, in words. */
export function namesOf({ secrets }: TargetState): string {
  return secrets.map(titleOf).join(' and ');
}

/** The key of that id, if IAM lists it. */
export function keyOf(id: string, { keys }: RotationSnapshot): AccessKeyInfo | undefined {
  return keys.find((key) => key.id === id);
}
