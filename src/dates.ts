/** Milliseconds in a day, an hour, a minute and a second, by the letters that durations are written with. */
export const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

export const dayMs = unitMs.d;

/** A date for people: `2026-11-22`, in UTC. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
