import type { AccessKeyInfo } from '../aws/iam.ts';
import { day, dayMs } from '../dates.ts';
import type { Env } from '../env.ts';
import { redactKeyId } from '../errors.ts';
import type { Judgement } from '../keys/key-age.ts';
import type { Journal } from '../rotation/journal.ts';
import { type KeySchedule, type RotationTimes, scheduleOf } from './key-schedule.ts';
import { timeLine } from './key-timeline.ts';
import { appendSummary, code, joined, link, type Markdown, md, prose } from './markdown.ts';

/** The input of the job summary about a user's keys. */
export interface KeySummary {
  /** The friendly name; absent if IAM did not return it. */
  readonly user?: string;
  readonly judgement: Judgement;
  readonly keys: readonly AccessKeyInfo[];
  /** The state of the rotation, and its next step. */
  readonly rotation?: {
    readonly state: string;
    readonly why: string;
    readonly next?: Date;
    /** What to do after a failure. */
    readonly remedy?: string;
    /** The addresses of the page about the failure. */
    readonly help?: readonly string[];
  };
  readonly journal?: Journal;
  /** The durations of the rotation; absent without one. */
  readonly times?: RotationTimes;
}

/** Adds a table and a timeline of the keys to the job summary, if the runner has one. */
export function writeSummary(summary: KeySummary, env: Env, now: Date): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  appendSummary(path, summaryText(summary, now));
}

/** The summary in Markdown with a Mermaid chart. Pure. */
export function summaryText(summary: KeySummary, now: Date): Markdown {
  const { user, keys, rotation } = summary;
  const schedules = keys.map((key) => [key, scheduleOf(key, statusOf(summary), now)] as const);
  return joined(
    [
      md`### Access key${user === undefined ? '' : md` of ${code(user)}`}: ${headline(summary)}`,
      md``,
      ...(rotation ? [explanation(rotation), md``] : []),
      ...table(user, schedules, now),
      timeLine(schedules, now),
      md``,
    ],
    '\n',
  );
}

function statusOf({ rotation, journal, times }: KeySummary) {
  return {
    ...(rotation ? { state: rotation.state } : {}),
    ...(rotation?.next ? { next: rotation.next } : {}),
    ...(journal ? { journal } : {}),
    ...(times ? { times } : {}),
  };
}

/** The meaning of each rotation state, in a few words. */
const headlines: Readonly<Record<string, string>> = {
  idle: 'not due',
  planned: 'a plan, nothing was changed',
  waiting: 'in progress, the next run resumes it',
  grace: 'rotated, the old key still works',
  held: 'on hold',
  recovery: 'rotated, the old key is Inactive',
  finished: 'rotated, the old key is gone',
  undone: 'going back to the old key',
  failed: 'not rotated',
};

function headline({ rotation, judgement }: KeySummary): string {
  if (rotation) return headlines[rotation.state] ?? rotation.state;
  return judgement.ageDays === undefined
    ? judgement.status
    : `${judgement.status}, ${inDays(judgement.ageDays)}`;
}

function explanation({ why, remedy, help = [] }: NonNullable<KeySummary['rotation']>): Markdown {
  const texts = [prose(why), ...(remedy === undefined ? [] : [prose(remedy)]), ...help.map(link)];
  return joined(texts, ' ');
}

function table(
  user: string | undefined,
  schedules: readonly (readonly [AccessKeyInfo, KeySchedule])[],
  now: Date,
): Markdown[] {
  if (schedules.length === 0) return [];
  const rows = schedules.map(([{ id, status, createdAt }, { purpose, next, on }]) => {
    const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / dayMs));
    const cells = [
      user === undefined ? md`` : code(user),
      code(redactKeyId(id)),
      md`${inDays(days)}`,
      md`${purpose === '' ? status : `${status}, ${purpose}`}`,
      md`${next}`,
      md`${on ? day(on) : ''}`,
    ];
    return md`| ${joined(cells, ' | ')} |`;
  });
  return [md`| user | key | age | status | next step | date |`, md`|---|---|---|---|---|---|`, ...rows, md``];
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
