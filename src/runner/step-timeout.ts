import { KeyturnError } from '../errors.ts';

/**
 * Bounds the part of the step that talks to the network (`action-timeout-s`). What runs on after the time is up is
 * cut off when the process ends; it can no longer publish anything.
 *
 * @param seconds - `undefined` for no bound of the user's own (each request has its deadline all the same)
 * @throws KeyturnError `ActionTimedOut`
 */
export async function withinStepTimeout<T>(seconds: number | undefined, work: Promise<T>): Promise<T> {
  if (seconds === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new KeyturnError('ActionTimedOut', {
          summary: `Action timed out after ${seconds} s, the limit that action-timeout-s sets.`,
          cause:
            'AWS, GitHub or a proxy in between is slow or cannot be reached; the log above shows what was tried.',
          remedy: 'run the job again, or raise action-timeout-s.',
        }),
      );
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
