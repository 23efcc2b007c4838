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
    remove: async () => {},
  };
  return { guard, lock, slept, looks: () => looks, pass: (by: number) => (ms += by) };
}

test('lets every change pass without a lock', async () => {
  const { guard, looks, pass } = setUp(() => false);
  pass(60_000);
  await guard.beforeChange();
  expect(looks()).toBe(0);
});

test.each([
  ['does not check a lock that was taken a moment ago', 9_000, 0],
  ['does not check it a millisecond before 10 s', 9_999, 0],
  ['checks it once after 10 s', 10_000, 1],
  ['checks it once later on', 11_000, 1],
  ['checks it once if the clock was set back', -3_600_000, 1],
])('%s', async (_name, by, expected) => {
  const { guard, lock, looks, pass } = setUp(() => true);
  guard.watch(lock);
  pass(by);
  await guard.beforeChange();
  await guard.beforeChange();
  expect(looks()).toBe(expected);
});

test('refuses a change after another run has taken the lock over', async () => {
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

test('checks again if the run was frozen while it waited for the response', async () => {
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

test('reads a second time before it gives a lock up', async () => {
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

test('checks a released lock no more', async () => {
  const { guard, lock, looks, pass } = setUp(() => false);
  guard.watch(lock);
  guard.watch(undefined);
  pass(20 * 60_000);
  await guard.beforeChange();
  expect(looks()).toBe(0);
});
