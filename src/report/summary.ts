import type { AccessKeyInfo } from '../aws/iam.ts';
import { day, dayMs } from '../dates.ts';
import type { Env } from '../env.ts';
import { redactKeyId } from '../errors.ts';
import type { Judgement } from '../keys/key-age.ts';
import type { Journal } from '../rotation/journal.ts';
import { type KeySchedule, type RotationTimes, scheduleOf } from './key-schedule.ts';
import { timeLine } from './key-timeline.ts';
import { appendSummary, code, joined, type Markdown, md, prose } from './markdown.ts';

/** What the job's summary tells of a user's keys. */
export interface KeySummary {
  /** The friendly name; absent where IAM did not tell. */
  readonly user?: string;
  readonly judgement: Judgement;
  readonly keys: readonly AccessKeyInfo[];
  /** Where a rotation stands, and what comes next. */
  readonly rotation?: {
    readonly state: string;
    readonly why: string;
    readonly next?: Date;
    /** What to do, where something failed. */
    readonly advice?: string;
  };
  readonly journal?: Journal;
  /** The times that the rotation goes by; absent without one. */
  readonly times?: RotationTimes;
}

/** Adds a table and a time line of the keys to the job's summary, where the runner has one. */
export function writeSummary(summary: KeySummary, env: Env, now: Date): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  appendSummary(path, summaryText(summary, now));
}

/** The summary as GitHub renders it: Markdown, with a Mermaid picture. Pure. */
export function summaryText(summary: KeySummary, now: Date): Markdown {
  const { user, keys, rotation } = summary;
  const futures = keys.map((key) => [key, scheduleOf(key, standingOf(summary), now)] as const);
  return joined(
    [
      md`### Access key${user === undefined ? '' : md` of ${code(user)}`}: ${headline(summary)}`,
      md``,
      ...(rotation ? [account(rotation), md``] : []),
      ...table(user, futures, now),
      timeLine(futures, now),
      md``,
    ],
    '\n',
  );
}

function standingOf({ rotation, journal, times }: KeySummary) {
  return {
    ...(rotation ? { state: rotation.state } : {}),
    ...(rotation?.next ? { next: rotation.next } : {}),
    ...(journal ? { journal } : {}),
    ...(times ? { times } : {}),
  };
}

/** What every state means, in a few words. */
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
    : `${judgement.status}, ${age(judgement.ageDays)}`;
}

function account({ why, advice }: NonNullable<KeySummary['rotation']>): Markdown {
  return advice === undefined ? prose(why) : md`${prose(why)} ${prose(advice)}`;
}

function table(
  user: string | undefined,
  futures: readonly (readonly [AccessKeyInfo, KeySchedule])[],
  now: Date,
): Markdown[] {
  if (futures.length === 0) return [];
  const rows = futures.map(([{ id, status, createdAt }, { purpose, next, on }]) => {
    const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / dayMs));
    const cells = [
      user === undefined ? md`` : code(user),
      code(redactKeyId(id)),
      md`${age(days)}`,
      md`${purpose === '' ? status : `${status}, ${purpose}`}`,
      md`${next}`,
      md`${on ? day(on) : ''}`,
    ];
    return md`| ${joined(cells, ' | ')} |`;
  });
  return [md`| user | key | age | status | next step | date |`, md`|---|---|---|---|---|---|`, ...rows, md``];
}

function age(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
