import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, config, credentials, given, inTempHome, lab, oldKeys, write } from './profile-lab.ts';

inTempHome();

describe('a profile that already exists', () => {
  test.each([
    ['in the credentials file', 'x', { credentials: '[x]\n' }],
    ['in the config file', 'x', { config: '[profile x] # note\n' }],
    ['with odd spacing', 'x', { config: '[ profile\t"x" ]\n' }],
    ['as default', 'default', { config: '[default]\n' }],
    ['as profile default', 'default', { config: '[profile default]\n' }],
  ])('%s is refused by the check and by the write, and kept', async (_what, name, files) => {
    given(files);
    for (const attempt of [check, write]) {
      await expect(attempt({ name, overwrite: false })).rejects.toMatchObject({
        code: 'ProfileUnwritable',
        message: expect.stringMatching(/exists already in .*overwrite-aws-profile: true/s),
      });
    }
    expect(readdirSync(dirname(lab.paths.configFile))).toEqual(Object.keys(files));
    await check({ name, overwrite: true });
  });

  test.each([
    ['[profile x] in the credentials file', { credentials: '[profile x]\n' }],
    ['[x] in the config file', { config: '[x]\n' }],
    ['an SSO session', { config: '[sso-session x]\n[services x]\n' }],
    ['a longer name', { credentials: '[x1]\n', config: '[profile x y]\n' }],
  ])('%s is a different profile', async (_what, files) => {
    given(files);
    await check({ overwrite: false });
    await write({ overwrite: false });
    for (const text of Object.values(files)) expect(credentials() + config()).toContain(text);
    expect(config()).toContain('[profile x]\nregion = eu-west-1\n');
  });
});

describe('refused before any request, and again when writing', () => {
  const cases: readonly (readonly [string, () => void, RegExp])[] = [
    [
      'a link in place of a file',
      () => {
        writeFileSync(join(lab.home, 'real'), '');
        symlinkSync(join(lab.home, 'real'), lab.paths.configFile);
      },
      /config is a symbolic link/,
    ],
    [
      'a link to nowhere',
      () => symlinkSync(join(lab.home, 'nowhere'), lab.paths.credentialsFile),
      /credentials is a symbolic link/,
    ],
    [
      'a link in place of the folder',
      () => {
        rmSync(dirname(lab.paths.configFile), { recursive: true });
        mkdirSync(join(lab.home, 'real'));
        symlinkSync(join(lab.home, 'real'), dirname(lab.paths.configFile));
      },
      /\.aws is a symbolic link/,
    ],
    ['a folder', () => mkdirSync(lab.paths.configFile), /config is not a regular file|config cannot be/],
    [
      'a file in place of the folder',
      () => {
        rmSync(dirname(lab.paths.configFile), { recursive: true });
        writeFileSync(dirname(lab.paths.configFile), '');
      },
      /\.aws/,
    ],
    ['UTF-16', () => writeFileSync(lab.paths.configFile, '[default]\n', 'utf16le'), /config is not text/],
  ];

  test.each(cases)('%s', async (_what, prepare, message) => {
    given({});
    prepare();
    const before = readdirSync(lab.home, { recursive: true }).toSorted();
    for (const attempt of [check, write]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'ProfileUnwritable',
        message: expect.stringMatching(message),
      });
    }
    expect(readdirSync(lab.home, { recursive: true }).toSorted()).toEqual(before);
  });

  test('the check changes and creates nothing', async () => {
    await check();
    expect(readdirSync(lab.home)).toEqual([]);
  });

  test('restores the first file when the second cannot be written', async () => {
    given({ credentials: `[x]\n${oldKeys}` });
    mkdirSync(lab.paths.configFile);
    await expect(write()).rejects.toMatchObject({ code: 'ProfileUnwritable' });
    expect(credentials()).toBe(`[x]\n${oldKeys}`);
  });

  test('removes the first file and its folder, if Keyturn created them, when the second cannot be written', async () => {
    lab.paths = { credentialsFile: join(lab.home, 'a', 'b', 'credentials'), configFile: lab.home };
    await expect(write()).rejects.toMatchObject({ code: 'ProfileUnwritable' });
    expect(readdirSync(lab.home)).toEqual([]);
  });
});
