import { getOctokit } from '@actions/github';
import { KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { type RetryContext, withRetries } from '../http/retry.ts';
import { GitHubError, toGitHubError } from './github-errors.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** How a call is repeated: `once` for those that are not idempotent. */
export type Repeat = 'idempotent' | 'once';

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
}

/** GitHub asks for a second between writes, one after the other (GitHub docs, "Best practices for using the REST API"). */
export interface Pacer {
  /** Waits until the next write may be sent. */
  beforeWrite(): Promise<void>;
}

/** The REST API under one token. */
export interface GitHubApi {
  /** Makes one call: paced if it writes, under a deadline, errors classified, repeated if that can do no harm. */
  call<T>(
    what: string,
    repeat: Repeat,
    send: (octokit: Octokit, signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** The same for a call that writes. */
  write<T>(
    what: string,
    repeat: Repeat,
    send: (octokit: Octokit, signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
}

/** The version of the API that is asked for (GitHub docs, "API Versions"). */
export const apiVersion = '2022-11-28';

export function createGitHubApi(options: GitHubOptions): GitHubApi {
  const { baseUrl, token, scheme = 'token', fetch, userAgent, retry, pacer } = options;
  const octokit = getOctokit('', {
    auth: `${scheme} ${token}`,
    baseUrl,
    userAgent,
    request: { fetch },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = apiVersion;
  });
  const call: GitHubApi['call'] = (what, repeat, send) =>
    withRetries(what, retry, async () => {
      try {
        return await withDeadline(`${what} (GitHub)`, (signal) => send(octokit, signal));
      } catch (error) {
        const told = toGitHubError(what, error);
        throw repeat === 'once' && !told.rateLimited ? notRepeated(told) : told;
      }
    });
  return {
    call,
    write: (what, repeat, send) =>
      call(what, repeat, async (client, signal) => {
        await pacer.beforeWrite();
        return send(client, signal);
      }),
  };
}

/** Writes that need not wait for one another; it is large numbers that GitHub wants spaced. */
const freeWrites = 10;

/** A second between writes, after the first few; what follows the last one need not wait. */
export function createPacer(
  sleep: (ms: number) => Promise<void>,
  now: () => number,
  spacingMs = 1000,
): Pacer {
  let count = 0;
  let next = 0;
  return {
    beforeWrite: async () => {
      count += 1;
      const wait = count > freeWrites ? next - now() : 0;
      next = Math.max(next, now()) + (count > freeWrites ? spacingMs : 0);
      if (wait > 0) await sleep(wait);
    },
  };
}

function ignore(): void {}

/** A call that may have had its effect is not made again: whoever sent it looks first. */
function notRepeated(error: GitHubError): GitHubError {
  const final = new KeyturnError(error.code, error.account, { cause: error.cause, retry: 'never' });
  return new GitHubError(final, { status: error.status });
}
