import { isAbsent } from './absent.ts';
import type { GitHubApi } from './api.ts';
import { eachPage, malformedAnswer } from './malformed-answer.ts';
import { fullName, type RepositoryRef } from './repository-settings.ts';

/** Branches and tags that may deploy to an environment. */
interface BranchRule {
  /** A pattern, like `release/*`. */
  readonly name: string;
  readonly type: 'branch' | 'tag';
}

/** An environment and its protection rules. */
interface EnvironmentFacts {
  readonly name: string;
  readonly waitMinutes: number;
  /** How many people or teams are asked. */
  readonly reviewers: number;
  /** `any`: every branch; `protected`: protected branches; else the patterns. */
  readonly branches: 'any' | 'protected' | readonly BranchRule[];
}

/**
 * An environment and its rules. Needs Actions: read.
 *
 * @returns `undefined` if there is none, or the token may not see the repository
 */
export async function findEnvironment(
  where: RepositoryRef,
  name: string,
  api: GitHubApi,
): Promise<EnvironmentFacts | undefined> {
  const what = `the environment ${name} of ${fullName(where)}`;
  const query = { ...where, environment_name: name };
  try {
    const data = await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
      const { data } = await octokit.rest.repos.getEnvironment({ ...query, request: { signal } });
      if (typeof data?.name !== 'string') throw malformedAnswer(what);
      return data;
    });
    const policy = data.deployment_branch_policy;
    const branches = policy?.custom_branch_policies ? await listBranchRules(where, name, api) : undefined;
    return {
      name: data.name,
      ...rulesFrom(data.protection_rules),
      branches: branches ?? (policy?.protected_branches ? 'protected' : 'any'),
    };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

interface Rule {
  readonly wait_timer?: number;
  readonly reviewers?: readonly unknown[];
}

function rulesFrom(rules: unknown): Pick<EnvironmentFacts, 'waitMinutes' | 'reviewers'> {
  const all = Array.isArray(rules) ? (rules as (Rule | null)[]) : [];
  return {
    waitMinutes: Math.max(0, ...all.map((rule) => Number(rule?.wait_timer) || 0)),
    reviewers: Math.max(
      0,
      ...all.map((rule) => (Array.isArray(rule?.reviewers) ? rule.reviewers.length : 0)),
    ),
  };
}

async function listBranchRules(where: RepositoryRef, name: string, api: GitHubApi): Promise<BranchRule[]> {
  const what = `the branch rules of the environment ${name} of ${fullName(where)}`;
  return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
    const query = { ...where, environment_name: name, per_page: 100, request: { signal } };
    const found = await octokit.paginate(
      octokit.rest.repos.listDeploymentBranchPolicies,
      query,
      eachPage(what),
    );
    return found.map((rule): BranchRule => {
      if (typeof rule?.name !== 'string') throw malformedAnswer(what);
      return { name: rule.name, type: rule.type === 'tag' ? 'tag' : 'branch' };
    });
  });
}

/** The names of all environments of a repository. Needs Actions: read. @throws GitHubError */
export async function listEnvironments(where: RepositoryRef, api: GitHubApi): Promise<string[]> {
  const what = `the environments of ${fullName(where)}`;
  return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
    const query = { ...where, per_page: 100, request: { signal } };
    const found = await octokit.paginate(
      'GET /repos/{owner}/{repo}/environments',
      query,
      eachPage<unknown>(what),
    );
    return found.map((environment) => {
      const { name } = (environment ?? {}) as { name?: unknown };
      if (typeof name !== 'string') throw malformedAnswer(what);
      return name;
    });
  });
}

/**
 * Creates an environment to which only these branches may deploy. Needs Administration: write. The environment must not
 * exist: GitHub would remove the rules of an existing one (docs/facts.md#environment-writes).
 *
 * @param rules - none: every branch may deploy
 * @throws GitHubError
 */
export async function createEnvironment(
  where: RepositoryRef,
  name: string,
  rules: readonly BranchRule[],
  api: GitHubApi,
): Promise<void> {
  const what = `the environment ${name} of ${fullName(where)}`;
  const policy = rules.length > 0 ? { protected_branches: false, custom_branch_policies: true } : null;
  await api.write(`Creating ${what}`, 'idempotent', async (octokit, signal) => {
    await octokit.rest.repos.createOrUpdateEnvironment({
      ...where,
      environment_name: name,
      deployment_branch_policy: policy,
      request: { signal },
    });
  });
  await addBranchRules(where, name, rules, api);
}

/**
 * Adds the rules that an environment lacks. Needs Administration: write.
 *
 * @throws GitHubError 404 if every branch may deploy to the environment
 */
export async function addBranchRules(
  where: RepositoryRef,
  name: string,
  rules: readonly BranchRule[],
  api: GitHubApi,
): Promise<void> {
  for (const rule of rules) {
    const what = `the branch rule ${rule.name} of the environment ${name} of ${fullName(where)}`;
    await api.write(`Creating ${what}`, 'idempotent', async (octokit, signal) => {
      await octokit.rest.repos.createDeploymentBranchPolicy({
        ...where,
        environment_name: name,
        ...rule,
        request: { signal },
      });
    });
  }
}

/** Deletes an environment with its secrets and rules. Needs Administration: write. @throws GitHubError 404 */
export async function deleteEnvironment(where: RepositoryRef, name: string, api: GitHubApi): Promise<void> {
  const what = `the environment ${name} of ${fullName(where)}`;
  await api.write(`Deleting ${what}`, 'idempotent', async (octokit, signal) => {
    await octokit.rest.repos.deleteAnEnvironment({ ...where, environment_name: name, request: { signal } });
  });
}
