import { KeyturnError } from '../errors.ts';
import type { Lock } from './lock.ts';

/** Milliseconds for which a lock that was seen to be held is not looked at again. */
const freshMs = 10_000;

/** Milliseconds after which a read that GitHub answers late is asked again. */
const staleMs = 2_000;

/**
 * Stands before every change. A run that was frozen for a while (a paused machine) may have lost its lock to another,
 * which it cannot know; it looks before it changes anything more.
 */
export interface Guard {
  /** From now on changes need this lock; without one, everything passes. */
  watch(lock: Lock | undefined): void;
  /** @throws KeyturnError `RotationBlocked` when another run has taken the lock over */
  beforeChange(): Promise<void>;
}

export function createGuard(now: () => Date, sleep: (ms: number) => Promise<void>): Guard {
  let lock: Lock | undefined;
  let seenAt = 0;
  const isFresh = () => Math.abs(now().getTime() - seenAt) < freshMs;
  return {
    watch: (next) => {
      lock = next;
      seenAt = now().getTime();
    },
    beforeChange: async () => {
      // An answer is as old as the question: the run may have been frozen while it waited for it.
      while (lock && !isFresh()) {
        let askedAt = now().getTime();
        if (!(await lock.isHeld())) {
          // GitHub may answer with what was there seconds ago.
          await sleep(staleMs);
          askedAt = now().getTime();
          if (!(await lock.isHeld())) throw lockLostError();
        }
        seenAt = askedAt;
      }
    },
  };
}

function lockLostError(): KeyturnError {
  return new KeyturnError('RotationBlocked', {
    summary: 'Another run has taken this rotation over, so this one changes nothing more.',
    cause: 'this run stood still for so long that it was taken for ended: a paused or overloaded machine.',
    remedy: 'nothing is lost; see what the other run says.',
  });
}
