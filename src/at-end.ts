/**
 * What must be put right before the process ends, whatever ends it: the end of the story, `action-timeout-s`, or a run
 * that is cancelled. Whoever opens something that outlives the process (a token) registers how it is closed.
 */

const open = new Set<() => Promise<void>>();

/** Milliseconds in all: the runner kills a cancelled step after 10 s (docs/facts.md#cancellation). */
const most = 5_000;

/** @returns closes it now, once; what happens at the end then has nothing to do */
export function atEnd(close: () => Promise<void>): () => Promise<void> {
  const once = async (): Promise<void> => {
    if (open.delete(once)) await close();
  };
  open.add(once);
  return once;
}

/** Closes all that is still open, as far as time allows; never throws. */
export async function closeAll(mostMs: number = most): Promise<void> {
  if (open.size === 0) return;
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, mostMs);
  });
  await Promise.race([Promise.allSettled([...open].map((close) => close())), timeUp]);
  clearTimeout(timer);
}

/**
 * Lets a cancelled run close what is open, while something is going on that cannot be left half done.
 *
 * @param end - of the process
 * @returns ends the watch
 */
export function closeWhenCancelled(end: (code: number) => void = process.exit): () => void {
  const cancel = (): void => void closeAll().then(() => end(1));
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  return () => void process.off('SIGINT', cancel).off('SIGTERM', cancel);
}
