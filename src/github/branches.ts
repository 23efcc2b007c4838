import { isAbsent } from './absent.ts';
import type { GitHubApi } from './api.ts';
import { GitHubError } from './github-errors.ts';
import { malformedAnswer } from './malformed-answer.ts';
import { fullName, type RepositoryRef } from './repository-settings.ts';

/**
 * The latest commit of a branch. Needs Contents: read.
 *
 * @returns `undefined` if there is no such branch, or the token may not see it
 */
export async function findBranch(
  where: RepositoryRef,
  branch: string,
  api: GitHubApi,
): Promise<string | undefined> {
  const what = `the branch ${branch} of ${fullName(where)}`;
  try {
    return await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
      const { data } = await octokit.rest.git.getRef({
        ...where,
        ref: `heads/${branch}`,
        request: { signal },
      });
      const sha = data?.object?.sha;
      if (typeof sha !== 'string') throw malformedAnswer(what);
      return sha;
    });
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/**
 * Creates a branch at a commit. A branch of that name that exists is left as it is. Needs Contents: write.
 *
 * @returns false if the branch exists already
 * @throws GitHubError
 */
export async function createBranch(
  where: RepositoryRef,
  branch: string,
  sha: string,
  api: GitHubApi,
): Promise<boolean> {
  const what = `the branch ${branch} of ${fullName(where)}`;
  try {
    await api.write(`Creating ${what}`, 'idempotent', async (octokit, signal) => {
      await octokit.rest.git.createRef({ ...where, ref: `refs/heads/${branch}`, sha, request: { signal } });
    });
    return true;
  } catch (error) {
    // GitHub answers 422 "Reference already exists", also to a retry of a request that had its effect.
    if (isRefused(error) && (await findBranch(where, branch, api)) !== undefined) return false;
    throw error;
  }
}

/** Deletes a branch, if it exists. GitHub closes its pull request. Needs Contents: write. @throws GitHubError */
export async function deleteBranch(where: RepositoryRef, branch: string, api: GitHubApi): Promise<void> {
  const what = `the branch ${branch} of ${fullName(where)}`;
  try {
    await api.write(`Deleting ${what}`, 'idempotent', async (octokit, signal) => {
      await octokit.rest.git.deleteRef({ ...where, ref: `heads/${branch}`, request: { signal } });
    });
  } catch (error) {
    if (!isAbsent(error) && !(isRefused(error) && (await findBranch(where, branch, api)) === undefined))
      throw error;
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 422;
}
