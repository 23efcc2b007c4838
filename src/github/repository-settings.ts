import { isAbsent } from './absent.ts';
import type { GitHubApi } from './api.ts';
import { malformedAnswer } from './malformed-answer.ts';

/** A repository on GitHub. */
export interface RepositoryRef {
  readonly owner: string;
  readonly repo: string;
}

/** What bootstrap and doctor need to know about a repository. Its names are those that GitHub uses now. */
interface RepositoryFacts extends RepositoryRef {
  readonly id: number;
  readonly ownerId: number;
  readonly defaultBranch: string;
  readonly visibility: 'public' | 'private' | 'internal';
  readonly isArchived: boolean;
}

/** How GitHub writes the `sub` of a repository's ID tokens (docs/facts.md#subject-settings). */
interface SubjectFacts {
  /** The template, if the repository does not use the default form. */
  readonly claimKeys?: readonly string[];
  /** The subject names the ids of owner and repository. `undefined`: GitHub does not say so, as on GitHub Enterprise Server. */
  readonly isImmutable: boolean | undefined;
  /** `repo:OWNER/REPO` or `repo:OWNER@ID/REPO@ID`, if GitHub says so. */
  readonly prefix?: string;
}

/** A repository's names for messages. */
export function fullName({ owner, repo }: RepositoryRef): string {
  return `${owner}/${repo}`;
}

/**
 * Asks for a repository. Needs Metadata: read.
 *
 * @throws GitHubError 404 also for one that the token may not see
 */
export async function fetchRepository(where: RepositoryRef, api: GitHubApi): Promise<RepositoryFacts> {
  const what = `the repository ${fullName(where)}`;
  return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
    const { data } = await octokit.rest.repos.get({ ...where, request: { signal } });
    const { id, name, owner, default_branch: branch, archived } = data ?? {};
    const isWhole = [id, owner?.id].every(Number.isSafeInteger) && [name, owner?.login, branch].every(isText);
    if (!isWhole) throw malformedAnswer(what);
    return {
      owner: owner.login,
      repo: name,
      id,
      ownerId: owner.id,
      defaultBranch: branch,
      visibility: visibilityFrom(data),
      isArchived: archived === true,
    };
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function visibilityFrom({ visibility, private: isPrivate }: { visibility?: string; private?: boolean }) {
  if (visibility === 'internal' || visibility === 'public') return visibility;
  return isPrivate === false ? 'public' : 'private';
}

interface SubjectAnswer {
  readonly use_default?: unknown;
  readonly include_claim_keys?: unknown;
  readonly use_immutable_subject?: unknown;
  readonly sub_claim_prefix?: unknown;
}

/**
 * Asks how the repository's subjects are written, including the template of its organization where the repository uses
 * that. Needs Actions: read, and for the organization's template Administration: read of the organization.
 *
 * @throws GitHubError
 */
export async function fetchSubject(where: RepositoryRef, api: GitHubApi): Promise<SubjectFacts> {
  const what = `the form of the subject of ${fullName(where)}`;
  const answer = await askForSubject(
    'GET /repos/{owner}/{repo}/actions/oidc/customization/sub',
    where,
    what,
    api,
  );
  const isDefault = answer.use_default;
  if (typeof isDefault !== 'boolean') throw malformedAnswer(what);
  const own = claimKeys(answer, what);
  const template = isDefault ? undefined : (own ?? (await organizationTemplate(where.owner, api)));
  const { use_immutable_subject: isImmutable, sub_claim_prefix: prefix } = answer;
  return {
    ...(template ? { claimKeys: template } : {}),
    isImmutable: typeof isImmutable === 'boolean' ? isImmutable : undefined,
    ...(typeof prefix === 'string' ? { prefix } : {}),
  };
}

async function organizationTemplate(org: string, api: GitHubApi): Promise<readonly string[] | undefined> {
  const what = `the form of the subjects of ${org}`;
  return claimKeys(
    await askForSubject('GET /orgs/{org}/actions/oidc/customization/sub', { org }, what, api),
    what,
  );
}

async function askForSubject(
  route: string,
  names: object,
  what: string,
  api: GitHubApi,
): Promise<SubjectAnswer> {
  return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
    const { data } = await octokit.request(route, { ...names, request: { signal } });
    return data as SubjectAnswer;
  });
}

function claimKeys({ include_claim_keys: keys }: SubjectAnswer, what: string): readonly string[] | undefined {
  if (keys === undefined || keys === null) return undefined;
  if (!Array.isArray(keys) || !keys.every(isText)) throw malformedAnswer(what);
  return keys;
}

/** A workflow as GitHub lists it. */
interface WorkflowFacts {
  readonly id: number;
  readonly path: string;
  /** `active`, `disabled_manually`, `disabled_inactivity` (docs/facts.md#scheduled-workflows), and others. */
  readonly state: string;
}

/**
 * One workflow, by the name of its file. Needs Actions: read.
 *
 * @returns `undefined` if GitHub knows no such workflow on the default branch, or the token may not see it
 */
export async function findWorkflow(
  where: RepositoryRef,
  file: string,
  api: GitHubApi,
): Promise<WorkflowFacts | undefined> {
  const what = `the workflow ${file} of ${fullName(where)}`;
  try {
    return await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
      const query = { ...where, workflow_id: file, request: { signal } };
      const { data } = await octokit.rest.actions.getWorkflow(query);
      const { id, path, state } = data ?? {};
      if (!Number.isSafeInteger(id) || ![path, state].every(isText)) throw malformedAnswer(what);
      return { id, path, state };
    });
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
