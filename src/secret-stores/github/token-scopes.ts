import type { Permission, TokenScope } from '../../github/access.ts';
import type { RepositoryName } from '../jobs.ts';
import { type GitHubLocation, ownerOf, repositoryOf } from './location.ts';

const variablesPermission: Permission = { names: ['actions_variables', 'variables'], level: 'write' };
const runsPermission: Permission = { names: ['actions'], level: 'read', optional: true };

/** The tokens that a GitHub App mints: one for the records, and one for each owner of locations. */
export function tokenScopes(locations: readonly GitHubLocation[], here: RepositoryName): TokenScope[] {
  const journal: TokenScope = {
    purpose: 'journal',
    owner: here.owner,
    ofOrganization: false,
    repositories: [here.repo],
    permissions: [variablesPermission, runsPermission],
  };
  // GitHub compares names without regard to case; with two tokens for one owner, each would lack the other's permissions.
  const owners = Map.groupBy(locations, (location) => ownerOf(location).toLowerCase());
  return [journal, ...[...owners].map(([owner, ofOwner]) => scopeOfOwner(owner, ofOwner))];
}

function scopeOfOwner(owner: string, locations: readonly GitHubLocation[]): TokenScope {
  const repositories = new Set(
    locations.flatMap((location) => (location.kind === 'organization' ? [] : [repositoryOf(location).repo])),
  );
  return {
    purpose: 'targets',
    owner,
    ofOrganization: locations.some(({ kind }) => kind === 'organization'),
    repositories: [...repositories],
    // Unfinished runs may still use the old pair of the repository that they run in.
    permissions: [...locations.map(permissionOf), ...(repositories.size > 0 ? [runsPermission] : [])],
  };
}

function permissionOf(location: GitHubLocation): Permission {
  const prefix = location.kind === 'organization' ? 'organization_' : '';
  if (location.kind === 'environment') return { names: ['environments'], level: 'write' };
  const names = {
    actions: [`${prefix}secrets`],
    dependabot: [`${prefix}dependabot_secrets`],
    codespaces: [`${prefix}codespaces_secrets`],
  };
  return { names: names[location.store], level: 'write' };
}
