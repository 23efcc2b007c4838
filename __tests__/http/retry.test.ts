import { KeyturnError, type Retry } from '../../src/errors.ts';
import { withRetries } from '../../src/http/retry.ts';

function failing(retry: Retry): KeyturnError {
  return new KeyturnError('ServiceUnavailable', { summary: 'AssumeRole failed: out of order' }, { retry });
}

async function attemptsUntilGivenUp(error: unknown, maxAttempts: number) {
  const waits: number[] = [];
  const lines: string[] = [];
  let attempts = 0;
  const outcome = await withRetries(
    'AssumeRole',
    {
      maxAttempts,
      sleep: async (ms) => {
        waits.push(ms);
      },
      random: () => 1,
      info: (line) => lines.push(line),
    },
    async () => {
      attempts++;
      throw error;
    },
  ).catch((thrown) => thrown);
  return { attempts, waits, lines, outcome };
}

describe('retries', () => {
  test.each<[string, Retry, number, number]>([
    ['a permanent error is tried once', 'never', 12, 1],
    ['a transient error is tried as often as the user allows', 'transient', 12, 12],
    ['a transient error with disable-retry is tried once', 'transient', 1, 1],
    ['an unanswered request is tried three times', 'briefly', 12, 3],
    ['an unanswered request is tried less where the user allows less', 'briefly', 2, 2],
  ])('%s', async (_name, retry, maxAttempts, expected) => {
    const error = failing(retry);
    const { attempts, waits, outcome } = await attemptsUntilGivenUp(error, maxAttempts);
    expect(attempts).toBe(expected);
    expect(waits).toHaveLength(expected - 1); // nothing is slept after the last attempt
    expect(outcome).toBe(error);
  });

  test('an error that is not ours is never retried', async () => {
    const { attempts } = await attemptsUntilGivenUp(new TypeError('a fault of the program'), 12);
    expect(attempts).toBe(1);
  });

  test('waits double from 0.2 s, stop growing at 5 s, and add up to 36 s for 12 attempts', async () => {
    const { waits } = await attemptsUntilGivenUp(failing('transient'), 12);
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000, 5000, 5000, 5000]);
  });

  test('each failed attempt is one line that says why and what comes next', async () => {
    const { lines } = await attemptsUntilGivenUp(failing('transient'), 2);
    expect(lines).toEqual([
      'AssumeRole: attempt 1 of 2 failed (ServiceUnavailable: AssumeRole failed: out of order); next in 0.2 s.',
    ]);
  });

  test('the first success is the answer', async () => {
    let attempts = 0;
    const answer = await withRetries(
      'AssumeRole',
      { maxAttempts: 12, sleep: async () => {}, random: () => 0, info: () => {} },
      async (number) => {
        attempts = number;
        if (number < 3) throw failing('transient');
        return 'credentials';
      },
    );
    expect({ answer, attempts }).toEqual({ answer: 'credentials', attempts: 3 });
  });
});
