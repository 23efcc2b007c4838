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
 * An environment of a repository. Its parts are the branches that may deploy, and rules that people added. Without parts, every
 * branch may deploy. One of others is used with the rules that it has.
 */
export const githubEnvironment: ResourceKind = {
  kind: 'github-environment',
  title: 'Environment',
  markedOn: 'anchor',
  extraParts: 'kept',
  usesAny: true,
  async read(target, world) {
    const { where, api } = repositoryOfTarget(target, world);
    const found = await findEnvironment(where, target.name, api);
    if (!found) return undefined;
    const { branches, reviewers, waitMinutes } = found;
    const rules = typeof branches === 'string' ? [] : branches;
    const facets: Facets = {
      ...Object.fromEntries(rules.map(({ name, type }) => [`${type} ${name}`, 'yes'])),
      ...(branches === 'protected' ? { 'protected branches': 'yes' } : {}),
      ...(reviewers > 0 ? { reviewers } : {}),
      ...(waitMinutes > 0 ? { 'wait (minutes)': waitMinutes } : {}),
    };
    return { facets };
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
  async usedBy(target, removed, world) {
    const { where, api } = repositoryOfTarget(target, world);
    const place = { kind: 'environment', environment: target.name } as const;
    const names = [];
    for (const kind of ['secrets', 'variables'] as const)
      names.push(...(await listNames(kind, place, where, api)).map(({ name }) => name));
    const gone = [...removed].filter((id) => id.includes(` ${target.place} `));
    const others = names.filter((name) => !gone.some((id) => id.endsWith(name)));
    return others.length === 0 ? undefined : `it has ${others.join(', ')}, which would be lost`;
  },
};

function rulesIn(desired: Facets) {
  return Object.keys(desired)
    .filter((part) => part.startsWith(branchPrefix))
    .map((part) => ({ name: part.slice(branchPrefix.length), type: 'branch' as const }));
}
