import { type Stats, statSync } from 'node:fs';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import { maxProfileBytes } from '../files/bounded-file.ts';
import { homeFolder } from '../files/home-folder.ts';
import { profilePaths } from './profile-paths.ts';

/**
 * Refuses AWS files that the SDK would never finish reading, because it reads any file completely. `/dev/null`, which
 * people use to turn the files off, is allowed.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function requireReadableSharedFiles(env: Env): void {
  for (const path of Object.values(profilePaths(env, homeFolder()))) {
    const stats = statsOf(path);
    if (!stats) continue;
    const isEndless = (stats.isCharacterDevice() && path !== '/dev/null') || stats.isBlockDevice();
    if (!isEndless && stats.size <= maxProfileBytes) continue;
    throw new KeyturnError('InvalidInput', {
      summary: `${path} ${isEndless ? 'is a device' : `is larger than ${maxProfileBytes / 1024 / 1024} MiB`}, so it cannot be read as an AWS profile file.`,
      cause: 'AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE names the wrong file.',
      remedy: 'name the right file, or unset the variable.',
    });
  }
}

/** A file that cannot be inspected is left to the SDK, which ignores it. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
