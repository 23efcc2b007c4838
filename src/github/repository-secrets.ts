import { isAbsent } from './absent.ts';
import type { GitHubApi } from './api.ts';
import { fullName, type RepositoryRef } from './repository-settings.ts';

/** Deletes an Actions secret of a repository; one that is gone already is no error. Needs Secrets: write. */
export async function deleteRepositorySecret(
  where: RepositoryRef,
  name: string,
  api: GitHubApi,
): Promise<void> {
  const query = { ...where, secret_name: name };
  try {
    await api.write(`Deleting the secret ${name} of ${fullName(where)}`, 'idempotent', (octokit, signal) =>
      octokit.rest.actions.deleteRepoSecret({ ...query, request: { signal } }),
    );
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}
