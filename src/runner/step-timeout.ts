import { KeyturnError } from '../errors.ts';

/**
 * Limits the part of the step that sends requests (`action-timeout-s`). Work that is still running at the timeout ends
 * with the process and cannot publish anything.
 *
 * @param seconds - `undefined` for no limit; each request still has its own deadline
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
