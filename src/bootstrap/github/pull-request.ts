import { KeyturnError } from '../../errors.ts';
import type { GitHubApi } from '../../github/api.ts';
import { createBranch, deleteBranch, findBranch } from '../../github/branches.ts';
import { commitFile, findFile, listFiles } from '../../github/contents.ts';
import { closePullRequest, listPullRequests, openPullRequest } from '../../github/pull-requests.ts';
import { fetchRepository, fullName, type RepositoryRef } from '../../github/repository-settings.ts';
import type { Facets, Json } from '../facets.ts';
import {
  type Declaration,
  type Found,
  githubPlace,
  type ResourceKind,
  repositoryOfTarget,
} from '../resource.ts';

const filePrefix = 'file ';
const openPart = 'pull request';
const workflowFolder = '.github/workflows';

/** A change of workflow files. */
interface WorkflowChange {
  readonly where: RepositoryRef;
  /** The branch of the pull request. */
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly files: readonly WorkflowFileChange[];
}

/** One file of a change. */
interface WorkflowFileChange {
  readonly path: string;
  /** The text on the default branch; absent for a new file. */
  readonly before?: string;
  readonly after: string;
}

/** A change of workflow files as a pull request, which people review and merge. */
export function pullRequestFor({ where, branch, title, body, files }: WorkflowChange): Declaration {
  const texts = (text: (file: WorkflowFileChange) => string | undefined): Facets =>
    Object.fromEntries(
      files.flatMap((file) => {
        const found = text(file);
        return found === undefined ? [] : [[file.path, found]];
      }),
    );
  return {
    kind: 'pull-request',
    place: githubPlace(where),
    name: branch,
    desired: {
      ...Object.fromEntries(files.map(({ path, after }) => [`${filePrefix}${path}`, after])),
      [openPart]: title,
    },
    settings: { body, before: texts(({ before }) => before) },
  };
}

/**
 * A pull request with files of `.github/workflows`. Once it is merged, it is as planned for good: the files are then the
 * repository's own.
 */
export const pullRequest: ResourceKind = {
  kind: 'pull-request',
  title: 'Pull request',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const { where, api } = repositoryOfTarget(target, world);
    const desired = 'desired' in target ? target.desired : undefined;
    const pulls = await listPullRequests(where, target.name, api);
    const open = pulls.find(({ state }) => state === 'open');
    // GitHub keeps a merged pull request, and may have deleted its branch. An undo has nothing to take back then.
    if (!open && pulls.some(({ isMerged }) => isMerged)) return desired ? { facets: desired } : undefined;
    if ((await findBranch(where, target.name, api)) === undefined) return undefined;
    const paths = desired ? pathsIn(desired) : await changedPaths(where, target.name, api);
    const facets: [string, Json][] = [];
    for (const path of paths) {
      const file = await findFile(where, path, target.name, api);
      if (file) facets.push([`${filePrefix}${path}`, file.text]);
    }
    return { facets: Object.fromEntries([...facets, ...(open ? [[openPart, open.title]] : [])]) };
  },
  async create(declaration, _mark, world) {
    const { where, api } = repositoryOfTarget(declaration, world);
    await requireSameFiles(declaration, where, api);
    const { defaultBranch } = await fetchRepository(where, api);
    const base = await findBranch(where, defaultBranch, api);
    if (base === undefined) throw emptyRepository(where);
    await createBranch(where, declaration.name, base, api);
    await bring(declaration, where, api);
  },
  async change(declaration, _found, _mark, world) {
    const { where, api } = repositoryOfTarget(declaration, world);
    await bring(declaration, where, api);
  },
  async remove(target, _found, world) {
    const { where, api } = repositoryOfTarget(target, world);
    const open = (await listPullRequests(where, target.name, api)).find(({ state }) => state === 'open');
    if (open) await closePullRequest(where, open.number, api);
    await deleteBranch(where, target.name, api);
    return { kind: 'removed' };
  },
};

/** The paths of the files that a pull request of a plan proposes. */
export const proposedPaths = ({ desired }: Declaration): readonly string[] => pathsIn(desired);

function pathsIn(facets: Found['facets']): string[] {
  return Object.keys(facets).flatMap((part) =>
    part.startsWith(filePrefix) ? [part.slice(filePrefix.length)] : [],
  );
}

/** The workflow files of a branch that differ from the default branch. */
async function changedPaths(where: RepositoryRef, branch: string, api: GitHubApi): Promise<string[]> {
  const paths: string[] = [];
  for (const path of await listFiles(where, workflowFolder, branch, api)) {
    const [own, main] = [
      await findFile(where, path, branch, api),
      await findFile(where, path, undefined, api),
    ];
    if (own?.sha !== main?.sha) paths.push(path);
  }
  return paths;
}

/** Commits the files that the branch does not have yet, and opens the pull request. */
async function bring(declaration: Declaration, where: RepositoryRef, api: GitHubApi): Promise<void> {
  const { desired, name: branch, settings = {} } = declaration;
  const title = String(desired[openPart]);
  for (const path of pathsIn(desired)) {
    const text = String(desired[`${filePrefix}${path}`]);
    const present = await findFile(where, path, branch, api);
    if (present?.text === text) continue;
    const sha = present ? { sha: present.sha } : {};
    await commitFile(where, { path, text, branch, message: title, ...sha }, api);
  }
  const pulls = await listPullRequests(where, branch, api);
  if (pulls.some(({ state }) => state === 'open')) return;
  const { defaultBranch } = await fetchRepository(where, api);
  const body = String(settings.body ?? '');
  await openPullRequest(where, { branch, base: defaultBranch, title, body }, api);
}

/**
 * A file that somebody changed on the default branch after the plan was made must not be put back.
 *
 * @throws KeyturnError `PlanOutdated`
 */
async function requireSameFiles(
  declaration: Declaration,
  where: RepositoryRef,
  api: GitHubApi,
): Promise<void> {
  const before = (declaration.settings?.before ?? {}) as Readonly<Record<string, Json>>;
  for (const path of pathsIn(declaration.desired)) {
    const present = (await findFile(where, path, undefined, api))?.text;
    if (present === before[path]) continue;
    throw new KeyturnError('PlanOutdated', {
      summary: `${path} of ${fullName(where)} was changed after the plan was made.`,
      remedy: 'make the plan again.',
    });
  }
}

function emptyRepository(where: RepositoryRef): KeyturnError {
  return new KeyturnError('NotFound', {
    summary: `${fullName(where)} has no commit on its default branch, so there is nothing to change.`,
    remedy: 'push a first commit.',
  });
}
