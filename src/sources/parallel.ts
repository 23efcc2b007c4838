/**
 * Does something with each item, a bounded number of them at once, and waits for all, as `Promise.allSettled` does.
 *
 * @param most - how many at once, 1 or more
 * @returns the results, in the order of the items
 */
export async function settleInParallel<Item, Result>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  const results: PromiseSettledResult<Result>[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) {
      const [result] = await Promise.allSettled([work(item)]);
      if (result) results[index] = result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
