import { randomBytes } from 'node:crypto';
import { accessSync, constants, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { renewingFolderPrefix } from '../aws-profile/renewing-profile.ts';
import type { Env } from '../env.ts';
import { KeyturnError, messageOf } from '../errors.ts';

/** A folder in RUNNER_TEMP, which GitHub's runner empties before and after each job. */
export function newFolderPath({ RUNNER_TEMP = '' }: Env): string {
  return join(resolve(RUNNER_TEMP), renewingFolderPrefix + randomBytes(6).toString('hex'));
}

/**
 * Checks before the first request that the session can renew itself here.
 *
 * @throws KeyturnError `NotOnRunner`
 */
export function requireRenewingFolder(env: Env): void {
  const { RUNNER_TEMP } = env;
  if (!RUNNER_TEMP) {
    throw cannotRefreshError(
      'refresh needs RUNNER_TEMP, which is not set.',
      'run Keyturn with `uses:` in a workflow.',
    );
  }
  try {
    accessSync(RUNNER_TEMP, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotRefreshError(
      `refresh needs a temporary folder to write in: ${messageOf(error)}`,
      'correct RUNNER_TEMP.',
    );
  }
  programCommand(newFolderPath(env));
}

/**
 * The command that prints the folder's session: Keyturn's program, run by this step's Node.js, which the runner keeps for the
 * whole job. A path with a space is in double quotes, the only form that all AWS tools parse the same way.
 *
 * @throws KeyturnError `NotOnRunner` for a path that no quoting makes safe for every tool
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
    throw cannotRefreshError(
      `refresh cannot work here: ${JSON.stringify(path)} has characters that AWS tools do not accept in a credential_process.`,
      'install the runner and its work folder in a path of letters, digits, hyphens, underscores and dots.',
    );
  }
  return path.includes(' ') ? `"${path}"` : path;
}

/** Removes the folder at the end of the job. A program that is renewing may still write into it, so removal is retried. */
export function removeRenewingFolder(path: string): void {
  if (!basename(path).startsWith(renewingFolderPrefix)) return;
  rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}

function cannotRefreshError(summary: string, remedy: string) {
  return new KeyturnError('NotOnRunner', { summary, remedy });
}
