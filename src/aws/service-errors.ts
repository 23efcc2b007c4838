import { type Explanation, KeyturnError, messageOf, redactKeyId } from '../errors.ts';
import type { AccessKeys } from './access-keys.ts';
import { availabilityFailures } from './availability-failures.ts';
import { credentialFailures } from './credential-failures.ts';
import { codes, type Failure, isForeign, type ServiceError, status } from './failure.ts';
import { identityTokenFailures } from './identity-token-failures.ts';
import { requestFailures } from './request-failures.ts';

/** All failures; the first that matches explains the error. */
const failures: readonly Failure[] = [
  ...credentialFailures,
  ...identityTokenFailures,
  ...requestFailures,
  ...availabilityFailures,
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
    // A response that is not XML fails in the SDK's parser, although its status is a success.
    when: status((code) => code >= 200 && code < 400),
    code: 'MalformedResponse',
    retry: 'briefly',
    cause:
      'something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.',
    remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.',
  },
];

/**
 * Turns an SDK error into a `KeyturnError` with a code, a likely cause and a next action. Codes and messages follow the
 * error tables of the STS API.
 *
 * @param signedWith - the keys that signed the request; the message names them by their redacted id
 */
export function toKeyturnError(operation: string, error: unknown, signedWith?: AccessKeys): KeyturnError {
  if (error instanceof KeyturnError) return error;
  const service = (typeof error === 'object' && error !== null ? error : {}) as ServiceError;
  // The SDK parses any element into these, so a server can make them something else than texts.
  const wireCode = [service.Code, service.code, service.name].find((code) => typeof code === 'string') ?? '';
  const message = messageOf(error);
  const failure = failures.find(({ when }) => when(service, wireCode, message));
  const explanation: Explanation = {
    summary: `${operation}${signer(signedWith)} failed: ${unreadable(service) ?? describe(wireCode, message)}`,
    ...(failure?.cause === undefined ? {} : { cause: failure.cause }),
    ...(failure?.remedy === undefined ? {} : { remedy: failure.remedy }),
  };
  const retry = typeof failure?.retry === 'function' ? failure.retry(service) : failure?.retry;
  return new KeyturnError(failure?.code ?? 'Unexpected', explanation, {
    cause: error,
    ...(retry ? { retry } : {}),
  });
}

/**
 * What Keyturn makes of an error code of AWS, with the message if there is one; `undefined` for a code that it does not know.
 * Several refusals have the same code, and only their messages tell them apart.
 */
export function knownFailure(
  wireCode: string,
  message: string,
): Pick<Failure, 'code' | 'cause' | 'remedy'> | undefined {
  return failures.find(({ when }) => when({ Code: wireCode, message }, wireCode, message));
}

function signer(keys: AccessKeys | undefined): string {
  return keys ? ` signed by ${redactKeyId(keys.accessKeyId)}` : '';
}

/** Replaces the SDK's own message for such a response ("Unknown", an error of its parser), which explains nothing. */
function unreadable(service: ServiceError): string | undefined {
  const { httpStatusCode = 0 } = service.$metadata ?? {};
  if (isForeign(service)) return `the answer had the status ${httpStatusCode}, and did not come from AWS.`;
  return httpStatusCode >= 200 && httpStatusCode < 400
    ? `the answer had the status ${httpStatusCode}, and is not one of AWS's.`
    : undefined;
}

/** Characters. The longest messages that AWS is known to send are encoded authorization messages. */
const maxMessageLength = 10_000;

/**
 * AWS's message, cut before the canonical request that SignatureDoesNotMatch may carry, because that holds the session
 * token, and before an encoded authorization message, which nobody can read.
 */
function describe(wireCode: string, message: string): string {
  const [firstLine = ''] = message.slice(0, maxMessageLength).split(/[\r\n]/);
  const text =
    firstLine.split(/The Canonical String|Encoded authorization failure message:/)[0]?.trim() ?? '';
  return text.includes(wireCode) || wireCode === 'Error' || wireCode === '' ? text : `${wireCode}: ${text}`;
}
