import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeftBehind } from '../../src/aws-profile/renewing-profile.ts';
import { newFolderPath, programCommand } from '../../src/refresh/renewing-command.ts';

describe('the credential_process command, as AWS tools split it', () => {
  test.each([
    [
      'leaves plain paths as they are',
      ['/home/runner/externals/node24/bin/node', '/home/runner/_actions/o/k/v1/dist/x.js', '/tmp/r-1'],
      '/home/runner/externals/node24/bin/node /home/runner/_actions/o/k/v1/dist/x.js /tmp/r-1',
    ],
    [
      'puts a path with spaces in double quotes',
      ['/Users/octo cat/node', '/opt/x.js', '/Users/octo cat/temp'],
      '"/Users/octo cat/node" /opt/x.js "/Users/octo cat/temp"',
    ],
    [
      'keeps the backslashes of Windows paths',
      ['C:\\actions runner\\node.exe', 'D:\\a\\_actions\\x.js', 'D:\\a\\_temp\\r-1'],
      '"C:\\actions runner\\node.exe" D:\\a\\_actions\\x.js D:\\a\\_temp\\r-1',
    ],
    ['keeps letters of every alphabet', ['/home/jürgen/node', '/x.js', '/t'], '/home/jürgen/node /x.js /t'],
  ])('%s', (_what, [node, program, folder], command) => {
    expect(programCommand(folder ?? '', node, program)).toBe(command);
  });

  test.each(['/a"b', "/a'b", '/a$HOME', '/a`b`', '/a%b%', '/a;b', '/a#b', '/a\\b', '/a\nb', '/a&b', '/a(b)'])(
    'refuses a path that no quoting protects: %j',
    (path) => {
      expect(() => programCommand(path, '/node', '/x.js')).toThrow(/refresh cannot work here/);
    },
  );
});

describe('a profile section is left over from a dead step', () => {
  const temp = mkdtempSync(join(tmpdir(), 'keyturn left behind-'));
  const gone = join(temp, 'keyturn-refresh-0123456789ab');
  afterAll(() => rmSync(temp, { recursive: true }));

  test.each([
    [
      'its folder is gone: yes',
      `[profile keyturn]\ncredential_process = /n /x.js ${gone.replaceAll(' ', '-')}`,
      true,
    ],
    [
      'its folder is gone, and the path is in quotes: yes',
      `[profile keyturn]\ncredential_process = "/a b/n" /x.js "${gone}"\nregion = x`,
      true,
    ],
    ['it runs another program: no', '[profile keyturn]\ncredential_process = /bin/creds keyturn', false],
    ['it holds keys: no', '[profile keyturn]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE', false],
    ['it is empty: no', '[profile keyturn]', false],
  ])('%s', (_what, section, expected) => {
    expect(isLeftBehind(section)).toBe(expected);
  });

  test('its folder exists: no', () => {
    const here = mkdtempSync(join(temp, 'x y-'));
    const folder = newFolderPath({ RUNNER_TEMP: here });
    expect(folder).toMatch(/keyturn-refresh-[0-9a-f]{12}$/);
    const section = (path: string) => `[profile keyturn]\ncredential_process = /n /x.js "${path}"`;
    expect(isLeftBehind(section(folder))).toBe(true);
    mkdirSync(folder);
    expect(isLeftBehind(section(folder))).toBe(false);
  });
});
