import type { GitHubApi } from './api.ts';
import { eachPage, malformedAnswer } from './malformed-answer.ts';
import { fullName, type RepositoryRef } from './repository-settings.ts';

/** A secret or a variable. GitHub's times have whole seconds. */
interface ListedName {
  readonly name: string;
  readonly updatedAt: Date;
  /** Of a variable. GitHub never shows the value of a secret. */
  readonly value?: string;
}

/** Where a job looks for a name. An environment's takes precedence over the repository's, and that over the organization's. */
export type NamePlace =
  | { readonly kind: 'environment'; readonly environment: string }
  | { readonly kind: 'repository' }
  | { readonly kind: 'organization' };

const paths = {
  secrets: {
    environment: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets',
    repository: 'GET /repos/{owner}/{repo}/actions/secrets',
    organization: 'GET /repos/{owner}/{repo}/actions/organization-secrets',
  },
  variables: {
    environment: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables',
    repository: 'GET /repos/{owner}/{repo}/actions/variables',
    organization: 'GET /repos/{owner}/{repo}/actions/organization-variables',
  },
} as const;

/**
 * The names and dates of the Actions secrets or variables in one place that jobs of the repository can read. Needs
 * Secrets: read or Variables: read, and for an environment Environments: read.
 *
 * @throws GitHubError 404 for an environment that does not exist
 */
export async function listNames(
  kind: 'secrets' | 'variables',
  place: NamePlace,
  where: RepositoryRef,
  api: GitHubApi,
): Promise<ListedName[]> {
  const what = `the ${kind} of ${inWords(place, where)}`;
  return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
    const query = {
      ...where,
      ...(place.kind === 'environment' ? { environment_name: place.environment } : {}),
      per_page: kind === 'secrets' ? 100 : 30,
      request: { signal },
    };
    const found = await octokit.paginate(paths[kind][place.kind], query, eachPage<unknown>(what));
    return found.map((each) => {
      const { name, updated_at: updatedAt, value } = (each ?? {}) as Readonly<Record<string, unknown>>;
      const date = new Date(typeof updatedAt === 'string' ? updatedAt : '');
      if (typeof name !== 'string' || Number.isNaN(date.getTime())) throw malformedAnswer(what);
      return { name, updatedAt: date, ...(typeof value === 'string' ? { value } : {}) };
    });
  });
}

function inWords(place: NamePlace, where: RepositoryRef): string {
  if (place.kind === 'environment') return `the environment ${place.environment} of ${fullName(where)}`;
  return place.kind === 'repository' ? fullName(where) : `${where.owner} for ${fullName(where)}`;
}
