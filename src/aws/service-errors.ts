import {
  type ErrorCode,
  type Explanation,
  KeyturnError,
  messageOf,
  type Retry,
  redactKeyId,
} from '../errors.ts';
import { proxyAuthenticationAdvice } from '../http/proxy-advice.ts';
import type { AccessKeys } from './access-keys.ts';

/** What an SDK error carries, beyond a message; everything is optional, because anything may be thrown. */
interface ServiceError {
  readonly name?: string;
  /** The wire code, kept by the SDK beside `name`: the two differ (docs/facts.md#wire-codes). */
  readonly Code?: string;
  /** Node's code of a failed connection. */
  readonly code?: string;
  readonly message?: string;
  readonly cause?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean };
  readonly $fault?: unknown;
}

/** A kind of failure: how to recognise it, and what to tell. The first row that matches counts. */
interface Row {
  readonly when: (error: ServiceError, wireCode: string, message: string) => boolean;
  readonly code: ErrorCode;
  readonly retry?: Retry | ((error: ServiceError) => Retry);
  readonly cause?: string;
  readonly remedy?: string;
}

const codes =
  (...names: string[]): Row['when'] =>
  (_error, wireCode) =>
    names.includes(wireCode);

const status =
  (test: (httpStatus: number) => boolean): Row['when'] =>
  ({ $metadata }) =>
    $metadata?.httpStatusCode !== undefined && test($metadata.httpStatusCode);

/** An answer that failed without a code of AWS's: a proxy's page, a gateway's JSON, nothing at all. */
const isForeign = ({ Code, code, $metadata }: ServiceError): boolean =>
  Code === undefined && code === undefined && ($metadata?.httpStatusCode ?? 0) >= 400;

/** A connection that failed: Node's code, or the message where something has wrapped the error. No answer came. */
const connection =
  (pattern: RegExp): Row['when'] =>
  ({ $metadata }, wireCode, message) =>
    $metadata?.httpStatusCode === undefined && (pattern.test(wireCode) || pattern.test(message));

/** InvalidIdentityToken stands for many faults, which only its words tell apart. */
const invalidToken =
  (words: RegExp): Row['when'] =>
  (_error, wireCode, message) =>
    /^InvalidIdentityToken/.test(wireCode) && words.test(message);

/** AWS waits five seconds for the issuer (AWS re:Post, "InvalidIdentityToken"). */
const issuerOutOfReach = {
  cause:
    "AWS could not fetch the keys of the token's issuer in time: the issuer was slow or busy, or it cannot be reached from the internet.",
  remedy:
    'run the job again. If it fails each time, see that `/.well-known/openid-configuration` below the address of the issuer, and the jwks_uri in it, answer from the internet (a GitHub Enterprise Server behind a firewall does not).',
};

const rows: readonly Row[] = [
  {
    when: (_error, wireCode, message) =>
      /RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/.test(wireCode) ||
      (wireCode === 'SignatureDoesNotMatch' && /Signature (expired|not yet current)/.test(message)),
    code: 'ClockSkew',
    // The SDK reads AWS's clock from the answer and corrects the next signature.
    retry: ({ $metadata }) => ($metadata?.clockSkewCorrected ? 'briefly' : 'never'),
    cause: "this runner's clock is off by more than five minutes.",
    remedy: 'set the clock of the runner (NTP).',
  },
  {
    when: codes('SignatureDoesNotMatch'),
    code: 'InvalidCredentials',
    cause:
      'the secret access key does not belong to the access key id: two secrets from different pairs, or a value cut short when it was pasted.',
    remedy: 'store both halves of one pair again.',
  },
  {
    when: codes('InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidAccessKeyId'),
    code: 'InvalidCredentials',
    cause:
      'the access key was deleted or made inactive, was created seconds ago, or belongs to another partition (aws, aws-cn, aws-us-gov) than the Region.',
    remedy: 'check the key in IAM, and that aws-region is in its partition.',
  },
  {
    when: codes('ExpiredToken'),
    code: 'ExpiredCredentials',
    cause: 'the session credentials are older than their duration.',
    remedy: 'get new ones in an earlier step, or ask for a longer role-duration-seconds there.',
  },
  {
    when: codes('ExpiredTokenException', 'ExpiredIdentityTokenException'),
    code: 'InvalidIdentityToken',
    cause: 'the web identity token is past its expiry.',
    remedy:
      "see that the token file is refreshed, or use GitHub's OIDC, which is asked for a new token before each attempt.",
  },
  {
    when: invalidToken(/retrieve verification key/i),
    code: 'InvalidIdentityToken',
    retry: 'transient',
    ...issuerOutOfReach,
  },
  {
    when: invalidToken(/thumbprint/i),
    code: 'InvalidIdentityToken',
    cause:
      "the identity provider in IAM has the thumbprint of another certificate than the token's issuer shows: the issuer has renewed its certificate authority, or something between AWS and the issuer shows a certificate of its own.",
    remedy:
      'have the owner of the account obtain the thumbprint again, as the IAM User Guide describes ("Obtain the thumbprint for an OpenID Connect identity provider"), and compare it with the provider. Do not copy one from a web page.',
  },
  {
    when: invalidToken(/Missing a required claim/i),
    code: 'InvalidIdentityToken',
    cause:
      'what was sent is a token of another kind, for example an access token or the one that asks GitHub for ID tokens: an ID token has the claims iss, sub, aud, exp and iat.',
    remedy:
      'have the issuer make an ID token with that claim; with GitHub, leave web-identity-token-file out and give the job `permissions: id-token: write`.',
  },
  {
    when: invalidToken(/audience/i),
    code: 'InvalidIdentityToken',
    cause: "the identity provider in IAM does not list the token's audience.",
    remedy:
      'have the token made for an audience that the provider lists; for GitHub, leave the input `audience` out.',
  },
  {
    when: invalidToken(/No OpenIDConnect provider/i),
    code: 'InvalidIdentityToken',
    cause: "the account of the role has no identity provider for the token's issuer.",
    remedy: 'check the account in role-to-assume, and the identity providers in IAM there.',
  },
  {
    when: invalidToken(/signature|not a valid JWT/i),
    code: 'InvalidIdentityToken',
    cause:
      'what was sent is not signed by the issuer that it names: it was changed or cut short on its way, or somebody else made it.',
    remedy: 'see where it comes from, and that it arrives whole.',
  },
  {
    when: invalidToken(/(?:)/),
    code: 'InvalidIdentityToken',
    cause: 'the token is not as AWS or the identity provider in IAM expects it; the message of AWS says how.',
    remedy:
      "compare the token's issuer and audience with the identity providers in IAM, in the account of the role.",
  },
  {
    when: (_error, wireCode) => /^IDPCommunicationError/.test(wireCode),
    code: 'ServiceUnavailable',
    retry: 'transient',
    ...issuerOutOfReach,
  },
  {
    when: (_error, wireCode) => /^IDPRejectedClaim/.test(wireCode),
    code: 'AccessDenied',
    cause:
      'the identity provider itself refuses the token: it was revoked, has expired, or is for another application.',
    remedy:
      "get a new token from the issuer, and compare the token's audience with the one that is registered there and at the provider in IAM.",
  },
  {
    when: (_error, wireCode) => /^PackedPolicyTooLarge/.test(wireCode),
    code: 'PackedPolicyTooLarge',
    cause: 'session policies and session tags together are too large when packed.',
    remedy:
      'shorten custom-tags, set role-skip-session-tagging: true, or keep the statements of inline-session-policy in a managed policy and name that in managed-session-policies. Do not leave a session policy out: it limits the session.',
  },
  {
    when: (_error, _wireCode, message) => /transitive tag key/i.test(message) && /\bmust be/i.test(message),
    code: 'InvalidRequest',
    cause: 'transitive-tag-keys names a tag that this call does not send.',
    remedy:
      "name only tags of custom-tags, or Keyturn's own: GitHub, Repository, Workflow, Action, Actor, Commit, Branch.",
  },
  {
    when: (_error, _wireCode, message) => /transitive tag key/i.test(message),
    code: 'InvalidRequest',
    cause:
      'the session that signed was given transitive tags by an earlier step, and they come along by themselves.',
    remedy:
      'take their keys out of custom-tags and transitive-tag-keys, or set role-skip-session-tagging: true.',
  },
  {
    when: (_error, _wireCode, message) => /DurationSeconds exceeds the 1 hour session limit/i.test(message),
    code: 'InvalidRequest',
    cause:
      'the credentials that signed are a session themselves; AWS calls it role chaining, and allows an hour.',
    remedy: 'ask for a role-duration-seconds of 3600 or less. A job that runs longer takes refresh: true.',
  },
  {
    when: (_error, _wireCode, message) => /DurationSeconds exceeds/i.test(message),
    code: 'InvalidRequest',
    cause:
      'role-duration-seconds is more than the maximum session duration of the role, which is an hour unless it was raised.',
    remedy:
      'ask for less; a job that runs longer takes refresh: true. The owner of the role can raise its maximum session duration, but then whoever obtains a session has it for longer.',
  },
  {
    when: (_error, wireCode) => /^MalformedPolicyDocument/.test(wireCode),
    code: 'InvalidRequest',
    cause: 'the session policy is not a policy that IAM understands.',
    remedy: 'check inline-session-policy, for example with the policy validator in IAM.',
  },
  {
    when: (_error, wireCode) => /^RegionDisabled/.test(wireCode),
    code: 'RegionDisabled',
    cause: 'STS is not activated for this Region in the account.',
    remedy:
      'use another aws-region, or have STS activated for the Region in the account settings of IAM, if the account is to be used there.',
  },
  {
    when: (_error, _wireCode, message) => /Roles may not be assumed by root accounts/i.test(message),
    code: 'RootCredentials',
    cause: 'the stored keys are root user access keys.',
    remedy:
      'delete them, and give the workflow an OIDC role or an IAM user that may do nothing but assume its role.',
  },
  // Every failure of MFA is an AccessDenied; only the words differ (docs/facts.md#mfa-refusals).
  {
    when: (_error, _wireCode, message) => /invalid MFA one time pass code/i.test(message),
    code: 'MfaCodeRefused',
  },
  {
    when: (_error, _wireCode, message) => /unable to validate MFA code/i.test(message),
    code: 'MfaDeviceUnknown',
  },
  { when: codes('AccessDenied', 'AccessDeniedException'), code: 'AccessDenied' },
  { when: (_error, wireCode) => /^NoSuchEntity/.test(wireCode), code: 'NotFound' },
  {
    // The SDK would take it for throttling; a quota does not pass (docs/facts.md#access-key-quota).
    when: (_error, wireCode) => /^LimitExceeded/.test(wireCode),
    code: 'QuotaExceeded',
    cause: 'a user may have two access keys, and an Inactive one counts (IAM quotas).',
  },
  {
    when: (_error, wireCode) => /ConcurrentModification|EntityTemporarilyUnmodifiable/.test(wireCode),
    code: 'ServiceUnavailable',
    retry: 'transient',
  },
  {
    when: (_error, wireCode) => /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(wireCode),
    code: 'Throttled',
    retry: 'transient',
    cause: "the account's request quota is used up by everything that calls this service in it.",
  },
  { when: status((code) => code === 429), code: 'Throttled', retry: 'transient' },
  {
    when: status((code) => code === 407),
    code: 'Network',
    ...proxyAuthenticationAdvice,
  },
  {
    when: (error) => isForeign(error) && (error.$metadata?.httpStatusCode ?? 0) >= 500,
    code: 'ServiceUnavailable',
    retry: 'transient',
    cause: 'a proxy, or something else between this runner and AWS, could not reach AWS.',
    remedy:
      'check that the proxy lets this runner through to the endpoint (http-proxy / no-proxy, sts-endpoint); if it does, run the job again later.',
  },
  {
    when: status((code) => code >= 500),
    code: 'ServiceUnavailable',
    retry: 'transient',
    cause: 'AWS, or something in front of it, has a fault.',
  },
  {
    when: codes('TimeoutError', 'AbortError', 'RequestTimeout', 'RequestTimeoutException'),
    code: 'Timeout',
    retry: 'briefly',
    cause:
      'the endpoint cannot be reached from this runner: a firewall, a proxy that is missing or wrong, or an outage.',
    remedy: 'check http-proxy / no-proxy and the endpoint.',
  },
  {
    when: connection(
      /\b(ENOTFOUND|EAI_AGAIN) (sts|iam)(-fips)?\.[a-z]{1,10}-[\w-]{1,40}\.(amazonaws|api\.aws)/,
    ),
    code: 'Network',
    retry: 'briefly',
    cause: 'aws-region is not a Region that exists, or this runner has no DNS.',
    remedy: 'check the spelling of aws-region, and the DNS of the runner.',
  },
  {
    when: connection(/\b(ENOTFOUND|EAI_AGAIN)\b/),
    code: 'Network',
    retry: 'briefly',
    cause: 'the host of that name does not exist, or this runner has no DNS.',
    remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables, and the DNS of the runner.',
  },
  {
    when: connection(/CERT|\bERR_(SSL|TLS)|SELF_SIGNED|UNABLE_TO_VERIFY/),
    code: 'Network',
    cause: 'a proxy opens the TLS connection with a certificate that Node.js does not trust.',
    remedy:
      'if it is the proxy of your own network, set NODE_EXTRA_CA_CERTS to the certificate authority that its owner hands out. Do not turn certificate checks off.',
  },
  {
    when: connection(/\b(ECONN[A-Z]|EPIPE\b|EHOST[A-Z]|ENET[A-Z]|ETIMEDOUT\b|ERR_SOCKET)|socket hang up/),
    code: 'Network',
    retry: 'transient',
    cause: 'the connection was refused or dropped on its way.',
    remedy: 'check http-proxy / no-proxy and the endpoint.',
  },
  {
    when: codes(
      'ValidationError',
      'ValidationException',
      'InvalidParameterValue',
      'MissingParameter',
      'InvalidAction',
    ),
    code: 'InvalidRequest',
  },
  {
    when: isForeign,
    code: 'MalformedResponse',
    cause:
      'something between this runner and AWS answered instead: a proxy, a firewall, or an endpoint that is not STS or IAM.',
    remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.',
  },
  {
    // An answer that is no XML fails in the SDK's parser, with success as its status.
    when: status((code) => code >= 200 && code < 400),
    code: 'MalformedResponse',
    retry: 'briefly',
    cause:
      'something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.',
    remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.',
  },
];

/**
 * An SDK error -> a `KeyturnError` with a code, a likely cause and a next action. Codes and messages are after the
 * error tables of STS; both the wire code and the SDK's own name are looked at.
 */
export function toKeyturnError(operation: string, error: unknown, signedWith?: AccessKeys): KeyturnError {
  if (error instanceof KeyturnError) return error;
  const service = (typeof error === 'object' && error !== null ? error : {}) as ServiceError;
  const wireCode = service.Code ?? service.code ?? service.name ?? '';
  const message = messageOf(error);
  const row = rows.find(({ when }) => when(service, wireCode, message));
  const explanation: Explanation = {
    summary: `${operation}${signer(signedWith)} failed: ${isForeign(service) ? foreign(service) : describe(wireCode, message)}`,
    ...(row?.cause === undefined ? {} : { cause: row.cause }),
    ...(row?.remedy === undefined ? {} : { remedy: row.remedy }),
  };
  const retry = typeof row?.retry === 'function' ? row.retry(service) : row?.retry;
  return new KeyturnError(row?.code ?? 'Unexpected', explanation, {
    cause: error,
    ...(retry ? { retry } : {}),
  });
}

function signer(keys: AccessKeys | undefined): string {
  return keys ? ` signed by ${redactKeyId(keys.accessKeyId)}` : '';
}

/** What the SDK says of such an answer ("Unknown", a parser's complaint) tells nobody anything. */
function foreign({ $metadata }: ServiceError): string {
  return `the answer had the status ${$metadata?.httpStatusCode}, and was not one of AWS's.`;
}

/** Characters of AWS's own words; the longest it is known to send are encoded authorization messages. */
const maxMessageLength = 10_000;

/**
 * AWS's own words; the canonical request that SignatureDoesNotMatch may carry holds the session token, and nobody
 * reads an encoded message.
 */
function describe(wireCode: string, message: string): string {
  const [firstLine = ''] = message.slice(0, maxMessageLength).split(/[\r\n]/);
  const words =
    firstLine.split(/The Canonical String|Encoded authorization failure message:/)[0]?.trim() ?? '';
  return words.includes(wireCode) || wireCode === 'Error' || wireCode === ''
    ? words
    : `${wireCode}: ${words}`;
}
