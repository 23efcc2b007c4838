/**
 * Works on all items, a limited number at once, and waits for all results, like `Promise.allSettled`.
 *
 * @param maxConcurrent - how many at once, 1 or more
 * @returns the results, in the order of the items
 */
export async function settleInParallel<Item, Result>(
  maxConcurrent: number,
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
  await Promise.all(Array.from({ length: Math.min(maxConcurrent, items.length) }, worker));
  return results;
}
