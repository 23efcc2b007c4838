import { type Explanation, KeyturnError } from '../errors.ts';
import { proxyAuthenticationAdvice } from './proxy-advice.ts';

/** Headers by lower-case name. Octokit parses some into numbers. */
type AnswerHeaders = Readonly<Record<string, string | number | undefined>>;

/** The parts of an error response that show who sent it. */
export interface Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** The text of a body that is not JSON. */
  readonly body?: string;
}

/**
 * Whether an error response comes from something between this runner and GitHub. GitHub's services answer in JSON, and its
 * API adds a request id (GitHub docs, "Troubleshooting the REST API"). Proxies send a page and may name themselves.
 */
export function isForeign({ status, headers, body = '' }: Answer): boolean {
  if (status === 407) return true;
  if (headers['x-github-request-id'] !== undefined) return false;
  const type = headers['content-type'];
  if (type !== undefined) return !/\bjson\b/i.test(String(type));
  if (/^\s*[^{[\s]/.test(body)) return true;
  return ['via', 'x-squid-error', 'proxy-status', 'proxy-agent'].some((name) => headers[name] !== undefined);
}

/**
 * The error for a response that did not come from GitHub: the token's permissions are not the cause, and a 404 does not
 * mean that something does not exist.
 *
 * @param request - names the request in the message
 * @param host - the host that the request was sent to, or host and path
 */
export function foreignRefusal(request: string, host: string, answer: Answer): KeyturnError {
  const { status } = answer;
  const isTransient = status === 429 || status >= 500;
  return new KeyturnError(
    status === 407 ? 'Network' : isTransient ? 'ServiceUnavailable' : 'MalformedResponse',
    {
      summary: `${request}: the answer had the status ${status}, and did not come from GitHub.`,
      ...(status === 407 ? proxyAuthenticationAdvice : adviceOn(host, answer, isTransient)),
    },
    { retry: isTransient ? 'transient' : 'never' },
  );
}

function adviceOn(host: string, { headers }: Answer, isTransient: boolean): Omit<Explanation, 'summary'> {
  const name = nameIn(headers);
  return {
    cause: `a proxy or a firewall between this runner and GitHub ${isTransient ? 'could not reach it' : 'refused the request'}${name === undefined ? '' : `; it calls itself ${name}`}. The token is not the cause.`,
    remedy: `allow ${host} there, or add it to no-proxy if this runner can reach it directly${isTransient ? '; if it is allowed, run the job again later' : ''}. Check http-proxy${host.startsWith('api.') || host.includes('/') ? ' and GITHUB_API_URL' : ''}.`,
  };
}

/** The sender controls these headers, so only plain characters are shown. */
function nameIn(headers: AnswerHeaders): string | undefined {
  const text = String(headers.server ?? headers.via ?? '');
  const plain = text
    .replaceAll(/[^\w ./()+-]/g, '')
    .trim()
    .slice(0, 60);
  return plain === '' ? undefined : plain;
}
