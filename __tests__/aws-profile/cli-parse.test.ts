import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { cliFault, cliFaultNotices } from '../../src/aws-profile/cli-parse.ts';
import { pathNotices } from '../../src/aws-profile/path-notices.ts';

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('a file that the AWS CLI cannot parse', () => {
  test.each<[string, string, number | undefined, RegExp | undefined]>([
    ['an empty file', '', undefined, undefined],
    [
      'comments, blank lines and nested settings',
      '# x\n\n[a]\ns3 =\n  max = 1\nregion: eu\n; y\n',
      undefined,
      undefined,
    ],
    ['a value that continues on the next line', '[a]\nx = 1\n  2\n', undefined, undefined],
    ['a header with a comment', '[a] # x\nx = 1\n', undefined, undefined],
    ['the same setting in two sections', '[a]\nx = 1\n[b]\nx = 1\n', undefined, undefined],
    ['a setting before the first section', '# x\nregion = eu\n[a]\n', 2, /before the first section/],
    [
      'a line that is neither section, setting nor comment',
      '[a]\nx = 1\nAKIAIOSFODNN7EXAMPLE\n',
      3,
      /not a section, a setting or a comment/,
    ],
    ['a repeated section', '[a]\nx = 1\n[b]\n[a]\n', 4, /section appears twice/],
    ['a repeated setting in other letter case', '[a]\nx = 1\nX: 2\n', 3, /appears twice in one section/],
    ['a setting without a name', '[a]\n= 1\n', 2, /has no name/],
    ['an empty header', '[a]\n[]\n', 2, /not a section, a setting/],
    ['a nested line without an equals sign', '[a]\ns3 =\n  max = 1\n  other\n', 4, /nested below a setting/],
    ['a byte order mark', '\ufeff[a]\nx = 1\n', 1, /byte order mark/],
    ['Windows line ends', '[a]\r\nx = 1\r\noops\r\n', 3, /not a section, a setting/],
  ])('is reported by line, and other files are not: %s', (_name, text, line, why) => {
    const fault = cliFault(latin1(text));
    expect(fault?.line).toBe(line);
    if (why) expect(fault?.why).toMatch(why);
  });

  test('is reported without repeating the line itself', () => {
    const [notice = ''] = cliFaultNotices('/home/octo/.aws/config', '[a]\nAKIAIOSFODNN7EXAMPLE\n');
    expect(notice).toMatch(/cannot read \/home\/octo\/\.aws\/config.*line 2 stops it.*Correct that line\.$/);
    expect(notice).not.toContain('AKIA');
  });
});

const python = spawnSync('python3', ['-c', 'import configparser']).status === 0 ? test : test.skip;

/** Parses as botocore does, with Python's configparser; reads one JSON text per line. */
const program = `
import configparser, json, sys
for line in sys.stdin:
    text = json.loads(line)
    cp = configparser.RawConfigParser(default_section=None)
    try:
        cp.read_string(text)
        for section in cp.sections():
            for option in cp.options(section):
                value = cp.get(section, option)
                if value.startswith('\\n'):
                    for each in value.splitlines():
                        if each.strip(): each.strip().split('=', 1)[1]
        print('ok')
    except Exception as error:
        print('fault')
`;

python("Python's own parser agrees on files of such lines", () => {
  const line = fc.constantFrom(
    '[a]',
    '[b]',
    '[a] # x',
    '[]',
    'x = 1',
    'X: 2',
    'y =',
    '  n = 1',
    '  m',
    '= 1',
    'z',
    '# c',
    '',
    '   ',
    '\tt',
  );
  const texts = fc
    .sample(fc.array(line, { maxLength: 8 }), { numRuns: 2000, seed: 7 })
    .map((lines) => lines.join('\n'));
  const { stdout } = spawnSync('python3', ['-c', program], {
    input: texts.map((text) => JSON.stringify(text)).join('\n'),
    encoding: 'utf8',
  });
  const verdicts = stdout.trim().split('\n');
  expect(verdicts).toHaveLength(texts.length);
  const disagreements = texts.filter((text, index) => (cliFault(text) ? 'fault' : 'ok') !== verdicts[index]);
  expect(disagreements).toEqual([]);
});

describe('paths that AWS tools resolve differently', () => {
  test.each<[Record<string, string>, RegExp | undefined]>([
    [{ AWS_CONFIG_FILE: '~/ci/config' }, /Write AWS_CONFIG_FILE: \/home\/octo\/ci\/config\.$/],
    [
      { AWS_SHARED_CREDENTIALS_FILE: '~/.aws/credentials' },
      /Write AWS_SHARED_CREDENTIALS_FILE: \/home\/octo\/\.aws\/credentials\.$/,
    ],
    [{ AWS_CONFIG_FILE: '$HOME/config' }, /no shell has expanded.*Write the full path\.$/],
    [{ AWS_CONFIG_FILE: '${HOME}/config' }, /no shell has expanded/],
    [{ AWS_CONFIG_FILE: '/home/octo/config' }, undefined],
    [{}, undefined],
  ])('are reported: %j', (env, notice) => {
    const notices = pathNotices(env, '/home/octo');
    expect(notices).toHaveLength(notice ? 1 : 0);
    if (notice) expect(notices[0]).toMatch(notice);
  });
});
