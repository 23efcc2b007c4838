import { KeyturnError } from '../../errors.ts';
import { closedGitHub, openGitHub } from '../../github/access.ts';
import { neededInWords } from '../../github/needed-permissions.ts';
import type { RepositoryName } from '../jobs.ts';
import type { SecretStore } from '../secret-store.ts';
import type { OpenedStore, OpenRequest } from '../store-kind.ts';
import { type GitHubLocation, isSameRepository, ownerOf, places } from './location.ts';
import { unfinishedRuns } from './runs.ts';
import { githubSecrets } from './secrets.ts';
import { tokenScopes } from './token-scopes.ts';
import { repositoryVariables } from './variables.ts';

/** @throws KeyturnError `InvalidInput` if the App's key cannot sign, or a fault of the connection */
export async function openGitHubStore({
  locations,
  job,
  access,
  io,
}: OpenRequest<GitHubLocation>): Promise<OpenedStore<GitHubLocation>> {
  const here = job.repository;
  const scopes = tokenScopes(locations, here);
  const { env, fetch, retry, beforeWrite, beforeRequest, mask } = io;
  const options = {
    needed: neededInWords(scopes),
    baseUrl: withoutTrailingSlashes(env.GITHUB_API_URL || 'https://api.github.com'),
    fetch,
    userAgent: 'keyturn',
    retry,
    pacer: { beforeWrite, beforeRequest },
  };
  const github = await openGitHub(access, scopes, options, mask).catch(closedGitHub);
  const opened = new Map<string, SecretStore>();
  return {
    // Targets in one location share its public key and its checks.
    at: (location) => {
      const identity = places.identity(location, here);
      const store =
        opened.get(identity) ??
        githubSecrets(location, places.describe(location), github.apiFor('targets', ownerOf(location)));
      opened.set(identity, store);
      return store;
    },
    records: repositoryVariables(here.owner, here.repo, github.apiFor('journal', here.owner)),
    unfinishedRuns: (repository) => {
      const purpose = isSameRepository(repository, here) ? 'journal' : 'targets';
      return readableRuns(repository, () => github.apiFor(purpose, repository.owner));
    },
    close: github.close,
  };
}

/** A token that may not read runs is an outcome; a fault of the connection is thrown. */
async function readableRuns(
  { owner, repo }: RepositoryName,
  api: () => Parameters<typeof unfinishedRuns>[2],
) {
  try {
    return await unfinishedRuns(owner, repo, api());
  } catch (error) {
    if (error instanceof KeyturnError && (error.code === 'GitHubRefused' || error.code === 'NotFound'))
      return undefined;
    throw error;
  }
}

function withoutTrailingSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}
