import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Session } from '../../src/aws/sts.ts';
import { code, link, md, prose } from '../../src/report/markdown.ts';
import { writeJobSummary } from '../../src/report/session-summary.ts';
import { writeSummary } from '../../src/report/summary.ts';
import type { Journal } from '../../src/rotation/journal.ts';
import { logText } from '../../src/runner/log-text.ts';
import { githubRunner } from '../../src/runner/runner.ts';
import { parseCommandFile } from '../../src/sandbox/runner/command-file.ts';
import { codePoint } from '../any-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-hostile-'));
const printed: string[] = [];
const printers = ['info', 'notice', 'warning', 'error', 'fail'] as const;
const now = new Date('2026-11-25T03:00:00Z');

/** Pieces with a meaning to the runner, a terminal, Markdown or Mermaid, and harmless pieces. */
const meaningful = [
  ...[
    '::set-output name=a::b',
    '::add-mask::a',
    '::warning::',
    '::',
    ':',
    '##[command]',
    '##[',
    '#[',
    '#',
    '[',
  ],
  ...[
    '\u001b[31m',
    '\u009b2J',
    '\u0007',
    '\b',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\u0085',
  ],
  ...[
    '<details>',
    '<!--',
    '<img src=x>',
    '|',
    '`',
    '```',
    '```mermaid',
    '~~~',
    '**',
    '_',
    '![a](b)',
    '[a](b)',
    '---',
  ],
  ...[
    '@octo-org',
    'https://example.com',
    'www.example.com',
    '#12',
    'octo-org/octo-repo#1',
    '&lt;',
    '\\',
    '%0A',
    '%',
  ],
  ...['section x', ' :crit, 2026-01-01, 1d', 'click a href "b"', '$a$', ':key:', 'deadbeef1', '1. ', '- '],
  ...['\n', '\r', '\r\n', ' ', '\t', 'a', 'arn:aws:iam::123456789012:user/ci', '\ud800', '🔑'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...meaningful), fc.string({ unit: codePoint, maxLength: 4 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

/** What the runner, a terminal or a viewer would obey in a printed line. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\s*::|##\[/u;

describe('the log', () => {
  let write: jest.SpyInstance;
  beforeEach(() => {
    printed.length = 0;
    write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      printed.push(String(chunk));
      return true;
    });
  });
  afterEach(() => {
    write.mockRestore();
    process.exitCode = 0;
  });

  /** The line that a reader of the log sees, with each workflow command as its text. */
  function shown(print: (typeof printers)[number], text: string): string {
    printed.length = 0;
    githubRunner({})[print](text);
    const whole = printed.join('');
    if (print === 'info') return whole.slice(0, -1);
    const [line = '', ...more] = whole.split('\n');
    expect(more).toEqual(['']);
    expect(line).toMatch(/^::(notice|warning|error)::/);
    return line
      .slice(line.indexOf('::', 2) + 2)
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  }

  test.each(printers)('%s prints no command, no control character and no hidden text', (print) => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of shown(print, text).replaceAll('\t', ' ').split('\n'))
          expect(line).not.toMatch(obeyed);
      }),
    );
  });

  test.each([
    ['a workflow command', '::set-output name=x::y', ': :set-output name=x::y'],
    ['a mask', 'a\n  ::add-mask::a', 'a\n  : :add-mask::a'],
    ['a workflow command after a zero-width character', '\u200b::stop-commands::x', ' : :stop-commands::x'],
    ['a command in the old form', 'a ##[command]b', 'a # #[command]b'],
    ['colours', '\u001b[31mred\u001b[0m', ' [31mred [0m'],
    ['a terminal control in one character', '\u009b2J', ' 2J'],
    ['text from right to left', 'key\u202egnp.exe', 'key gnp.exe'],
    ['a carriage return that hides the line', 'bad\rgood', 'bad good'],
    ['an ARN, which is unchanged', 'arn:aws:iam::123456789012:user/ci', 'arn:aws:iam::123456789012:user/ci'],
    ['several lines, which are unchanged', 'a\r\n\tb\n', 'a\n\tb\n'],
  ])('prints %s harmlessly', (_what, text, expected) => {
    expect(logText(text)).toBe(expected);
    for (const print of printers) expect(shown(print, text)).toBe(expected);
  });
});

describe('the command files', () => {
  test('hold a value unchanged, and nothing else', () => {
    const path = join(folder, 'env');
    const before = { ...process.env };
    process.env.GITHUB_ENV = path;
    try {
      fc.assert(
        fc.property(hostile, (text) => {
          writeFileSync(path, '');
          githubRunner(process.env).exportVariable('HOSTILE', text);
          const entries = [...parseCommandFile(readFileSync(path, 'utf8'))];
          expect(entries).toEqual([['HOSTILE', text.toWellFormed()]]);
        }),
      );
      for (const name of ['a\nb', 'a=b', 'a<<b', ''])
        expect(() => githubRunner(process.env).exportVariable(name, 'x')).toThrow(/cannot be written/);
    } finally {
      process.env = before;
    }
  });
});

describe('the job summary', () => {
  /** A URL that GitHub links as a whole: words between marks without a meaning in Markdown. */
  const address = /^https?:\/\/[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*(?::\d+)?(?:\/[\w.-]*)*(?:#[\w-]+)?$/;
  const frame =
    /^(?:[\p{L}\p{M}\d ()"'“”’….,:;!?|#-]|`[\w.:,=+@/… -]+`|<code>(?:[A-Za-z0-9 …,]|&#\d+;)*<\/code>)*$/u;

  test('shows any text as plain words and code, in a sentence and in a table cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const linked = address.test(text) ? [] : [link(text)];
        for (const { text: shown } of [prose(text), code(text), md`| ${text} |`, ...linked]) {
          expect(shown).toMatch(frame);
          expect(shown).not.toContain('\n');
          // Outside of code: nothing that begins a block or a cell, no mention, no link, no issue number, no commit id.
          const outside = shown.replaceAll(/`[^`]*`|<code>.*?<\/code>/g, 'CODE');
          expect(outside.replaceAll(/^\| | \|$/g, '')).not.toMatch(
            /[|#@<>`*_[\]\\&~/]|^\s*(?:-|\d+[.)])(?:\s|$)|[0-9a-f]{7}(?<=[a-f]\w*)/,
          );
        }
      }),
    );
  });

  test.each([
    ['https://github.com/octo-org/octo-repo/actions/runs/1/attempts/2', true],
    ['http://localhost:8080/a_b/-', true],
    ['https://example.com', true],
    ['https://:key:', false],
    ['https://__a__/b', false],
    ['https://example.com/:key:', false],
    ['https://example.com/a|b', false],
    ['https://example.com/a b', false],
    ['javascript:alert', false],
  ])('shows %s as a link: %s', (text, isAddress) => {
    expect(link(text).text).toBe(isAddress ? text : code(text).text);
  });

  test.each([
    [
      '<details><summary>a</summary>',
      '<code>&#60;details&#62;&#60;summary&#62;a&#60;&#47;summary&#62;</code>.',
    ],
    ['a | b', 'A <code>&#124;</code> b.'],
    [
      'see [this](https://example.com)',
      'See <code>&#91;this&#93;&#40;https&#58;&#47;&#47;example&#46;com&#41;</code>.',
    ],
    [
      '![x](https://example.com/x.png)',
      '<code>&#33;&#91;x&#93;&#40;https&#58;&#47;&#47;example&#46;com&#47;x&#46;png&#41;</code>.',
    ],
    ['ask @octo-org/admins', 'Ask `@octo-org/admins`.'],
    ['visit https://example.com now', 'Visit `https://example.com` now.'],
    ['fixes #12', 'Fixes <code>&#35;12</code>.'],
    ['run `rotate: now` again', 'Run `rotate: now` again.'],
    ['an odd ` here', 'An odd <code>&#96;</code> here.'],
    ['# A heading', '<code>&#35;</code> A heading.'],
    ['1. a list', '`1`. a list.'],
    ['- a list', '`-` a list.'],
    ['AKIA…MPLE is 10d old, and due at 30d.', '`AKIA…MPLE` is 10d old, and due at 30d.'],
    ['a\u202eb', 'A b.'],
  ])('shows %j harmlessly in a sentence', (text, expected) => {
    expect(prose(text).text).toBe(expected);
  });

  test('keeps every foreign text inside its table cell or its sentence', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (arn, user, why) => {
        const path = join(folder, 'summary');
        writeFileSync(path, '');
        const session = {
          credentials: { accessKeyId: `AKIA${user}`, secretAccessKey: 'x' },
          identity: { arn, accountId: user, assumedRoleId: `AROA:${why}` },
        } as unknown as Session;
        const env = {
          GITHUB_STEP_SUMMARY: path,
          GITHUB_SERVER_URL: arn,
          GITHUB_REPOSITORY: user,
          GITHUB_RUN_ID: why,
        };
        writeJobSummary(session, why, env);
        const journal = { phase: 'idle', user: why } as unknown as Journal;
        writeSummary(
          {
            user,
            judgement: { status: 'ok', ageDays: 1, findings: [] },
            keys: [{ id: `${arn}AKIAEXAMPLE${user}`, status: 'Active', createdAt: now }],
            rotation: { state: why, why, remedy: arn },
            journal,
            times: { afterMs: 864e5, graceMs: 864e5, recoveryMs: 864e5 },
          },
          env,
          now,
        );
        const text = readFileSync(path, 'utf8');
        const [markdown = '', chart = ''] = text.split('```mermaid\n');
        const lines = markdown.split('\n');
        for (const line of lines) {
          const url = /^\| run \| (.*) \|$/.exec(line)?.[1] ?? '';
          if (!address.test(url)) expect(line).toMatch(frame);
        }
        expect(lines.filter((line) => line.startsWith('#')).length).toBe(2);
        const cells = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length);
        expect(cells).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 8, 8, 8].slice(-cells.length));
        expect(chart.split('\n').slice(0, -2)).toEqual([
          'gantt',
          '  dateFormat YYYY-MM-DD',
          '  axisFormat %d %b',
          expect.stringMatching(/^ {2}section \w{0,4}…\w{0,4}$/),
          '  Active :active, 2026-11-25, 2026-11-26',
          '  Active (planned) :2026-11-25, 2026-11-26',
          '  Rotation due 2026-11-26 :milestone, 2026-11-26, 0d',
          '```',
        ]);
      }),
    );
  });
});
