import { KeyturnError } from '../errors.ts';

/** A sleep that refuses to outlast the lock. */
interface LeasedSleep {
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds from now after which `sleep` refuses. */
  readonly expireAfter: (ms: number) => void;
}

/**
 * A run that waits under a lock must not wake up after another run has taken the lock over.
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
          summary: `The rotation would have to wait another ${Math.ceil(ms / 1000)} s, and its time is up.`,
          cause: 'GitHub or AWS limits the rate of requests, or has an outage.',
          remedy: 'nothing is lost: the next run resumes.',
        });
      }
      return sleep(ms);
    },
  };
}
