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
    ['tries a permanent error once', 'never', 12, 1],
    ['tries a transient error as often as the user allows', 'transient', 12, 12],
    ['tries a transient error once with disable-retry', 'transient', 1, 1],
    ['tries an unanswered request three times', 'briefly', 12, 3],
    ['tries an unanswered request less often if the user says so', 'briefly', 2, 2],
  ])('%s', async (_name, retry, maxAttempts, expected) => {
    const error = failing(retry);
    const { attempts, waits, outcome } = await attemptsUntilGivenUp(error, maxAttempts);
    expect(attempts).toBe(expected);
    expect(waits).toHaveLength(expected - 1); // There is no wait after the last attempt.
    expect(outcome).toBe(error);
  });

  test("never retries an error that is not Keyturn's", async () => {
    const { attempts } = await attemptsUntilGivenUp(new TypeError('a fault of the program'), 12);
    expect(attempts).toBe(1);
  });

  test('doubles the waits from 0.2 s up to 5 s, 36 s in total for 12 attempts', async () => {
    const { waits } = await attemptsUntilGivenUp(failing('transient'), 12);
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000, 5000, 5000, 5000]);
  });

  test('logs one line per failed attempt, with its reason and the next step', async () => {
    const { lines } = await attemptsUntilGivenUp(failing('transient'), 2);
    expect(lines).toEqual([
      'AssumeRole: attempt 1 of 2 failed (ServiceUnavailable: AssumeRole failed: out of order); next in 0.2 s.',
    ]);
  });

  test('returns the first success', async () => {
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
