import type { GitHubApi } from '../github/api.ts';
import { findFile, listFiles } from '../github/contents.ts';
import { fullName, type RepositoryRef } from '../github/repository-settings.ts';
import type { WorkflowFile } from '../workflows/workflow.ts';

/**
 * The workflow files of a repository on GitHub.
 *
 * @param branch - `undefined` for the default branch
 * @throws GitHubError
 */
export async function fetchWorkflowFiles(
  where: RepositoryRef,
  branch: string | undefined,
  api: GitHubApi,
): Promise<readonly WorkflowFile[]> {
  const paths = await listFiles(where, '.github/workflows', branch, api);
  const files: WorkflowFile[] = [];
  for (const path of paths.filter((each) => /\.ya?ml$/.test(each))) {
    const file = await findFile(where, path, branch, api);
    if (file) files.push({ path, text: file.text, repository: fullName(where) });
  }
  return files;
}
