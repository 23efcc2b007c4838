import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type ProfileUndo,
  secretsInUndo,
  undoProfiles,
  writeProfiles,
} from '../../src/aws-profile/profile-files.ts';
import {
  config,
  credentials,
  given,
  inTempHome,
  keys,
  lab,
  oldKeys,
  request,
  undo,
  write,
} from './profile-lab.ts';

inTempHome();

describe('undo', () => {
  const before = {
    credentials: `# mine\r\n[x]\r\naws_access_key_id=AKIAOLDOLDOLDOLDOLD1\r\n\r\n# y\r\n[y]\r\nk = 1`,
    config: '\ufeff[ profile x ] # note\noutput = json\nregion= us-east-1\ns3 =\n    a = 1\n\n\n',
  };

  test('removes files and folders that Keyturn created', async () => {
    lab.paths = {
      credentialsFile: join(lab.home, 'a', 'b', 'credentials'),
      configFile: join(lab.home, 'c', 'config'),
    };
    expect(await undo(await write())).toEqual([]);
    expect(readdirSync(lab.home)).toEqual([]);
  });

  test('restores the original bytes', async () => {
    given(before);
    expect(await undo(await write())).toEqual([]);
    expect({ credentials: credentials(), config: config() }).toEqual(before);
  });

  test('restores the original bytes when a profile was added', async () => {
    given(before);
    expect(await undo(await write({ name: 'new' }))).toEqual([]);
    expect({ credentials: credentials(), config: config() }).toEqual(before);
  });

  test('keeps an empty file that existed before', async () => {
    given({ credentials: '' });
    await undo(await write());
    expect(readdirSync(dirname(lab.paths.configFile))).toEqual(['credentials']);
  });

  test('undoes two steps with the same profile one after the other', async () => {
    given(before);
    const first = await write();
    const afterFirst = credentials();
    const second = await write({ region: 'us-west-2', credentials: { ...keys, sessionToken: 'second' } });
    expect(await undo(second)).toEqual([]);
    expect(credentials()).toBe(afterFirst);
    expect(await undo(first)).toEqual([]);
    expect({ credentials: credentials(), config: config() }).toEqual(before);
  });

  test('keeps what others added meanwhile', async () => {
    const first = await write();
    const second = await write({ name: 'y' });
    expect(await undo(first)).toEqual([]);
    expect(credentials()).toContain('[y]\naws_access_key_id');
    expect(credentials()).not.toContain('[x]');
    expect(await undo(second)).toEqual([]);
    expect(credentials() + config()).toBe('');
  });

  test('leaves a section alone that has changed since, warns, and restores the other file', async () => {
    given(before);
    const record = await write();
    writeFileSync(lab.paths.credentialsFile, credentials().replace('new-token==', 'another-token'));
    const changed = credentials();
    expect(await undo(record)).toEqual([
      expect.stringMatching(/^\[x\] in .*credentials was changed by something else since Keyturn wrote it/),
    ]);
    expect(credentials()).toBe(changed);
    expect(config()).toBe(before.config);
  });

  test('does not create removed files again, and warns where a section is lost', async () => {
    given({ config: before.config });
    const record = await write();
    rmSync(lab.paths.credentialsFile);
    rmSync(lab.paths.configFile);
    expect(await undo(record)).toEqual([expect.stringMatching(/^\[profile x\] in .*config is not put back/)]);
    expect(readdirSync(dirname(lab.paths.configFile))).toEqual([]);
  });

  test('accepts a home folder that has been removed since', async () => {
    const record = await write();
    rmSync(dirname(lab.paths.configFile), { recursive: true });
    expect(await undo(record)).toEqual([]);
  });

  test('keeps a folder that holds other files', async () => {
    const record = await write();
    writeFileSync(join(dirname(lab.paths.configFile), 'mine'), '');
    expect(await undo(record)).toEqual([]);
    expect(readdirSync(dirname(lab.paths.configFile))).toEqual(['mine']);
  });

  test('does not follow a symbolic link that replaced the file', async () => {
    given(before);
    const record = await write();
    const written = config();
    writeFileSync(join(lab.home, 'real'), written);
    rmSync(lab.paths.configFile);
    symlinkSync(join(lab.home, 'real'), lab.paths.configFile);
    expect(await undo(record)).toEqual([
      expect.stringMatching(/could not be put back: .* is a symbolic link/),
    ]);
    expect(readFileSync(join(lab.home, 'real'), 'utf8')).toBe(written);
    expect(credentials()).toBe(before.credentials);
  });

  test.each([
    ['null', 'null'],
    ['a number', '7'],
    ['an empty entry', '[{}]'],
    ['a list with null', '[null]'],
  ])('warns about a record that is %s, and does not fail', async (_what, record) => {
    expect(await undoProfiles(JSON.parse(record))).toEqual([
      expect.stringMatching(/^[^\n]*could not be put back: [^\n]+$/),
    ]);
  });

  test('lists the previous keys for masking and records none of the new ones', async () => {
    given({
      credentials: `[x]\n${oldKeys}aws_session_token = test\n[y]\naws_secret_access_key = not-of-this-section\n`,
    });
    const record = await write();
    expect(secretsInUndo(record)).toEqual(['AKIAOLDOLDOLDOLDOLD1', 'an-old-secret-of-40-characters']);
    for (const value of Object.values(keys)) expect(JSON.stringify(record)).not.toContain(value);
  });

  test('finds a relative path from another working directory', async () => {
    const here = process.cwd();
    try {
      process.chdir(lab.home);
      lab.paths = { credentialsFile: join('a', 'credentials'), configFile: join('a', 'config') };
      const record = await write();
      process.chdir(here);
      expect(await undo(record)).toEqual([]);
    } finally {
      process.chdir(here);
    }
    expect(existsSync(join(lab.home, 'a'))).toBe(false);
  });
});

describe('the undo record saved before each file is replaced', () => {
  const both = { credentials: `[x]\n${oldKeys}`, config: '[profile x]\nregion = a\n' };
  const others = { credentials: '[y]\nz = 1', config: '# mine' };
  const bothPaths = () => [lab.paths.credentialsFile, lab.paths.configFile];
  const texts = () => bothPaths().map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined));

  test.each<[string, Parameters<typeof given>[0] | undefined, number]>([
    ['there is no file, and neither is written', undefined, 0],
    ['there is no file, and one is written', undefined, 1],
    ['the profile is in both, and neither is written', both, 0],
    ['the profile is in both, and one is written', both, 1],
    ['another profile is in both, and one is written', others, 1],
  ])('restores everything after a process dies at that point: %s', async (_what, before, replaced) => {
    if (before) given(before);
    const original = texts();
    const moments: { undo: ProfileUndo; texts: (string | undefined)[] }[] = [];
    await writeProfiles([request()], lab.paths, (undoSoFar) =>
      moments.push({ undo: undoSoFar, texts: texts() }),
    );
    expect(moments).toHaveLength(2);
    const moment = moments[replaced];
    bothPaths().forEach((path, index) => {
      const text = moment?.texts[index];
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    });
    expect(await undo(moment?.undo ?? [])).toEqual([]);
    expect(texts()).toEqual(original);
  });
});
