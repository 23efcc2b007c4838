import {
  restoreSection,
  sectionTexts,
  settingValues,
  writeSection,
} from '../../src/aws-profile/ini-section.ts';
import { readAsCli, readAsSdk } from './ini-readers.ts';

const x = ['profile x'] as const;
const region = { region: 'new', role_arn: undefined };

/** Each case: its name, the text before, and the text after setting the Region of [profile x]. */
const cases: readonly (readonly [string, string, string])[] = [
  ['an empty file', '', '[profile x]\nregion = new\n'],
  [
    'a file with a byte order mark only',
    '\u00ef\u00bb\u00bf',
    '\u00ef\u00bb\u00bf[profile x]\nregion = new\n',
  ],
  ['a file of another profile', '[profile y]\na = 1\n', '[profile y]\na = 1\n\n[profile x]\nregion = new\n'],
  ['no line end at the end', '[profile y]\na = 1', '[profile y]\na = 1\n\n[profile x]\nregion = new\n'],
  ['blank lines at the end', '[y]\na = 1\n\n\n', '[y]\na = 1\n\n\n\n[profile x]\nregion = new\n'],
  ['CRLF', '[y]\r\na = 1\r\n', '[y]\r\na = 1\r\n\r\n[profile x]\r\nregion = new\r\n'],
  ['line ends of classic Mac OS', '[y]\ra = 1\r', '[y]\ra = 1\r\n\n[profile x]\nregion = new\n'],
  [
    'other kinds of sections with the same name',
    '[x]\nregion = a\n[sso-session x]\nregion = b\n[services x]\nregion = c\n["profile x"]\nregion = d\n',
    '[x]\nregion = a\n[sso-session x]\nregion = b\n[services x]\nregion = c\n["profile x"]\nregion = d\n\n[profile x]\nregion = new\n',
  ],
  [
    'the section in the middle',
    '[a]\nk=1\n\n[profile x]\nregion=old\n\n[b]\nk=2\n',
    '[a]\nk=1\n\n[profile x]\nregion = new\n\n[b]\nk=2\n',
  ],
  ['a section without settings', '[profile x]\n[b]\nk=2\n', '[profile x]\nregion = new\n[b]\nk=2\n'],
  ['a header at the very end', '[profile x]', '[profile x]\nregion = new'],
  ['a section at the end without a line end', '[profile x]\nregion = old', '[profile x]\nregion = new'],
  [
    'comments, other settings and their order',
    '# top\n[profile x] # note\n; c\noutput = json\n\nregion = old\n# end\n\n# about b\n[b]\n',
    '# top\n[profile x] # note\nregion = new\n; c\noutput = json\n\n# end\n\n# about b\n[b]\n',
  ],
  [
    'a comment between settings that are removed',
    '[profile x]\nregion = a\n# c\nrole_arn = z\n# d\n',
    '[profile x]\nregion = new\n# c\n# d\n',
  ],
  [
    'CRLF in the section',
    '[profile x]\r\nregion=old\r\noutput=json\r\n',
    '[profile x]\r\nregion = new\r\noutput=json\r\n',
  ],
  [
    'CRLF in other sections only',
    '[b]\r\nk=1\r\n[profile x]\nregion=old\n',
    '[b]\r\nk=1\r\n[profile x]\nregion = new\n',
  ],
  [
    'nested settings',
    '[profile x]\nregion = old\ns3 =\n    region = nested\n    max_concurrent_requests = 20\n',
    '[profile x]\nregion = new\ns3 =\n    region = nested\n    max_concurrent_requests = 20\n',
  ],
  [
    'a whole section that is indented',
    '[profile x]\n  output = json\n  region = old\n  s3 =\n    a = 1\n',
    '[profile x]\n  region = new\n  output = json\n  s3 =\n    a = 1\n',
  ],
  [
    'tabs',
    '[profile x]\n\toutput = json\n\tregion = old\n',
    '[profile x]\n\tregion = new\n\toutput = json\n',
  ],
  [
    'a setting that is removed with its continuation',
    '[profile x]\nrole_arn = a\n  b\n  c\noutput = json\n',
    '[profile x]\nregion = new\noutput = json\n',
  ],
  [
    'an indented setting that only the SDK reads as a setting',
    '[profile x]\noutput = json\n  region = old\n  k = 1\n',
    '[profile x]\nregion = new\noutput = json\n  k = 1\n',
  ],
  ['capital letters and a colon', '[profile x]\nRegion: old\nROLE_ARN=z\n', '[profile x]\nregion = new\n'],
  [
    'a setting whose name begins with the same letters',
    '[profile x]\nregion_set = 1\nregions = 2\n',
    '[profile x]\nregion = new\nregion_set = 1\nregions = 2\n',
  ],
  [
    'a byte order mark before the section',
    '\u00ef\u00bb\u00bf[profile x]\nregion=old\n',
    '\u00ef\u00bb\u00bf[profile x]\nregion = new\n',
  ],
  ['odd spacing', '[a]\n[ profile  x ]\nregion=old\n[b]\n', '[a]\n[profile x]\nregion = new\n[b]\n'],
  ['quotes', '[profile "x"]\nregion=old\n', '[profile "x"]\nregion = new\n'],
  [
    'a comment that the SDK takes as part of the header',
    '[profile x]# note\nk = 1\n',
    '[profile x]\n# note\nregion = new\nk = 1\n',
  ],
  [
    'a comment that the CLI takes as part of the header',
    '[profile x] # [note]\nk = 1\n',
    '[profile x]\n# [note]\nregion = new\nk = 1\n',
  ],
  ['other text after a header', '[profile x] !\nk = 1\n', '[profile x]\n# !\nregion = new\nk = 1\n'],
  [
    'an indented header',
    '[b]\nk = 1\n  [profile x]\n  region = old\n',
    '[b]\nk = 1\n[profile x]\nregion = new\n',
  ],
  [
    'a repeated section',
    '[profile x]\nregion=1\n[b]\n[profile x]\nk=1\nrole_arn=2\n[c]\n',
    '[profile x]\nregion = new\n[b]\n[profile x]\nregion = new\nk=1\n[c]\n',
  ],
  [
    'a repeated section, once with a header that some tools do not accept',
    '[ profile  x ]\nregion=1\nk=1\n[profile x]\nregion=2\n',
    '[ profile  x ]\nk=1\n[profile x]\nregion = new\n',
  ],
  [
    'a repeated section, with such headers only',
    '[ profile  x ]\nk=1\n[profile\tx]\nregion=2\nk=2\n',
    '[profile x]\nregion = new\nk=1\n[profile\tx]\nk=2\n',
  ],
  [
    'an indented header below',
    '[profile x]\n  region = old\n  [profile y]\n  region = y\n',
    '[profile x]\n  region = new\n  [profile y]\n  region = y\n',
  ],
  [
    'bytes that are not UTF-8',
    '[\u00fcber]\nn=\u00e9\u0085\u00a0\u00ff\n[profile x]\nn=\u00fe\nregion=old\n',
    '[\u00fcber]\nn=\u00e9\u0085\u00a0\u00ff\n[profile x]\nregion = new\nn=\u00fe\n',
  ],
];

test.each(cases)('sets only the Region: %s', (_what, before, after) => {
  expect(writeSection(before, x, region).text).toBe(after);
});

test.each(cases)('restores the original text: %s', (_what, before) => {
  const { text, undo } = writeSection(before, x, region);
  expect(restoreSection(text, x, JSON.parse(JSON.stringify(undo)))).toBe(before);
});

test.each(cases.filter(([, before]) => !/^\u00ef|\[b\]\n\[profile x\]/.test(before)))(
  'lets the CLI read the Region and no removed setting: %s',
  (_what, before) => {
    const section = readAsCli(writeSection(before, x, region).text)[
      /\[profile "x"\]/.test(before) ? 'profile "x"' : 'profile x'
    ];
    expect(section?.region).toBe('new');
    expect(section).not.toHaveProperty('role_arn');
  },
);

test.each(cases)('lets the SDK read the Region and no removed setting: %s', async (what, before) => {
  if (what === 'line ends of classic Mac OS') return expect(before).toContain('\r');
  const { config } = await readAsSdk({ config: writeSection(before, x, region).text });
  expect(config.x?.region).toBe('new');
  expect(config.x).not.toHaveProperty('role_arn');
});

test('sets the Region under both names of the default profile, because the CLI takes the later one', () => {
  const names = ['default', 'profile default'] as const;
  const { text } = writeSection('[default]\nregion=1\n[profile default]\nk=1\n', names, region);
  expect(text).toBe('[default]\nregion = new\n[profile default]\nregion = new\nk=1\n');
  expect(writeSection('[profile default]\n', names, region).text).toBe('[profile default]\nregion = new\n');
  expect(writeSection('', names, region).text).toBe('[default]\nregion = new\n');
});

test('ends a section at its last setting: a comment below may belong to the next section', () => {
  expect(sectionTexts('[profile x]\nk = 1\n\n# about y\n[y]\n', x)).toEqual(['[profile x]\nk = 1']);
});

test('keeps the old bytes and only a digest of the new ones in the undo record', () => {
  const { undo } = writeSection('[profile x]\nregion = old', x, { region: 'not-for-the-state' });
  expect(undo.before).toEqual(['[profile x]\nregion = old']);
  expect(JSON.stringify(undo)).not.toContain('not-for-the-state');
});

describe('undo after the file has changed', () => {
  const added = writeSection('[a]\nk = 1\n', x, region);
  const replaced = writeSection('[profile x]\nregion = old', x, region);

  test.each([
    ['a section was added below', added, `${added.text}\n[b]\nk = 2\n`, '[a]\nk = 1\n\n[b]\nk = 2\n'],
    ['a section was added below without a blank line', added, `${added.text}[b]\n`, '[a]\nk = 1\n[b]\n'],
    ['a section was added above', added, `[b]\n${added.text}`, '[b]\n[a]\nk = 1\n'],
    ['the section above was removed', added, '\n[profile x]\nregion = new\n', ''],
    ['the section was removed', added, '[a]\nk = 1\n', '[a]\nk = 1\n'],
    ['a comment was added below', added, `${added.text}# about b\n[b]\n`, '[a]\nk = 1\n# about b\n[b]\n'],
    [
      'a section was added below a replaced section',
      replaced,
      `${replaced.text}\n\n[b]\n`,
      '[profile x]\nregion = old\n\n[b]\n',
    ],
    ['the last line end was added', replaced, `${replaced.text}\n`, '[profile x]\nregion = old\n'],
  ])('restores only the section: %s', (_what, { undo }, now, expected) => {
    expect(restoreSection(now, x, undo)).toBe(expected);
  });

  test.each([
    ['another value', added, '[profile x]\nregion = other\n'],
    ['a longer value', added, '[profile x]\nregion = newer\n'],
    ['one more setting', added, '[profile x]\nregion = new\noutput = json\n'],
    ['a second section of that name', added, '[profile x]\nregion = new\n[b]\n[profile x]\nregion = new\n'],
    ['a comment in the header', added, '[profile x] # mine\nregion = new\n'],
    ['the replaced section was removed', replaced, '[b]\n'],
    ['the replaced section was emptied', replaced, '[profile x]\n'],
  ])('leaves the section alone: %s', (_what, { undo }, now) => {
    expect(restoreSection(now, x, undo)).toBeUndefined();
  });

  test('joins no lines when the section between them is removed', () => {
    const { undo } = writeSection('k = 1', x, region);
    expect(restoreSection('k = 1\n\n[profile x]\nregion = new\n[b]\n', x, undo)).toBe('k = 1\n[b]\n');
  });
});

test('finds setting values anywhere in a section', () => {
  const section = '[x]\naws_access_key_id = A\n# secret = C\n  SECRET: B\nother = D';
  expect(settingValues(section, ['aws_access_key_id', 'secret'])).toEqual(['A', 'B']);
});
