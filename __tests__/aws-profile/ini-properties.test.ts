import fc from 'fast-check';
import { restoreSection, type SectionNames, writeSection } from '../../src/aws-profile/ini-section.ts';
import { readAsCli, readAsSdk } from './ini-readers.ts';

const x: SectionNames = ['profile x'];
const settings = { region: 'new', role_arn: undefined, sso_session: undefined };

/** Lines that a file may have; none is the header [profile x]. */
const line = fc.oneof(
  fc.constantFrom(
    ...[
      '[profile y]',
      '[x]',
      '[default]',
      '[sso-session x]',
      '[services x]',
      '["profile x"]',
      '  [profile z]',
    ],
    ...[
      '[ profile  y ] # [profile x]',
      '[profile xx]',
      '[profile x y]',
      '# [profile x]',
      '; c',
      '[profile x',
    ],
    ...[
      'region = a',
      'role_arn=b',
      '  region = c',
      's3 =',
      '    max_concurrent_requests = 20',
      '\tk: v',
      'k = v # n',
    ],
    ...['', ' ', '\t', 'rubbish', '=', ' = a', '\u00ef\u00bb\u00bf', '\u00e9\u0085\u00a0=\u00ff'],
  ),
  fc.string({ maxLength: 8, unit: fc.constantFrom('a', ' ', '=', '#', ']', ':', '"', '\u00a0', '\u0085') }),
);
const ending = fc.constantFrom('\n', '\n', '\r\n', '\r');
const lines = fc.array(fc.tuple(line, ending)).map((all) => all.flat().join(''));
const tail = fc.oneof(fc.constant(''), line);
const mark = fc.constantFrom('', '', '\u00ef\u00bb\u00bf');
/** Any text that resembles a profile file, without [profile x]. */
const others = fc.tuple(mark, lines, tail).map((parts) => parts.join(''));

const header = fc.constantFrom(
  '[profile x]',
  '[ profile  x ]',
  '[profile "x"] # note',
  '\t[profile x]#',
  '[profile x] z',
);
const noHeader = line.filter((text) => !text.includes('['));
/** A section [profile x] that ends with a setting, without the last line end. */
const section = fc
  .tuple(
    header,
    ending,
    fc.array(fc.tuple(noHeader, ending)),
    fc.constantFrom('region = old', 'k = v', '  region: z'),
  )
  .map(([head, end, body, last]) => [head, end, ...body.flat(), last].join(''));

const runs = { numRuns: 1_000 };

test('keeps every byte around a section that is replaced', () => {
  const before = fc.tuple(mark, lines).map((parts) => parts.join(''));
  const behind = fc.oneof(
    fc.constant(''),
    fc.tuple(ending, fc.constant('[b]'), ending, lines, tail).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(before, section, behind, (prefix, old, suffix) => {
      const { text, undo } = writeSection(prefix + old + suffix, x, settings);
      expect(text.startsWith(prefix)).toBe(true);
      expect(text.endsWith(suffix)).toBe(true);
      const middle = text.slice(prefix.length, text.length - suffix.length);
      expect(middle).toMatch(/^\[profile ["']?x["']?\]/);
      expect(middle.match(/^[ \t]*region *=.*$/gm)).toContainEqual(
        expect.stringMatching(/^[ \t]*region = new$/),
      );
      expect(undo.before).toEqual([old]);
    }),
    runs,
  );
});

test('keeps every byte of a file that gets one more section', () => {
  fc.assert(
    fc.property(others, (text) => {
      const added = writeSection(text, x, settings).text;
      expect(added.startsWith(text)).toBe(true);
      expect(added.slice(text.length)).toMatch(/^[\r\n]*\[profile x\]\r?\nregion = new\r?\n$/);
    }),
    runs,
  );
});

test('restores the original bytes after any number of writes, wherever the section was', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(others, section, fc.constant('\n'))), (parts) => {
      const text = parts.join('');
      const { text: written, undo } = writeSection(text, x, settings);
      expect(restoreSection(written, x, JSON.parse(JSON.stringify(undo)))).toBe(text);
    }),
    runs,
  );
});

test('restores several sections in any order', () => {
  const names = ['a', 'b', 'default', 'y'] as const;
  fc.assert(
    fc.property(
      others,
      fc.shuffledSubarray([...names], { minLength: 2 }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      (text, written, order) => {
        let now = text;
        const undos = written.map((name) => {
          const { text: after, undo } = writeSection(now, [`profile ${name}`], settings);
          now = after;
          return { name, undo };
        });
        const shuffled = undos.toSorted(
          (a, b) => (order[undos.indexOf(a)] ?? 0) - (order[undos.indexOf(b)] ?? 0),
        );
        for (const { name, undo } of shuffled)
          now = restoreSection(now, [`profile ${name}`], undo) ?? 'changed';
        expect(now).toBe(text);
      },
    ),
    runs,
  );
});

describe('in a file that all tools agree on', () => {
  const setting = fc.constantFrom(
    ...['output = json', 'region = old', 'role_arn=arn:aws:iam::123456789012:role/a', 'sso_session = corp'],
    ...['s3 =\n    max_concurrent_requests = 20\n    region = nested', '# a comment', '', 'ca_bundle = /a=b'],
  );
  const body = fc.uniqueArray(setting, { selector: (text) => (text.includes('=') ? text : Math.random()) });
  const profile = (name: string) =>
    fc
      .tuple(fc.constantFrom(`[${name}]`, `[${name}] # note`), body)
      .map(([head, all]) => [head, ...all].join('\n'));
  const file = fc
    .tuple(
      profile('profile a'),
      profile('profile x'),
      profile('sso-session x'),
      profile('x'),
      fc.subarray([0, 1, 2, 3]),
    )
    .chain(([a, own, sso, plain, which]) =>
      fc.tuple(
        fc.shuffledSubarray(
          which.map((index) => [a, own, sso, plain][index] ?? ''),
          { minLength: which.length },
        ),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\n'),
      ),
    )
    .map(([all, newline, end]) => (all.join('\n') + end).replaceAll('\n', newline));

  /** The section's expected settings: its other settings and the new Region. */
  const expected = (before: Record<string, string> | undefined) => {
    const { role_arn: _role, sso_session: _session, ...rest } = before ?? {};
    return { ...rest, region: 'new' };
  };

  test('the CLI reads the new values in the section and the old ones elsewhere', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { 'profile x': own, ...rest } = readAsCli(text);
        expect(readAsCli(writeSection(text, x, settings).text)).toEqual({
          ...rest,
          'profile x': expected(own),
        });
      }),
      runs,
    );
  });

  test('the SDK reads the new values in the section and the old ones elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const { x: own, ...rest } = (await readAsSdk({ config: text })).config;
        const { config } = await readAsSdk({ config: writeSection(text, x, settings).text });
        expect(config).toEqual({ ...rest, x: expected(own) });
      }),
      { numRuns: 300 },
    );
  });
});
