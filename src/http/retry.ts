import { KeyturnError, type Retry } from '../errors.ts';

/** What retrying needs from the world outside. */
export interface RetryContext {
  /** Attempts in all, 1 or more. */
  readonly maxAttempts: number;
  readonly sleep: (ms: number) => Promise<void>;
  /** 0 <= n < 1 */
  readonly random: () => number;
  readonly info: (line: string) => void;
}

const firstDelayMs = 200;
const maxDelayMs = 5_000;
const briefAttempts = 3;

/**
 * Makes an attempt until it succeeds, fails for good, or the attempts are used up: exponential backoff with full
 * jitter, nothing after the last attempt. Which errors are worth another attempt is the error's own word (`retry`).
 * With 12 attempts the waits add up to 36 s at the most.
 *
 * @param attempt - called anew each time, with the number of the attempt from 1
 */
export async function withRetries<T>(
  what: string,
  context: RetryContext,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  for (let number = 1; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const attempts = attemptsFor(retryOf(error), context.maxAttempts);
      if (number >= attempts) throw error;
      const delayMs = delayAfter(error, number, context.random);
      context.info(
        `${what}: attempt ${number} of ${attempts} failed (${brief(error)}); next in ${(delayMs / 1000).toFixed(1)} s.`,
      );
      await context.sleep(delayMs);
    }
  }
}

/** What the server asked for, or exponential backoff with full jitter. */
function delayAfter(error: unknown, number: number, random: () => number): number {
  const asked = error instanceof KeyturnError ? error.retryAfterMs : undefined;
  return asked ?? Math.round(random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (number - 1)));
}

function retryOf(error: unknown): Retry {
  return error instanceof KeyturnError ? error.retry : 'never';
}

function attemptsFor(retry: Retry, maxAttempts: number): number {
  if (retry === 'never') return 1;
  return retry === 'briefly' ? Math.min(briefAttempts, maxAttempts) : maxAttempts;
}

function brief(error: unknown): string {
  return error instanceof KeyturnError ? `${error.code}: ${error.message.split(/[\r\n]/)[0]}` : String(error);
}
