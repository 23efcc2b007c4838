import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseKnownFiles } from '@smithy/core/config';
import {
  type ProfileRequest,
  profilePaths,
  undoProfiles,
  writeProfiles,
} from '../../src/aws-profile/profile-files.ts';
import { expiredProfile } from '../../src/aws-profile/stored-profile.ts';

const keys = {
  accessKeyId: 'ASIANEWNEWNEWNEWNEW1',
  secretAccessKey: 'new+secret',
  sessionToken: 'new-token==',
};
const oldKeys =
  'aws_access_key_id = ASIAOLDOLDOLDOLDOLD1\naws_secret_access_key = old\naws_session_token = old\n';

let home: string;
let paths: { credentialsFile: string; configFile: string };

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-')));
  paths = profilePaths({}, home);
  mkdirSync(dirname(paths.credentialsFile), { recursive: true });
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const write = (changes: Partial<ProfileRequest> = {}) =>
  writeProfiles([{ name: 'x', overwrite: true, region: 'eu-west-1', credentials: keys, ...changes }], paths);
const credentials = () => readFileSync(paths.credentialsFile, 'utf8');

/** Tools that write an expiry setting, each with the line it writes. */
const tools: readonly (readonly [string, string])[] = [
  ['saml2aws', 'x_security_token_expires = 2026-01-02T00:47:31+02:00'],
  ['okta-aws-cli --expiry-aws-variables', 'x_security_token_expires=2026-01-02T00:47:31Z'],
  ['aws-azure-login', 'aws_expiration=2026-01-02T00:47:31.000Z'],
  ['gsts', 'aws_session_expiration=2026-01-02T00:47:31.000Z'],
  ['aws-mfa', 'expiration = 2026-01-02 00:47:31'],
  ['awsume', 'Expiration = 2026-01-02 00:47:31'],
  ['stsauth', 'aws_credentials_expiry = 1767314851.0'],
  ['another tool', 'aws_session_token_expiration: 2026-01-02T00:47:31Z'],
];

describe('an overwritten profile loses the expiry setting of the old keys', () => {
  test.each(tools)('%s', async (_tool, line) => {
    const before = `# mine\n[x]\n${oldKeys}${line}\nx_principal_arn = arn:aws:sts::123456789012:assumed-role/a/b\noutput = json\n\n[y]\n${line}\n`;
    writeFileSync(paths.credentialsFile, before);
    const undo = await write();
    const [own = '', other = ''] = credentials().split('[y]');
    expect(own).not.toMatch(/expir/i);
    expect(own).toContain('x_principal_arn = arn:aws:sts::123456789012:assumed-role/a/b\noutput = json\n');
    expect(other).toBe(`\n${line}\n`);
    expect(await undoProfiles(JSON.parse(JSON.stringify(undo)))).toEqual([]);
    expect(credentials()).toBe(before);
  });

  test('in the config file too, and for a profile that AWS tools resolve to a role', async () => {
    const before = `[profile x]\naws_expiration = 2026-01-02T00:47:31Z\nregion = us-east-1\n`;
    writeFileSync(paths.configFile, before);
    const credentials = {
      roleArn: 'arn:aws:iam::123456789012:role/deploy',
      accountId: '123456789012',
      sourceProfile: 'y',
    };
    const undo = await write({ credentials });
    expect(readFileSync(paths.configFile, 'utf8')).not.toMatch(/expir/);
    await undoProfiles(JSON.parse(JSON.stringify(undo)));
    expect(readFileSync(paths.configFile, 'utf8')).toBe(before);
  });

  test('and keeps comments, nested settings and values', async () => {
    const rest = '# expires = soon\ns3 =\n  expiration = 5\ncomment = it expires\n';
    writeFileSync(paths.credentialsFile, `[x]\n${oldKeys}${rest}`);
    await write();
    expect(credentials()).toContain(rest);
  });

  test('so that the next Keyturn step takes the new keys', async () => {
    writeFileSync(paths.credentialsFile, `[x]\n${oldKeys}x_security_token_expires = 2026-01-02T00:47:31Z\n`);
    const read = async () =>
      expiredProfile(
        await parseKnownFiles({
          filepath: paths.credentialsFile,
          configFilepath: paths.configFile,
          ignoreCache: true,
        }),
        'x',
        new Date('2026-11-25T00:00:00Z'),
      );
    expect(await read()).toMatchObject({ name: 'x' });
    await write();
    expect(await read()).toBeUndefined();
  });
});
