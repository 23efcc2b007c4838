import { chmodSync } from 'node:fs';
import { readState } from '../../files/file-state.ts';
import { makeFolder } from '../../files/folders.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { cachePath, cacheText } from '../../refresh/session-cache.ts';
import { cachedSession } from '../../refresh/session-document.ts';
import type { CliSession } from './resolve-session.ts';

/**
 * Keeps the session of a role for later calls, readable only by this user. Other credentials are not kept: a long-term key
 * must not lie in one more place.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */
export function keepSession({ session }: CliSession, folder: string): void {
  const { expiration, identity } = session;
  if (!expiration || identity.assumedRoleId === undefined) return;
  const now = Date.now();
  const path = cachePath(folder);
  makeFolder(folder);
  chmodSync(folder, 0o700);
  const text = cacheText(cachedSession(session, (expiration.getTime() - now) / 1000, now));
  replaceFile(path, Buffer.from(text, 'utf8').toString('latin1'), readState(path));
}
