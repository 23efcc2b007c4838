import type { AccessKeyInfo, LastUse } from '../aws/iam.ts';

/** What IAM tells of the user whose key signs; what it does not let us see is absent. */
export interface KeyReport {
  /** The key that signs. */
  readonly signing: AccessKeyInfo;
  /** The user's second key, if there is one. */
  readonly other?: AccessKeyInfo;
  /** `never` for a key that was never used. */
  readonly otherLastUse?: LastUse | 'never';
  /** ARNs of the policies attached to the user. */
  readonly attachedPolicies?: readonly string[];
  readonly hasPassword?: boolean;
}

/** The outcome of looking: a report, or why there is none. */
export type KeyReportResult =
  | { readonly kind: 'report'; readonly report: KeyReport }
  | { readonly kind: 'unknown'; readonly why: string; readonly denied: boolean }
  /** The source is no long-term key, so there is nothing that ages. */
  | { readonly kind: 'none' };

/** The keys of the user that `rotate-user` names, or why they could not be seen. */
export type UserKeys =
  | {
      readonly kind: 'seen';
      readonly user: string;
      readonly keys: readonly AccessKeyInfo[];
      /** The old key of a rotation that is about to retire it. */
      readonly predecessor?: string;
    }
  | { readonly kind: 'unknown'; readonly user: string; readonly why: string; readonly denied: boolean };
