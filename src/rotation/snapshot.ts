import type { AccessKeyInfo, LastUse } from '../aws/iam.ts';
import type { SecretFormat } from '../config/config.ts';
import type { Journal } from './journal.ts';

/** One secret of a target, as GitHub tells of it. */
export interface SecretState {
  /** What the journal calls it. */
  readonly key: string;
  /** In words, for messages; absent where the key must do. */
  readonly title?: string;
  readonly name: string;
  /** `null` when there is none of that name. */
  readonly updatedAt: string | null;
}

/** A secret in words. */
export function titleOf({ key, title = key }: Pick<SecretState, 'key' | 'title'>): string {
  return title;
}

/** A target: its secrets in the order in which they are written. */
export interface TargetState {
  readonly form: SecretFormat;
  readonly secrets: readonly SecretState[];
}

/** What decides whether the old key may go; looked at only when its time has come. */
export interface UseOfOldKey {
  /** `unknown` where it is not permitted to ask. */
  readonly lastUse: LastUse | 'never' | 'unknown';
  /** Runs that began before the commit and have not ended; `unknown` where it is not permitted to ask. */
  readonly earlierRuns: number | 'unknown';
}

/** What this run itself knows and has done. */
export interface RunMemory {
  /** The key that this run was given and that works; its secret is known. */
  readonly currentKeyId?: string;
  /** The key that this run has created; its secret is known. */
  readonly newKeyId?: string;
  /** The key that signs for IAM in this run, itself or through the session that MFA has opened with it. */
  readonly signingKeyId?: string;
  /** The journal's `attempt` of this run, once it has begun. */
  readonly attempt?: string;
  /** Whether CreateAccessKey was sent for that attempt. */
  readonly createSent: boolean;
  /** How often the list of keys was read since then without the new key in it. */
  readonly looks: number;
  /** Whether every target holds a new key since this run. */
  readonly committed: boolean;
  /** What this run has written, by the target's index in the list. */
  readonly written: ReadonlyMap<number, Written>;
  /** Whether the new key failed its proof in this run. */
  readonly isRefused: boolean;
  /** Whether the runner has asked this step to end. */
  readonly isCancelled: boolean;
}

/** How often this run has written a target whole, and how often it has looked since whether GitHub shows it. */
export interface Written {
  readonly times: number;
  readonly looks: number;
}

/** Everything that the next step is chosen by. */
export interface RotationSnapshot {
  readonly mode: 'self' | 'managed';
  readonly now: Date;
  readonly keys: readonly AccessKeyInfo[];
  readonly journal: Journal | undefined;
  /** When the journal was last written, by GitHub's clock; by the runner's where this run wrote it. */
  readonly journalWrittenAt?: Date;
  /** When the rotation began, by GitHub's clock; read only while a rotation is in progress. */
  readonly startedAt?: Date;
  readonly targets: readonly TargetState[];
  readonly memory: RunMemory;
  readonly use?: UseOfOldKey;
  /** The last use of a key that has turned up while one was being created; looked at only then. */
  readonly useOfExtra?: UseOfOldKey['lastUse'];
  /** The last use of the key that was being distributed, when no run knows its secret any more. */
  readonly useOfNew?: UseOfOldKey['lastUse'];
}
