import type { Session } from '../aws/sts.ts';

/** Credentials, and whether later steps have them only through this step (ambient ones are there anyway). */
export interface SourceCredentials {
  readonly session: Session;
  readonly isNew: boolean;
  /** Of tags that the source brought along and the session passes on; absent where the inputs say which. */
  readonly transitiveTagKeys?: readonly string[];
}
