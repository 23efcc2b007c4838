import { KeyturnError } from '../errors.ts';

/** Milliseconds for one attempt of one request, from connecting to the last byte of the answer. */
export const attemptTimeoutMs = 10_000;

/**
 * Runs one attempt under a deadline. The attempt gets a signal to cut its connection with; even if it ignores the
 * signal (an answer that stops in the middle of its body), the deadline holds.
 *
 * @throws KeyturnError `Timeout` after `timeoutMs`
 */
export async function withDeadline<T>(
  what: string,
  attempt: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number = attemptTimeoutMs,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(timeout(what, timeoutMs));
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([attempt(controller.signal), expired]);
  } finally {
    clearTimeout(timer);
  }
}

function timeout(what: string, timeoutMs: number): KeyturnError {
  return new KeyturnError(
    'Timeout',
    {
      summary: `${what} was not answered within ${timeoutMs / 1000} s.`,
      cause:
        'the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.',
      remedy: 'check http-proxy / no-proxy and the endpoint; if they are right, run the job again later.',
    },
    { retry: 'briefly' },
  );
}
