import { KeyturnError } from '../errors.ts';

/** Waiting that comes to an end before a lock is anybody else's to take. */
export interface LeasedSleep {
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds from now after which nothing is waited for any more. */
  readonly expireAfter: (ms: number) => void;
}

/**
 * Whoever waits under a lock must not wake up after somebody has taken it over, and go on writing.
 *
 * @throws KeyturnError `Throttled`, from `sleep`, instead of a wait that would end too late
 */
export function leasedSleep(sleep: (ms: number) => Promise<void>, now: () => Date): LeasedSleep {
  let until = Number.POSITIVE_INFINITY;
  return {
    expireAfter: (ms) => {
      until = now().getTime() + ms;
    },
    sleep: async (ms) => {
      if (now().getTime() + ms > until) {
        throw new KeyturnError('Throttled', {
          summary: `The rotation would have to wait for another ${Math.ceil(ms / 1000)} s, and its time is up.`,
          cause: 'GitHub or AWS limits the rate of requests, or is not well.',
          remedy: 'nothing is lost: the next run goes on.',
        });
      }
      return sleep(ms);
    },
  };
}
