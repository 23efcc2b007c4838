import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Env } from '../env.ts';
import { cachePath, readCache } from '../refresh/session-cache.ts';

/**
 * What `keyturn credentials --cache` prints, if an earlier call has left a session that is not in its last quarter.
 *
 * @param args - the arguments of this call
 */
export function cachedOutput(args: readonly string[], env: Env): string | undefined {
  if (args[0] !== 'credentials' || !args.includes('--cache')) return undefined;
  const folder = cacheFolder(args, env);
  if (!isPrivate(cachePath(folder))) return undefined;
  const cached = readCache(folder);
  return cached && Date.now() < cached.renewAt ? `${cached.document}\n` : undefined;
}

/**
 * The folder for the session of one call, outside the working directory. Another argument, profile, Region or key means
 * another folder. An MFA code does not, because the session that it opened outlasts it.
 */
export function cacheFolder(args: readonly string[], env: Env): string {
  const relevant = Object.entries(env)
    .filter(([name]) => /^(AWS_|KEYTURN_)/.test(name) && name !== 'KEYTURN_MFA_CODE')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const call = JSON.stringify([args, process.cwd(), relevant]);
  return join(cacheRoot(env), createHash('sha256').update(call).digest('hex').slice(0, 32));
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
