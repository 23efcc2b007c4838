import {
  addBranchRules,
  createEnvironment,
  deleteEnvironment,
  findEnvironment,
} from '../../github/environments.ts';
import { listNames } from '../../github/listed-names.ts';
import type { Facets } from '../facets.ts';
import { type ResourceKind, repositoryOfTarget } from '../resource.ts';

const branchPrefix = 'branch ';

/** The part of an environment that says that a branch may deploy. A pattern, like `release/*`. */
export function branchPart(branch: string): string {
  return `${branchPrefix}${branch}`;
}

/**
 * An environment of a repository. Its parts are the branches that may deploy; without parts, every branch may. An existing one
 * keeps its reviewers and its wait.
 */
export const githubEnvironment: ResourceKind = {
  kind: 'github-environment',
  title: 'Environment',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const { where, api } = repositoryOfTarget(target, world);
    const found = await findEnvironment(where, target.name, api);
    if (!found) return undefined;
    const { branches } = found;
    const names = typeof branches === 'string' ? [] : branches.filter(({ type }) => type === 'branch');
    return { facets: Object.fromEntries(names.map(({ name }) => [branchPart(name), 'yes'])) };
  },
  async create(declaration, _mark, world) {
    const { where, api } = repositoryOfTarget(declaration, world);
    await createEnvironment(where, declaration.name, rulesIn(declaration.desired), api);
  },
  async change(declaration, _found, _mark, world) {
    const { where, api } = repositoryOfTarget(declaration, world);
    const found = await findEnvironment(where, declaration.name, api);
    // An interrupted creation may have left an environment for which GitHub keeps no list of branches yet.
    if (found && typeof found.branches === 'string')
      await createEnvironment(where, declaration.name, rulesIn(declaration.desired), api);
    else await addBranchRules(where, declaration.name, rulesIn(declaration.desired), api);
  },
  async remove(target, _found, world) {
    const { where, api } = repositoryOfTarget(target, world);
    await deleteEnvironment(where, target.name, api);
    return { kind: 'removed' };
  },
  async usedBy(target, _removed, world) {
    const { where, api } = repositoryOfTarget(target, world);
    const secrets = await listNames('secrets', { kind: 'environment', environment: target.name }, where, api);
    return secrets.length === 0
      ? undefined
      : `it has the secrets ${secrets.map(({ name }) => name).join(', ')}`;
  },
};

function rulesIn(desired: Facets) {
  return Object.keys(desired)
    .filter((part) => part.startsWith(branchPrefix))
    .map((part) => ({ name: part.slice(branchPrefix.length), type: 'branch' as const }));
}
