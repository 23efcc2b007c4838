import type { GitHubApi } from '../../github/api.ts';
import { GitHubError } from '../../github/github-errors.ts';
import { eachPage, malformedAnswer } from '../../github/malformed-answer.ts';
import { unusedName } from '../../github/unused-name.ts';
import type { RecordStore } from '../record-store.ts';

/** The Actions variables of a repository as records. GitHub sets their dates, in whole seconds. */
export function repositoryVariables(owner: string, repo: string, api: GitHubApi): RecordStore {
  const where = `of ${owner}/${repo}`;
  const base = { owner, repo };
  const update = (name: string, value: string) =>
    api.write(`Writing the variable ${name} ${where}`, 'idempotent', (octokit, signal) =>
      octokit.rest.actions.updateRepoVariable({ ...base, name, value, request: { signal } }),
    );
  const create = async (name: string, value: string): Promise<boolean> => {
    try {
      await api.write(`Creating the variable ${name} ${where}`, 'once', (octokit, signal) =>
        octokit.rest.actions.createRepoVariable({ ...base, name, value, request: { signal } }),
      );
      return true;
    } catch (error) {
      if (hasStatus(error, 409)) return false;
      throw error;
    }
  };
  return {
    create,
    list: async (prefix) => {
      const what = `the variables ${where}`;
      const all = await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
        const query = { ...base, per_page: 30, request: { signal } };
        const found = await octokit.paginate(octokit.rest.actions.listRepoVariables, query, eachPage(what));
        if (!found.every(isVariable)) throw malformedAnswer(what);
        return found;
      });
      return new Map(
        all.filter(({ name }) => name.startsWith(prefix)).map(({ name, value }) => [name, value]),
      );
    },
    get: async (name) => {
      try {
        return await api.call(
          `Reading the variable ${name} ${where}`,
          'idempotent',
          async (octokit, signal) => {
            const { data } = await octokit.rest.actions.getRepoVariable({
              ...base,
              name,
              request: { signal, isRepeated: true },
            });
            if (!isVariable({ ...data, name })) throw malformedAnswer(`the variable ${name} ${where}`);
            return {
              value: data.value,
              ...dated('updatedAt', data.updated_at),
              ...dated('createdAt', data.created_at),
            };
          },
        );
      } catch (error) {
        if (hasStatus(error, 404)) return undefined;
        throw error;
      }
    },
    put: async (name, value, likely = 'present') => {
      if (likely === 'missing' && (await create(name, value))) return;
      try {
        await update(name, value);
      } catch (error) {
        if (!hasStatus(error, 404)) throw error;
        if (!(await create(name, value))) await update(name, value);
      }
    },
    checkWritable: async () => {
      // Without the permission GitHub answers 403 to the deletion of a variable that does not exist; with it, 404.
      const name = unusedName();
      try {
        await api.probe(`Checking that variables ${where} may be written`, (octokit, signal) =>
          octokit.rest.actions.deleteRepoVariable({ ...base, name, request: { signal } }),
        );
      } catch (error) {
        if (!hasStatus(error, 404)) throw error;
        // GitHub answers the same for what the token may not see (GitHub docs, "Troubleshooting the REST API").
        await api.call(`Reading the variables ${where}`, 'idempotent', (octokit, signal) =>
          octokit.rest.actions.listRepoVariables({ ...base, per_page: 1, request: { signal } }),
        );
      }
    },
    remove: async (name) => {
      try {
        await api.write(`Deleting the variable ${name} ${where}`, 'idempotent', (octokit, signal) =>
          octokit.rest.actions.deleteRepoVariable({ ...base, name, request: { signal } }),
        );
      } catch (error) {
        if (!hasStatus(error, 404)) throw error;
      }
    },
  };
}

function isVariable(variable: { readonly name?: unknown; readonly value?: unknown } | null): boolean {
  return typeof variable?.name === 'string' && typeof variable.value === 'string';
}

/** No date for anything but a text: `new Date(null)` would be 1970, which is older than every key. */
function dated<Name extends string>(name: Name, text: unknown): { readonly [Each in Name]?: Date } {
  const date = new Date(typeof text === 'string' ? text : '');
  return Number.isNaN(date.getTime()) ? {} : ({ [name]: date } as { readonly [Each in Name]: Date });
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof GitHubError && error.status === status;
}
