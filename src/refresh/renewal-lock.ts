import { rmSync, utimesSync } from 'node:fs';
import { acquire } from '../files/file-lock.ts';
import { fileVersion } from '../files/file-state.ts';
import { cachePath } from './session-cache.ts';

/** In milliseconds: how often the holder touches its lock, and when an untouched lock counts as abandoned. */
const heartbeatMs = 1_000;
const staleMs = 5_000;

/**
 * Runs `action` while no other process renews. The holder touches the lock every second while it waits for AWS. A lock that
 * was not touched for five seconds belongs to a dead process, and this process takes it over.
 *
 * @param timeoutMs - milliseconds to wait for the lock; 0 to try once
 * @throws KeyturnError `ProfileUnwritable` if the lock is not free in time; what `action` throws
 */
export async function withRenewalLock<T>(
  folder: string,
  timeoutMs: number,
  action: () => Promise<T>,
): Promise<T> {
  const lock = `${cachePath(folder)}.keyturn-lock`;
  let mine: string | undefined = await acquire(lock, { staleMs, timeoutMs });
  const timer = setInterval(() => {
    if (fileVersion(lock) !== mine) return;
    const now = new Date();
    utimesSync(lock, now, now);
    mine = fileVersion(lock);
  }, heartbeatMs);
  try {
    return await action();
  } finally {
    clearInterval(timer);
    if (fileVersion(lock) === mine) rmSync(lock, { force: true });
  }
}
