import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fromIni } from '@aws-sdk/credential-provider-ini';
import {
  checkProfiles,
  profilePaths,
  secretsInUndo,
  writeProfiles,
} from '../../src/aws-profile/profile-files.ts';
import { asRoot, onUnix } from '../platforms.ts';
import {
  check,
  config,
  credentials,
  given,
  inTempHome,
  keys,
  lab,
  mode,
  oldKeys,
  request,
  roleOfTools,
  undo,
  write,
} from './profile-lab.ts';

inTempHome();

describe('several profiles at once', () => {
  const several = () => [
    request({ name: 'x' }),
    request({ name: 'y', region: 'us-east-1', credentials: { accessKeyId: 'AKIA1', secretAccessKey: 's' } }),
    request({ name: 'z', credentials: roleOfTools }),
  ];

  test('are written with one write per file, and undone together', async () => {
    given({ credentials: '[y]\nk = v\n# c\n\n[w]\n', config: '; c\n[profile z]\noutput = json' });
    const before = [credentials(), config()];
    let writes = 0;
    const record = await writeProfiles(several(), lab.paths, () => writes++);
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

  test('are not written when one of them already exists', async () => {
    given({ config: '[profile y]\n' });
    const all = several().map((each) => ({ ...each, overwrite: false }));
    await expect(checkProfiles(all, lab.paths)).rejects.toThrow('The profile "y" exists already');
    await expect(writeProfiles(all, lab.paths)).rejects.toThrow('The profile "y" exists already');
    expect(config()).toBe('[profile y]\n');
    expect(existsSync(lab.paths.credentialsFile)).toBe(false);
  });

  test('are restored except for a section that has changed since', async () => {
    const record = await writeProfiles(several(), lab.paths);
    writeFileSync(lab.paths.configFile, config().replace('us-east-1', 'us-east-2'));
    expect(await undo(record)).toEqual([
      expect.stringMatching(/^\[profile y\] in .* was changed by something else/),
    ]);
    expect(config()).toBe('\n[profile y]\nregion = us-east-2\n');
    expect(existsSync(lab.paths.credentialsFile)).toBe(false);
  });

  test('are written and undone in one file that serves as both', async () => {
    lab.paths = { credentialsFile: lab.paths.configFile, configFile: lab.paths.configFile };
    let writes = 0;
    const record = await writeProfiles(several(), lab.paths, () => writes++);
    expect(writes).toBe(1);
    expect(config().match(/^\[.*$/gm)).toEqual(['[x]', '[profile x]', '[y]', '[profile y]', '[profile z]']);
    expect(await undo(record)).toEqual([]);
    expect(existsSync(lab.paths.configFile)).toBe(false);
  });
});

describe('a role that AWS tools assume', () => {
  const role = () => request({ credentials: { ...roleOfTools, sourceProfile: 'voilà' } });

  test('needs no credentials file, and creates neither it nor its folder', async () => {
    lab.paths = { ...lab.paths, credentialsFile: join(lab.home, 'elsewhere', 'credentials') };
    const record = await writeProfiles([role()], lab.paths);
    expect(config()).toContain('source_profile = voilà\n');
    expect(existsSync(join(lab.home, 'elsewhere'))).toBe(false);
    expect(await undo(record)).toEqual([]);
    expect(existsSync(dirname(lab.paths.configFile))).toBe(false);
  });

  test('replaces the old keys and role settings of the profile, which undo restores', async () => {
    const refinements = 'mfa_serial = a\nexternal_id = b\nduration_seconds = 900\nrole_session_name = c\n';
    given({ credentials: `[x]\n${oldKeys}`, config: `[profile x]\n${refinements}${oldKeys}output = json\n` });
    const before = [credentials(), config()];
    const record = await writeProfiles([role()], lab.paths);
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
  ])('accepts a source profile that exists %s', async (_where, files) => {
    given(files);
    const plan = { name: 'x', overwrite: true, sourceProfile: 'base' };
    expect(await checkProfiles([plan], lab.paths)).toEqual([]);
    await expect(checkProfiles([{ ...plan, sourceProfile: 'bas' }], lab.paths)).rejects.toThrow(
      'The profile "x" has source_profile=bas, but no profile has that name.',
    );
  });
});

test('names each profile with mfa_arn once, with its file, and ignores comments', async () => {
  given({
    credentials: '[a]\nmfa_arn = x\n[profile b]\nmfa_serial = y\n# mfa_arn = z\n',
    config: '[profile voilà]\n MFA_ARN=x\nmfa_arn = y\n[default]\nk = mfa_arn\n',
  });
  const notices = await check({ name: 'new' });
  expect(notices.map((notice) => / profile (\S+) in (\S+) has mfa_arn/.exec(notice)?.slice(1))).toEqual([
    ['a', lab.paths.credentialsFile],
    ['voilà', lab.paths.configFile],
  ]);
});

describe('the paths of the files', () => {
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
  ])('are %s', (_what, env, credentialsFile, configFile) => {
    const slashes = (path: string) => path.replaceAll('\\', '/');
    const found = profilePaths(env, '/home/me');
    expect([slashes(found.credentialsFile), slashes(found.configFile)]).toEqual([
      credentialsFile,
      configFile,
    ]);
  });
});

describe('writing', () => {
  test('creates the folder and both files', async () => {
    await write();
    expect(credentials()).toBe(
      '[x]\naws_access_key_id = ASIANEWNEWNEWNEWNEW1\naws_secret_access_key = new+secret/of=this\naws_session_token = new-token==\n',
    );
    expect(config()).toBe('[profile x]\nregion = eu-west-1\n');
    expect(readdirSync(dirname(lab.paths.configFile)).toSorted()).toEqual(['config', 'credentials']);
  });

  test('writes the default profile without a prefix, unless it exists with one', async () => {
    await write({ name: 'default' });
    expect(config()).toBe('[default]\nregion = eu-west-1\n');
    writeFileSync(lab.paths.configFile, '[profile default]\noutput = json\n');
    await write({ name: 'default' });
    expect(config()).toBe('[profile default]\nregion = eu-west-1\noutput = json\n');
  });

  test('removes the old session token when it writes long-term keys', async () => {
    given({
      credentials: `[x]\n${oldKeys}aws_session_token = old\naws_security_token = old\n`,
      config: '[profile x]\naws_session_token = old\n',
    });
    await write({ credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretAccessKey } });
    expect(credentials() + config()).not.toContain('_token');
  });

  test('removes settings that take precedence over the keys or the Region, and keeps the others', async () => {
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
  ])('lets the SDK resolve a profile that was %s to the new keys', async (_what, source) => {
    given({
      credentials: `[x]\n${oldKeys}[y]\n${oldKeys}`,
      config: `[profile x]\n${source}\n[sso-session corp]\n`,
    });
    await write();
    const resolve = fromIni({
      profile: 'x',
      filepath: lab.paths.credentialsFile,
      configFilepath: lab.paths.configFile,
      ignoreCache: true,
    });
    expect(await resolve()).toMatchObject(keys);
  });

  test('writes the default profile as one section in a file that serves as both', async () => {
    lab.paths = { credentialsFile: join(lab.home, 'aws'), configFile: join(lab.home, 'aws') };
    const record = await write({ name: 'default', overwrite: false });
    expect(config()).toMatch(/^\[default\]\naws_access_key_id = .*\n.*\n.*\nregion = eu-west-1\n$/);
    expect(await undo(record)).toEqual([]);
    expect(readdirSync(lab.home)).toEqual([]);
  });

  test('writes another profile as two sections in a file that serves as both', async () => {
    lab.paths = { credentialsFile: join(lab.home, 'aws'), configFile: join(lab.home, 'aws') };
    const record = await write({ overwrite: false });
    expect(config()).toMatch(/^\[x\]\n(?:aws_.*\n){3}\n\[profile x\]\nregion = eu-west-1\n$/);
    expect(await undo(record)).toEqual([]);
    expect(readdirSync(lab.home)).toEqual([]);
  });

  test('writes a non-ASCII name as UTF-8, finds it again, and restores the file', async () => {
    given({ credentials: '[voilà-日]\nk = 1\n', config: '' });
    await expect(check({ name: 'voilà-日', overwrite: false })).rejects.toThrow('exists already');
    const record = await write({ name: 'voilà-日' });
    expect(credentials()).toMatch(/^\[voilà-日\]\naws_access_key_id/);
    expect(config()).toBe('[profile voilà-日]\nregion = eu-west-1\n');
    writeFileSync(lab.paths.configFile, '[profile voilà-日]\nregion = other\n');
    expect(await undo(record)).toEqual([expect.stringContaining('[profile voilà-日] in ')]);
    expect(credentials()).toBe('[voilà-日]\nk = 1\n');
  });

  test.each([
    ['a Region', { region: 'eu-west-1\n[profile y]' }],
    ['a secret', { credentials: { ...keys, secretAccessKey: 'se\rkret' } }],
    ['a token', { credentials: { ...keys, sessionToken: 'to\0ken' } }],
    ['a key id', { credentials: { ...keys, accessKeyId: '' } }],
    ['a name', { name: 'x]\n[y' }],
  ])('refuses %s that does not fit on a line, without showing it', async (_what, changes) => {
    const error = await write(changes).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'ProfileUnwritable',
      message: expect.not.stringMatching(/kret|\[y/),
    });
    expect(readdirSync(lab.home)).toEqual([]);
  });
});

describe('file modes and owners', () => {
  onUnix('new files have mode 0600 in a folder with mode 0700', async () => {
    await write();
    expect(
      [dirname(lab.paths.configFile), lab.paths.credentialsFile, lab.paths.configFile].map(mode),
    ).toEqual(['700', '600', '600']);
  });

  onUnix.each([
    ['a wider mode is narrowed', 0o644, '600'],
    ['an executable mode is narrowed', 0o755, '600'],
    ['0600 is kept', 0o600, '600'],
    ['a narrower mode is kept', 0o400, '400'],
  ])('%s', async (_what, before, after) => {
    given({ credentials: '', config: '' });
    chmodSync(lab.paths.credentialsFile, before);
    await write();
    expect(mode(lab.paths.credentialsFile)).toBe(after);
  });

  onUnix('the mode of an existing folder is kept', async () => {
    given({});
    chmodSync(dirname(lab.paths.configFile), 0o755);
    await write();
    expect(mode(dirname(lab.paths.configFile))).toBe('755');
  });

  onUnix('a hard link to the file keeps the old content', async () => {
    given({ credentials: '[y]\n' });
    linkSync(lab.paths.credentialsFile, join(lab.home, 'other-name'));
    await write();
    expect(readFileSync(join(lab.home, 'other-name'), 'utf8')).toBe('[y]\n');
  });

  asRoot("root keeps the owner of another user's file", async () => {
    given({ credentials: '[y]\n' });
    chownSync(lab.paths.credentialsFile, 12_345, 23_456);
    await write();
    expect(statSync(lab.paths.credentialsFile)).toMatchObject({ uid: 12_345, gid: 23_456 });
  });
});
