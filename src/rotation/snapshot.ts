import type { AccessKeyInfo, LastUse } from '../aws/iam.ts';
import type { RotateMode, SecretFormat } from '../config/config.ts';
import type { Revision } from '../secret-stores/secret-store.ts';
import type { Journal, Stamps } from './journal.ts';

/** `retire`: the key goes without a successor. `keep`: it stays after all. Only `keyturn bootstrap retire` asks for these. */
export type RetirementMode = 'retire' | 'keep';

/** What the user asks for. */
export interface RotationPolicy {
  readonly mode: RotateMode | RetirementMode;
  readonly afterMs: number;
  readonly graceMs: number;
  readonly recoveryMs: number;
}

/** One secret of a target, as its store shows it. */
export interface SecretState {
  /** What the journal calls it. */
  readonly key: string;
  /** In words, for messages; default: the key. */
  readonly title?: string;
  readonly name: string;
  /** `null` if there is no secret of that name. */
  readonly revision: Revision | null;
  /** When that revision was written, by the store's clock; absent if the store tells no time. */
  readonly writtenAt?: Date;
}

/** The name of a secret for messages. */
export function titleOf({ key, title = key }: Pick<SecretState, 'key' | 'title'>): string {
  return title;
}

/** A target: its secrets in the order in which they are written. */
export interface TargetState {
  readonly form: SecretFormat;
  readonly secrets: readonly SecretState[];
}

/** Who may still use the old key; read only when it is due to go. */
export interface UseOfOldKey {
  /** `unknown` without iam:GetAccessKeyLastUsed. */
  readonly lastUse: LastUse | 'never' | 'unknown';
  /** How many runs began before the commit and have not ended; `unknown` without the permission to read runs. */
  readonly earlierRuns: number | 'unknown';
}

/** What this run itself knows and has done. */
export interface RunMemory {
  /** The key that this run was given and that works. The run knows its secret. */
  readonly currentKeyId?: string;
  /** The key that this run has created. The run knows its secret. */
  readonly newKeyId?: string;
  /** The key that signs for IAM in this run, directly or through the MFA session that it opened. */
  readonly signingKeyId?: string;
  /** The journal's `attempt` of this run, once it has begun. */
  readonly attempt?: string;
  /** Whether CreateAccessKey was sent for that attempt. */
  readonly createSent: boolean;
  /** How often the list of keys was read since then and lacked the new key. */
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

/** How often this run has written a whole target, and how often it has looked since for the store to show that. */
export interface Written {
  readonly times: number;
  readonly looks: number;
}

/** The planner's input. */
export interface RotationSnapshot {
  readonly mode: 'self' | 'managed';
  readonly now: Date;
  readonly keys: readonly AccessKeyInfo[];
  readonly journal: Journal | undefined;
  /** When the journal was last written, by the clock of its store; by the runner's if this run wrote it. */
  readonly journalWrittenAt?: Date;
  /** When the rotation began, by the clock of the journal's store; read only while a rotation is in progress. */
  readonly startedAt?: Date;
  /** The revisions at that moment, of secrets whose store tells no time. */
  readonly startRevisions?: Stamps;
  readonly targets: readonly TargetState[];
  readonly memory: RunMemory;
  readonly use?: UseOfOldKey;
  /** The last use of a key that appeared while one was being created; read only then. */
  readonly useOfExtra?: UseOfOldKey['lastUse'];
  /** The last use of the key that was being distributed, if no run knows its secret any more. */
  readonly useOfNew?: UseOfOldKey['lastUse'];
}
