import { KeyturnError, messageOf, type Retry } from '../errors.ts';
import { foreignRefusal, isForeign } from '../http/foreign-answer.ts';

/** What Octokit throws for a response that is not a success. */
interface RequestError {
  readonly status?: number;
  readonly response?: {
    readonly headers?: ResponseHeaders;
    readonly data?: { readonly message?: string } | string;
  };
}

/** An error of the REST API. Its `status` is for callers that can do without what was refused. */
export class GitHubError extends KeyturnError {
  readonly status: number | undefined;
  /** Whether GitHub refused the request, before it had any effect, because of a rate limit. */
  readonly rateLimited: boolean;

  constructor(
    error: KeyturnError,
    { status, rateLimited = false }: { status?: number | undefined; rateLimited?: boolean } = {},
  ) {
    super(error.code, error.explanation, {
      cause: error.cause,
      retry: error.retry,
      ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    });
    this.status = status;
    this.rateLimited = rateLimited;
  }
}

export type ResponseHeaders = Readonly<Record<string, string | number | undefined>>;

/** How much of GitHub's hourly limit a token has left, as a response said. */
export interface HourlyLimit {
  readonly left: number;
  readonly limit: number;
  /** Milliseconds until the limit is reset, as of that response. */
  readonly resetsInMs: number;
}

/** @returns `undefined` where GitHub sets no limit */
export function hourlyLimitIn(headers: ResponseHeaders): HourlyLimit | undefined {
  const [left, limit] = [Number(headers['x-ratelimit-remaining']), Number(headers['x-ratelimit-limit'])];
  return left >= 0 && limit > 0 ? { left, limit, resetsInMs: untilReset(headers) } : undefined;
}

/**
 * Turns Octokit's error into one that says what to do. It quotes GitHub's response, which holds no secret.
 *
 * @param attempt - which attempt failed, from 1
 * @param needed - everything that this run needs of its token, so that it can be granted at once
 */
export function toGitHubError(what: string, error: unknown, attempt = 1, needed?: string): GitHubError {
  if (error instanceof GitHubError) return error;
  if (error instanceof KeyturnError) return new GitHubError(error);
  // Octokit wraps what its fetch has thrown.
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof KeyturnError) return new GitHubError(cause.withContext(what));
  const { status, response } = (error ?? {}) as RequestError;
  const headers = response?.headers ?? {};
  const { data } = response ?? {};
  const said = wordsIn(data);
  if (status === undefined || response === undefined) return unreachable(what, error);
  // No status: a page of a proxy says nothing about GitHub.
  const answer = { status, headers, ...(typeof data === 'string' ? { body: data } : {}) };
  if (isForeign(answer)) return new GitHubError(foreignRefusal(what, hostOf(error), answer));
  const limited = rateLimit(status, headers, said, attempt);
  if (limited !== undefined) return tooMuch(what, status, limited);
  return refused(what, { status, headers, said, needed }, error);
}

/** How much of the response's message is quoted; something other than GitHub may send any amount. */
const maxMessageLength = 1_000;

function wordsIn(data: unknown): string {
  const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
  return typeof message === 'string' ? message.slice(0, maxMessageLength) : '';
}

function unreachable(what: string, error: unknown): GitHubError {
  return new GitHubError(
    new KeyturnError(
      'Network',
      {
        summary: `${what}: GitHub did not answer: ${messageOf(error).split('\n')[0]}`,
        cause: 'the connection was refused or dropped, or a proxy is missing or wrong.',
        remedy: 'check http-proxy / no-proxy, GITHUB_API_URL and githubstatus.com.',
      },
      { cause: error, retry: 'transient' },
    ),
  );
}

/** If GitHub does not say how long to wait: a minute, doubled each time (docs/facts.md#rate-limits). */
const minuteMs = 60_000;

/** Milliseconds to wait for a rate limit, by GitHub's rules (docs/facts.md#rate-limits). */
function rateLimit(
  status: number,
  headers: ResponseHeaders,
  said: string,
  attempt: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && retryAfter >= 0) return retryAfter * 1000;
  if (String(headers['x-ratelimit-remaining']) === '0') return untilReset(headers);
  return status === 429 || /secondary rate limit/i.test(said) ? minuteMs * 2 ** (attempt - 1) : undefined;
}

/** By the clock in GitHub's response, because this machine's may be off. A second is added because its times are whole. */
function untilReset(headers: ResponseHeaders): number {
  const now = Date.parse(String(headers.date)) || Date.now();
  const ms = Number(headers['x-ratelimit-reset']) * 1000 - now;
  return ms > -minuteMs ? Math.max(0, ms) + 1000 : minuteMs;
}

/** A step does not wait longer than this; the next run resumes. */
const maxWaitMs = 10 * 60_000;

function tooMuch(what: string, status: number, waitMs: number): GitHubError {
  const isPatient = waitMs <= maxWaitMs;
  return new GitHubError(
    new KeyturnError(
      'Throttled',
      {
        summary: `${what}: GitHub's rate limit is used up; it asks to wait ${Math.ceil(waitMs / 1000)} s.`,
        remedy: 'run the job again later, or give it its own token (a GitHub App).',
      },
      isPatient ? { retry: 'transient', retryAfterMs: waitMs } : {},
    ),
    { status, rateLimited: true },
  );
}

/** GitHub's refusal, and what this run needs of its token. */
interface Refused {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly said: string;
  readonly needed: string | undefined;
}

/** The host of the request. */
function hostOf(error: unknown): string {
  const { request } = (error ?? {}) as { request?: { url?: string } };
  return URL.parse(request?.url ?? '')?.hostname ?? "GitHub's API";
}

function refused(what: string, refusal: Refused, cause: unknown): GitHubError {
  const { status, said } = refusal;
  const retry: Retry = status >= 500 ? 'transient' : 'never';
  const explanation = {
    summary: `${what}: GitHub answered ${status}${said === '' ? '' : `: ${said.split('\n')[0]}`}`,
    ...advice(refusal),
  };
  const code = status >= 500 ? 'ServiceUnavailable' : status === 404 ? 'NotFound' : 'GitHubRefused';
  return new GitHubError(new KeyturnError(code, explanation, { cause, retry }), { status });
}

/** The first advice that fits the refusal. */
function advice(refusal: Refused) {
  const { status, headers, said } = refusal;
  if (/not accessible by integration/i.test(said)) {
    return {
      cause:
        'this is the GITHUB_TOKEN of the job, which can never write secrets, or a GitHub App without the permission.',
      remedy: `give github-token a fine-grained token, or use a GitHub App (github-app-id)${needs(refusal)}.`,
    };
  }
  return appAdvice(said) ?? missingScope(status, headers) ?? adviceByStatus(refusal);
}

/** GitHub's messages about a JSON Web Token that is dated too early or too late. */
const clockClaim = /claim \('(?:exp|iat)'\)/i;

/** Whether GitHub refused the JSON Web Token of an App because of its times. */
export function isClockRefusal(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 401 && clockClaim.test(error.explanation.summary);
}

/** Advice for GitHub's messages about the JSON Web Token of an App. */
function appAdvice(said: string) {
  if (/json web token|integration not found/i.test(said)) {
    return {
      cause: 'github-app-id and github-app-private-key do not belong together, or that key was deleted.',
      remedy:
        'compare the id with the settings of the App, and generate a new private key there if necessary.',
    };
  }
  if (clockClaim.test(said)) {
    return { cause: "this runner's clock is off.", remedy: "set the runner's clock (NTP)." };
  }
  return undefined;
}

/** GitHub's responses to a classic token name its scopes and those that the call needs. */
function missingScope(status: number, headers: ResponseHeaders) {
  const [has, takes] = ['x-oauth-scopes', 'x-accepted-oauth-scopes'].map((name) => listed(headers[name]));
  if (!has || !takes || takes.length === 0 || (status !== 403 && status !== 404)) return undefined;
  if (takes.some((scope) => has.includes(scope))) return undefined;
  return {
    cause: `the token is a classic one and lacks the scope ${takes.join(' or ')}.`,
    remedy:
      'use a fine-grained token or a GitHub App, which can be limited to what is needed, or add the scope.',
  };
}

function listed(header: string | number | undefined): string[] | undefined {
  return header === undefined ? undefined : String(header).split(/,\s*/).filter(Boolean);
}

function adviceByStatus(refusal: Refused) {
  const { status } = refusal;
  if (status === 401) {
    return { cause: 'the token has expired, was revoked, or is truncated.', remedy: 'store a new one.' };
  }
  if (status === 403) {
    return { cause: 'the token lacks a permission.', remedy: `give it what it lacks${needs(refusal)}.` };
  }
  if (status === 404) {
    return {
      cause: 'it does not exist, or the token may not see it (GitHub returns 404 for both).',
      remedy: `check the name, and that the token has access to that repository or organization${neededInAll(refusal)}.`,
    };
  }
  return {};
}

function needs(refusal: Refused): string {
  const accepted = refusal.headers['x-accepted-github-permissions'];
  const forThis =
    accepted === undefined ? '' : `; for this request GitHub asks for: ${acceptedInWords(String(accepted))}`;
  return `${forThis}${neededInAll(refusal)}`;
}

/** `x-accepted-github-permissions` in words: sets of permissions, any one of which is enough, stand between semicolons. */
function acceptedInWords(header: string): string {
  return header
    .split(';')
    .map((set) =>
      set
        .split(',')
        .map((each) => each.trim().replace('=', ': '))
        .filter(Boolean)
        .join(' and '),
    )
    .filter(Boolean)
    .join(', or ');
}

function neededInAll({ needed }: Refused): string {
  return needed === undefined ? '' : `; the whole rotation needs: ${needed}`;
}
