import { appendFileSync } from 'node:fs';
import type { AccessKeyInfo } from '../aws/iam.ts';
import { redactKeyId } from '../errors.ts';
import type { Judgement } from '../keys/key-age.ts';
import type { Journal } from '../keys/rotation/journal.ts';

/** What the job's summary tells of a user's keys. */
export interface KeySummary {
  /** The friendly name; absent where IAM did not tell. */
  readonly user?: string;
  readonly judgement: Judgement;
  readonly keys: readonly AccessKeyInfo[];
  /** Where a rotation stands, and what comes next. */
  readonly rotation?: { readonly state: string; readonly why: string; readonly next?: Date };
  readonly journal?: Journal;
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
export function summaryText({ user, judgement, keys, rotation, journal }: KeySummary, now: Date): string {
  const rows = keys.map((key) => {
    const days = Math.floor((now.getTime() - key.createdAt.getTime()) / 86_400_000);
    return `| \`${redactKeyId(key.id)}\` | ${days} days | ${key.status} | ${roleOf(key.id, journal)} |`;
  });
  const next = rotation?.next ? ` Next step: ${day(rotation.next)}.` : '';
  return [
    `### Access key${user === undefined ? '' : ` of ${user}`}: ${rotation?.state ?? judgement.status}`,
    '',
    ...(rotation ? [`${sentence(rotation.why)}${next}`, ''] : []),
    '| key | age | status | |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...timeLine(keys, journal, rotation?.next, now),
  ].join('\n');
}

function roleOf(id: string, journal: Journal | undefined): string {
  if (!journal || journal.phase === 'idle' || journal.phase === 'creating') return 'in use';
  if (id === journal.new)
    return journal.phase === 'distributing' ? 'on its way to the targets' : 'in every target';
  return id === journal.old ? 'predecessor' : '';
}

/** The life of each key, from its creation to what is to come. */
function timeLine(
  keys: readonly AccessKeyInfo[],
  journal: Journal | undefined,
  next: Date | undefined,
  now: Date,
): string[] {
  if (keys.length === 0) return [];
  const end = next && next > now ? next : new Date(now.getTime() + 86_400_000);
  const retiredAt = journal?.phase === 'retired' ? new Date(journal.retiredAt) : undefined;
  const sections = keys.flatMap(({ id, status, createdAt }) => {
    const activeUntil = status === 'Active' ? end : (retiredAt ?? now);
    return [
      `  section ${redactKeyId(id)}`,
      `  Active :${status === 'Active' ? 'active' : 'done'}, ${day(createdAt)}, ${day(activeUntil)}`,
      ...(status === 'Active' ? [] : [`  Inactive :crit, ${day(activeUntil)}, ${day(end)}`]),
    ];
  });
  return ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %d %b', ...sections, '```', ''];
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return whole.endsWith('.') ? whole : `${whole}.`;
}
