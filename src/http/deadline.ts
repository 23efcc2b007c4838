import { KeyturnError } from '../errors.ts';

/** Timeout of one attempt, from connecting to the last byte of the response. */
const attemptTimeoutMs = 10_000;

/** Milliseconds for a request whose answer the run can do without: a warning, or an explanation of a refusal. */
export const optionalTimeoutMs = 3_000;

/**
 * Runs one attempt under a deadline. At the deadline the signal aborts the attempt, and this rejects even if the attempt
 * ignores the signal (for example while a response body stalls).
 *
 * @param request - names the request in the error
 * @throws KeyturnError `Timeout` after `timeoutMs`
 */
export async function withDeadline<T>(
  request: string,
  attempt: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number = attemptTimeoutMs,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(timeoutError(request, timeoutMs));
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([attempt(controller.signal), expired]);
  } finally {
    clearTimeout(timer);
  }
}

function timeoutError(request: string, timeoutMs: number): KeyturnError {
  return new KeyturnError(
    'Timeout',
    {
      summary: `${request} was not answered within ${timeoutMs / 1000} s.`,
      cause:
        'the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.',
      remedy: 'check http-proxy / no-proxy and the endpoint; if they are right, run the job again later.',
    },
    { retry: 'briefly' },
  );
}
