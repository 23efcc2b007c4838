import type { GitHubApi } from './api.ts';
import { eachPage, malformedAnswer } from './malformed-answer.ts';
import { fullName, type RepositoryRef } from './repository-settings.ts';

/** A pull request between two branches of one repository. */
interface PullRequestFacts {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly isMerged: boolean;
}

/**
 * The pull requests for a branch, newest first, closed and merged ones included. Needs Pull requests: read.
 *
 * @throws GitHubError
 */
export async function listPullRequests(
  where: RepositoryRef,
  branch: string,
  api: GitHubApi,
): Promise<PullRequestFacts[]> {
  const what = `the pull requests for ${branch} of ${fullName(where)}`;
  return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
    const query = { ...where, head: `${where.owner}:${branch}`, state: 'all' as const, per_page: 100 };
    const found = await octokit.paginate(
      octokit.rest.pulls.list,
      { ...query, request: { signal } },
      eachPage(what),
    );
    return found.map((pull) => described(pull, what));
  });
}

/** What a new pull request says. */
interface PullRequestText {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * Opens a pull request. GitHub answers 422 if one is open for the branch already. Needs Pull requests: write.
 *
 * @throws GitHubError
 */
export async function openPullRequest(
  where: RepositoryRef,
  { branch, ...text }: PullRequestText,
  api: GitHubApi,
): Promise<PullRequestFacts> {
  const what = `the pull request for ${branch} of ${fullName(where)}`;
  return api.write(`Opening ${what}`, 'once', async (octokit, signal) => {
    const { data } = await octokit.rest.pulls.create({
      ...where,
      head: branch,
      ...text,
      request: { signal },
    });
    return described(data, what);
  });
}

/** Closes a pull request without merging it. Needs Pull requests: write. @throws GitHubError */
export async function closePullRequest(where: RepositoryRef, number: number, api: GitHubApi): Promise<void> {
  const what = `the pull request ${number} of ${fullName(where)}`;
  await api.write(`Closing ${what}`, 'idempotent', async (octokit, signal) => {
    const query = { ...where, pull_number: number, state: 'closed' as const };
    await octokit.rest.pulls.update({ ...query, request: { signal } });
  });
}

function described(pull: unknown, what: string): PullRequestFacts {
  const { number, html_url, title, state, merged_at } = (pull ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof number !== 'number' || typeof html_url !== 'string' || typeof title !== 'string')
    throw malformedAnswer(what);
  return {
    number,
    url: html_url,
    title,
    state: state === 'open' ? 'open' : 'closed',
    isMerged: typeof merged_at === 'string',
  };
}
