import type { GitHubApi } from '../../github/api.ts';
import { GitHubError } from '../../github/github-errors.ts';
import { malformedAnswer } from '../../github/malformed-answer.ts';
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

interface PublicKey {
  readonly key_id: string;
  readonly key: string;
}

/**
 * The secrets of one location. A revision is GitHub's `updated_at`, in whole seconds.
 *
 * @param location - resolved
 * @param describe - the location in words, for messages
 */
export function githubSecrets(location: GitHubLocation, describe: string, api: GitHubApi): SecretStore {
  const requests = new SecretRequests(location, describe, api);
  return {
    revision: async (name) => (await requests.metadata(name))?.updated_at,
    writtenAt: (revision) => {
      const date = new Date(revision);
      return Number.isNaN(date.getTime()) ? undefined : date;
    },
    hourlyLimit: api.hourlyLimit,
    checkWritable: async () => {
      // Without the permission GitHub answers 403 to the deletion of a secret that does not exist; with it, 404. This
      // request comes first, because its refusal names the permission to write, and that of the public key one to read.
      await requests.deleteUnused();
      // GitHub also answers 404 for what the token may not see. A token that may write may read the public key, which the
      // writes then use.
      await requests.readPublicKey();
    },
    put: async (name, value) => {
      try {
        await requests.write(name, value);
      } catch (error) {
        if (!(error instanceof GitHubError && passing.has(error.status ?? 0))) throw error;
        await requests.readPublicKey();
        await requests.write(name, value);
      }
    },
  };
}

/** GitHub's REST API for the secrets of one location. */
class SecretRequests {
  readonly #location: GitHubLocation;
  readonly #describe: string;
  readonly #api: GitHubApi;
  readonly #base: string;
  /** As it was last read. A write names the key that it was sealed for, so GitHub refuses one for an earlier key (422). */
  #publicKey: PublicKey | undefined;

  constructor(location: GitHubLocation, describe: string, api: GitHubApi) {
    this.#location = location;
    this.#describe = describe;
    this.#api = api;
    this.#base = pathOf(location);
  }

  /** @returns `undefined` if there is no secret of that name */
  async metadata(name: string): Promise<SecretMetadata | undefined> {
    const what = `the secret ${name} of ${this.#describe}`;
    try {
      const found = await this.#get<SecretMetadata>(`/${name}`, `Reading about ${what}`, {
        isRepeated: true,
      });
      if (typeof found?.updated_at !== 'string') throw malformedAnswer(what);
      return found;
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return undefined;
      throw error;
    }
  }

  async readPublicKey(): Promise<PublicKey> {
    const what = `the public key of ${this.#describe}`;
    const found = await this.#get<PublicKey>('/public-key', `Reading ${what}`);
    if (typeof found?.key_id !== 'string' || typeof found.key !== 'string') throw malformedAnswer(what);
    this.#publicKey = found;
    return found;
  }

  async write(name: string, value: string): Promise<void> {
    const what = `the secret ${name} of ${this.#describe}`;
    const { key, key_id } = this.#publicKey ?? (await this.readPublicKey());
    const more = await this.#audience(name);
    const encrypted_value = await seal(value, key);
    await this.#api.write(`Writing ${what}`, 'idempotent', async (octokit, signal) => {
      const parameters = { encrypted_value, key_id, ...more, request: { signal } };
      const { status } = await octokit.request(`PUT ${this.#base}/${name}`, parameters);
      if (status !== 201 && status !== 204) throw malformedAnswer(`having written ${what}`);
    });
  }

  /** Deletes a secret that does not exist. */
  async deleteUnused(): Promise<void> {
    const path = `${this.#base}/${unusedName()}`;
    try {
      await this.#api.probe(`Checking that secrets of ${this.#describe} may be written`, (octokit, signal) =>
        octokit.request(`DELETE ${path}`, { request: { signal } }),
      );
    } catch (error) {
      if (!(error instanceof GitHubError && error.status === 404)) throw error;
    }
  }

  /**
   * Who may read the secret. Omitting the list would remove the secret from every repository
   * (docs/facts.md#secret-writes), so it is read and sent back.
   */
  async #audience(name: string): Promise<Record<string, unknown>> {
    if (this.#location.kind !== 'organization') return {};
    const visibility = (await this.metadata(name))?.visibility;
    if (visibility === undefined)
      throw malformedAnswer(`the visibility of the secret ${name} of ${this.#describe}`);
    if (visibility !== 'selected') return { visibility };
    return { visibility, selected_repository_ids: await this.#selectedRepositories(name) };
  }

  /** All of them must be sent back. `total_count` says whether the list is complete; Octokit's paging ignores it. */
  async #selectedRepositories(name: string): Promise<number[]> {
    const what = `the repositories of the secret ${name} of ${this.#describe}`;
    const ids = new Set<number>();
    for (let page = 1; ; page++) {
      const { total_count, repositories } = await this.#get<RepositoryPage>(
        `/${name}/repositories?per_page=100&page=${page}`,
        `Reading ${what}`,
      );
      const isList =
        Array.isArray(repositories) && repositories.every((each) => Number.isSafeInteger(each?.id));
      if (typeof total_count !== 'number' || !isList) throw malformedAnswer(what);
      const before = ids.size;
      for (const { id } of repositories) ids.add(id);
      if (ids.size >= total_count) return [...ids];
      if (ids.size === before || page === maxRepositoryPages) throw malformedAnswer(`all of ${what}`);
    }
  }

  #get<T>(path: string, what: string, options: { isRepeated?: true } = {}): Promise<T> {
    return this.#api.call(what, 'idempotent', async (octokit, signal) => {
      const { data } = await octokit.request(`GET ${this.#base}${path}`, { request: { signal, ...options } });
      return data as T;
    });
  }
}

/** Pages of 100. An organization has at most 100,000 repositories (GitHub docs, "Repository limits"). */
const maxRepositoryPages = 1_000;

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
