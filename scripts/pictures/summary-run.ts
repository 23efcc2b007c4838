import { dayMs } from '../../src/dates.ts';
import { normalized } from './normalized.ts';

/** A repository whose workflow rotates its key: the demo's, or that of a scenario. */
interface Rotation {
  readonly keys: readonly object[];
  wait(days: number): void;
  run(): Promise<{ readonly summary: string }>;
}

/**
 * Rotates a key of 100 days, and returns the job summary of the run that makes the old key Inactive, normalized. Every run
 * is at noon (UTC), so that no run falls on another day.
 */
export async function summaryOfRetirement(rotation: Rotation): Promise<string> {
  const untilNoonMs = (1.5 * dayMs - (Date.now() % dayMs)) % dayMs;
  const noon = new Date(Date.now() + untilNoonMs);
  rotation.wait(untilNoonMs / dayMs);
  Object.assign(rotation.keys[0] ?? {}, { createdAt: new Date(noon.getTime() - 100 * dayMs) });
  await rotation.run();
  rotation.wait(8);
  const { summary } = await rotation.run();
  return `${normalized(summary, noon).trimEnd()}\n`;
}
