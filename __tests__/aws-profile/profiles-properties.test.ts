import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import {
  type ProfileRequest,
  profilePaths,
  undoProfiles,
  writeProfiles,
} from '../../src/aws-profile/profile-files.ts';
import { readAsCli, readAsSdk } from './ini-readers.ts';

const names = ['a', 'b', 'default', 'x-y', 'voilà'] as const;

const credentials = fc.oneof(
  fc.constant({ accessKeyId: 'AKIANEWNEWNEWNEWNEW1', secretAccessKey: 'new+secret/of=this' }),
  fc.constant({ accessKeyId: 'ASIANEWNEWNEWNEWNEW1', secretAccessKey: 'new', sessionToken: 'token==' }),
  fc.constant({ process: '"/opt/voilà/node" "/tmp/renew.js"' }),
  fc.record(
    {
      roleArn: fc.constant('arn:aws:iam::123456789012:role/deploy'),
      accountId: fc.constant('123456789012'),
      sourceProfile: fc.constantFrom(...names),
      mfaSerial: fc.constant('arn:aws:iam::123456789012:mfa/alice'),
      durationSeconds: fc.constant(900),
      externalId: fc.constant('octo'),
    },
    { requiredKeys: ['roleArn', 'accountId', 'sourceProfile'] },
  ),
);

const requests = fc
  .subarray([...names], { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map((name) => fc.tuple(fc.constant(name), credentials))))
  .map((all) =>
    all.map(
      ([name, own]): ProfileRequest => ({
        name,
        overwrite: true,
        region: `eu-${name.length}`,
        credentials: own,
      }),
    ),
  );

/** A file that every tool reads alike, with some of the profiles already in it. */
const file = (prefix: string) => {
  const setting = fc.constantFrom(
    'output = json',
    'role_arn = old',
    'external_id = old',
    'aws_access_key_id = OLD',
    '# c',
    '',
  );
  const section = fc
    .tuple(fc.constantFrom(...names, 'other'), fc.uniqueArray(setting))
    .map(([name, lines]) => ({
      name,
      text: [`[${name === 'default' ? name : prefix + name}]`, ...lines].join('\n'),
    }));
  const sections = fc.uniqueArray(section, { selector: ({ name }) => name });
  return fc.option(sections.map((all) => all.map(({ text }) => `${text}\n`).join('')));
};

/** The expected settings of a profile in the config and the credentials file together. */
function expected({ region, credentials: own }: ProfileRequest): Record<string, string> {
  if ('process' in own) return { region, credential_process: own.process };
  if (!('roleArn' in own)) {
    return {
      region,
      aws_access_key_id: own.accessKeyId,
      aws_secret_access_key: own.secretAccessKey,
      ...(own.sessionToken === undefined ? {} : { aws_session_token: own.sessionToken }),
    };
  }
  return {
    region,
    role_arn: own.roleArn,
    source_profile: own.sourceProfile,
    ...(own.mfaSerial === undefined ? {} : { mfa_serial: own.mfaSerial }),
    ...(own.durationSeconds === undefined ? {} : { duration_seconds: String(own.durationSeconds) }),
    ...(own.externalId === undefined ? {} : { external_id: own.externalId }),
  };
}

const home = mkdtempSync(join(tmpdir(), 'keyturn-'));
const paths = profilePaths({}, home);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const both = () => [read(paths.credentialsFile), read(paths.configFile)];

function given(texts: readonly (string | null)[]): void {
  rmSync(dirname(paths.configFile), { recursive: true, force: true });
  const [credentialsText, configText] = texts;
  for (const [path, text] of [
    [paths.credentialsFile, credentialsText],
    [paths.configFile, configText],
  ] as const) {
    if (typeof text !== 'string') continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

test('any list of profiles is read as requested by the CLI and the SDK, and undone to the byte', async () => {
  const files = fc.tuple(file(''), file('profile '));
  await fc.assert(
    fc.asyncProperty(files, requests, async (texts, all) => {
      given(texts);
      const before = both();
      const record = await writeProfiles(all, paths);
      const [credentialsText = '', configText = ''] = both();
      const cli = { credentials: readAsCli(credentialsText), config: readAsCli(configText) };
      const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
      const sdk = await readAsSdk({ credentials: bytes(credentialsText), config: bytes(configText) });
      for (const each of all) {
        const { name } = each;
        const merged = {
          ...cli.config[name === 'default' ? name : `profile ${name}`],
          ...cli.credentials[name],
        };
        const { output: _output, external_id, ...rest } = merged;
        // A key profile keeps the settings that only refine a role: they have no effect without one.
        const isRole = 'roleArn' in each.credentials;
        expect(isRole && external_id !== undefined ? { ...rest, external_id } : rest).toEqual(expected(each));
        // The JavaScript SDK does not find a non-ASCII name in the config file.
        if (name !== 'voilà')
          expect({ ...sdk.config[name], ...sdk.credentials[name] }).toMatchObject(expected(each));
      }
      expect(await undoProfiles(JSON.parse(JSON.stringify(record)))).toEqual([]);
      expect(both()).toEqual(before);
      if (texts.every((text) => text === null)) expect(existsSync(dirname(paths.configFile))).toBe(false);
    }),
    { numRuns: 300 },
  );
});
