import { randomBytes } from 'node:crypto';
import { accessSync, constants, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { renewingFolderPrefix } from '../aws-profile/renewing-profile.ts';
import type { Env } from '../env.ts';
import { KeyturnError, messageOf } from '../errors.ts';

/** A folder of the runner's temporary one, which GitHub's runner empties before and after each job. */
export function newFolderPath({ RUNNER_TEMP = '' }: Env): string {
  return join(resolve(RUNNER_TEMP), renewingFolderPrefix + randomBytes(6).toString('hex'));
}

/**
 * Finds out before the first request what would keep the session from renewing itself.
 *
 * @throws KeyturnError `NotOnRunner`
 */
export function requireRenewingFolder(env: Env): void {
  const { RUNNER_TEMP } = env;
  if (!RUNNER_TEMP) {
    throw notHere('refresh needs RUNNER_TEMP, which is not set.', 'run Keyturn with `uses:` in a workflow.');
  }
  try {
    accessSync(RUNNER_TEMP, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notHere(
      `refresh needs a temporary folder to write in: ${messageOf(error)}`,
      'correct RUNNER_TEMP.',
    );
  }
  programCommand(newFolderPath(env));
}

/**
 * The command that prints the folder's session: this step's own Node.js, which the runner keeps for the whole job, with
 * Keyturn's program. Where a path has a space it is put in double quotes, the one form that all AWS tools read alike.
 *
 * @throws KeyturnError `NotOnRunner` for paths that no form of quoting gets through every tool
 */
export function programCommand(
  folder: string,
  node = process.execPath,
  program = resolve(dirname(process.argv[1] ?? ''), '..', 'credential-process', 'index.js'),
): string {
  return [node, program, folder].map(quoted).join(' ');
}

/** AWS allows letters, digits, `-_./\` and spaces (SDKs and Tools Reference Guide, "Process credential provider"). */
function quoted(path: string): string {
  const isWindows = /^[a-z]:\\/i.test(path);
  if (!/^[\p{L}\p{N}\-_./@+:~ \\]+$/u.test(path) || (path.includes('\\') && !isWindows)) {
    throw notHere(
      `refresh cannot work here: ${JSON.stringify(path)} has characters that AWS tools do not take in a credential_process.`,
      'install the runner, and its work folder, in a path of letters, digits, hyphens, underscores and dots.',
    );
  }
  return path.includes(' ') ? `"${path}"` : path;
}

/** The end of the job. A program that just renews may still write into the folder, so it is tried several times. */
export function removeRenewingFolder(path: string): void {
  if (!basename(path).startsWith(renewingFolderPrefix)) return;
  rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}

function notHere(summary: string, remedy: string) {
  return new KeyturnError('NotOnRunner', { summary, remedy });
}
