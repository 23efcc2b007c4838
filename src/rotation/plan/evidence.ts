import type { AccessKeyInfo } from '../../aws/iam.ts';
import { dayMs } from '../../dates.ts';
import { redactKeyId } from '../../errors.ts';
import type { Committed, Creating, Distributing, Retired } from '../journal.ts';
import { holdMs } from '../lock.ts';
import type { RotationPolicy } from '../policy.ts';
import {
  type RotationSnapshot,
  type SecretState,
  type TargetState,
  titleOf,
  type UseOfOldKey,
} from '../snapshot.ts';
import type { Step } from '../step.ts';

/** A step that changes a key in IAM. */
export type KeyChange = Extract<Step, { kind: 'deactivate' | 'delete' | 'delete-orphan' | 'reactivate' }>;

const changes: ReadonlySet<string> = new Set(['deactivate', 'delete', 'delete-orphan', 'reactivate']);

export function isKeyChange(step: Step): step is KeyChange {
  return changes.has(step.kind);
}

/** Milliseconds that the clocks of AWS and GitHub may differ; both tell whole seconds. */
const clockMs = 30_000;

/** Milliseconds around a GitHub date within which two events count as the same second. */
const secondMs = 2_000;

/**
 * Milliseconds between the journal's date and the date of an orphan that the same run created: the intent is at most
 * five seconds old when CreateAccessKey is sent, and the request has ten.
 */
const orphanMs = { from: -5_000, to: 20_000 };

/** Milliseconds after its creation in which the journal of a key was last written: proving a key takes two minutes at most. */
const provenMs = 5 * 60_000;

/** Milliseconds that a key may stay in use after the commit before its last use holds retirement back, at least. */
const quietMs = dayMs;

/**
 * The facts against changing a key. The journal says what was meant, but anyone who may write variables can write it, so
 * it never decides alone: the dates that IAM and GitHub give must agree with it. Every change passes here twice, when it
 * is planned and when it is carried out.
 *
 * @returns one sentence, or `undefined` when nothing speaks against the change
 */
export function objectionTo(
  step: KeyChange,
  seen: RotationSnapshot,
  policy: RotationPolicy,
): string | undefined {
  const { journal, memory } = seen;
  if (step.kind === 'reactivate') return againstReactivating(step.id, seen);
  const isInUse =
    step.id === memory.signingKeyId || (step.kind === 'delete-orphan' && step.id === memory.currentKeyId);
  if (isInUse) return 'this run signs with it.';
  switch (journal?.phase) {
    case 'creating':
      return step.kind === 'delete-orphan' ? againstOrphan(step.id, journal, seen) : misfit;
    case 'distributing':
      return step.kind === 'delete-orphan' ? againstUnfinished(step.id, journal, seen) : misfit;
    case 'committed':
      return step.kind === 'deactivate' ? againstRetiring(step.id, journal, seen, policy) : misfit;
    case 'retired':
      return step.kind === 'delete' ? againstDeleting(step.id, journal, seen, policy) : misfit;
    default:
      return misfit;
  }
}

const misfit = 'no rotation is at that point.';

/** A key that turned up while one was being created, and whose secret nobody but the run that ended has had. */
function againstOrphan(id: string, journal: Creating, seen: RotationSnapshot): string | undefined {
  const key = keyOf(id, seen);
  if (!key) return misfit;
  if (journal.before.includes(id)) return 'it was there before the rotation began.';
  const stored = seen.targets.flatMap(({ secrets }) => secrets).find((secret) => isSince(secret, key));
  if (stored) return `${titleOf(stored)} was written after it was created, so somebody may have stored it.`;
  if (typeof seen.useOfExtra === 'object') return 'somebody has used it.';
  const afterMs = key.createdAt.getTime() - (seen.journalWrittenAt?.getTime() ?? Number.NaN);
  if (!(afterMs >= orphanMs.from && afterMs <= orphanMs.to))
    return 'it was not created within 20 s of the date that GitHub gives for the journal.';
  return againstOrigin(key, seen);
}

/** A key that was on its way to the targets when the run that knew its secret ended. */
function againstUnfinished(id: string, journal: Distributing, seen: RotationSnapshot): string | undefined {
  const key = keyOf(id, seen);
  if (id !== journal.new || journal.turned) return misfit;
  if (seen.memory.newKeyId === id)
    return seen.memory.written.size === 0 ? undefined : 'a target may hold it.';
  if (!key) return misfit;
  const origin = againstOrigin(key, seen);
  if (origin) return origin;
  const rival = youngerThan(key, seen);
  if (rival) return `${redactKeyId(rival.id)} is younger.`;
  const writtenAt = seen.journalWrittenAt?.getTime() ?? Number.NaN;
  const afterMs = writtenAt - key.createdAt.getTime();
  if (!(afterMs >= -clockMs && afterMs <= provenMs))
    return 'GitHub gives a date for the journal that is not that of the run which created it.';
  const isStored = seen.targets.some(({ secrets }) => secrets.some((secret) => isSince(secret, key)));
  const isUsed = typeof seen.useOfNew === 'object' && seen.useOfNew.at.getTime() > writtenAt + provenMs;
  return isUsed && !isStored
    ? 'somebody uses it, and no target was written since it was created.'
    : undefined;
}

/** The predecessor, whose grace period is over. */
function againstRetiring(
  id: string,
  journal: Committed,
  seen: RotationSnapshot,
  policy: RotationPolicy,
): string | undefined {
  if (id !== journal.old) return misfit;
  if (seen.now < retireAt(seen, policy)) return 'its grace period is not over.';
  const pair = pairObjection(journal, seen);
  if (pair) return pair;
  const doubtful = seen.targets.find((target) => !isConfirmed(target, seen));
  if (doubtful) return `the date of ${namesOf(doubtful)} is not that of a write of this rotation.`;
  return journal.turned ? againstTurned(journal, seen, policy) : undefined;
}

/** The predecessor, Inactive since its recovery window began. */
function againstDeleting(
  id: string,
  journal: Retired,
  seen: RotationSnapshot,
  policy: RotationPolicy,
): string | undefined {
  if (id !== journal.old) return misfit;
  if (keyOf(id, seen)?.status === 'Active') return 'it is Active.';
  if (seen.now < deleteAt(seen, policy)) return 'its recovery window is not over.';
  const pair = pairObjection(journal, seen);
  if (pair) return pair;
  const successor = keyOf(journal.new, seen);
  const early = seen.targets.flatMap(({ secrets }) => secrets).find((each) => !isSince(each, successor));
  return early ? `${titleOf(early)} was last written before the new key was created.` : undefined;
}

/** The predecessor, which `rotate: undo` brings back. */
function againstReactivating(id: string, seen: RotationSnapshot): string | undefined {
  const { journal } = seen;
  if (!journal || !('old' in journal) || journal.old !== id) return misfit;
  const pair = [id, journal.new].flatMap((each) => keyOf(each, seen) ?? []);
  const [younger] = pair.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return younger ? againstOrigin(younger, seen) : misfit;
}

/** Old and new as IAM tells of them: two keys, the new one Active and the younger, of a rotation that Keyturn began. */
export function pairObjection(
  { old, new: successorId, turned }: Committed | Retired,
  seen: RotationSnapshot,
) {
  const [from, to] = [keyOf(old, seen), keyOf(successorId, seen)];
  if (seen.memory.newKeyId === successorId) return undefined;
  if (!from) return 'IAM does not list it.';
  if (to?.status !== 'Active') return `${redactKeyId(successorId)} is not Active.`;
  if (!turned && from.createdAt > to.createdAt) return `it is younger than ${redactKeyId(successorId)}.`;
  return againstOrigin(from.createdAt > to.createdAt ? from : to, seen);
}

/** After an undo the younger key is the one that goes, which no date can tell from a forgery. */
function againstTurned(
  journal: Committed,
  { memory, use, now }: RotationSnapshot,
  { graceMs }: RotationPolicy,
) {
  if (memory.currentKeyId !== journal.new) return `this run does not hold ${redactKeyId(journal.new)}.`;
  const lastUse = use?.lastUse ?? 'unknown';
  if (lastUse === 'unknown') return 'its last use cannot be seen (iam:GetAccessKeyLastUsed).';
  return lastUse === 'never' || now >= quietAt(lastUse, graceMs) ? undefined : 'it is still used.';
}

/**
 * Whether Keyturn began a rotation just before the key was created: `begin` creates a variable, and GitHub's `created_at`
 * can be made newer by deleting and creating it again, never older.
 */
function againstOrigin(key: AccessKeyInfo, { startedAt, memory }: RotationSnapshot): string | undefined {
  if (memory.newKeyId === key.id) return undefined;
  if (!startedAt) return 'GitHub has no record of when its rotation began.';
  const afterMs = key.createdAt.getTime() - startedAt.getTime();
  return afterMs >= -clockMs && afterMs <= holdMs + clockMs
    ? undefined
    : `${redactKeyId(key.id)} was created at ${key.createdAt.toISOString()}, and the rotation began at ${startedAt.toISOString()}.`;
}

/** Whether a key is the one that a rotation of Keyturn has created: no other key of the user is younger. */
export function isYoungestOfRotation(key: AccessKeyInfo, seen: RotationSnapshot): boolean {
  return youngerThan(key, seen) === undefined && againstOrigin(key, seen) === undefined;
}

function youngerThan({ createdAt }: AccessKeyInfo, { keys }: RotationSnapshot): AccessKeyInfo | undefined {
  return keys.find((key) => key.createdAt > createdAt);
}

/** Whether a secret was written since a key was created, so that it may hold it. */
export function isSince({ updatedAt }: SecretState, key: AccessKeyInfo | undefined): boolean {
  if (!key || updatedAt === null) return false;
  return Date.parse(updatedAt) >= key.createdAt.getTime() - secondMs;
}

/** Whether every secret of a target still has the date that was confirmed, and that date is one of this rotation. */
export function isConfirmed({ secrets }: TargetState, seen: RotationSnapshot): boolean {
  const { journal, memory } = seen;
  if (journal?.phase !== 'committed' && journal?.phase !== 'retired') return false;
  const { confirmed } = journal;
  if (!secrets.every(({ key, updatedAt }) => Object.hasOwn(confirmed, key) && confirmed[key] === updatedAt))
    return false;
  if (memory.newKeyId === journal.new) return true;
  // The first holds the secret access key; the id of a torn pair may be completed by any later run.
  const [first] = secrets;
  return (
    first !== undefined &&
    secrets.every((each) => isSince(each, keyOf(journal.new, seen))) &&
    (journal.phase === 'retired' || isOfRotation(first, seen))
  );
}

/**
 * Whether the date of a secret is that of a write of this rotation: within one run of its beginning, or, where a later
 * run that holds the new key has stored it again, within one run before the journal was written.
 */
function isOfRotation(
  { updatedAt }: SecretState,
  { mode, startedAt, journalWrittenAt }: RotationSnapshot,
): boolean {
  const writtenMs = Date.parse(updatedAt ?? '');
  if (startedAt && writtenMs <= startedAt.getTime() + holdMs + clockMs) return true;
  const beforeMs = (journalWrittenAt?.getTime() ?? Number.NaN) - writtenMs;
  return mode === 'self' && beforeMs >= -secondMs && beforeMs <= holdMs;
}

/** When the old key's grace period is over: counted from the date that GitHub gives for the journal. */
export function retireAt({ journalWrittenAt, now }: RotationSnapshot, { graceMs }: RotationPolicy): Date {
  return new Date((journalWrittenAt ?? now).getTime() + graceMs);
}

/** When the old key's recovery window is over, counted in the same way. */
export function deleteAt({ journalWrittenAt, now }: RotationSnapshot, { recoveryMs }: RotationPolicy): Date {
  return new Date((journalWrittenAt ?? now).getTime() + recoveryMs);
}

/** Until when the last use of a key holds its retirement back. */
export function quietAt(lastUse: Extract<UseOfOldKey['lastUse'], object>, graceMs: number): Date {
  return new Date(lastUse.at.getTime() + Math.max(graceMs, quietMs));
}

/** The secrets of a target, in words. */
export function namesOf({ secrets }: TargetState): string {
  return secrets.map(titleOf).join(' and ');
}

export function keyOf(id: string, { keys }: RotationSnapshot): AccessKeyInfo | undefined {
  return keys.find((key) => key.id === id);
}
