/** What went wrong, as a name that code and tests can switch on; the message is for people. */
export type ErrorCode =
  | 'InvalidInput'
  | 'NotOnRunner'
  | 'NoCredentials'
  | 'CredentialSourceFailed'
  | 'RootCredentials'
  | 'OidcUnavailable'
  | 'OidcRequestFailed'
  | 'WebIdentityTokenUnreadable'
  | 'AccessDenied'
  | 'InvalidCredentials'
  | 'ExpiredCredentials'
  | 'ClockSkew'
  | 'InvalidIdentityToken'
  | 'MfaCodeRefused'
  | 'MfaDeviceUnknown'
  | 'InvalidRequest'
  | 'PackedPolicyTooLarge'
  | 'RegionDisabled'
  | 'Throttled'
  | 'ServiceUnavailable'
  | 'Network'
  | 'Timeout'
  | 'MalformedResponse'
  | 'AccountNotAllowed'
  | 'WrongIdentity'
  | 'ProfileUnwritable'
  | 'PublishFailed'
  | 'ActionTimedOut'
  | 'NotFound'
  | 'QuotaExceeded'
  | 'KeyTooOld'
  | 'KeyAgeUnknown'
  | 'SuspectedLeak'
  | 'GitHubRefused'
  | 'RotationBlocked'
  | 'RenewalFailed'
  | 'Unexpected';

/**
 * Whether doing the same thing again can help, decided where the request is made.
 *
 * - `never`: denied, malformed or finished; the answer will not change.
 * - `transient`: throttling, a 5xx, a dropped connection.
 * - `briefly`: no answer in time, a name that did not resolve, malformedResponse from a proxy; worth a few attempts, not a dozen.
 */
export type Retry = 'never' | 'transient' | 'briefly';

/** The parts of every message: what happened, its likely cause, what to do next, and what it takes to do it. */
export interface Explanation {
  readonly summary: string;
  readonly cause?: string;
  readonly remedy?: string;
  /** Several lines: what was found out, policy statements to paste. */
  readonly details?: string;
}

/**
 * The one family of errors that Keyturn throws on purpose.
 *
 * The message never holds a secret: whoever builds an `Explanation` shows keys with `redactKeyId` and leaves
 * secrets, tokens and assertions out.
 */
export class KeyturnError extends Error {
  override readonly name = 'KeyturnError';
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly explanation: Explanation;
  /** Milliseconds that the server asked to wait before the next attempt. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ErrorCode,
    explanation: Explanation,
    options: { cause?: unknown; retry?: Retry; retryAfterMs?: number } = {},
  ) {
    super(
      [
        explanation.summary,
        explanation.cause && `Likely cause: ${explanation.cause}`,
        explanation.remedy && `What to do: ${explanation.remedy}`,
        explanation.details,
      ]
        .filter(Boolean)
        .join('\n'),
      'cause' in options ? { cause: options.cause } : {},
    );
    this.code = code;
    this.retry = options.retry ?? 'never';
    this.explanation = explanation;
    this.retryAfterMs = options.retryAfterMs;
  }

  /** The same error, told from where it happened: `summary` is put before its own, the rest where it has none. */
  withContext(summary: string, advice: Omit<Explanation, 'summary'> = {}): KeyturnError {
    const explanation = {
      ...advice,
      ...this.explanation,
      summary: `${summary}: ${this.explanation.summary}`,
    };
    return new KeyturnError(this.code, explanation, { cause: this.cause, retry: this.retry });
  }

  /** The same error, with what has been found out since in the place of the first guess. */
  withDiagnosis(findings: Partial<Explanation>): KeyturnError {
    const explanation = { ...this.explanation, ...findings };
    return new KeyturnError(this.code, explanation, { cause: this.cause, retry: this.retry });
  }
}

/** Shows an access key id as `AKIA…WXYZ`: enough to recognise it, not enough to use or to search for it. */
export function redactKeyId(keyId: string): string {
  return keyId.length > 8 ? `${keyId.slice(0, 4)}…${keyId.slice(-4)}` : '…';
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
