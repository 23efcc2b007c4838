import type { KeyturnError } from '../errors.ts';
import { malformedResponse } from '../http/malformed-response.ts';

/**
 * The error for an answer of GitHub's API that lacks something.
 *
 * @param what - what it lacks, in words
 */
export function malformedAnswer(what: string): KeyturnError {
  return malformedResponse({
    summary: `GitHub answered with success, but without ${what}.`,
    cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
    remedy: 'check http-proxy, no-proxy and GITHUB_API_URL.',
  });
}

/** A repository has at most 500 variables, and GitHub lists at most 1000 runs of a status, in pages of 30 and of 100. */
const maxPages = 40;

/**
 * For `octokit.paginate`, which follows each page's link to the next one without a limit: takes every page, and throws
 * when there are more than GitHub can have.
 *
 * @param what - what is listed, in words
 */
export function eachPage<T>(what: string): (response: { readonly data: T[] }) => T[] {
  let pages = 0;
  return ({ data }) => {
    pages += 1;
    if (pages > maxPages) throw malformedAnswer(`an end of ${what}`);
    return data;
  };
}
