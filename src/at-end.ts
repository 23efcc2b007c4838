/**
 * Clean-up before the process ends, whether the run finishes, reaches `action-timeout-s` or is cancelled. Code that opens
 * something that outlives the process (a token) registers how to close it.
 */

const open = new Set<() => Promise<void>>();

/** Milliseconds for all clean-up. the runner kills a cancelled step after 10 s (docs/facts.md#cancellation). */
const maxCloseMs = 5_000;

/**
 * Registers a clean-up.
 *
 * @returns runs it now; it runs only once
 */
export function atEnd(close: () => Promise<void>): () => Promise<void> {
  const once = async (): Promise<void> => {
    if (open.delete(once)) await close();
  };
  open.add(once);
  return once;
}

/** Runs every clean-up that has not run yet, within `timeoutMs`. Never throws. */
export async function closeAll(timeoutMs: number = maxCloseMs): Promise<void> {
  if (open.size === 0) return;
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([Promise.allSettled([...open].map((close) => close())), timeUp]);
  clearTimeout(timer);
}

/**
 * Runs the clean-ups if the run is cancelled.
 *
 * @param end - ends the process
 * @returns stops listening for the cancellation
 */
export function closeWhenCancelled(end: (code: number) => void = process.exit): () => void {
  const cancel = (): void => void closeAll().then(() => end(1));
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  return () => void process.off('SIGINT', cancel).off('SIGTERM', cancel);
}
