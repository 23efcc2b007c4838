import { rmSync, utimesSync } from 'node:fs';
import { acquire } from '../files/file-lock.ts';
import { fileVersion } from '../files/file-state.ts';
import { cachePath } from './session-cache.ts';

/** Milliseconds. */
const heartbeat = 1_000;
const stale = 5_000;

/**
 * Renews while no other process does. The holder touches the lock every second while it waits for AWS; a lock that was
 * not touched for five is a dead process's, and is taken over.
 *
 * @param patience - milliseconds to wait for it; 0 to try just once
 * @throws KeyturnError `ProfileUnwritable` when the lock cannot be had in time; whatever `action` throws
 */
export async function withRenewalLock<T>(
  folder: string,
  patience: number,
  action: () => Promise<T>,
): Promise<T> {
  const lock = `${cachePath(folder)}.keyturn-lock`;
  let mine: string | undefined = await acquire(lock, { staleMs: stale, timeoutMs: patience });
  const timer = setInterval(() => {
    if (fileVersion(lock) !== mine) return;
    const now = new Date();
    utimesSync(lock, now, now);
    mine = fileVersion(lock);
  }, heartbeat);
  try {
    return await action();
  } finally {
    clearInterval(timer);
    if (fileVersion(lock) === mine) rmSync(lock, { force: true });
  }
}
