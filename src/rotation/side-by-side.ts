/**
 * So many requests are in progress at once. GitHub allows 100 for everything that uses the token, and asks clients to be
 * modest (docs/facts.md#rate-limits).
 */
const atOnce = 5;

/**
 * Does the same for each item, a few of them at the same time. After a failure it begins nothing more, lets what has begun
 * finish, and throws the failure of the first item that has one.
 *
 * @returns the results in the order of the items
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const failures: { readonly index: number; readonly error: unknown }[] = [];
  const open = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of open) {
      try {
        results[index] = await work(item, index);
      } catch (error) {
        failures.push({ index, error });
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  const [first] = failures.sort((a, b) => a.index - b.index);
  if (first) throw first.error;
  return results;
}
