import type { AccessKeys } from '../config/config.ts';

/** Whose key is rotated, and how. */
export interface Subject {
  readonly accountId: string;
  readonly userName: string;
  /** The pair that signs and rotates itself; absent in managed mode. */
  readonly held?: AccessKeys;
  /** The session that MFA has opened with `held`: it signs for IAM. A new key could have none before its own first code. */
  readonly mfa?: AccessKeys;
  /** The name of the journal's variable. */
  readonly journal: string;
}
