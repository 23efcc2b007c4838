import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ActionFile, readActionFile } from '../src/sandbox/runner/action-file.ts';
import { builtAction } from './process.ts';

/** An action directory that takes part: this build, another commit's, or any action with the same input names. */
export interface BenchedAction {
  readonly name: string;
  readonly folder: string;
  readonly file: ActionFile;
}

async function actionIn(name: string, folder: string): Promise<BenchedAction> {
  return { name, folder, file: await readActionFile(folder) };
}

export const thisBuild = (): Promise<BenchedAction> => actionIn('this build', builtAction);

/**
 * The action at another commit of this repository, with the dist/ that was committed there.
 *
 * @param ref - anything that Git takes for a commit
 * @throws Error if the repository does not have the commit, as in a shallow clone
 */
export async function buildOf(ref: string): Promise<BenchedAction> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-commit-'));
  const archive = execFileSync('git', ['archive', ref, 'action.yml', 'dist'], { maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  const short = execFileSync('git', ['rev-parse', '--short', ref], { encoding: 'utf8' }).trim();
  return actionIn(`commit ${short}`, folder);
}

/**
 * An action in a directory of this machine, whose inputs have the names of configure-aws-credentials.
 *
 * @throws Error if the directory has no action.yml, or its action is not a JavaScript action
 */
export async function actionAt(path: string): Promise<BenchedAction> {
  const folder = resolve(path);
  if (!existsSync(join(folder, 'action.yml')))
    throw new Error(`--against ${path}: there is no action.yml in this directory.`);
  const found = await actionIn(path.split(/[\\/]/).filter(Boolean).at(-1) ?? path, folder);
  const [, wants = ''] = /^node(\d+)$/.exec(found.file.using) ?? [];
  if (wants !== process.versions.node.split('.')[0])
    console.log(
      `${found.name} asks for Node.js ${wants}; it runs on ${process.version} here, like the others.`,
    );
  return found;
}
