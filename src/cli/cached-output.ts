import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import type { Env } from '../env.ts';
import { cachePath, readCache } from '../refresh/session-cache.ts';

/**
 * What `keyturn credentials --cache` prints, if an earlier call has left a session that is not in its last quarter.
 *
 * @param args - the arguments of this call
 */
export function cachedOutput(args: readonly string[], env: Env): string | undefined {
  if (args[0] !== 'credentials' || !args.includes('--cache') || !mayCache(args, env)) return undefined;
  if (isatty(1) && !args.includes('--show')) return undefined;
  const folder = cacheFolder(args, env);
  if (!isPrivate(cachePath(folder))) return undefined;
  const cached = readCache(folder);
  return cached && Date.now() < cached.renewAt ? `${cached.document}\n` : undefined;
}

/**
 * Whether a session may serve a later call. In a job of GitHub's it may not: the next job on the runner may be one that the
 * role does not trust. What comes from standard input cannot be compared.
 */
export function mayCache(args: readonly string[], env: Env): boolean {
  return !env.GITHUB_ACTIONS && !args.some((arg) => /^(?:--[\w-]+=)?-$/.test(arg));
}

/**
 * The folder for the session of one call, outside the working directory. Another argument, profile, Region or key means
 * another folder, and so does a change of a file that an argument names or of the AWS files. An MFA code does not, because
 * the session that it opened outlasts it.
 */
export function cacheFolder(args: readonly string[], env: Env): string {
  const relevant = Object.entries(env)
    .filter(([name]) => /^(AWS_|KEYTURN_)/.test(name) && name !== 'KEYTURN_MFA_CODE')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const awsFiles = [
    env.AWS_CONFIG_FILE || join(homedir(), '.aws', 'config'),
    env.AWS_SHARED_CREDENTIALS_FILE || join(homedir(), '.aws', 'credentials'),
  ];
  const named = args.map((arg) => arg.replace(/^--[\w-]+=/, ''));
  const call = JSON.stringify([args, process.cwd(), relevant, [...awsFiles, ...named].map(stateOf)]);
  return join(cacheRoot(env), createHash('sha256').update(call).digest('hex').slice(0, 32));
}

/** Changes with every write; '' if the text is not the path of a file. */
function stateOf(path: string): string {
  if (path === '' || path.includes('\0')) return '';
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats?.isFile() ? `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}` : '';
  } catch {
    // A text that is too long for a path.
    return '';
  }
}

function cacheRoot(env: Env): string {
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'keyturn');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'keyturn');
}

/** Whether only this user can have written the file. Windows has no such bits; its folder is the user's own. */
function isPrivate(path: string): boolean {
  if (process.platform === 'win32') return true;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0;
}
