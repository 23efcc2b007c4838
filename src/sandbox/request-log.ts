import type { AwsService, Parameters } from './aws/operation.ts';

/** One request that the sandbox received. It holds secrets: print it with `redacted`. */
export interface LoggedRequest {
  /** Arrival time (ms since 1970). */
  readonly at: number;
  /** When the response was sent; absent before that, and if it was dropped. */
  answeredAt?: number;
  readonly service: AwsService | 'oidc' | 'github' | 'unknown';
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly parameters: Parameters;
  /** The access key id. */
  readonly signedBy?: string;
  /** Absent before the response, and if it was dropped. */
  status?: number;
  errorCode?: string;
}

/** A line about a request without secrets. */
export function redacted({ service, operation, signedBy, status, errorCode }: LoggedRequest): string {
  const signer =
    signedBy === undefined ? 'unsigned' : `signed by ${signedBy.slice(0, 4)}…${signedBy.slice(-4)}`;
  return `${service} ${operation}, ${signer}: ${status ?? 'no answer'}${errorCode === undefined ? '' : ` ${errorCode}`}`;
}
