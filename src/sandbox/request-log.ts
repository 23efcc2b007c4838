import type { Parameters } from './aws/operation.ts';

/** One request that the sandbox got, as it came. It holds secrets: `redacted` is the form for printing. */
export interface LoggedRequest {
  /** When it had arrived, in milliseconds since 1970. */
  readonly at: number;
  /** When the answer was sent; absent while it is not, and for ever when it was dropped. */
  answeredAt?: number;
  readonly service: 'sts' | 'iam' | 'oidc' | 'github' | 'unknown';
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly parameters: Parameters;
  /** The access key id. */
  readonly signedBy?: string;
  /** Absent while it is not answered, and for ever when it was dropped. */
  status?: number;
  errorCode?: string;
}

/** A line about a request that may be printed. */
export function redacted({ service, operation, signedBy, status, errorCode }: LoggedRequest): string {
  const signer =
    signedBy === undefined ? 'unsigned' : `signed by ${signedBy.slice(0, 4)}…${signedBy.slice(-4)}`;
  return `${service} ${operation}, ${signer}: ${status ?? 'no answer'}${errorCode === undefined ? '' : ` ${errorCode}`}`;
}
