import { getOctokit } from '@actions/github';
import { KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { type RetryContext, withRetries } from '../http/retry.ts';
import { sendEtags } from './conditional-requests.ts';
import {
  GitHubError,
  type HourlyLimit,
  hourlyLimitIn,
  type ResponseHeaders,
  toGitHubError,
} from './github-errors.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** How a call may be retried: `once` for calls that are not idempotent. */
type Repeat = 'idempotent' | 'once';

export interface GitHubOptions {
  /** `https://api.github.com`, or `https://HOST/api/v3` on GitHub Enterprise Server. */
  readonly baseUrl: string;
  readonly token: string;
  /** `bearer` for the JSON Web Token of an App; default `token`. */
  readonly scheme?: 'bearer';
  readonly fetch: typeof fetch;
  readonly userAgent: string;
  readonly retry: RetryContext;
  readonly pacer: Pacer;
  /** Everything that this run needs of its token, in words, for error messages. */
  readonly needed?: string;
}

/**
 * GitHub asks for a second between writes, one after the other (GitHub docs, "Best practices for using the REST API"), and
 * counts every request in points.
 */
interface Pacer {
  /** Waits until the next write may be sent. */
  beforeWrite(): Promise<void>;
  /** Waits until a request of that many points may be sent. */
  beforeRequest(points: number): Promise<void>;
}

/** The REST API under one token. */
export interface GitHubApi {
  /** Makes one call under a deadline, classifies its errors, and retries it if that does no harm. */
  call<T>(
    what: string,
    repeat: Repeat,
    send: (octokit: Octokit, signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** The same for a call that writes, which is also paced. */
  write<T>(
    what: string,
    repeat: Repeat,
    send: (octokit: Octokit, signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** The same for a call that would write if there was something to change. GitHub counts it like a write. */
  probe<T>(what: string, send: (octokit: Octokit, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** `undefined` before the first response, and where GitHub sets no limit. */
  hourlyLimit(): HourlyLimit | undefined;
  /** How far GitHub's clock is ahead of this machine's, by the last response; negative when it is behind. */
  clockSkewMs(): number | undefined;
}

/** Points of a request (docs/facts.md#rate-limits-by-token). */
const points = { read: 1, change: 5 } as const;

/** The API version that Keyturn requests (GitHub docs, "API Versions"). */
const apiVersion = '2022-11-28';

/** The REST API under the token of `options`. */
export function createGitHubApi(options: GitHubOptions): GitHubApi {
  const { baseUrl, token, scheme = 'token', fetch, userAgent, retry, pacer, needed } = options;
  const octokit = getOctokit('', {
    auth: `${scheme} ${token}`,
    baseUrl,
    userAgent,
    request: { fetch },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  // Registered first, so that it is next to the request, and the other hooks see its answers.
  sendEtags(octokit);
  const { origin } = new URL(baseUrl);
  octokit.hook.before('request', (options) => {
    // The response names the URL of the next page; the token must not go to another origin.
    const url = new URL(options.url, baseUrl);
    if (url.origin !== origin) throw foreignOriginError(url, origin);
    options.headers['x-github-api-version'] = apiVersion;
  });
  let limit: HourlyLimit | undefined;
  let skewMs: number | undefined;
  const note = (headers: ResponseHeaders): void => {
    limit = hourlyLimitIn(headers) ?? limit;
    const date = Date.parse(String(headers.date));
    // The header has whole seconds.
    if (!Number.isNaN(date)) skewMs = date + 500 - Date.now();
  };
  octokit.hook.after('request', ({ status, headers, url, data }) => {
    note(headers);
    // Octokit treats a redirect that it did not follow as a success.
    if (status >= 300) throw foreignOriginError(new URL(headers.location ?? url, url), origin);
    if (!isJson(status, data)) throw notGitHub(origin);
  });
  octokit.hook.error('request', (error) => {
    note((error as RequestFailure).response?.headers ?? {});
    throw new Refusal(error);
  });
  // Waiting for one's turn is not waiting for an answer, so it does not count towards the deadline.
  const after = <T>(turn: () => Promise<void>, what: string, repeat: Repeat, send: Send<T>): Promise<T> =>
    withRetries(what, retry, async (attempt) => {
      try {
        await turn();
        return await withDeadline(`${what} (GitHub)`, (signal) => send(octokit, signal));
      } catch (error) {
        const told = toGitHubError(what, causeOf(error, origin), attempt, needed);
        throw repeat === 'once' && !told.rateLimited ? notRepeated(told) : told;
      }
    });
  const turnToWrite = async () => {
    await pacer.beforeWrite();
    await pacer.beforeRequest(points.change);
  };
  return {
    call: (what, repeat, send) => after(() => pacer.beforeRequest(points.read), what, repeat, send),
    write: (what, repeat, send) => after(turnToWrite, what, repeat, send),
    probe: (what, send) => after(() => pacer.beforeRequest(points.change), what, 'idempotent', send),
    hourlyLimit: () => limit,
    clockSkewMs: () => skewMs,
  };
}

type Send<T> = (octokit: Octokit, signal: AbortSignal) => Promise<T>;

interface RequestFailure {
  readonly response?: { readonly headers?: ResponseHeaders };
}

/** So many writes need no pause; GitHub asks to space large numbers. */
const freeWrites = 10;

/** GitHub allows 900 points a minute (docs/facts.md#rate-limits-by-token); others may use the same token. */
const pointsPerMinute = 800;
const minuteMs = 60_000;

/**
 * A pacer with a second between writes, after the first few, and with GitHub's points in every minute. Nothing waits after
 * the last write.
 */
export function createPacer(
  sleep: (ms: number) => Promise<void>,
  now: () => number,
  spacingMs = 1000,
): Pacer {
  let count = 0;
  let next = 0;
  let spent: { readonly at: number; readonly points: number }[] = [];
  return {
    beforeRequest: async (wanted) => {
      for (;;) {
        spent = spent.filter(({ at }) => Math.abs(now() - at) < minuteMs);
        const sum = spent.reduce((total, each) => total + each.points, 0);
        const [oldest] = spent;
        if (sum + wanted <= pointsPerMinute || !oldest) break;
        await sleep(Math.max(1, oldest.at + minuteMs - now()));
      }
      spent.push({ at: now(), points: wanted });
    },
    beforeWrite: async () => {
      count += 1;
      const wait = count > freeWrites ? next - now() : 0;
      next = Math.max(next, now()) + (count > freeWrites ? spacingMs : 0);
      if (wait > 0) await sleep(wait);
    },
  };
}

function ignore(): void {}

/** An error without a status, because Octokit's paging treats status 409 as an empty list. */
class Refusal extends Error {
  constructor(cause: unknown) {
    super('refused', { cause });
  }
}

/** What refused the call. Octokit's paging fails on JSON that is not a list, with an error of JavaScript's own. */
function causeOf(error: unknown, origin: string): unknown {
  const cause = error instanceof Refusal ? error.cause : error;
  if (isInvalidUrl(cause)) return notGitHub(origin, 'names an address that is not a URL');
  return error instanceof Refusal || error instanceof KeyturnError ? cause : notGitHub(origin);
}

/** The response named the next page, or the target of a redirect. Octokit wraps what its fetch has thrown. */
function isInvalidUrl(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as NodeJS.ErrnoException;
  return [code, (cause as NodeJS.ErrnoException | undefined)?.code].includes('ERR_INVALID_URL');
}

/** GitHub returns JSON with 200. Other successes may have no body. */
function isJson(status: number, data: unknown): boolean {
  return (typeof data === 'object' && data !== null) || (status !== 200 && (data ?? '') === '');
}

function notGitHub(
  origin: string,
  said = "answered with success, but not with JSON of GitHub's API",
): KeyturnError {
  return new KeyturnError(
    'MalformedResponse',
    {
      summary: `${origin} ${said}, so something else answered.`,
      cause:
        'GITHUB_API_URL is not the address of the API, or a proxy or a captive portal answers for GitHub.',
      remedy: 'check GITHUB_API_URL and http-proxy.',
    },
    { retry: 'briefly' },
  );
}

function foreignOriginError(url: URL, origin: string): KeyturnError {
  const isSame = url.origin === origin;
  return new KeyturnError('GitHubRefused', {
    summary: isSame
      ? 'GitHub redirects in a circle.'
      : `GitHub points to ${url.origin}, but the token is for ${origin} and is not sent elsewhere.`,
    cause: 'GITHUB_API_URL is not the address of the API itself, or something on the way answers for GitHub.',
    remedy:
      'set GITHUB_API_URL to the address that GitHub names (https, and /api/v3 on GitHub Enterprise Server).',
  });
}

/** A call that may have had its effect is not retried: the caller checks first. */
function notRepeated(error: GitHubError): GitHubError {
  const final = new KeyturnError(error.code, error.explanation, { cause: error.cause, retry: 'never' });
  return new GitHubError(final, { status: error.status });
}
