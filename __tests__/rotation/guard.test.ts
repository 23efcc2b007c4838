import { createGuard } from '../../src/rotation/guard.ts';

/** A lock that is this run's as long as `held` says so, and a clock that is moved by hand. */
function setUp(held: () => boolean) {
  let ms = 0;
  let looks = 0;
  const slept: number[] = [];
  const guard = createGuard(
    () => new Date(ms),
    async (by) => {
      slept.push(by);
      ms += by;
    },
  );
  const lock = {
    isHeld: async () => {
      looks += 1;
      return held();
    },
    release: async () => {},
  };
  return { guard, lock, slept, looks: () => looks, pass: (by: number) => (ms += by) };
}

test('without a lock everything passes', async () => {
  const { guard, looks, pass } = setUp(() => false);
  pass(60_000);
  await guard.beforeChange();
  expect(looks()).toBe(0);
});

test.each([
  ['a moment after the lock was taken nobody asks', 9_000, 0],
  ['nor a millisecond before 10 s', 9_999, 0],
  ['after 10 s it is looked at once', 10_000, 1],
  ['later it is looked at once', 11_000, 1],
  ['a clock that was set back is no proof', -3_600_000, 1],
])('%s', async (_name, by, expected) => {
  const { guard, lock, looks, pass } = setUp(() => true);
  guard.watch(lock);
  pass(by);
  await guard.beforeChange();
  await guard.beforeChange();
  expect(looks()).toBe(expected);
});

test('a run that was frozen, and whose lock another run has, changes nothing more', async () => {
  let isMine = true;
  const { guard, lock, pass } = setUp(() => isMine);
  guard.watch(lock);
  isMine = false;
  pass(20 * 60_000);
  await expect(guard.beforeChange()).rejects.toMatchObject({
    code: 'RotationBlocked',
    message: expect.stringContaining('Another run has taken this rotation over'),
  });
});

test('frozen while it asked, it asks again: the answer is as old as the question', async () => {
  let asked = 0;
  const { guard, lock, pass } = setUp(() => {
    asked += 1;
    // Between the first question and the run's next breath, 20 minutes pass and the lock is lost.
    if (asked === 1) pass(20 * 60_000);
    return asked === 1;
  });
  guard.watch(lock);
  pass(11_000);
  await expect(guard.beforeChange()).rejects.toThrow('Another run has taken this rotation over');
});

test('a lock that GitHub shows late is still held', async () => {
  let asked = 0;
  const { guard, lock, looks, slept, pass } = setUp(() => {
    asked += 1;
    return asked > 1;
  });
  guard.watch(lock);
  pass(11_000);
  await expect(guard.beforeChange()).resolves.toBeUndefined();
  expect(slept).toEqual([2_000]);
  // The second question was asked 2 s after the first, so its answer is fresh for 10 s from then.
  pass(9_999);
  await guard.beforeChange();
  expect(looks()).toBe(2);
});

test('a lock that is given back is asked for no more', async () => {
  const { guard, lock, looks, pass } = setUp(() => false);
  guard.watch(lock);
  guard.watch(undefined);
  pass(20 * 60_000);
  await guard.beforeChange();
  expect(looks()).toBe(0);
});
