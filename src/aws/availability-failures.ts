import { proxyAuthenticationAdvice } from '../http/proxy-advice.ts';
import { codes, connection, type Failure, isForeign, status } from './failure.ts';

/** AWS cannot answer now, or the connection to it fails. */
export const availabilityFailures: readonly Failure[] = [
  {
    when: (_error, wireCode) => /ConcurrentModification|EntityTemporarilyUnmodifiable/.test(wireCode),
    code: 'ServiceUnavailable',
    retry: 'transient',
  },
  {
    when: (_error, wireCode) => /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(wireCode),
    code: 'Throttled',
    retry: 'transient',
    cause:
      'the account has used up its request quota for this service, which everything in the account shares.',
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
    cause: 'AWS, or something in front of it, is failing.',
  },
  {
    when: codes('TimeoutError', 'AbortError', 'RequestTimeout', 'RequestTimeoutException'),
    code: 'Timeout',
    retry: 'briefly',
    cause:
      'the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.',
    remedy: 'check http-proxy / no-proxy and the endpoint.',
  },
  {
    when: connection(
      /\b(ENOTFOUND|EAI_AGAIN) (sts|iam)(-fips)?\.[a-z]{1,10}-[\w-]{1,40}\.(amazonaws|api\.aws)/,
    ),
    code: 'Network',
    retry: 'briefly',
    cause: 'aws-region names a Region that does not exist, or DNS does not work on this runner.',
    remedy: 'check the spelling of aws-region, and the DNS of the runner.',
  },
  {
    when: connection(/\b(ENOTFOUND|EAI_AGAIN)\b/),
    code: 'Network',
    retry: 'briefly',
    cause: 'that host does not exist, or DNS does not work on this runner.',
    remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables, and the DNS of the runner.',
  },
  {
    when: connection(/CERT|\bERR_(SSL|TLS)|SELF_SIGNED|UNABLE_TO_VERIFY/),
    code: 'Network',
    cause: 'a proxy intercepts the TLS connection with a certificate that Node.js does not trust.',
    remedy:
      "if it is your own network's proxy, set NODE_EXTRA_CA_CERTS to the certificate authority that its owner provides. Do not turn off certificate checks.",
  },
  {
    when: connection(/\b(ECONN[A-Z]|EPIPE\b|EHOST[A-Z]|ENET[A-Z]|ETIMEDOUT\b|ERR_SOCKET)|socket hang up/),
    code: 'Network',
    retry: 'transient',
    cause: 'the connection was refused or dropped.',
    remedy: 'check http-proxy / no-proxy and the endpoint.',
  },
];
