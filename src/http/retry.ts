import { KeyturnError, type Retry } from '../errors.ts';

/** Dependencies of `withRetries`. */
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
 * Retries transient failures with exponential backoff and full jitter, and does not wait after the last attempt. The
 * error's `retry` decides whether it is retried. With 12 attempts the waits add up to 36 s at most.
 *
 * @param request - names the request in the log
 * @param attempt - called for each attempt with its number, from 1
 */
export async function withRetries<T>(
  request: string,
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
        `${request}: attempt ${number} of ${attempts} failed (${brief(error)}); next in ${(delayMs / 1000).toFixed(1)} s.`,
      );
      await context.sleep(delayMs);
    }
  }
}

/** The delay that the server requestedMs for, or exponential backoff with full jitter. */
function delayAfter(error: unknown, number: number, random: () => number): number {
  const requestedMs = error instanceof KeyturnError ? error.retryAfterMs : undefined;
  return requestedMs ?? Math.round(random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (number - 1)));
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
