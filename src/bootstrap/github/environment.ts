import {
  addBranchRules,
  createEnvironment,
  deleteEnvironment,
  findEnvironment,
} from '../../github/environments.ts';
import { listNames } from '../../github/listed-names.ts';
import type { Facets } from '../facets.ts';
import { type ResourceKind, repositoryOf } from '../resource.ts';
import { unlessGone } from '../settle.ts';

const rulePrefix = { branch: 'branch ', tag: 'tag ' } as const;

/** The parts of an environment to which only one branch may deploy. */
export function onlyBranch(branch: string): Facets {
  return { [`${rulePrefix.branch}${branch}`]: 'may deploy' };
}

/** An environment of a repository. One of others is used with the rules that it has. */
export const githubEnvironment: ResourceKind = {
  kind: 'github-environment',
  title: 'GitHub environment',
  markedOn: 'anchor',
  extraParts: 'kept',
  usesAny: true,
  async read(target, world) {
    const { where, api } = repositoryOf(target, world);
    const found = await findEnvironment(where, target.name, api);
    if (!found) return undefined;
    const { branches, reviewers, waitMinutes } = found;
    const rules = typeof branches === 'string' ? [] : branches;
    const facets: Facets = {
      ...Object.fromEntries(rules.map(({ name, type }) => [`${rulePrefix[type]}${name}`, 'may deploy'])),
      ...(branches === 'protected' ? { 'protected branches': 'may deploy' } : {}),
      ...(reviewers > 0 ? { reviewers } : {}),
      ...(waitMinutes > 0 ? { 'wait (minutes)': waitMinutes } : {}),
    };
    return { facets };
  },
  async create(declaration, _mark, world) {
    const { where, api } = repositoryOf(declaration, world);
    await createEnvironment(where, declaration.name, rulesIn(declaration.desired), api);
  },
  async change(declaration, found, _mark, world) {
    const { where, api } = repositoryOf(declaration, world);
    const missing = rulesIn(declaration.desired).filter(
      ({ name, type }) => !(`${rulePrefix[type]}${name}` in found.facets),
    );
    await addBranchRules(where, declaration.name, missing, api);
  },
  async remove(target, _found, world) {
    const { where, api } = repositoryOf(target, world);
    await unlessGone(() => deleteEnvironment(where, target.name, api));
    return { kind: 'removed' };
  },
  async usedBy(target, removed, world) {
    const { where, api } = repositoryOf(target, world);
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
  return Object.keys(desired).flatMap((part) =>
    part.startsWith(rulePrefix.branch)
      ? [{ name: part.slice(rulePrefix.branch.length), type: 'branch' as const }]
      : [],
  );
}
