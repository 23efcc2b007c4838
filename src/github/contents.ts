import { isAbsent } from './absent.ts';
import type { GitHubApi } from './api.ts';
import { malformedAnswer } from './malformed-answer.ts';
import { fullName, type RepositoryRef } from './repository-settings.ts';

/** A file in a repository, at one commit. */
interface RepositoryFile {
  readonly text: string;
  /** Git's id of the content, which a write must name. */
  readonly sha: string;
}

/**
 * A text file. Needs Contents: read.
 *
 * @param ref - a branch, a tag or a commit; absent: the default branch
 * @returns `undefined` if there is no such file, or the token may not see it
 * @throws GitHubError; KeyturnError `MalformedResponse`, also for a file of over 1 MB, whose content GitHub leaves out
 */
export async function findFile(
  where: RepositoryRef,
  path: string,
  ref: string | undefined,
  api: GitHubApi,
): Promise<RepositoryFile | undefined> {
  const what = `${path} of ${fullName(where)}`;
  const data = await getContents(where, path, ref, api);
  if (data === undefined) return undefined;
  const { content, encoding, sha } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof content !== 'string' || encoding !== 'base64' || typeof sha !== 'string')
    throw malformedAnswer(what);
  return { text: Buffer.from(content, 'base64').toString('utf8'), sha };
}

/**
 * The paths of the files in a folder, without its subfolders. Needs Contents: read.
 *
 * @returns none if there is no such folder
 */
export async function listFiles(
  where: RepositoryRef,
  folder: string,
  ref: string | undefined,
  api: GitHubApi,
): Promise<string[]> {
  const what = `the folder ${folder} of ${fullName(where)}`;
  const data = await getContents(where, folder, ref, api);
  if (data === undefined) return [];
  if (!Array.isArray(data)) throw malformedAnswer(what);
  return data.flatMap((entry: { type?: unknown; path?: unknown } | null) => {
    if (typeof entry?.path !== 'string') throw malformedAnswer(what);
    return entry.type === 'file' ? [entry.path] : [];
  });
}

async function getContents(
  where: RepositoryRef,
  path: string,
  ref: string | undefined,
  api: GitHubApi,
): Promise<unknown> {
  try {
    return await api.call(`Reading ${path} of ${fullName(where)}`, 'idempotent', async (octokit, signal) => {
      const query = { ...where, path, ...(ref === undefined ? {} : { ref }), request: { signal } };
      const { data } = await octokit.rest.repos.getContent(query);
      return data;
    });
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** One file to write. */
interface FileWrite {
  readonly path: string;
  readonly text: string;
  readonly branch: string;
  /** The commit message. */
  readonly message: string;
  /** The id of the content that is replaced; absent for a new file. */
  readonly sha?: string;
}

/**
 * Commits one file to a branch. Needs Contents: write, and Workflows: write below `.github/workflows`. GitHub answers 409
 * if the file has changed since it was read.
 *
 * @throws GitHubError
 */
export async function commitFile(
  where: RepositoryRef,
  { path, text, branch, message, sha }: FileWrite,
  api: GitHubApi,
): Promise<void> {
  const what = `${path} on the branch ${branch} of ${fullName(where)}`;
  await api.write(`Writing ${what}`, 'once', async (octokit, signal) => {
    await octokit.rest.repos.createOrUpdateFileContents({
      ...where,
      path,
      branch,
      message,
      content: Buffer.from(text, 'utf8').toString('base64'),
      ...(sha === undefined ? {} : { sha }),
      request: { signal },
    });
  });
}
