import { KeyturnError } from '../errors.ts';
import type { Lock } from './lock.ts';

/** A lock that was held is not checked again for this long. */
const freshMs = 10_000;

/** GitHub may show a write this late, so a read is repeated after this time. */
const staleMs = 2_000;

/**
 * Checks the lock before every change. A run that was frozen for a while, for example on a paused machine, may have lost
 * its lock to another run without knowing it.
 */
export interface Guard {
  /** From now on changes need this lock. Without a lock, every change passes. */
  watch(lock: Lock | undefined): void;
  /** Whether this run holds the lock, as it saw at most 10 s ago. */
  isHolding(): Promise<boolean>;
  /** @throws KeyturnError `RotationBlocked` if another run has taken the lock over */
  beforeChange(): Promise<void>;
}

/** A guard that holds no lock yet. */
export function createGuard(now: () => Date, sleep: (ms: number) => Promise<void>): Guard {
  let lock: Lock | undefined;
  let seenAt = 0;
  const isFresh = () => Math.abs(now().getTime() - seenAt) < freshMs;
  const isHolding = async (): Promise<boolean> => {
    // A response is as old as its request, because the run may have been frozen while it waited.
    while (lock && !isFresh()) {
      let askedAt = now().getTime();
      if (!(await lock.isHeld())) {
        // GitHub may return what was there seconds ago.
        await sleep(staleMs);
        askedAt = now().getTime();
        if (!(await lock.isHeld())) return false;
      }
      seenAt = askedAt;
    }
    return lock !== undefined;
  };
  return {
    watch: (next) => {
      lock = next;
      seenAt = now().getTime();
    },
    isHolding,
    beforeChange: async () => {
      if (lock && !(await isHolding())) throw lockLostError();
    },
  };
}

function lockLostError(): KeyturnError {
  return new KeyturnError('RotationBlocked', {
    summary: 'Another run has taken this rotation over, so this one changes nothing more.',
    cause:
      'this run was paused for so long that it seemed to have ended: the machine was paused or overloaded.',
    remedy: 'nothing is lost. See the log of the other run.',
  });
}
