import { KeyturnError } from '../errors.ts';
import type { World } from './resource.ts';

/** IAM needs seconds until every server knows a change (docs/facts.md#iam-propagation). */
const patienceMs = 60_000;
const firstPauseMs = 250;
const longestPauseMs = 4_000;

/**
 * Asks until an answer is accepted, for as long as a change may need to reach every server of AWS.
 *
 * @param atMostMs - milliseconds to wait, more or less
 * @returns the last answer, accepted or not
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  accepts: (answer: T) => boolean,
  { sleep }: Pick<World, 'sleep'>,
  atMostMs = patienceMs,
): Promise<T> {
  let waitedMs = 0;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const answer = await ask();
    if (accepts(answer) || waitedMs >= atMostMs) return answer;
    await sleep(pauseMs);
    waitedMs += pauseMs;
  }
}

/** Sends a change to something that was made a moment ago, and that not every server knows yet. */
export async function onceKnown<T>(send: () => Promise<T>, world: Pick<World, 'sleep'>): Promise<T> {
  const answer = await eventually(
    () =>
      send().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      ),
    (given) => !('error' in given && isNotFound(given.error)),
    world,
  );
  if ('error' in answer) throw answer.error;
  return answer.value;
}

/** `undefined` if what the request names is gone. */
export async function orGone<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Removes something, unless it is gone already. */
export async function unlessGone(send: () => Promise<unknown>): Promise<void> {
  await orGone(send);
}

function isNotFound(error: unknown): boolean {
  return error instanceof KeyturnError && error.code === 'NotFound';
}
