import { createBranch, deleteBranch, findBranch } from '../../github/branches.ts';
import { commitFile, findFile } from '../../github/contents.ts';
import { listPullRequests, openPullRequest } from '../../github/pull-requests.ts';
import { fetchRepository } from '../../github/repository-settings.ts';
import {
  type Declaration,
  type Found,
  type ResourceKind,
  repositoryOf,
  type Target,
  type World,
} from '../resource.ts';

/** The part with the text of the file. */
export const filePart = 'file';

/** Stands for a pull request that is still to be opened. */
const unopenedPart = 'pull request';

/**
 * A file that a pull request adds to a repository. Its name is its path. Once the file is on the default branch, it belongs to
 * the people who merged it.
 */
export const workflowFile: ResourceKind = {
  kind: 'workflow-file',
  title: 'Pull request for',
  markedOn: 'anchor',
  extraParts: 'removed',
  usesAny: true,
  read: (target, world) => readFile(target, world),
  create: (declaration, _mark, world) => propose(declaration, world),
  change: (declaration, _found, _mark, world) => propose(declaration, world),
  async remove(target, _found, world) {
    const { where, api } = repositoryOf(target, world);
    // GitHub closes the pull request of a branch that is deleted.
    await deleteBranch(where, branchOf(world), api);
    return { kind: 'removed' };
  },
  async usedBy(target, _removed, world) {
    const { where, api } = repositoryOf(target, world);
    const isMerged = (await findFile(where, target.name, undefined, api)) !== undefined;
    return isMerged ? 'it was merged; remove the file with a pull request of your own' : undefined;
  },
};

function branchOf({ stack }: World): string {
  return `keyturn/bootstrap-${stack}`;
}

async function readFile(target: Declaration | Target, world: World): Promise<Found | undefined> {
  const { where, api } = repositoryOf(target, world);
  const desired = 'desired' in target ? target.desired[filePart] : undefined;
  const merged = await findFile(where, target.name, undefined, api);
  if (merged) return { facets: { [filePart]: desired ?? merged.text } };
  const branch = branchOf(world);
  if ((await findBranch(where, branch, api)) === undefined) return undefined;
  const file = await findFile(where, target.name, branch, api);
  const isOpen = (await listPullRequests(where, branch, api)).some(({ state }) => state === 'open');
  return {
    facets: {
      ...(file ? { [filePart]: file.text } : {}),
      ...(isOpen ? {} : { [unopenedPart]: 'not open' }),
    },
  };
}

/** Does what is not done yet: the branch, the file on it, the pull request. */
async function propose(declaration: Declaration, world: World): Promise<void> {
  const { where, api } = repositoryOf(declaration, world);
  const { desired, settings, name: path } = declaration;
  const branch = branchOf(world);
  const { defaultBranch } = await fetchRepository(where, api);
  const start = await findBranch(where, defaultBranch, api);
  if (start === undefined) return;
  await createBranch(where, branch, start, api);
  const text = String(desired[filePart]);
  const present = await findFile(where, path, branch, api);
  const message = String(settings?.title ?? `Add ${path}`);
  if (present?.text !== text)
    await commitFile(where, { path, text, branch, message, ...(present ? { sha: present.sha } : {}) }, api);
  const isOpen = (await listPullRequests(where, branch, api)).some(({ state }) => state === 'open');
  if (isOpen) return;
  const body = String(settings?.body ?? '');
  const pull = await openPullRequest(where, { branch, base: defaultBranch, title: message, body }, api);
  world.say(`Opened ${pull.url}`);
}
