import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode, unwritableError } from './file-error.ts';
import { fileVersion } from './file-state.ts';

/** Milliseconds. A process holds the lock for a few milliseconds, while it writes one small file. */
interface LockTimes {
  /** A lock that has not changed for this long is taken for a dead process's. */
  readonly staleMs: number;
  /** How long to wait for the lock. */
  readonly timeoutMs: number;
}

const defaultTimes: LockTimes = { staleMs: 5_000, timeoutMs: 30_000 };

/**
 * Runs an action while no other Keyturn process writes the same file: two jobs in one home folder (on a self-hosted
 * runner), or two concurrent steps. The lock is a file beside it that only one process can create (O_EXCL).
 *
 * This process decides that a lock is stale when its own monotonic clock shows no change for long enough. Process ids mean
 * nothing across containers, and a file server's clock may be wrong. A holder that was only suspended may lose its lock;
 * `replaceFile` detects that.
 *
 * @param path - the file need not exist, its folder must
 * @param action - synchronous, so that the process does not wait for anything while it holds the lock
 * @throws KeyturnError `ProfileUnwritable` on timeout; whatever `action` throws
 */
export async function withFileLock<T>(path: string, action: () => T, times = defaultTimes): Promise<T> {
  const lock = `${path}.keyturn-lock`;
  const version = await acquire(lock, times);
  try {
    return action();
  } finally {
    if (fileVersion(lock) === version) rmSync(lock, { force: true });
  }
}

/**
 * Acquires a lock.
 *
 * @param lock - the lock file itself
 * @returns the version of the lock file; the caller removes the file if it still has this version
 * @throws KeyturnError `ProfileUnwritable` on timeout
 */
export async function acquire(lock: string, { staleMs, timeoutMs }: LockTimes): Promise<string> {
  const start = performance.now();
  let watched: { version: string | undefined; since: number } | undefined;
  for (;;) {
    const created = create(lock);
    if (created !== undefined) return created;
    const version = fileVersion(lock);
    const now = performance.now();
    if (version === undefined || version !== watched?.version) watched = { version, since: now };
    else if (now - watched.since >= staleMs) removeStaleLock(lock, version);
    if (now - start >= timeoutMs) throw lockTimeoutError(lock, timeoutMs);
    await sleep(5 + Math.random() * 20);
  }
}

function create(lock: string): string | undefined {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return fileVersion(lock);
  } catch (error) {
    const code = systemCode(error);
    // On Windows, opening a file that is being deleted fails like a forbidden one.
    if (code === 'EEXIST' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EBUSY')))
      return undefined;
    throw error;
  }
}

/**
 * Removes a dead process's lock. If several processes try, only one can rename it. A process that renamed a fresh lock by
 * mistake, because another was faster, puts it back.
 */
function removeStaleLock(lock: string, version: string): void {
  const aside = `${lock}-${randomUUID()}`;
  try {
    renameSync(lock, aside);
    if (fileVersion(aside) !== version) linkSync(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST', 'EPERM', 'EBUSY'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function lockTimeoutError(lock: string, timeoutMs: number) {
  return unwritableError({
    summary: `The lock ${lock} could not be acquired in ${timeoutMs / 1000} s.`,
    cause: 'many other steps are writing profiles in the same home folder.',
    remedy: 'run the job again; if no other job is running, remove that file.',
  });
}
