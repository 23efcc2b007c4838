import type { ParseFile } from './parser.ts';
import { readWorkflow } from './read-workflow.ts';
import type { Workflow } from './workflow.ts';

/** Levels of workflows in a chain of calls, the caller included (GitHub docs, "Reuse workflows"). */
export const maximumLevels = 10;

/** Reads a workflow file of a repository at a ref; `undefined` if it is not there, or if it cannot be asked. */
export type ReadRemote = (repository: string, path: string, ref: string) => Promise<string | undefined>;

/** Finds the workflows that jobs call. */
export interface Library {
  /** The called workflow; `undefined` if it could not be read. */
  called(caller: Workflow, uses: string): Promise<Workflow | undefined>;
}

/**
 * A library of the workflows that were read, and of remote ones.
 *
 * @param local - the workflows of the repositories that are checked
 */
export function library(
  local: readonly Workflow[],
  parse: ParseFile,
  readRemote: ReadRemote | undefined,
): Library {
  const remote = new Map<string, Promise<Workflow | undefined>>();
  const read = async (repository: string, path: string, ref: string) => {
    const text = await readRemote?.(repository, path, ref);
    return text === undefined ? undefined : readWorkflow({ repository, path, text, ref }, parse);
  };
  return {
    called: async (caller, uses) => {
      if (uses.startsWith('./') || uses.startsWith('$/')) {
        const path = uses.slice(2);
        const { repository } = caller.file;
        const here = local.find(({ file }) => file.path === path && file.repository === repository);
        if (here) return here;
      }
      const address = addressOf(uses);
      if (address === undefined) return undefined;
      const { repository, path, ref } = address;
      const key = `${repository}/${path}@${ref}`;
      const known = remote.get(key) ?? read(repository, path, ref);
      remote.set(key, known);
      return known;
    },
  };
}

/** The parts of `octo-org/octo-repo/.github/workflows/deploy.yml@v1`. */
export function addressOf(
  uses: string,
): { readonly repository: string; readonly path: string; readonly ref: string } | undefined {
  const [, owner, name, path, ref] = /^([^/@\s]+)\/([^/@\s]+)\/([^@\s]+)@(\S+)$/.exec(uses) ?? [];
  return path === undefined || ref === undefined ? undefined : { repository: `${owner}/${name}`, path, ref };
}
