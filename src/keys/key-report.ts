import type { AccessKeyInfo, LastUse } from '../aws/iam.ts';

/** IAM's report on the user whose key signs. Whatever IAM does not permit to read is absent. */
export interface KeyReport {
  /** The signing key. */
  readonly signing: AccessKeyInfo;
  /** The user's second key, if there is one. */
  readonly other?: AccessKeyInfo;
  /** `never` for a key that was never used. */
  readonly otherLastUse?: LastUse | 'never';
  /** ARNs of the policies attached to the user. */
  readonly attachedPolicies?: readonly string[];
  readonly hasPassword?: boolean;
}

/** The keys in a report, all that the user has. */
export function listedIn(result: KeyReportResult): readonly AccessKeyInfo[] | undefined {
  if (result.kind !== 'report') return undefined;
  const { signing, other } = result.report;
  return other ? [signing, other] : [signing];
}

/** A report, or the reason why there is none. */
export type KeyReportResult =
  | { readonly kind: 'report'; readonly report: KeyReport }
  | { readonly kind: 'unknown'; readonly why: string; readonly denied: boolean }
  /** The source is not a long-term key. */
  | { readonly kind: 'none' };

/** The keys of `rotate-user`, or the reason why they are unknown. */
export type UserKeys =
  | {
      readonly kind: 'seen';
      readonly user: string;
      readonly keys: readonly AccessKeyInfo[];
      /** The old key of a rotation that is about to retire it. */
      readonly predecessor?: string;
    }
  | { readonly kind: 'unknown'; readonly user: string; readonly why: string; readonly denied: boolean };
