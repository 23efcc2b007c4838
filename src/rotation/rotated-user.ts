import type { AccessKeys } from '../aws/access-keys.ts';

/** Whose key is rotated, and how. */
export interface RotatedUser {
  readonly accountId: string;
  readonly userName: string;
  /** The pair that signs and rotates itself; absent in managed mode. */
  readonly currentPair?: AccessKeys;
  /** The session that MFA has opened with `held`: it signs for IAM. A new key could have none before its own first code. */
  readonly mfaSession?: AccessKeys;
  /** The name of the journal's variable. */
  readonly journal: string;
}
