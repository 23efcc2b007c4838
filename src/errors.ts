/** Names what went wrong. Workflows and tests can rely on the code; the message is for people. */
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
 * Whether another attempt can help. The code that makes the request decides.
 *
 * - `never`: the request was denied or malformed; the answer will not change.
 * - `transient`: throttling, a 5xx, a dropped connection.
 * - `briefly`: a timeout, a name that did not resolve, a malformed response from a proxy; worth a few attempts only.
 */
export type Retry = 'never' | 'transient' | 'briefly';

/** The parts of an error message: what happened, the likely cause, and what to do. */
export interface Explanation {
  readonly summary: string;
  readonly cause?: string;
  readonly remedy?: string;
  /** Several lines: findings, or policy statements to paste. */
  readonly details?: string;
}

/**
 * Every error that Keyturn throws on purpose.
 *
 * Its message must not contain a secret: an `Explanation` shows key ids through `redactKeyId` and never includes secret
 * keys, tokens or assertions.
 */
export class KeyturnError extends Error {
  override readonly name = 'KeyturnError';
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly explanation: Explanation;
  /** How long the server asked to wait before the next attempt (ms). */
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

  /** The same error with `summary` in front of its own; `advice` fills only the parts that it lacks. */
  withContext(summary: string, advice: Omit<Explanation, 'summary'> = {}): KeyturnError {
    const explanation = {
      ...advice,
      ...this.explanation,
      summary: `${summary}: ${this.explanation.summary}`,
    };
    return new KeyturnError(this.code, explanation, { cause: this.cause, retry: this.retry });
  }

  /** The same error; `findings` replace the parts of its explanation. */
  withDiagnosis(findings: Partial<Explanation>): KeyturnError {
    const explanation = { ...this.explanation, ...findings };
    return new KeyturnError(this.code, explanation, { cause: this.cause, retry: this.retry });
  }
}

/** Shortens an access key id to `AKIA…WXYZ`: enough to recognise the key, too little to search for it. */
export function redactKeyId(keyId: string): string {
  return keyId.length > 8 ? `${keyId.slice(0, 4)}…${keyId.slice(-4)}` : '…';
}

/** The message of any thrown value. A server can give the SDK an error whose message is no text. */
export function messageOf(error: unknown): string {
  const message: unknown = error instanceof Error ? error.message : error;
  if (typeof message === 'string') return message;
  return typeof message === 'object' && message !== null ? 'an error without a message' : String(message);
}
