import { withDeadline } from '../../src/http/deadline.ts';

describe('the deadline of one attempt', () => {
  test('ends an attempt that ignores its signal', async () => {
    const never = new Promise<string>(() => {});
    await expect(withDeadline('AssumeRole', () => never, 20)).rejects.toMatchObject({
      code: 'Timeout',
      retry: 'briefly',
      message: expect.stringContaining('AssumeRole was not answered within 0.02 s.'),
    });
  });

  test('aborts the signal of the attempt', async () => {
    let cut = false;
    const attempt = (signal: AbortSignal) =>
      new Promise<string>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          cut = true;
          reject(new Error('cut'));
        });
      });
    await expect(withDeadline('AssumeRole', attempt, 20)).rejects.toMatchObject({ code: 'Timeout' });
    expect(cut).toBe(true);
  });

  test('returns an answer that is in time, and leaves no timer behind', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const answer = withDeadline('AssumeRole', async () => 'credentials', 60_000);
    expect(timers()).toBe(before + 1);
    expect(await answer).toBe('credentials');
    expect(timers()).toBe(before);
  });
});
