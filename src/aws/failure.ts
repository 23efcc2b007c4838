import type { ErrorCode, Retry } from '../errors.ts';

/** An SDK error. Every field is optional, because anything may be thrown. */
export interface ServiceError {
  readonly name?: string;
  /** The wire code. The SDK keeps it beside `name` (the two differ for modelled errors: docs/facts.md#wire-codes). */
  readonly Code?: string;
  /** Node's error code when the connection failed. */
  readonly code?: string;
  readonly message?: string;
  readonly cause?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean };
  readonly $fault?: unknown;
}

/** One kind of failure: how to recognise it and how to explain it. */
export interface Failure {
  readonly when: (error: ServiceError, wireCode: string, message: string) => boolean;
  readonly code: ErrorCode;
  readonly retry?: Retry | ((error: ServiceError) => Retry);
  readonly cause?: string;
  readonly remedy?: string;
}

export const codes =
  (...names: string[]): Failure['when'] =>
  (_error, wireCode) =>
    names.includes(wireCode);

export const status =
  (test: (httpStatus: number) => boolean): Failure['when'] =>
  ({ $metadata }) =>
    $metadata?.httpStatusCode !== undefined && test($metadata.httpStatusCode);

/** An error response without an AWS error code: a proxy's page, a gateway's JSON, an empty body. */
export const isForeign = ({ Code, code, $metadata }: ServiceError): boolean =>
  Code === undefined && code === undefined && ($metadata?.httpStatusCode ?? 0) >= 400;

/** A connection that failed before any response. The code is Node's; wrapped errors have it in their message only. */
export const connection =
  (pattern: RegExp): Failure['when'] =>
  ({ $metadata }, wireCode, message) =>
    $metadata?.httpStatusCode === undefined && (pattern.test(wireCode) || pattern.test(message));
