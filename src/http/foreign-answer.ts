import { type Explanation, KeyturnError } from '../errors.ts';
import { proxyAuthenticationAdvice } from './proxy-advice.ts';

/** By lower-case name; Octokit has numbers among them. */
export type AnswerHeaders = Readonly<Record<string, string | number | undefined>>;

/** A refusal, as far as it says who refused. */
export interface Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** As text; absent where it was JSON. */
  readonly body?: string;
}

/**
 * Whether a refusal is that of something between this runner and GitHub. GitHub's services answer in JSON, and its API
 * with a request id (GitHub docs, "Troubleshooting the REST API"); proxies answer with a page, and may name themselves.
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
 * Tells a refusal that is not GitHub's as what it is: no permission of a token is at fault, and a 404 does not mean that
 * something is not there.
 *
 * @param what - what was asked for
 * @param asked - the host of it
 */
export function foreignRefusal(what: string, asked: string, answer: Answer): KeyturnError {
  const { status } = answer;
  const isPassing = status === 429 || status >= 500;
  return new KeyturnError(
    status === 407 ? 'Network' : isPassing ? 'ServiceUnavailable' : 'MalformedResponse',
    {
      summary: `${what}: the answer had the status ${status}, and did not come from GitHub.`,
      ...(status === 407 ? proxyAuthenticationAdvice : adviceOn(asked, answer, isPassing)),
    },
    { retry: isPassing ? 'transient' : 'never' },
  );
}

function adviceOn(asked: string, { headers }: Answer, isPassing: boolean): Omit<Explanation, 'summary'> {
  const name = nameIn(headers);
  return {
    cause: `a proxy or a firewall between this runner and GitHub ${isPassing ? 'could not reach it' : 'refused the request'}${name === undefined ? '' : `; it calls itself ${name}`}. The token is not the cause.`,
    remedy: `allow ${asked} there, or add it to no-proxy if this runner can reach it directly${isPassing ? '; if it is allowed, run the job again later' : ''}. Check http-proxy${asked.startsWith('api.') || asked.includes('/') ? ' and GITHUB_API_URL' : ''}.`,
  };
}

/** Who answers writes these headers, so only plain characters of them are shown. */
function nameIn(headers: AnswerHeaders): string | undefined {
  const text = String(headers.server ?? headers.via ?? '');
  const plain = text
    .replaceAll(/[^\w ./()+-]/g, '')
    .trim()
    .slice(0, 60);
  return plain === '' ? undefined : plain;
}
