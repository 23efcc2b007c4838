import { appendFileSync } from 'node:fs';
import type { AccessKeyInfo } from '../aws/iam.ts';
import { redactKeyId } from '../errors.ts';
import type { Judgement } from '../keys/key-age.ts';
import type { Journal } from '../keys/rotation/journal.ts';
import { type KeyOutlook, outlookOf, type RotationTimes } from './key-outlook.ts';
import { day, timeLine } from './key-time-line.ts';
import { code, prose } from './markdown.ts';

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
export function writeSummary(
  summary: KeySummary,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  appendFileSync(path, `${summaryText(summary, now)}\n`);
}

/** The summary as GitHub renders it: Markdown, with a Mermaid picture. Pure. */
export function summaryText(summary: KeySummary, now: Date): string {
  const { user, keys, rotation } = summary;
  const futures = keys.map((key) => [key, outlookOf(key, standingOf(summary), now)] as const);
  return [
    `### Access key${user === undefined ? '' : ` of ${code(user)}`}: ${headline(summary)}`,
    '',
    ...(rotation ? [account(rotation), ''] : []),
    ...table(user, futures, now),
    ...timeLine(futures, now),
    '',
  ].join('\n');
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
  waiting: 'half way, the next run goes on',
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

function account({ why, advice }: NonNullable<KeySummary['rotation']>): string {
  return advice === undefined ? prose(why) : `${prose(why)} ${prose(advice)}`;
}

function table(
  user: string | undefined,
  futures: readonly (readonly [AccessKeyInfo, KeyOutlook])[],
  now: Date,
): string[] {
  if (futures.length === 0) return [];
  const rows = futures.map(([{ id, status, createdAt }, { role, next, on }]) => {
    const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / 86_400_000));
    const cells = [
      user === undefined ? '' : code(user),
      `\`${redactKeyId(id)}\``,
      age(days),
      role === '' ? status : `${status}, ${role}`,
      next,
      on ? day(on) : '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| user | key | age | status | next step | date |', '|---|---|---|---|---|---|', ...rows, ''];
}

function age(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
