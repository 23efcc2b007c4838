import type { RepositoryName } from '../jobs.ts';
import type { Fallbacks, StoreJobs, StorePlaces } from '../store-kind.ts';

/** GitHub keeps Actions, Dependabot and Codespaces secrets apart. */
export type GitHubStoreName = 'actions' | 'dependabot' | 'codespaces';

/** Secrets of a repository, an environment or an organization. Without `repository`, of the one that the workflow runs in. */
export type GitHubLocation = { readonly provider: 'github' } & (
  | { readonly kind: 'repository'; readonly store: GitHubStoreName; readonly repository?: RepositoryName }
  | { readonly kind: 'environment'; readonly environment: string; readonly repository?: RepositoryName }
  | { readonly kind: 'organization'; readonly store: GitHubStoreName; readonly org: string }
);

/** @throws Error for a location that was not resolved */
export function repositoryOf(location: Exclude<GitHubLocation, { kind: 'organization' }>): RepositoryName {
  if (!location.repository) throw new Error('a location without its repository');
  return location.repository;
}

/** The user or organization that owns a location. */
export function ownerOf(location: GitHubLocation): string {
  return location.kind === 'organization' ? location.org : repositoryOf(location).owner;
}

export const places: StorePlaces<GitHubLocation> = {
  resolve: (location, here) =>
    location.kind === 'organization' || location.repository || !here
      ? location
      : { ...location, repository: here },
  describe,
  journalPlace,
  // GitHub compares the names of owners, repositories and environments without regard to case.
  identity: (location, here) => describe(places.resolve(location, here)).toLowerCase(),
};

function describe(location: GitHubLocation): string {
  if (location.kind === 'organization')
    return `the organization ${location.org}${storeInWords(location.store)}`;
  const repository = repositoryInWords(location.repository);
  return location.kind === 'environment'
    ? `the environment ${location.environment} of ${repository}`
    : `${repository}${storeInWords(location.store)}`;
}

/** Frozen: it must not follow `describe` when the words for people change. */
function journalPlace(location: GitHubLocation): string {
  const names = { actions: '', dependabot: ' (Dependabot)', codespaces: ' (Codespaces)' };
  if (location.kind === 'organization') return `the organization ${location.org}${names[location.store]}`;
  const repository = location.repository
    ? `${location.repository.owner}/${location.repository.repo}`
    : 'this repository';
  if (location.kind === 'environment') return `the environment ${location.environment} of ${repository}`;
  return `${repository}${names[location.store]}`;
}

function repositoryInWords(repository: RepositoryName | undefined): string {
  return repository ? `${repository.owner}/${repository.repo}` : 'this repository';
}

function storeInWords(store: GitHubStoreName): string {
  return store === 'actions' ? '' : ` (${store === 'dependabot' ? 'Dependabot' : 'Codespaces'})`;
}

export const jobs: StoreJobs<GitHubLocation> = {
  // GitHub docs, "Using secrets in GitHub Actions": a job reads the secrets of its repository, environment and organization.
  isReadBy: (location, { repository, isDependabot }) => {
    const isStore =
      location.kind === 'environment' || location.store === (isDependabot ? 'dependabot' : 'actions');
    const isHere =
      location.kind === 'organization'
        ? isSameName(location.org, repository.owner)
        : isSameRepository(location.repository ?? repository, repository);
    return isStore && isHere;
  },
  readersOf: (location) => (location.kind === 'organization' ? undefined : location.repository),
  fallbacks,
};

/** A job reads the environment's secret, then the repository's, then the organization's (docs/facts.md#when-secrets-are-read). */
function fallbacks(location: GitHubLocation, here: RepositoryName | undefined): Fallbacks<GitHubLocation> {
  if (location.kind === 'organization') return { jobs: 'Jobs of that organization', locations: [] };
  const repository = location.repository ?? here;
  const store = location.kind === 'environment' ? 'actions' : location.store;
  const organization: GitHubLocation[] = repository
    ? [{ provider: 'github', kind: 'organization', store, org: repository.owner }]
    : [];
  if (location.kind === 'repository') return { jobs: 'Jobs of that repository', locations: organization };
  const ofRepository = {
    provider: 'github',
    kind: 'repository',
    store,
    ...(repository ? { repository } : {}),
  } as const;
  return { jobs: 'Jobs in that environment', locations: [ofRepository, ...organization] };
}

/** GitHub compares the names of owners and repositories without regard to case. */
export function isSameRepository(a: RepositoryName, b: RepositoryName): boolean {
  return isSameName(a.owner, b.owner) && isSameName(a.repo, b.repo);
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
