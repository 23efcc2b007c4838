import { setImmediate as turn } from 'node:timers/promises';
import { settleInParallel } from '../../src/sources/parallel.ts';

/** Does the work, and records how much of it runs at once. */
async function counting(most: number, count: number): Promise<{ results: unknown[]; peak: number }> {
  let running = 0;
  let peak = 0;
  const items = Array.from({ length: count }, (_, index) => index);
  const results = await settleInParallel(most, items, async (item) => {
    peak = Math.max(peak, ++running);
    for (let turns = 0; turns <= (item * 7) % 5; turns++) await turn();
    running--;
    if (item % 3 === 2) throw new Error(`no ${item}`);
    return `yes ${item}`;
  });
  return { results, peak };
}

test.each([
  ['nothing', 4, 0, 0],
  ['fewer than the bound', 4, 3, 3],
  ['more than the bound', 4, 13, 4],
  ['one at a time', 1, 5, 1],
])(
  'does all the work within the bound and returns the results in order: %s',
  async (_what, most, count, peak) => {
    const done = await counting(most, count);
    expect(done.peak).toBe(peak);
    expect(done.results).toEqual(
      Array.from({ length: count }, (_, index) =>
        index % 3 === 2
          ? { status: 'rejected', reason: new Error(`no ${index}`) }
          : { status: 'fulfilled', value: `yes ${index}` },
      ),
    );
  },
);
