import { dayMs } from '../../src/dates.ts';

/** The day on which the pictures begin. */
const firstDay = new Date('2026-03-02T12:00:00Z');

/**
 * A text of a run with what differs from run to run replaced: key IDs, role IDs, ports, and dates, which keep their
 * distance from the day of the run.
 *
 * @param now - when the run began
 */
export function normalized(text: string, now: Date): string {
  const shiftMs = Math.round((startOfDay(firstDay) - startOfDay(now)) / dayMs) * dayMs;
  return [
    (all: string) => all.replaceAll(/\b(AKIA|ASIA)…[A-Z2-7]{4}\b/g, tails()),
    (all: string) => all.replaceAll(/\bAROA[A-Z0-9]{12,}\b/g, 'AROAIOSFODNN7EXAMPLE'),
    (all: string) => all.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:4566'),
    (all: string) => all.replaceAll(/\b\d{4}-\d\d-\d\d(?!\d)/g, (date) => day(Date.parse(date) + shiftMs)),
    (all: string) => all.replaceAll(/T\d\d:\d\d:\d\d\.\d{3}Z/g, 'T13:00:00.000Z'),
  ].reduce((all, replace) => replace(all), text);
}

/** Gives each key ID a different end, in the order in which they appear. */
function tails(): (whole: string, prefix: string) => string {
  const given = new Map<string, string>();
  return (whole, prefix) => {
    const number = given.size + 1;
    const shown = given.get(whole) ?? `${prefix}…KEY${number}`;
    given.set(whole, shown);
    return shown;
  };
}

const startOfDay = (date: Date): number => Date.parse(day(date.getTime()));
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
