/**
 * Names what went wrong. Workflows and tests can rely on the code; the message is for people. `npm run readme` writes
 * docs/errors.md from these comments and from the explanations in `src/`.
 */
export type ErrorCode =
  /**
   * An input is missing, malformed, or contradicts another input or this job. The message lists all problems of the
   * inputs at once, each with what to write instead. Nothing was sent to AWS, except where the message says that an
   * answer of AWS showed the problem.
   *
   * First: correct the inputs that the message names, and run the job again. docs/inputs.md describes each one.
   */
  | 'InvalidInput'
  /**
   * The step needs something of the runner that is not there: its command files, a temporary folder, or the
   * variables that name the repository.
   *
   * First: run the action as a step of a workflow. Other programs that start it must set what the message names.
   */
  | 'NotOnRunner'
  /**
   * No source gave credentials. Either none is set up, or the secret that should hold the keys is empty, as in a
   * pull request from a fork.
   *
   * First: read the line that begins with `Source:` in the log, and compare it with docs/sources.md.
   */
  | 'NoCredentials'
  /**
   * A source exists on this runner and does not work: a `credential_process`, a token file, a container's or an
   * instance's credentials. Keyturn does not try the next source, because broken is not the same as missing.
   *
   * First: read the source's own message, which Keyturn repeats.
   */
  | 'CredentialSourceFailed'
  /**
   * The keys belong to the root user of the account. Nothing limits what they may do, so Keyturn refuses them.
   *
   * First: delete the root user's access keys, and use OIDC or an IAM user.
   */
  | 'RootCredentials'
  /**
   * The job may not ask GitHub for an ID token.
   *
   * First: give the job `permissions: id-token: write`. Pull requests from forks never have it.
   */
  | 'OidcUnavailable'
  /**
   * GitHub did not give the job an ID token, although the job may ask for one.
   *
   * First: run the job again. If it fails again, look for a step that changes the variables
   * `ACTIONS_ID_TOKEN_REQUEST_*`.
   */
  | 'OidcRequestFailed'
  /**
   * The file in `web-identity-token-file` or `AWS_WEB_IDENTITY_TOKEN_FILE` is missing, is a link that Keyturn does
   * not follow, or does not contain one token.
   *
   * First: check the path, and which step writes the file.
   */
  | 'WebIdentityTokenUnreadable'
  /**
   * AWS understood the request and denied it. Keyturn does not retry a denial.
   *
   * First: go through the list in the message in its order. It begins with what the step sends, and ends with the
   * policies. Do not add a second statement to a trust policy: Allow statements are alternatives.
   */
  | 'AccessDenied'
  /**
   * AWS does not accept the access key, or the secret does not belong to the key ID.
   *
   * First: look up the key in IAM by the four last characters in the message, and store the pair again.
   */
  | 'InvalidCredentials'
  /**
   * The session credentials that the step got have expired.
   *
   * First: get new ones in the step before, or use a source that Keyturn can ask again: OIDC or stored keys.
   */
  | 'ExpiredCredentials'
  /**
   * The clock of the runner, or that of AWS as a proxy shows it, is off by more than AWS or a rotation allows.
   *
   * First: set the runner's clock (NTP).
   */
  | 'ClockSkew'
  /**
   * AWS does not accept the OIDC token or the SAML assertion.
   *
   * First: compare the issuer and the audience of the token with the identity provider in IAM, in the account of the
   * role.
   */
  | 'InvalidIdentityToken'
  /**
   * AWS does not accept the MFA code.
   *
   * First: check that `mfa-secret` is the seed of the user's device. docs/mfa.md explains each message.
   */
  | 'MfaCodeRefused'
  /**
   * The MFA device is not known, or is not a device of the user whose key signs.
   *
   * First: set `mfa-serial` to the ARN that IAM shows for the user.
   */
  | 'MfaDeviceUnknown'
  /**
   * AWS refuses the request as malformed: a duration, a policy or a tag that it does not accept.
   *
   * First: change the input that the message names.
   */
  | 'InvalidRequest'
  /**
   * Session policies and session tags are together too large for AWS, even after Keyturn dropped its less important
   * tags.
   *
   * First: shorten `custom-tags`, or move the statements of `inline-session-policy` to a managed policy.
   */
  | 'PackedPolicyTooLarge'
  /**
   * The account has not enabled the Region, or STS in the Region.
   *
   * First: use a Region that the account has enabled.
   */
  | 'RegionDisabled'
  /**
   * AWS or GitHub limits the rate of requests, and waiting did not help in the time that the step has.
   *
   * First: run the job again later. A rotation resumes where it stopped.
   */
  | 'Throttled'
  /**
   * AWS, GitHub, or a proxy in front of them answered with a server error, also after retries.
   *
   * First: look at the status pages of AWS and GitHub, and run the job again.
   */
  | 'ServiceUnavailable'
  /**
   * The connection failed before there was an answer: a name that does not resolve, a refused connection, a
   * certificate, a proxy that asks for a password.
   *
   * First: check the proxy, the endpoint and the DNS of the runner.
   */
  | 'Network'
  /**
   * A request got no answer in time.
   *
   * First: check whether a firewall or a missing proxy keeps the runner from the endpoint.
   */
  | 'Timeout'
  /**
   * An answer came, but not from AWS or GitHub: a page of a proxy, a captive portal, or another service at the
   * address.
   *
   * First: check `http-proxy`, `sts-endpoint`, the variables `AWS_ENDPOINT_URL*` and `GITHUB_API_URL`.
   */
  | 'MalformedResponse'
  /**
   * The credentials work, but belong to an account that is not in `allowed-account-ids`. Nothing was handed to later
   * steps.
   *
   * First: correct the keys or the role. Change `allowed-account-ids` only if the job is meant for that account.
   */
  | 'AccountNotAllowed'
  /**
   * STS answered for another role, account or user than the one that was asked for. Nothing was stored or handed to
   * later steps.
   *
   * First: check which host answers as STS.
   */
  | 'WrongIdentity'
  /**
   * A file in `~/.aws`, or its folder, cannot be read or written safely.
   *
   * First: check the owner and the mode of the file, and whether it is a link.
   */
  | 'ProfileUnwritable'
  /**
   * The runner's command files, or the file of a renewing session, cannot be written. The credentials did not reach
   * later steps.
   *
   * First: check the disk of the runner, and run the job again.
   */
  | 'PublishFailed'
  /**
   * The step reached `action-timeout-s`, or the job was cancelled.
   *
   * First: run the job again. A rotation resumes where it stopped.
   */
  | 'ActionTimedOut'
  /**
   * AWS or GitHub does not know what a request names: a user, a key, a repository, an environment. GitHub also gives
   * this answer if the token may not see it.
   *
   * First: check the name, then what the token has access to.
   */
  | 'NotFound'
  /**
   * AWS already has what a command would create, or something still depends on what it would delete.
   *
   * First: look at what the message names. `keyturn bootstrap` never takes over what it did not create.
   */
  | 'Conflict'
  /**
   * The account or the repository is no longer as it was when the plan was made. Nothing was changed.
   *
   * First: run `keyturn bootstrap plan` again, and read what is different.
   */
  | 'PlanOutdated'
  /**
   * `keyturn bootstrap` has carried out a part of its plan. Each part is harmless without the rest.
   *
   * First: remove the cause that the message names, and run the same command again. It resumes where it stopped.
   */
  | 'Incomplete'
  /**
   * The user already has two access keys, so that AWS creates no third. Inactive keys count.
   *
   * First: delete a key that nothing uses. The message names both.
   */
  | 'QuotaExceeded'
  /**
   * The access key is older than `warn-key-age` (a warning) or `max-key-age` (an error).
   *
   * First: rotate the key. docs/rotation.md shows how a schedule does it.
   */
  | 'KeyTooOld'
  /**
   * `max-key-age` is set, and IAM does not show how old the key is.
   *
   * First: allow the user `iam:ListAccessKeys` on itself.
   */
  | 'KeyAgeUnknown'
  /**
   * AWS suspects that the key has leaked: it has attached its quarantine policy to the user. The step fails,
   * whatever `on-rotation-failure` says.
   *
   * First: replace the key now, then look for what was done with it in CloudTrail.
   */
  | 'SuspectedLeak'
  /**
   * GitHub refuses a request of the rotation: the token or the App lacks a permission, or is not valid. No key was
   * created, or the next run resumes.
   *
   * First: give the token the permissions that the message lists. docs/rotation.md has all of them in a table.
   */
  | 'GitHubRefused'
  /**
   * The rotation cannot continue safely until a person acts: a second key that Keyturn did not create, a journal
   * that somebody changed, a secret that does not exist, or a hold of more than a week. The keys stay as they are.
   *
   * First: do what the message says. docs/rotation.md explains what holds a rotation.
   */
  | 'RotationBlocked'
  /**
   * The program that renews a session for later steps (`refresh`) cannot renew it.
   *
   * First: check that the process has the variables that the message names. docs/refresh.md explains the limits.
   */
  | 'RenewalFailed'
  /**
   * Something happened for which Keyturn has no explanation. It is either a bug in Keyturn, or an answer of AWS that
   * Keyturn does not know.
   *
   * First: search the issues of this repository for the message, and report it with the error code and without
   * secrets.
   */
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
  const isObject = typeof error === 'object' && error !== null;
  // Not `instanceof`: an error may come from another realm.
  const message: unknown = isObject && 'message' in error ? error.message : error;
  if (typeof message === 'string') return message;
  return typeof message === 'object' && message !== null ? 'an error without a message' : String(message);
}
