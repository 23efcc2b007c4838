import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode, unwritableError } from './file-error.ts';
import { fileVersion } from './file-state.ts';

/** Milliseconds. The lock is held for some milliseconds, the time that it takes to write one small file. */
export interface LockTimes {
  /** How long a lock is watched without a change before its holder counts as dead. */
  readonly stale: number;
  /** How long to wait in all. */
  readonly patience: number;
}

const usualTimes: LockTimes = { stale: 5_000, patience: 30_000 };

/**
 * Does something while no other Keyturn process that writes the same file does: two jobs in one home (a self-hosted
 * runner), or two steps at once. The lock is a file beside it that only one process can create (O_EXCL).
 *
 * A lock counts as a dead process's when it was watched, by this process's own steady clock, without a change: neither
 * process ids, which mean nothing across containers, nor the clock of a file server has a say. A holder that only
 * slept may lose its lock; `replaceFile` notices that.
 *
 * @param path - the file need not exist, its folder must
 * @param action - synchronous, so that the lock is never held while this process waits for something else
 * @throws KeyturnError `ProfileUnwritable` when the lock cannot be had in time; whatever `action` throws
 */
export async function withFileLock<T>(path: string, action: () => T, times = usualTimes): Promise<T> {
  const lock = `${path}.keyturn-lock`;
  const version = await acquire(lock, times);
  try {
    return action();
  } finally {
    if (fileVersion(lock) === version) rmSync(lock, { force: true });
  }
}

/**
 * Takes a lock, to be given back with `release`.
 *
 * @param lock - the lock file itself
 * @throws KeyturnError `ProfileUnwritable` when it cannot be had in time
 */
export async function acquire(lock: string, { stale, patience }: LockTimes): Promise<string> {
  const start = performance.now();
  let watched: { version: string | undefined; since: number } | undefined;
  for (;;) {
    const mine = create(lock);
    if (mine !== undefined) return mine;
    const version = fileVersion(lock);
    const now = performance.now();
    if (version === undefined || version !== watched?.version) watched = { version, since: now };
    else if (now - watched.since >= stale) takeAway(lock, version);
    if (now - start >= patience) throw held(lock, patience);
    await sleep(5 + Math.random() * 20);
  }
}

function create(lock: string): string | undefined {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return fileVersion(lock);
  } catch (error) {
    const code = systemCode(error);
    // Windows: a file that is being deleted answers like one that is forbidden.
    if (code === 'EEXIST' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EBUSY')))
      return undefined;
    throw error;
  }
}

/**
 * Removes a dead process's lock. Several may try at once; of them only one can rename it. Who has then got hold of a
 * fresh lock, because another was faster by a hair, gives it back.
 */
function takeAway(lock: string, version: string): void {
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

function held(lock: string, patience: number) {
  return unwritableError({
    summary: `The lock ${lock} could not be acquired in ${patience / 1000} s.`,
    cause: 'many other steps are writing profiles in the same home folder.',
    remedy: 'run the job again; if no other job is running, remove that file.',
  });
}
