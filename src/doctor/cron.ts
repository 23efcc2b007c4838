import { unitMs } from '../dates.ts';

/**
 * About how long the longest pause of a schedule is (POSIX cron, as GitHub takes it): a year for a fixed month, a month for
 * a fixed day, a week for a fixed weekday, else a day. A list or a step makes it shorter.
 */
export function cronIntervalMs(cron: string): number {
  const [, , day = '*', month = '*', weekday = '*'] = cron.trim().split(/\s+/);
  if (month !== '*') return (365 * unitMs.d) / parts(month);
  // With a day and a weekday, either of them is enough.
  if (weekday !== '*') return (7 * unitMs.d) / parts(weekday);
  return day === '*' ? unitMs.d : (30 * unitMs.d) / parts(day);
}

/** How often a field matches; a range or a step counts as its values. */
function parts(field: string): number {
  const counts = field.split(',').map((part) => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(part) ?? [];
    if (from !== undefined) return Math.max(1, Number(to) - Number(from) + 1);
    const step = /^\*\/(\d+)$/.exec(part)?.[1];
    return step === undefined ? 1 : Math.max(1, Math.floor(30 / Math.max(1, Number(step))));
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
