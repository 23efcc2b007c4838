import type { AccessKeyInfo } from '../aws/iam.ts';
import { day, dayMs } from '../dates.ts';
import { redactKeyId } from '../errors.ts';
import type { KeySchedule } from './key-schedule.ts';
import { Markdown } from './markdown.ts';

/**
 * The past and planned life of each key as a Mermaid Gantt chart, which GitHub renders. Pure. The only external text in
 * it is the redacted key id; labels and dates are Keyturn's own.
 *
 * @param keys - with their schedules; [] gives no chart
 */
export function timeLine(keys: readonly (readonly [AccessKeyInfo, KeySchedule])[], now: Date): Markdown {
  if (keys.length === 0) return new Markdown('');
  const lines = [
    '```mermaid',
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %d %b',
    ...keys.flatMap(([key, schedule]) => [
      `  section ${redactKeyId(key.id).replaceAll(/[^A-Z0-9…]/gi, '_')}`,
      ...life(key, schedule, now),
    ]),
    '```',
  ];
  return new Markdown(lines.join('\n'));
}

function life({ status, createdAt }: AccessKeyInfo, schedule: KeySchedule, now: Date): string[] {
  const { inactiveFrom, deletedOn, dueOn } = schedule;
  if (status !== 'Active') {
    const since = inactiveFrom && inactiveFrom < now ? inactiveFrom : now;
    return [
      bar('Active', 'done', createdAt, since),
      bar('Inactive', 'crit', since, now),
      ...(deletedOn && deletedOn > now ? [bar('Inactive (planned)', '', now, deletedOn)] : []),
      ...(deletedOn ? [milestone('Deleted', deletedOn)] : []),
    ];
  }
  const until = inactiveFrom ?? dueOn;
  return [
    bar('Active', 'active', createdAt, now),
    ...(until && until > now ? [bar('Active (planned)', '', now, until)] : []),
    ...(dueOn ? [milestone('Rotation due', dueOn)] : []),
    ...(inactiveFrom && deletedOn
      ? [
          bar(`Inactive from ${day(inactiveFrom)} (planned)`, 'crit', inactiveFrom, deletedOn),
          milestone('Deleted', deletedOn),
        ]
      : []),
  ];
}

/** A bar is at least one day wide, so that it is visible. */
function bar(label: string, tag: '' | 'active' | 'done' | 'crit', from: Date, to: Date): string {
  const end = day(to) > day(from) ? to : new Date(from.getTime() + dayMs);
  return `  ${label} :${tag === '' ? '' : `${tag}, `}${day(from)}, ${day(end)}`;
}

function milestone(label: string, on: Date): string {
  return `  ${label} ${day(on)} :milestone, ${day(on)}, 0d`;
}
