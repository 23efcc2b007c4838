import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeftBehind } from '../../src/aws-profile/renewing-profile.ts';
import { newFolderPath, programCommand } from '../../src/refresh/renewing-command.ts';

describe('the command of the profile, as AWS tools split it', () => {
  test.each([
    [
      'plain paths stay as they are',
      ['/home/runner/externals/node24/bin/node', '/home/runner/_actions/o/k/v1/dist/x.js', '/tmp/r-1'],
      '/home/runner/externals/node24/bin/node /home/runner/_actions/o/k/v1/dist/x.js /tmp/r-1',
    ],
    [
      'a path with spaces is put in double quotes',
      ['/Users/octo cat/node', '/opt/x.js', '/Users/octo cat/temp'],
      '"/Users/octo cat/node" /opt/x.js "/Users/octo cat/temp"',
    ],
    [
      'Windows paths keep their backslashes',
      ['C:\\actions runner\\node.exe', 'D:\\a\\_actions\\x.js', 'D:\\a\\_temp\\r-1'],
      '"C:\\actions runner\\node.exe" D:\\a\\_actions\\x.js D:\\a\\_temp\\r-1',
    ],
    ['letters of every alphabet', ['/home/jürgen/node', '/x.js', '/t'], '/home/jürgen/node /x.js /t'],
  ])('%s', (_what, [node, program, folder], command) => {
    expect(programCommand(folder ?? '', node, program)).toBe(command);
  });

  test.each(['/a"b', "/a'b", '/a$HOME', '/a`b`', '/a%b%', '/a;b', '/a#b', '/a\\b', '/a\nb', '/a&b', '/a(b)'])(
    'a path that no quoting gets through is refused: %j',
    (path) => {
      expect(() => programCommand(path, '/node', '/x.js')).toThrow(/refresh cannot work here/);
    },
  );
});

describe('a section that a dead step left behind', () => {
  const temp = mkdtempSync(join(tmpdir(), 'keyturn left behind-'));
  const gone = join(temp, 'keyturn-refresh-0123456789ab');
  afterAll(() => rmSync(temp, { recursive: true }));

  test.each([
    [
      'its folder is gone',
      `[profile keyturn]\ncredential_process = /n /x.js ${gone.replaceAll(' ', '-')}`,
      true,
    ],
    [
      'its folder is gone, in quotes',
      `[profile keyturn]\ncredential_process = "/a b/n" /x.js "${gone}"\nregion = x`,
      true,
    ],
    ['a program of somebody else', '[profile keyturn]\ncredential_process = /bin/creds keyturn', false],
    ['keys', '[profile keyturn]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE', false],
    ['an empty section', '[profile keyturn]', false],
  ])('%s', (_what, section, expected) => {
    expect(isLeftBehind(section)).toBe(expected);
  });

  test('not while its folder is there', () => {
    const here = mkdtempSync(join(temp, 'x y-'));
    const folder = newFolderPath({ RUNNER_TEMP: here });
    expect(folder).toMatch(/keyturn-refresh-[0-9a-f]{12}$/);
    const section = (path: string) => `[profile keyturn]\ncredential_process = /n /x.js "${path}"`;
    expect(isLeftBehind(section(folder))).toBe(true);
    mkdirSync(folder);
    expect(isLeftBehind(section(folder))).toBe(false);
  });
});
