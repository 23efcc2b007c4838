import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromIni } from '@aws-sdk/credential-provider-ini';
import {
  checkProfiles,
  type ProfileRequest,
  type ProfileUndo,
  profilePaths,
  secretsInUndo,
  undoProfiles,
  writeProfiles,
} from '../../src/aws-profile/profile-files.ts';

const keys = {
  accessKeyId: 'ASIANEWNEWNEWNEWNEW1',
  secretAccessKey: 'new+secret/of=this',
  sessionToken: 'new-token==',
};
const oldKeys =
  'aws_access_key_id = AKIAOLDOLDOLDOLDOLD1\naws_secret_access_key = an-old-secret-of-40-characters\n';
const onUnix = process.platform === 'win32' ? test.skip : test;
const isRoot = process.getuid?.() === 0;

let home: string;
let paths: { credentialsFile: string; configFile: string };

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-')));
  paths = profilePaths({}, home);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const request = (changes: Partial<ProfileRequest> = {}): ProfileRequest => ({
  name: 'x',
  overwrite: true,
  region: 'eu-west-1',
  credentials: keys,
  ...changes,
});
const write = (changes?: Partial<ProfileRequest>) => writeProfiles([request(changes)], paths);
const check = (changes?: Partial<ProfileRequest>) => checkProfiles([request(changes)], paths);
/** The post step is another process: the record went through JSON. */
const undo = (record: ProfileUndo) => undoProfiles(JSON.parse(JSON.stringify(record)));
const credentials = () => readFileSync(paths.credentialsFile, 'utf8');
const config = () => readFileSync(paths.configFile, 'utf8');
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

function given(files: { credentials?: string; config?: string }): void {
  mkdirSync(dirname(paths.configFile), { recursive: true });
  if (files.credentials !== undefined) writeFileSync(paths.credentialsFile, files.credentials);
  if (files.config !== undefined) writeFileSync(paths.configFile, files.config);
}

const roleOfTools = {
  roleArn: 'arn:aws:iam::123456789012:role/deploy',
  accountId: '123456789012',
  sourceProfile: 'x',
};

describe('several profiles at once', () => {
  const several = () => [
    request({ name: 'x' }),
    request({ name: 'y', region: 'us-east-1', credentials: { accessKeyId: 'AKIA1', secretAccessKey: 's' } }),
    request({ name: 'z', credentials: roleOfTools }),
  ];

  test('each file is written once, and post takes all sections back', async () => {
    given({ credentials: '[y]\nk = v\n# c\n\n[w]\n', config: '; c\n[profile z]\noutput = json' });
    const before = [credentials(), config()];
    let writes = 0;
    const record = await writeProfiles(several(), paths, () => writes++);
    expect(writes).toBe(2);
    expect(credentials()).toBe(
      '[y]\naws_access_key_id = AKIA1\naws_secret_access_key = s\nk = v\n# c\n\n[w]\n\n[x]\naws_access_key_id = ASIANEWNEWNEWNEWNEW1\naws_secret_access_key = new+secret/of=this\naws_session_token = new-token==\n',
    );
    expect(config()).toBe(
      '; c\n[profile z]\nregion = eu-west-1\nrole_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = x\noutput = json\n\n[profile x]\nregion = eu-west-1\n\n[profile y]\nregion = us-east-1\n',
    );
    expect(await undo(record)).toEqual([]);
    expect([credentials(), config()]).toEqual(before);
  });

  test('one that exists already keeps all from being written', async () => {
    given({ config: '[profile y]\n' });
    const all = several().map((each) => ({ ...each, overwrite: false }));
    await expect(checkProfiles(all, paths)).rejects.toThrow('The profile "y" exists already');
    await expect(writeProfiles(all, paths)).rejects.toThrow('The profile "y" exists already');
    expect(config()).toBe('[profile y]\n');
    expect(existsSync(paths.credentialsFile)).toBe(false);
  });

  test('a section that was changed since is left alone, the others are put back', async () => {
    const record = await writeProfiles(several(), paths);
    writeFileSync(paths.configFile, config().replace('us-east-1', 'us-east-2'));
    expect(await undo(record)).toEqual([
      expect.stringMatching(/^\[profile y\] in .* was changed by something else/),
    ]);
    expect(config()).toBe('\n[profile y]\nregion = us-east-2\n');
    expect(existsSync(paths.credentialsFile)).toBe(false);
  });

  test('in one file for everything', async () => {
    paths = { credentialsFile: paths.configFile, configFile: paths.configFile };
    let writes = 0;
    const record = await writeProfiles(several(), paths, () => writes++);
    expect(writes).toBe(1);
    expect(config().match(/^\[.*$/gm)).toEqual(['[x]', '[profile x]', '[y]', '[profile y]', '[profile z]']);
    expect(await undo(record)).toEqual([]);
    expect(existsSync(paths.configFile)).toBe(false);
  });
});

describe('a role that AWS tools assume', () => {
  const role = () => request({ credentials: { ...roleOfTools, sourceProfile: 'voilà' } });

  test('needs nothing in the credentials file, and makes neither it nor its folder', async () => {
    paths = { ...paths, credentialsFile: join(home, 'elsewhere', 'credentials') };
    const record = await writeProfiles([role()], paths);
    expect(config()).toContain('source_profile = voilà\n');
    expect(existsSync(join(home, 'elsewhere'))).toBe(false);
    expect(await undo(record)).toEqual([]);
    expect(existsSync(dirname(paths.configFile))).toBe(false);
  });

  test('is not mixed with the keys or the refinements of what stood there, which come back', async () => {
    const refinements = 'mfa_serial = a\nexternal_id = b\nduration_seconds = 900\nrole_session_name = c\n';
    given({ credentials: `[x]\n${oldKeys}`, config: `[profile x]\n${refinements}${oldKeys}output = json\n` });
    const before = [credentials(), config()];
    const record = await writeProfiles([role()], paths);
    expect(credentials()).toBe('[x]\n');
    expect(config()).toBe(
      '[profile x]\nregion = eu-west-1\nrole_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = voilà\noutput = json\n',
    );
    expect(secretsInUndo(record)).toContain('AKIAOLDOLDOLDOLDOLD1');
    expect(await undo(record)).toEqual([]);
    expect([credentials(), config()]).toEqual(before);
  });

  test.each([
    ['in the config file', { config: '[profile base]\n' }],
    ['in the credentials file', { credentials: '[base]\n' }],
  ])('its source may be there already, %s', async (_where, files) => {
    given(files);
    const plan = { name: 'x', overwrite: true, sourceProfile: 'base' };
    expect(await checkProfiles([plan], paths)).toEqual([]);
    await expect(checkProfiles([{ ...plan, sourceProfile: 'bas' }], paths)).rejects.toThrow(
      'The profile "x" has source_profile=bas, but no profile has that name.',
    );
  });
});

test('each profile with mfa_arn is named once, with its file, comments aside', async () => {
  given({
    credentials: '[a]\nmfa_arn = x\n[profile b]\nmfa_serial = y\n# mfa_arn = z\n',
    config: '[profile voilà]\n MFA_ARN=x\nmfa_arn = y\n[default]\nk = mfa_arn\n',
  });
  const notices = await check({ name: 'new' });
  expect(notices.map((notice) => / profile (\S+) in (\S+) has mfa_arn/.exec(notice)?.slice(1))).toEqual([
    ['a', paths.credentialsFile],
    ['voilà', paths.configFile],
  ]);
});

describe('where the files are', () => {
  test.each([
    ['in the home folder', {}, '/home/me/.aws/credentials', '/home/me/.aws/config'],
    ['where the variables say', { AWS_SHARED_CREDENTIALS_FILE: '/a/c', AWS_CONFIG_FILE: 'b' }, '/a/c', 'b'],
    [
      'below ~',
      { AWS_SHARED_CREDENTIALS_FILE: '~/c', AWS_CONFIG_FILE: '~/d/e' },
      '/home/me/c',
      '/home/me/d/e',
    ],
    [
      'with ~ elsewhere',
      { AWS_SHARED_CREDENTIALS_FILE: '/a/~/c', AWS_CONFIG_FILE: '~you/c' },
      '/a/~/c',
      '~you/c',
    ],
    [
      'with empty variables',
      { AWS_SHARED_CREDENTIALS_FILE: '', AWS_CONFIG_FILE: '' },
      '/home/me/.aws/credentials',
      '/home/me/.aws/config',
    ],
  ])('%s', (_what, env, credentialsFile, configFile) => {
    const slashes = (path: string) => path.replaceAll('\\', '/');
    const found = profilePaths(env, '/home/me');
    expect([slashes(found.credentialsFile), slashes(found.configFile)]).toEqual([
      credentialsFile,
      configFile,
    ]);
  });
});

describe('writing', () => {
  test('makes the folder and both files, for their owner only', async () => {
    await write();
    expect(credentials()).toBe(
      '[x]\naws_access_key_id = ASIANEWNEWNEWNEWNEW1\naws_secret_access_key = new+secret/of=this\naws_session_token = new-token==\n',
    );
    expect(config()).toBe('[profile x]\nregion = eu-west-1\n');
    expect(readdirSync(dirname(paths.configFile)).toSorted()).toEqual(['config', 'credentials']);
  });

  test('the default profile has no prefix, unless it is there with one', async () => {
    await write({ name: 'default' });
    expect(config()).toBe('[default]\nregion = eu-west-1\n');
    writeFileSync(paths.configFile, '[profile default]\noutput = json\n');
    await write({ name: 'default' });
    expect(config()).toBe('[profile default]\nregion = eu-west-1\noutput = json\n');
  });

  test('long-term keys leave no old session token beside them', async () => {
    given({
      credentials: `[x]\n${oldKeys}aws_session_token = old\naws_security_token = old\n`,
      config: '[profile x]\naws_session_token = old\n',
    });
    await write({ credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretAccessKey } });
    expect(credentials() + config()).not.toContain('_token');
  });

  test('settings that would win over the keys or the Region go, the others stay', async () => {
    const sources = [
      ...['role_arn = a', 'source_profile = b', 'credential_source = c', 'credential_process = d'],
      ...['web_identity_token_file = e', 'sso_session = f', 'sso_start_url = g', 'sso_region = h'],
      ...['sso_account_id = i', 'sso_role_name = j', 'login_session = k', 'aws_account_id = l', 'region = m'],
    ];
    const others = ['output = json', '# mine', 'mfa_serial = n', 'external_id = o', 's3 =', '    region = p'];
    const all = [...sources, ...others].join('\n');
    given({ credentials: `[x]\n${all}\n${oldKeys}`, config: `[profile x]\n${oldKeys}${all}\n` });
    await write();
    const rest = others.join('\n');
    expect(credentials()).toBe(
      `[x]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\naws_session_token = ${keys.sessionToken}\n${rest}\n`,
    );
    expect(config()).toBe(`[profile x]\nregion = eu-west-1\n${rest}\n`);
  });

  test.each([
    ['a role', 'role_arn = arn:aws:iam::123456789012:role/a\nsource_profile = y\n'],
    ['a process', 'credential_process = /bin/false\n'],
    ['single sign-on', 'sso_session = corp\nsso_account_id = 123456789012\nsso_role_name = a\n'],
    ['old keys', `${oldKeys}aws_session_token = old\n`],
  ])('the SDK resolves a profile that was %s to the new keys', async (_what, source) => {
    given({
      credentials: `[x]\n${oldKeys}[y]\n${oldKeys}`,
      config: `[profile x]\n${source}\n[sso-session corp]\n`,
    });
    await write();
    const resolve = fromIni({
      profile: 'x',
      filepath: paths.credentialsFile,
      configFilepath: paths.configFile,
      ignoreCache: true,
    });
    expect(await resolve()).toMatchObject(keys);
  });

  test('the default profile in one file for everything is one section', async () => {
    paths = { credentialsFile: join(home, 'aws'), configFile: join(home, 'aws') };
    const record = await write({ name: 'default', overwrite: false });
    expect(config()).toMatch(/^\[default\]\naws_access_key_id = .*\n.*\n.*\nregion = eu-west-1\n$/);
    expect(await undo(record)).toEqual([]);
    expect(readdirSync(home)).toEqual([]);
  });

  test('another profile in one file for everything is two sections', async () => {
    paths = { credentialsFile: join(home, 'aws'), configFile: join(home, 'aws') };
    const record = await write({ overwrite: false });
    expect(config()).toMatch(/^\[x\]\n(?:aws_.*\n){3}\n\[profile x\]\nregion = eu-west-1\n$/);
    expect(await undo(record)).toEqual([]);
    expect(readdirSync(home)).toEqual([]);
  });

  test('a name that is not ASCII is written as UTF-8, found again, and put back', async () => {
    given({ credentials: '[voilà-日]\nk = 1\n', config: '' });
    await expect(check({ name: 'voilà-日', overwrite: false })).rejects.toThrow('exists already');
    const record = await write({ name: 'voilà-日' });
    expect(credentials()).toMatch(/^\[voilà-日\]\naws_access_key_id/);
    expect(config()).toBe('[profile voilà-日]\nregion = eu-west-1\n');
    writeFileSync(paths.configFile, '[profile voilà-日]\nregion = other\n');
    expect(await undo(record)).toEqual([expect.stringContaining('[profile voilà-日] in ')]);
    expect(credentials()).toBe('[voilà-日]\nk = 1\n');
  });

  test.each([
    ['a Region', { region: 'eu-west-1\n[profile y]' }],
    ['a secret', { credentials: { ...keys, secretAccessKey: 'se\rkret' } }],
    ['a token', { credentials: { ...keys, sessionToken: 'to\0ken' } }],
    ['a key id', { credentials: { ...keys, accessKeyId: '' } }],
    ['a name', { name: 'x]\n[y' }],
  ])('%s that no line can hold is refused, without being shown', async (_what, changes) => {
    const error = await write(changes).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'ProfileUnwritable',
      message: expect.not.stringMatching(/kret|\[y/),
    });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('a profile that exists', () => {
  test.each([
    ['in the credentials file', 'x', { credentials: '[x]\n' }],
    ['in the config file', 'x', { config: '[profile x] # note\n' }],
    ['with odd spacing', 'x', { config: '[ profile\t"x" ]\n' }],
    ['as default', 'default', { config: '[default]\n' }],
    ['as profile default', 'default', { config: '[profile default]\n' }],
  ])('%s is refused by the check and by the write, and stays', async (_what, name, files) => {
    given(files);
    for (const attempt of [check, write]) {
      await expect(attempt({ name, overwrite: false })).rejects.toMatchObject({
        code: 'ProfileUnwritable',
        message: expect.stringMatching(/exists already in .*overwrite-aws-profile: true/s),
      });
    }
    expect(readdirSync(dirname(paths.configFile))).toEqual(Object.keys(files));
    await check({ name, overwrite: true });
  });

  test.each([
    ['[profile x] in the credentials file', { credentials: '[profile x]\n' }],
    ['[x] in the config file', { config: '[x]\n' }],
    ['an SSO session', { config: '[sso-session x]\n[services x]\n' }],
    ['a longer name', { credentials: '[x1]\n', config: '[profile x y]\n' }],
  ])('%s is another one', async (_what, files) => {
    given(files);
    await check({ overwrite: false });
    await write({ overwrite: false });
  });
});

describe('what is refused before any request, and again when writing', () => {
  const cases: readonly (readonly [string, () => void, RegExp])[] = [
    [
      'a link in place of a file',
      () => {
        writeFileSync(join(home, 'real'), '');
        symlinkSync(join(home, 'real'), paths.configFile);
      },
      /config is a symbolic link/,
    ],
    [
      'a link to nowhere',
      () => symlinkSync(join(home, 'nowhere'), paths.credentialsFile),
      /credentials is a symbolic link/,
    ],
    [
      'a link in place of the folder',
      () => {
        rmSync(dirname(paths.configFile), { recursive: true });
        mkdirSync(join(home, 'real'));
        symlinkSync(join(home, 'real'), dirname(paths.configFile));
      },
      /\.aws is a symbolic link/,
    ],
    ['a folder', () => mkdirSync(paths.configFile), /config is not a regular file|config cannot be/],
    [
      'a file in place of the folder',
      () => {
        rmSync(dirname(paths.configFile), { recursive: true });
        writeFileSync(dirname(paths.configFile), '');
      },
      /\.aws/,
    ],
    ['UTF-16', () => writeFileSync(paths.configFile, '[default]\n', 'utf16le'), /config is not text/],
  ];

  test.each(cases)('%s', async (_what, prepare, message) => {
    given({});
    prepare();
    const before = readdirSync(home, { recursive: true }).toSorted();
    for (const attempt of [check, write]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'ProfileUnwritable',
        message: expect.stringMatching(message),
      });
    }
    expect(readdirSync(home, { recursive: true }).toSorted()).toEqual(before);
  });

  test('the check changes nothing and makes nothing', async () => {
    await check();
    expect(readdirSync(home)).toEqual([]);
  });

  test('a failure at the second file puts the first one back', async () => {
    given({ credentials: `[x]\n${oldKeys}` });
    mkdirSync(paths.configFile);
    await expect(write()).rejects.toMatchObject({ code: 'ProfileUnwritable' });
    expect(credentials()).toBe(`[x]\n${oldKeys}`);
  });

  test('a failure at the second file removes the first one and its folder, if they were made for it', async () => {
    paths = { credentialsFile: join(home, 'a', 'b', 'credentials'), configFile: home };
    await expect(write()).rejects.toMatchObject({ code: 'ProfileUnwritable' });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('modes and owners', () => {
  onUnix('new files are 0600 in a folder that is 0700', async () => {
    await write();
    expect([dirname(paths.configFile), paths.credentialsFile, paths.configFile].map(mode)).toEqual([
      '700',
      '600',
      '600',
    ]);
  });

  onUnix.each([
    ['a wider mode is narrowed', 0o644, '600'],
    ['an executable one too', 0o755, '600'],
    ['0600 stays', 0o600, '600'],
    ['a narrower one stays', 0o400, '400'],
  ])('%s', async (_what, before, after) => {
    given({ credentials: '', config: '' });
    chmodSync(paths.credentialsFile, before);
    await write();
    expect(mode(paths.credentialsFile)).toBe(after);
  });

  onUnix('the mode of a folder that was there stays', async () => {
    given({});
    chmodSync(dirname(paths.configFile), 0o755);
    await write();
    expect(mode(dirname(paths.configFile))).toBe('755');
  });

  onUnix('another name of a file keeps what it had', async () => {
    given({ credentials: '[y]\n' });
    linkSync(paths.credentialsFile, join(home, 'other-name'));
    await write();
    expect(readFileSync(join(home, 'other-name'), 'utf8')).toBe('[y]\n');
  });

  (isRoot ? test : test.skip)("root gives another user's file back", async () => {
    given({ credentials: '[y]\n' });
    chownSync(paths.credentialsFile, 12_345, 23_456);
    await write();
    expect(statSync(paths.credentialsFile)).toMatchObject({ uid: 12_345, gid: 23_456 });
  });
});

describe('putting back', () => {
  const before = {
    credentials: `# mine\r\n[x]\r\naws_access_key_id=AKIAOLDOLDOLDOLDOLD1\r\n\r\n# y\r\n[y]\r\nk = 1`,
    config: '\ufeff[ profile x ] # note\noutput = json\nregion= us-east-1\ns3 =\n    a = 1\n\n\n',
  };

  test('leaves nothing behind where nothing was', async () => {
    paths = { credentialsFile: join(home, 'a', 'b', 'credentials'), configFile: join(home, 'c', 'config') };
    expect(await undo(await write())).toEqual([]);
    expect(readdirSync(home)).toEqual([]);
  });

  test('gives the very bytes that were there', async () => {
    given(before);
    expect(await undo(await write())).toEqual([]);
    expect({ credentials: credentials(), config: config() }).toEqual(before);
  });

  test('gives the very bytes when a profile was added', async () => {
    given(before);
    expect(await undo(await write({ name: 'new' }))).toEqual([]);
    expect({ credentials: credentials(), config: config() }).toEqual(before);
  });

  test('an empty file that was there stays', async () => {
    given({ credentials: '' });
    await undo(await write());
    expect(readdirSync(dirname(paths.configFile))).toEqual(['credentials']);
  });

  test('two steps with one profile are undone one after the other', async () => {
    given(before);
    const first = await write();
    const afterFirst = credentials();
    const second = await write({ region: 'us-west-2', credentials: { ...keys, sessionToken: 'second' } });
    expect(await undo(second)).toEqual([]);
    expect(credentials()).toBe(afterFirst);
    expect(await undo(first)).toEqual([]);
    expect({ credentials: credentials(), config: config() }).toEqual(before);
  });

  test('what others added meanwhile stays', async () => {
    const first = await write();
    const second = await write({ name: 'y' });
    expect(await undo(first)).toEqual([]);
    expect(credentials()).toContain('[y]\naws_access_key_id');
    expect(credentials()).not.toContain('[x]');
    expect(await undo(second)).toEqual([]);
    expect(credentials() + config()).toBe('');
  });

  test('a section that was changed since is left alone, and said so; the other file is put back', async () => {
    given(before);
    const record = await write();
    writeFileSync(paths.credentialsFile, credentials().replace('new-token==', 'another-token'));
    const changed = credentials();
    expect(await undo(record)).toEqual([
      expect.stringMatching(/^\[x\] in .*credentials was changed by something else since Keyturn wrote it/),
    ]);
    expect(credentials()).toBe(changed);
    expect(config()).toBe(before.config);
  });

  test('files that were removed since are not made again, and it is said where something was lost', async () => {
    given({ config: before.config });
    const record = await write();
    rmSync(paths.credentialsFile);
    rmSync(paths.configFile);
    expect(await undo(record)).toEqual([expect.stringMatching(/^\[profile x\] in .*config is not put back/)]);
    expect(readdirSync(dirname(paths.configFile))).toEqual([]);
  });

  test('a home that was removed since is no error', async () => {
    const record = await write();
    rmSync(dirname(paths.configFile), { recursive: true });
    expect(await undo(record)).toEqual([]);
  });

  test('a folder that holds something else stays', async () => {
    const record = await write();
    writeFileSync(join(dirname(paths.configFile), 'mine'), '');
    expect(await undo(record)).toEqual([]);
    expect(readdirSync(dirname(paths.configFile))).toEqual(['mine']);
  });

  test('a link that was put in place since is not followed', async () => {
    given(before);
    const record = await write();
    const written = config();
    writeFileSync(join(home, 'real'), written);
    rmSync(paths.configFile);
    symlinkSync(join(home, 'real'), paths.configFile);
    expect(await undo(record)).toEqual([
      expect.stringMatching(/could not be put back: .* is a symbolic link/),
    ]);
    expect(readFileSync(join(home, 'real'), 'utf8')).toBe(written);
    expect(credentials()).toBe(before.credentials);
  });

  test.each([
    ['null', 'null'],
    ['a number', '7'],
    ['an empty entry', '[{}]'],
    ['null in it', '[null]'],
  ])('a record that is %s is a warning, never an error', async (_what, record) => {
    expect(await undoProfiles(JSON.parse(record))).toEqual([
      expect.stringMatching(/^[^\n]*could not be put back: [^\n]+$/),
    ]);
  });

  test('the record names the keys from before, so that they can be masked, and does not hold the new ones', async () => {
    given({
      credentials: `[x]\n${oldKeys}aws_session_token = test\n[y]\naws_secret_access_key = not-of-this-section\n`,
    });
    const record = await write();
    expect(secretsInUndo(record)).toEqual(['AKIAOLDOLDOLDOLDOLD1', 'an-old-secret-of-40-characters']);
    for (const value of Object.values(keys)) expect(JSON.stringify(record)).not.toContain(value);
  });

  test('a relative path is still found from another folder', async () => {
    const here = process.cwd();
    try {
      process.chdir(home);
      paths = { credentialsFile: join('a', 'credentials'), configFile: join('a', 'config') };
      const record = await write();
      process.chdir(here);
      expect(await undo(record)).toEqual([]);
    } finally {
      process.chdir(here);
    }
    expect(existsSync(join(home, 'a'))).toBe(false);
  });
});

describe('what is remembered before each file is replaced', () => {
  const both = { credentials: `[x]\n${oldKeys}`, config: '[profile x]\nregion = a\n' };
  const others = { credentials: '[y]\nz = 1', config: '# mine' };
  const bothPaths = () => [paths.credentialsFile, paths.configFile];
  const texts = () => bothPaths().map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined));

  test.each<[string, Parameters<typeof given>[0] | undefined, number]>([
    ['there is no file, and neither is written', undefined, 0],
    ['there is no file, and one is written', undefined, 1],
    ['the profile is in both, and neither is written', both, 0],
    ['the profile is in both, and one is written', both, 1],
    ['another profile is in both, and one is written', others, 1],
  ])('puts everything back where a process ends there: %s', async (_what, before, replaced) => {
    if (before) given(before);
    const original = texts();
    const moments: { undo: ProfileUndo; texts: (string | undefined)[] }[] = [];
    await writeProfiles([request()], paths, (undoSoFar) => moments.push({ undo: undoSoFar, texts: texts() }));
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
