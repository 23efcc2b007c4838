import type { AccessKeyInfo } from '../../aws/iam.ts';
import { redactKeyId } from '../../errors.ts';
import {
  type Committed,
  type Creating,
  type Distributing,
  isDeparture,
  type Leaving,
  type Left,
  type Retired,
} from '../journal.ts';
import { type RotationPolicy, type RotationSnapshot, titleOf } from '../snapshot.ts';
import { blocked, type Step } from '../step.ts';
import {
  clockMs,
  deleteAt,
  isConfirmed,
  keyOf,
  namesOf,
  originObjection,
  pairObjection,
  quietAt,
  retireAt,
  undatedHolder,
  undatedObjection,
  writtenSince,
  youngerThan,
} from './evidence.ts';

/** A step that changes a key in IAM. */
export type KeyChange = Extract<Step, { kind: 'deactivate' | 'delete' | 'delete-orphan' | 'reactivate' }>;

const changes: ReadonlySet<string> = new Set(['deactivate', 'delete', 'delete-orphan', 'reactivate']);

/** Whether a step changes a key in IAM. */
export function isKeyChange(step: Step): step is KeyChange {
  return changes.has(step.kind);
}

/**
 * Permission for one change of one key. `decide` gives it, and the requests that change a key demand it
 * (`steps/key-calls.ts`), so no key is changed without it.
 */
export class KeyChangePermit {
  readonly change: KeyChange;

  private constructor(change: KeyChange) {
    this.change = change;
  }

  /**
   * Decides every change of a key: when the plan picks it, and again when the step is performed. The journal says what was
   * meant, but anyone who may write records can write it, so it never decides alone. The facts of IAM and of the stores
   * must agree with it.
   */
  static decide(change: KeyChange, seen: RotationSnapshot, policy: RotationPolicy): Decision {
    const objection = objectionTo(change, seen, policy);
    return objection === undefined ? { permit: new KeyChangePermit(change) } : { objection };
  }
}

/** A permit, or one sentence that says why the key must not be changed. */
type Decision =
  | { readonly permit: KeyChangePermit; readonly objection?: never }
  | { readonly objection: string; readonly permit?: never };

/** Whether a key may be deactivated, deleted or reactivated now; see `KeyChangePermit.decide`. */
export const mayChangeKey = KeyChangePermit.decide;

/** The change if the facts allow it. Otherwise the rotation stops and says what contradicts the journal. */
export function changing(step: KeyChange, seen: RotationSnapshot, policy: RotationPolicy): Step {
  const { objection } = mayChangeKey(step, seen, policy);
  return objection === undefined ? step : unproven(step.id, objection);
}

/** The step for a journal that IAM and the stores contradict. */
export function unproven(id: string, objection: string): Step {
  return blocked(
    `Keyturn does not change ${redactKeyId(id)}: ${objection} So it cannot be sure that the key belongs to its own rotation.`,
    'somebody has edited or deleted a variable of the rotation, or created this key by hand.',
    'find out which key the targets hold and whether the other one is still used (IAM shows its last use). Deactivate the one that nothing uses, delete it when nobody has missed it, then delete the variable of the journal.',
  );
}

function objectionTo(step: KeyChange, seen: RotationSnapshot, policy: RotationPolicy): string | undefined {
  const { journal, memory } = seen;
  if (step.kind === 'reactivate') return againstReactivating(step.id, seen, policy);
  const isInUse =
    step.id === memory.signingKeyId || (step.kind === 'delete-orphan' && step.id === memory.currentKeyId);
  if (isInUse) return 'this run signs with it.';
  if (isDeparture(journal)) return againstDeparture(step, journal, seen, policy);
  switch (journal?.phase) {
    case 'creating':
      return step.kind === 'delete-orphan' ? againstOrphan(step.id, journal, seen) : misfit;
    case 'distributing':
      return step.kind === 'delete-orphan' ? againstUnfinished(step.id, journal, seen, policy) : misfit;
    case 'committed':
      return step.kind === 'deactivate' ? againstRetiring(step.id, journal, seen, policy) : misfit;
    case 'retired':
      return step.kind === 'delete' ? againstDeleting(step.id, journal, seen, policy) : misfit;
    default:
      return misfit;
  }
}

const misfit = 'no rotation is at that point.';

/**
 * From the journal's date to the creation of an orphan by the same run. The intent is at most five seconds old when
 * CreateAccessKey is sent, and the request may take ten.
 */
const orphanMs = { from: -5_000, to: 20_000 };

/** A key that appeared while one was being created. Only the run that ended has had its secret. */
function againstOrphan(id: string, journal: Creating, seen: RotationSnapshot): string | undefined {
  const key = keyOf(id, seen);
  if (!key) return misfit;
  if (journal.before.includes(id)) return 'it was there before the rotation began.';
  const stored = seen.targets
    .flatMap(({ secrets }) => secrets)
    .find((secret) => writtenSince(secret, key, seen) !== 'no');
  if (stored) {
    const was = writtenSince(stored, key, seen) === 'yes' ? 'was' : 'may have been';
    return `${titleOf(stored)} ${was} written after it was created, so somebody may have stored it.`;
  }
  if (typeof seen.useOfExtra === 'object') return 'somebody has used it.';
  const afterMs = key.createdAt.getTime() - (seen.journalWrittenAt?.getTime() ?? Number.NaN);
  if (!(afterMs >= orphanMs.from && afterMs <= orphanMs.to))
    return 'it was not created within 20 s of the date that GitHub gives for the journal.';
  return originObjection(key, seen);
}

/** How long after a key's creation its run writes the journal. The proof of a key takes two minutes at most. */
const provenMs = 5 * 60_000;

/** A key that was on its way to the targets when the run that knew its secret ended. */
function againstUnfinished(
  id: string,
  journal: Distributing,
  seen: RotationSnapshot,
  policy: RotationPolicy,
): string | undefined {
  const key = keyOf(id, seen);
  if (id !== journal.new || journal.turned) return misfit;
  if (seen.memory.newKeyId === id)
    return seen.memory.written.size === 0 ? undefined : 'a target may hold it.';
  if (!key) return misfit;
  const origin = originObjection(key, seen);
  if (origin) return origin;
  const rival = youngerThan(key, seen);
  if (rival) return `${redactKeyId(rival.id)} is younger.`;
  const writtenAt = seen.journalWrittenAt?.getTime() ?? Number.NaN;
  const afterMs = writtenAt - key.createdAt.getTime();
  if (!(afterMs >= -clockMs && afterMs <= provenMs))
    return 'GitHub gives a date for the journal that is not that of the run which created it.';
  // With dates, a target that holds the key is known to need another one at once. Without them, a person decides.
  const holder = undatedHolder(key, seen);
  if (holder && policy.mode !== 'now')
    return `${titleOf(holder)} may hold it, and its store does not tell when it was written.`;
  return againstUse(key, writtenAt, seen);
}

/** A key that is used although no target can hold it is somebody else's. */
function againstUse(key: AccessKeyInfo, writtenAtMs: number, seen: RotationSnapshot): string | undefined {
  const isStored = seen.targets
    .flatMap(({ secrets }) => secrets)
    .some((secret) => writtenSince(secret, key, seen) === 'yes');
  const isUsed = typeof seen.useOfNew === 'object' && seen.useOfNew.at.getTime() > writtenAtMs + provenMs;
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
  return journal.turned ? againstTurned(journal, seen, policy) : undatedObjection(journal, seen);
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
  const early = seen.targets
    .flatMap(({ secrets }) => secrets)
    .find((secret) => writtenSince(secret, successor, seen) !== 'yes');
  return early ? `${titleOf(early)} was last written before the new key was created.` : undefined;
}

/** The predecessor, which `rotate: undo` brings back. */
function againstReactivating(
  id: string,
  seen: RotationSnapshot,
  { mode }: RotationPolicy,
): string | undefined {
  const { journal } = seen;
  if (!journal || !('old' in journal) || journal.old !== id) return misfit;
  if (isDeparture(journal)) return mode === 'keep' ? undefined : notAsked;
  const pair = [id, journal.new].flatMap((each) => keyOf(each, seen) ?? []);
  const [younger] = pair.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return younger ? originObjection(younger, seen) : misfit;
}

/**
 * The key that goes without a successor. No successor proves that the journal is Keyturn's, so an administrator must have asked
 * for it in this very run, and IAM and GitHub must be able to say that nothing uses the key.
 */
function againstDeparture(
  { kind, id }: KeyChange,
  journal: Leaving | Left,
  seen: RotationSnapshot,
  policy: RotationPolicy,
): string | undefined {
  if (policy.mode !== 'retire') return notAsked;
  const key = keyOf(id, seen);
  if (id !== journal.old || !key) return misfit;
  if (journal.phase === 'leaving') return kind === 'deactivate' ? againstLeaving(seen, policy) : misfit;
  if (kind !== 'delete') return misfit;
  if (key.status === 'Active') return 'it is Active.';
  return seen.now < deleteAt(seen, policy) ? 'its recovery window is not over.' : undefined;
}

const notAsked = 'this run was not asked to retire a key of the user.';

/** Nothing may use it any more, and nothing may be unknown. */
function againstLeaving(seen: RotationSnapshot, policy: RotationPolicy): string | undefined {
  if (seen.now < retireAt(seen, policy)) return 'its grace period is not over.';
  const { lastUse = 'unknown', earlierRuns = 'unknown' } = seen.use ?? {};
  if (lastUse === 'unknown') return 'its last use cannot be seen (iam:GetAccessKeyLastUsed).';
  if (earlierRuns === 'unknown')
    return 'the unfinished runs of the workflows cannot be seen (Actions: read).';
  if (earlierRuns > 0) return 'a run that may have it has not ended.';
  return lastUse === 'never' || seen.now >= quietAt(lastUse, policy.graceMs)
    ? undefined
    : 'it is still used.';
}

/** After an undo the younger key is the one that goes. No date tells that from a forgery. */
function againstTurned(
  journal: Committed,
  { memory, use, now }: RotationSnapshot,
  { graceMs }: RotationPolicy,
): string | undefined {
  if (memory.currentKeyId !== journal.new) return `this run does not hold ${redactKeyId(journal.new)}.`;
  const lastUse = use?.lastUse ?? 'unknown';
  if (lastUse === 'unknown') return 'its last use cannot be seen (iam:GetAccessKeyLastUsed).';
  return lastUse === 'never' || now >= quietAt(lastUse, graceMs) ? undefined : 'it is still used.';
}
