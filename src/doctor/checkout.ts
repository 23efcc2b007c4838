import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KeyturnError, messageOf } from '../errors.ts';
import type { WorkflowFile } from '../workflows/workflow.ts';

/** Where GitHub looks for workflows. */
const folder = '.github/workflows';

/**
 * The workflow files of a checkout.
 *
 * @param path - the root of the checkout, or one workflow file
 * @param repository - for `file.repository`, if it is known
 * @throws KeyturnError `InvalidInput` if there is no workflow
 */
export async function checkoutFiles(
  path: string,
  repository: string | undefined,
): Promise<readonly WorkflowFile[]> {
  const named = repository === undefined ? {} : { repository };
  if (/\.ya?ml$/.test(path)) return [{ ...named, path: relativePath(path), text: await textOf(path) }];
  const names = await readdir(join(path, folder)).catch(() => [] as string[]);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  if (files.length === 0) {
    throw new KeyturnError('InvalidInput', {
      summary: `${path} has no workflow in ${folder}.`,
      remedy:
        'run keyturn doctor at the root of a checkout, name the checkout or a workflow file, or add --repo OWNER/REPO.',
    });
  }
  return Promise.all(
    files.map(async (name) => ({
      ...named,
      path: `${folder}/${name}`,
      text: await textOf(join(path, folder, name)),
    })),
  );
}

/** From the root of the repository on, if the path has the usual folder; else as it was given. */
function relativePath(path: string): string {
  const whole = resolve(path).replaceAll('\\', '/');
  const at = whole.lastIndexOf(`/${folder}/`);
  return at < 0 ? path.replaceAll('\\', '/').replace(/^\.\//, '') : whole.slice(at + 1);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new KeyturnError('InvalidInput', {
      summary: `The file ${path} could not be read: ${messageOf(error)}`,
      remedy: 'check the path.',
    });
  }
}
