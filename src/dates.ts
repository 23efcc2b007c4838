export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** A date for people: `2026-11-22`, in UTC. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
