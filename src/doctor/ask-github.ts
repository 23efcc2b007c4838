import { KeyturnError } from '../errors.ts';
import { isAbsent } from '../github/absent.ts';
import type { GitHubApi } from '../github/api.ts';
import { findFile } from '../github/contents.ts';
import { findEnvironment, listEnvironments } from '../github/environments.ts';
import { listNames, type NamePlace } from '../github/listed-names.ts';
import {
  fetchRepository,
  fetchSubject,
  findWorkflow,
  type RepositoryRef,
} from '../github/repository-settings.ts';
import type { ReadRemote } from '../workflows/reusable.ts';
import type { EnvironmentFacts, GitHubFacts, StoredVariable } from './facts.ts';
import { once } from './once.ts';

/** Facts from GitHub's API. */
export function askGitHub(apiFor: (owner: string) => GitHubApi): GitHubFacts {
  const at = (name: string): readonly [RepositoryRef, GitHubApi] => {
    const where = repositoryRef(name);
    return [where, apiFor(where.owner)];
  };
  const names = async (kind: 'secrets' | 'variables', name: string, environment: string | undefined) => {
    const [where, api] = at(name);
    if (environment !== undefined) return listedIn(kind, { kind: 'environment', environment }, where, api);
    const own = await listedIn(kind, { kind: 'repository' }, where, api);
    return [...own, ...(await ofOrganization(kind, where, api))];
  };
  return {
    repository: once(async (name: string) => {
      try {
        const { owner, repo, visibility, ...facts } = await fetchRepository(...at(name));
        return { ...facts, name: `${owner}/${repo}`, isPrivate: visibility !== 'public' };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    }),
    subject: once(async (name: string) => {
      const { isImmutable, claimKeys } = await fetchSubject(...at(name));
      // GitHub Enterprise Server does not say so, and has no immutable subjects.
      return { isImmutable: isImmutable ?? false, ...(claimKeys ? { claimKeys } : {}) };
    }),
    environments: once(async (name: string) => {
      const [where, api] = at(name);
      const found: EnvironmentFacts[] = [];
      for (const environment of await listEnvironments(where, api)) {
        const facts = await findEnvironment(where, environment, api);
        if (facts) found.push(environmentFacts(facts));
      }
      return found;
    }),
    secrets: once((name: string, environment?: string) => names('secrets', name, environment)),
    variables: once(async (name: string, environment?: string) =>
      (await names('variables', name, environment)).map((each): StoredVariable => ({ value: '', ...each })),
    ),
    workflowState: once(async (name: string, path: string) => {
      const [where, api] = at(name);
      return (await findWorkflow(where, path.split('/').at(-1) ?? path, api))?.state;
    }),
  };
}

/** Reads called workflows from GitHub; `undefined` also for what the token may not see. */
export function remoteReader(apiFor: (owner: string) => GitHubApi): ReadRemote {
  return async (repository, path, ref) => {
    const where = repositoryRef(repository);
    try {
      return (await findFile(where, path, ref, apiFor(where.owner)))?.text;
    } catch (error) {
      if (error instanceof KeyturnError) return undefined;
      throw error;
    }
  };
}

function repositoryRef(name: string): RepositoryRef {
  const [owner = '', repo = ''] = name.split('/');
  return { owner, repo };
}

async function listedIn(
  kind: 'secrets' | 'variables',
  place: NamePlace,
  where: RepositoryRef,
  api: GitHubApi,
) {
  return (await listNames(kind, place, where, api)).map((each) => ({ ...each, level: place.kind }));
}

/** A repository of a person has no organization; GitHub answers 404 or 422. */
async function ofOrganization(kind: 'secrets' | 'variables', where: RepositoryRef, api: GitHubApi) {
  try {
    return await listedIn(kind, { kind: 'organization' }, where, api);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function environmentFacts({
  reviewers,
  branches,
  ...rest
}: NonNullable<Awaited<ReturnType<typeof findEnvironment>>>): EnvironmentFacts {
  return { ...rest, hasReviewers: reviewers > 0, branches: branches === 'any' ? 'all' : branches };
}
