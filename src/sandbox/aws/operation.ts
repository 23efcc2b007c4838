import type { SandboxClock } from '../clock.ts';

/** The signer of a request, from the protocol layer. Unsigned operations have no caller. */
export interface SignedBy {
  readonly accessKeyId: string;
  readonly sessionToken?: string;
  /** From the signature's scope. */
  readonly region?: string;
}

/** A decoded request parameter: Query's `Tags.member.1.Key=...` arrives as `{ Tags: [{ Key: '...' }] }`. */
export type Value = string | readonly Value[] | { readonly [name: string]: Value };
export type Parameters = Readonly<Record<string, Value>>;

/** An operation's result. The protocol layer renders it as XML according to the service model. */
export type Answer =
  | string
  | number
  | boolean
  | Date
  | undefined
  | readonly Answer[]
  | { readonly [name: string]: Answer };

/** The services that the sandbox has. */
export type AwsService = 'sts' | 'iam' | 'ec2';

/** One authenticated call, before authorization. */
export interface Call {
  readonly service: AwsService;
  /** As in the service model: `AssumeRole`. */
  readonly operation: string;
  readonly parameters: Parameters;
  readonly signedBy?: SignedBy;
  readonly clock: SandboxClock;
}

/** An error that is sent as `<ErrorResponse>`; `code` is the wire code of the service model. */
export class AwsServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
