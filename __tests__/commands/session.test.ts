import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { totpCode } from '../../src/sandbox/aws/totp.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Ended, entry, runKeyturn } from './harness.ts';

let sandbox: Sandbox;
let home: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  home = mkdtempSync(join(tmpdir(), 'keyturn-cli-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

/** Runs the command line with the keys of the seeded CI user. */
function keyturn(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
  const keys = { KEYTURN_AWS_CREDENTIALS: `${accessKeyId}\n${secretAccessKey}` };
  return runKeyturn(args, { HOME: home, AWS_ENDPOINT_URL: sandbox.awsUrl, ...keys, ...env });
}

const since = (index: number) => sandbox.requests.slice(index).map(({ operation }) => operation);

test('exec runs a program with the session of the role only, and ends with its exit code', async () => {
  const script = 'console.log(JSON.stringify(process.env)); process.exit(7)';
  const role = ['--role-to-assume', sandbox.seeded.roles.ci];
  const { code, stdout, stderr } = await keyturn(['exec', ...role, '--', process.execPath, '-e', script], {
    AWS_PROFILE: 'left-over',
  });
  const seen = JSON.parse(stdout);
  expect({ code, stderr }).toEqual({ code: 7, stderr: '' });
  expect(seen.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
  expect(Object.keys(seen).filter((name) => /^(AWS_PROFILE|KEYTURN|INPUT)/.test(name))).toEqual([]);
});

test('a denied role prints what to do on stderr, nothing on stdout, and starts no program', async () => {
  const role = ['--role-to-assume', sandbox.seeded.roles.resourceUser];
  const { code, stdout, stderr } = await keyturn(['exec', ...role, '--', 'echo', 'started']);
  expect({ code, stdout }).toEqual({ code: 125, stdout: '' });
  expect(stderr).toMatch(/^Error: Could not assume role[\s\S]+What to do:/);
  expect(stderr).not.toContain(sandbox.seeded.users.ci.keys.secretAccessKey);
});

test('MFA opens the role that demands it, and the file with the session is private', async () => {
  const { keys, mfa } = sandbox.seeded.users.alice;
  writeFileSync(join(home, 'keys'), `${keys.accessKeyId}\n${keys.secretAccessKey}\n`);
  const out = join(home, 'session.json');
  writeFileSync(out, 'before', { mode: 0o644 });
  const args = [
    '--role-to-assume',
    sandbox.seeded.roles.resourceUser,
    '--mfa-serial',
    mfa?.serialNumber ?? '',
  ];
  const { code, stdout, stderr } = await keyturn(
    ['credentials', ...args, '--aws-credentials-file', join(home, 'keys'), '--format', 'json', '--out', out],
    { KEYTURN_MFA_CODE: totpCode(mfa?.secret ?? '', new Date()) },
  );
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(JSON.parse(readFileSync(out, 'utf8')).arn).toContain('assumed-role/resource-user/keyturn');
  expect(statSync(out).mode & 0o777).toBe(0o600);
});

test('a kept session is printed again without a request', async () => {
  const args = ['credentials', '--cache', '--role-to-assume', sandbox.seeded.roles.ci];
  const first = await keyturn(args);
  const before = sandbox.requests.length;
  const second = await keyturn(args);
  expect(second).toEqual(first);
  expect(JSON.parse(second.stdout).AccessKeyId).toMatch(/^ASIA/);
  expect(since(before)).toEqual([]);
});

test('a session that was kept is not for another key, another policy or a job of GitHub', async () => {
  const keys = join(home, 'kept-keys');
  const policy = join(home, 'policy.json');
  const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
  const allow = (action: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
    });
  writeFileSync(keys, `${accessKeyId}\n${secretAccessKey}\n`);
  writeFileSync(policy, allow('*'));
  const args = [
    ...['credentials', '--cache', '--role-to-assume', sandbox.seeded.roles.ci],
    ...['--aws-credentials-file', keys, '--scope', policy],
  ];
  const first = await keyturn(args);
  writeFileSync(policy, allow('s3:GetObject'));
  const second = await keyturn(args);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(second.stdout).not.toBe(first.stdout);
  const inJob = await keyturn(args, { GITHUB_ACTIONS: 'true' });
  expect({ code: inJob.code, stdout: inJob.stdout }).toEqual({ code: 2, stdout: '' });
});

test('with --refresh, the keys of a default profile do not come first', async () => {
  mkdirSync(join(home, '.aws'), { recursive: true });
  writeFileSync(
    join(home, '.aws', 'credentials'),
    '[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = secret\n',
  );
  const script = `
    const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers').catch(() => import('@aws-sdk/credential-provider-node').then((m) => ({ fromNodeProviderChain: m.defaultProvider })));
    console.log((await fromNodeProviderChain()()).accessKeyId.slice(0, 4));`;
  const program = ['--', process.execPath, '--input-type=module', '-e', script];
  const role = ['--refresh', '--role-to-assume', sandbox.seeded.roles.ci];
  const { code, stdout } = await keyturn(['exec', ...role, ...program]);
  rmSync(join(home, '.aws'), { recursive: true });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'ASIA\n' });
});

test('a secret that STS sends back is hidden in the message', async () => {
  const { secretAccessKey } = sandbox.seeded.users.ci.keys;
  const server = createServer((_request, response) => {
    const body = `<ErrorResponse><Error><Code>AccessDenied</Code><Message>no ${secretAccessKey}</Message></Error></ErrorResponse>`;
    response.writeHead(403, { 'content-type': 'text/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { code, stderr } = await keyturn(['credentials'], { AWS_ENDPOINT_URL: url });
  server.close();
  expect(code).toBe(3);
  expect(stderr).toContain('no ***');
  expect(stderr).not.toContain(secretAccessKey);
});

test('as the credential_process of the profile that it reads, it ends instead of starting itself without end', async () => {
  const config = join(home, 'config');
  writeFileSync(
    config,
    `[profile loop]\ncredential_process = ${process.execPath} ${entry} credentials --aws-region eu-central-1\n`,
  );
  const env = { AWS_CONFIG_FILE: config, AWS_PROFILE: 'loop', KEYTURN_AWS_CREDENTIALS: '' };
  const { code, stdout, stderr } = await keyturn(['credentials'], env);
  expect({ code: code > 0, stdout }).toEqual({ code: true, stdout: '' });
  expect(stderr).toContain('keyturn credentials was started by keyturn credentials');
  expect(stderr).toContain('add --profile to the line credential_process');
});

test.each([
  ['a command that does not exist', ['credentails'], 2, /did you mean `credentials`/],
  ['a flag that does not exist', ['exec', '--region', 'x', '--', 'ls'], 2, /did you mean --aws-region/],
  [
    'an account that is not allowed',
    ['credentials', '--allowed-account-ids', '999999999999'],
    1,
    /999999999999/,
  ],
])('%s has its exit code and says why', async (_, args, expected, message) => {
  const { code, stdout, stderr } = await keyturn(args);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(message);
});
