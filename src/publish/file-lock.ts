import { unwritable } from './file-replace.ts';

/** Milliseconds after which the lock of a process that is gone may be taken over. */
const staleAfterMs = 5_000;

/**
 * Does something while holding the lock on a file, so that two steps in one home (a self-hosted runner, a matrix) do
 * not lose each other's sections. Waits about 20 s at most; the lock of a killed process is taken over after 5 s.
 *
 * @param path - the file need not exist, its folder must
 * @throws KeyturnError `ProfileUnwritable` when the lock cannot be had
 */
export async function withFileLock<T>(path: string, action: () => Promise<T>): Promise<T> {
  const { lock } = await import('proper-lockfile');
  const release = await lock(path, {
    realpath: false,
    stale: staleAfterMs,
    retries: { retries: 90, factor: 1.2, minTimeout: 20, maxTimeout: 250, randomize: true },
    // The lock is held for milliseconds; if its refresh fails, the next writer waits until it is stale.
    onCompromised: () => {},
  }).catch((error: unknown) => {
    throw unwritable(
      `The lock on ${path} cannot be had.`,
      `another process holds ${path}.lock; remove it if there is none.`,
      error,
    );
  });
  try {
    return await action();
  } finally {
    await release().catch(() => {});
  }
}
