import { KeyturnError } from '../../errors.ts';
import type { GitHubApi } from '../../github/api.ts';
import { GitHubError } from '../../github/github-errors.ts';
import { seal } from '../../github/seal.ts';
import { unusedName } from '../../github/unused-name.ts';
import type { SecretStore } from '../secret-store.ts';
import { type GitHubLocation, repositoryOf } from './location.ts';

interface SecretMetadata {
  readonly updated_at: string;
  readonly visibility?: 'all' | 'private' | 'selected';
}

interface RepositoryPage {
  readonly total_count: number;
  readonly repositories: readonly { readonly id: number }[];
}

/**
 * The secrets of one location. A revision is GitHub's `updated_at`, in whole seconds.
 *
 * @param location - resolved
 * @param describe - the location in words, for messages
 */
export function githubSecrets(location: GitHubLocation, describe: string, api: GitHubApi): SecretStore {
  const base = pathOf(location);
  const get = <T>(path: string, what: string): Promise<T> =>
    api.call(what, 'idempotent', async (octokit, signal) => {
      const { data } = await octokit.request(`GET ${base}${path}`, { request: { signal } });
      return data as T;
    });
  const metadata = async (name: string): Promise<SecretMetadata | undefined> => {
    try {
      const found = await get<SecretMetadata>(`/${name}`, `Reading about the secret ${name} of ${describe}`);
      if (typeof found?.updated_at !== 'string')
        throw malformedResponseError(`the secret ${name} of ${describe}`);
      return found;
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return undefined;
      throw error;
    }
  };
  const publicKey = async (): Promise<{ key_id: string; key: string }> => {
    const found = await get<{ key_id: string; key: string }>(
      '/public-key',
      `Reading the public key of ${describe}`,
    );
    if (typeof found?.key_id !== 'string' || typeof found.key !== 'string')
      throw malformedResponseError(`the public key of ${describe}`);
    return found;
  };
  /** All of them must be sent back. `total_count` says whether the list is complete; Octokit's paging ignores it. */
  const selected = async (name: string): Promise<number[]> => {
    const what = `the repositories of the secret ${name} of ${describe}`;
    const ids: number[] = [];
    for (let page = 1; ; page++) {
      const { total_count, repositories } = await get<RepositoryPage>(
        `/${name}/repositories?per_page=100&page=${page}`,
        `Reading ${what}`,
      );
      if (typeof total_count !== 'number' || !Array.isArray(repositories)) throw malformedResponseError(what);
      ids.push(...repositories.map(({ id }) => id));
      if (ids.length >= total_count) return ids;
      if (repositories.length === 0) throw malformedResponseError(`all of ${what}`);
    }
  };
  /** Omitting the list would remove the secret from every repository (docs/facts.md#secret-writes), so it is read and sent back. */
  const audience = async (name: string): Promise<Record<string, unknown>> => {
    if (location.kind !== 'organization') return {};
    const visibility = (await metadata(name))?.visibility;
    if (visibility === undefined)
      throw malformedResponseError(`the visibility of the secret ${name} of ${describe}`);
    if (visibility !== 'selected') return { visibility };
    return { visibility, selected_repository_ids: await selected(name) };
  };
  const write = async (name: string, value: string): Promise<void> => {
    const what = `Writing the secret ${name} of ${describe}`;
    const [{ key, key_id }, more] = [await publicKey(), await audience(name)];
    const encrypted_value = await seal(value, key);
    await api.write(what, 'idempotent', async (octokit, signal) => {
      const parameters = { encrypted_value, key_id, ...more, request: { signal } };
      const { status } = await octokit.request(`PUT ${base}/${name}`, parameters);
      if (status !== 201 && status !== 204)
        throw malformedResponseError(`having written the secret ${name} of ${describe}`);
    });
  };
  return {
    revision: async (name) => (await metadata(name))?.updated_at,
    writtenAt: (revision) => {
      const date = new Date(revision);
      return Number.isNaN(date.getTime()) ? undefined : date;
    },
    checkWritable: async () => {
      // Without the permission GitHub answers 403 to the deletion of a secret that does not exist; with it, 404. This
      // request comes first, because its refusal names the permission to write, and that of the public key one to read.
      const name = unusedName();
      try {
        await api.call(
          `Checking that secrets of ${describe} may be written`,
          'idempotent',
          (octokit, signal) => octokit.request(`DELETE ${base}/${name}`, { request: { signal } }),
        );
      } catch (error) {
        if (!(error instanceof GitHubError && error.status === 404)) throw error;
      }
      // GitHub also answers 404 for what the token may not see. A token that may write may read the public key.
      await publicKey();
    },
    put: async (name, value) => {
      try {
        await write(name, value);
      } catch (error) {
        if (!(error instanceof GitHubError && passing.has(error.status ?? 0))) throw error;
        await write(name, value);
      }
    },
  };
}

/**
 * What was read just before the write may have changed: 422 if the public key has, 409 if the secret is no longer limited to
 * selected repositories (GitHub's OpenAPI description). Reading it again and retrying once settles that.
 */
const passing: ReadonlySet<number> = new Set([409, 422]);

function pathOf(location: GitHubLocation): string {
  if (location.kind === 'organization')
    return `/orgs/${encodeURIComponent(location.org)}/${location.store}/secrets`;
  const { owner, repo } = repositoryOf(location);
  const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
  return location.kind === 'environment'
    ? `${base}/environments/${encodeURIComponent(location.environment)}/secrets`
    : `${base}/${location.store}/secrets`;
}

function malformedResponseError(what: string): KeyturnError {
  return new KeyturnError(
    'MalformedResponse',
    {
      summary: `GitHub answered with success, but without ${what}.`,
      cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
      remedy: 'check http-proxy, no-proxy and GITHUB_API_URL.',
    },
    { retry: 'briefly' },
  );
}
