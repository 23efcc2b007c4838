import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAws } from '../../src/cli/services/aws.ts';
import type { AwsFlags } from '../../src/cli/services/aws-flags.ts';
import { KeyturnError } from '../../src/errors.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { version } from '../../src/version.ts';
import { contextHere, keyturnHere } from './harness.ts';

let sandbox: Sandbox;
let home: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  home = mkdtempSync(join(tmpdir(), 'keyturn-aws-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

async function opened(flags: AwsFlags): Promise<string> {
  const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
  const profile = `[ops]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
  const file = join(home, 'credentials');
  writeFileSync(file, profile);
  const env = {
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_SHARED_CREDENTIALS_FILE: file,
    AWS_CONFIG_FILE: '/dev/null',
  };
  try {
    const { session, accountId, partition } = await openAws(flags, contextHere([], env).context);
    return [partition, accountId, session.identity.arn.split(':').at(-1)].join(' ');
  } catch (error) {
    return error instanceof KeyturnError ? error.code : String(error);
  }
}

test.each<[string, AwsFlags, string]>([
  ['a profile opens its account', { profile: 'ops' }, 'aws 123456789012 user/ci/ci-deployer'],
  [
    'the account that was named is accepted',
    { profile: 'ops', account: '123456789012' },
    'aws 123456789012 user/ci/ci-deployer',
  ],
  ['any other account is refused', { profile: 'ops', account: '210987654321' }, 'AccountNotAllowed'],
  ['a text that is no account ID is refused', { profile: 'ops', account: 'production' }, 'InvalidInput'],
  ['an empty account ID does not switch the check off', { profile: 'ops', account: '' }, 'InvalidInput'],
  ['a profile that does not exist is refused', { profile: 'nobody' }, 'NoCredentials'],
])('%s', async (_name, flags, expected) => {
  expect(await opened(flags)).toBe(expected);
});

test('a command in this process writes to the given streams', async () => {
  expect(await keyturnHere(['--version'], {})).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});
