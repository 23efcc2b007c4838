import type { AccessKeyInfo } from '../../src/aws/iam.ts';
import { type KeySummary, summaryText } from '../../src/report/summary.ts';
import type { Journal } from '../../src/rotation/journal.ts';
import { readGantt } from './gantt.ts';

const now = new Date('2026-11-25T03:00:00Z');
const oldId = 'AKIAIOSFODNN7EXAMPLE';
const newId = 'AKIAI44QH8DHBEXAMPL2';
const times = { afterMs: days(30), graceMs: days(7), recoveryMs: days(7) };
const user = '123456789012/ci';

function days(count: number): number {
  return count * 86_400_000;
}

function ago(count: number): Date {
  return new Date(now.getTime() - days(count));
}

function key(id: string, age: number, status: AccessKeyInfo['status'] = 'Active'): AccessKeyInfo {
  return { id, status, createdAt: ago(age), userName: 'ci' };
}

function committed(more: Partial<Extract<Journal, { phase: 'committed' }>> = {}): Journal {
  const committedAt = ago(0).toISOString();
  return { phase: 'committed', user, old: oldId, new: newId, confirmed: {}, committedAt, ...more };
}

function summary(more: Partial<KeySummary>): KeySummary {
  return {
    user: 'ci',
    judgement: { status: 'ok', ageDays: 0, findings: [] },
    keys: [key(oldId, 100), key(newId, 0)],
    times,
    ...more,
  };
}

const idle: Journal = { phase: 'idle', user };
const retired: Journal = {
  phase: 'retired',
  user,
  old: oldId,
  new: newId,
  confirmed: {},
  committedAt: ago(9).toISOString(),
  retiredAt: ago(2).toISOString(),
};
const distributing: Journal = {
  phase: 'distributing',
  user,
  old: oldId,
  new: newId,
  baseline: {},
  startedAt: ago(0).toISOString(),
  proven: true,
};

/** Each state, its heading, its table rows without the user, and its bars. */
const states: readonly (readonly [
  string,
  Partial<KeySummary>,
  string,
  readonly string[],
  readonly string[],
])[] = [
  [
    'idle',
    {
      keys: [key(oldId, 10)],
      rotation: { state: 'idle', why: 'AKIA…MPLE is 10d old, and due at 30d.' },
      journal: idle,
    },
    'not due',
    ['`AKIA…MPLE` | 10 days | Active, in use | rotated | 2026-12-15'],
    [
      'active Active 2026-11-15..2026-11-25',
      ' Active (planned) 2026-11-25..2026-12-15',
      'milestone Rotation due 2026-12-15 2026-12-15..0d',
    ],
  ],
  [
    'grace',
    {
      rotation: { state: 'grace', why: 'AKIA…MPLE stays Active', next: new Date('2026-12-02T03:00:00Z') },
      journal: committed(),
    },
    'rotated, the old key still works',
    [
      '`AKIA…MPLE` | 100 days | Active, predecessor | made Inactive | 2026-12-02',
      '`AKIA…MPL2` | 0 days | Active, in every target | rotated | 2026-12-25',
    ],
    [
      'active Active 2026-08-17..2026-11-25',
      ' Active (planned) 2026-11-25..2026-12-02',
      'crit Inactive from 2026-12-02 (planned) 2026-12-02..2026-12-09',
      'milestone Deleted 2026-12-09 2026-12-09..0d',
      'active Active 2026-11-25..2026-11-26',
      ' Active (planned) 2026-11-25..2026-12-25',
      'milestone Rotation due 2026-12-25 2026-12-25..0d',
    ],
  ],
  [
    'recovery',
    {
      keys: [key(oldId, 109, 'Inactive'), key(newId, 9)],
      rotation: { state: 'recovery', why: 'it is Inactive', next: new Date('2026-11-30T03:00:00Z') },
      journal: retired,
    },
    'rotated, the old key is Inactive',
    [
      '`AKIA…MPLE` | 109 days | Inactive, predecessor | deleted | 2026-11-30',
      '`AKIA…MPL2` | 9 days | Active, in every target | rotated | 2026-12-16',
    ],
    [
      'done Active 2026-08-08..2026-11-23',
      'crit Inactive 2026-11-23..2026-11-25',
      ' Inactive (planned) 2026-11-25..2026-11-30',
      'milestone Deleted 2026-11-30 2026-11-30..0d',
      'active Active 2026-11-16..2026-11-25',
      ' Active (planned) 2026-11-25..2026-12-16',
      'milestone Rotation due 2026-12-16 2026-12-16..0d',
    ],
  ],
  [
    'finished',
    {
      keys: [key(newId, 16)],
      rotation: { state: 'finished', why: 'the rotation is complete.' },
      journal: idle,
    },
    'rotated, the old key is gone',
    ['`AKIA…MPL2` | 16 days | Active, in use | rotated | 2026-12-09'],
    [
      'active Active 2026-11-09..2026-11-25',
      ' Active (planned) 2026-11-25..2026-12-09',
      'milestone Rotation due 2026-12-09 2026-12-09..0d',
    ],
  ],
  [
    'failed',
    {
      keys: [key(oldId, 100)],
      rotation: { state: 'failed', why: 'GitHub answered 403', remedy: 'give it the permission.' },
    },
    'not rotated',
    ['`AKIA…MPLE` | 100 days | Active | none until the error is fixed | '],
    ['active Active 2026-08-17..2026-11-25'],
  ],
  [
    'held without a known end',
    { rotation: { state: 'held', why: '1 run has not ended.' }, journal: committed() },
    'on hold',
    [
      '`AKIA…MPLE` | 100 days | Active, predecessor | made Inactive, once nothing holds it back | ',
      '`AKIA…MPL2` | 0 days | Active, in every target | rotated | 2026-12-25',
    ],
    [
      'active Active 2026-08-17..2026-11-25',
      'active Active 2026-11-25..2026-11-26',
      ' Active (planned) 2026-11-25..2026-12-25',
      'milestone Rotation due 2026-12-25 2026-12-25..0d',
    ],
  ],
  [
    'undone',
    { rotation: { state: 'undone', why: 'undo' }, journal: committed({ paused: true }) },
    'going back to the old key',
    [
      '`AKIA…MPLE` | 100 days | Active, predecessor | none until rotate: now | ',
      '`AKIA…MPL2` | 0 days | Active, in every target | rotated | 2026-12-25',
    ],
    [
      'active Active 2026-08-17..2026-11-25',
      'active Active 2026-11-25..2026-11-26',
      ' Active (planned) 2026-11-25..2026-12-25',
      'milestone Rotation due 2026-12-25 2026-12-25..0d',
    ],
  ],
  [
    'waiting',
    { rotation: { state: 'waiting', why: 'the next run goes on' }, journal: distributing },
    'in progress, the next run resumes it',
    [
      '`AKIA…MPLE` | 100 days | Active, predecessor | none until every target has the new key | ',
      '`AKIA…MPL2` | 0 days | Active, on its way to the targets | stored in every target, by the next run | ',
    ],
    ['active Active 2026-08-17..2026-11-25', 'active Active 2026-11-25..2026-11-26'],
  ],
  [
    'no rotation, with a key that is too old',
    {
      keys: [key(oldId, 1)],
      judgement: { status: 'warn', ageDays: 1, findings: [] },
      times: undefined as never,
    },
    'warn, 1 day',
    ['`AKIA…MPLE` | 1 day | Active, in use |  | '],
    ['active Active 2026-11-24..2026-11-25'],
  ],
];

test.each(states)('shows heading, table and timeline: %s', (_name, more, heading, rows, bars) => {
  const text = summaryText(summary(more), now).text;
  expect(text.split('\n')[0]).toBe(`### Access key of \`ci\`: ${heading}`);
  const table = text.split('\n').filter((line) => /^\| `ci`/.test(line));
  expect(table).toEqual(rows.map((row) => `| \`ci\` | ${row} |`));
  const drawn = readGantt(text).map(({ label, tag, from, to }) => `${tag} ${label} ${from}..${to}`);
  expect(drawn).toEqual(bars);
});

test('gives each key a section of the chart, by its short id', () => {
  const text = summaryText(summary({ journal: committed() }), now).text;
  expect([...new Set(readGantt(text).map(({ section }) => section))]).toEqual(['AKIA…MPLE', 'AKIA…MPL2']);
  expect(text).not.toContain(oldId);
});

test.each([
  ['a|b', '<code>a&#124;b</code>'],
  ['a`b`', '<code>a&#96;b&#96;</code>'],
  ['<img src=x>', '<code>&#60;img src&#61;x&#62;</code>'],
  ['@octo-org/all', '`@octo-org/all`'],
  ['a\n## b', '<code>a &#35;&#35; b</code>'],
  ['**a** [b](c)', '<code>&#42;&#42;a&#42;&#42; &#91;b&#93;&#40;c&#41;</code>'],
  ['a&#124;b', '<code>a&#38;&#35;124&#59;b</code>'],
  ['größe_1', '<code>gr&#246;&#223;e&#95;1</code>'],
  ['🔑', '<code>&#128273;</code>'],
])('shows a user name literally: %s', (name, shown) => {
  const text = summaryText(summary({ user: name, journal: committed() }), now).text;
  expect(text.split('\n')[0]).toContain(shown);
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.map((row) => row.split('|').length)).toEqual([8, 8, 8]);
  expect(readGantt(text)).not.toEqual([]);
});

test('shows no markup from the text of a foreign error', () => {
  const text = summaryText(
    summary({ rotation: { state: 'failed', why: 'GitHub said <b>| no\n# yes' }, keys: [] }),
    now,
  ).text;
  expect(text).toContain('\nGitHub said <code>&#60;b&#62;&#124;</code> no <code>&#35;</code> yes.\n');
  expect(text).not.toContain('mermaid');
});

test.each([
  ['a day that does not exist', '  Active :2026-02-30, 2026-03-01'],
  ['a bar that ends before it begins', '  Active :2026-03-02, 2026-03-01'],
  ['a colon in a label', '  Active: now :2026-03-01, 2026-03-02'],
  ['a tag that Mermaid does not know', '  Active :red, 2026-03-01, 2026-03-02'],
  ['a line without data', '  Active'],
  ['a label that begins with a keyword', '  section two :2026-03-01, 2026-03-02'],
  ['a label that begins with a date', '  2026-03-01 deleted :2026-03-01, 2026-03-02'],
])('the reader of charts refuses %s', (_name, line) => {
  const chart = `\`\`\`mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  axisFormat %d %b\n  section a\n${line}\n\`\`\``;
  expect(() => readGantt(chart)).toThrow();
});
