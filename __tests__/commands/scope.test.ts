import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from './harness.ts';

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'keyturn-scope-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const keys = () => {
  const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
  return { KEYTURN_AWS_CREDENTIALS: `${accessKeyId}\n${secretAccessKey}` };
};

function policyFile(...actions: string[]): string {
  const path = join(folder, `${actions.join('-').replaceAll(':', '-')}.json`);
  const statement = { Effect: 'Allow', Action: actions, Resource: '*' };
  writeFileSync(path, JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
  return path;
}

interface Document {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly arn: string;
}

async function scoped(args: readonly string[], env: Record<string, string>) {
  const before = sandbox.requests.length;
  const { code, stdout, stderr } = await keyturnHere(['credentials', '--format', 'json', ...args], {
    HOME: folder,
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    ...env,
  });
  if (code !== 0) return { code, stderr, operations: [] };
  const operations = sandbox.requests.slice(before).map(({ operation }) => operation);
  return { code, operations, given: JSON.parse(stdout) as Document };
}

const clientFor = ({ accessKeyId, secretAccessKey, sessionToken }: Document) => ({
  region: 'eu-central-1',
  endpoint: sandbox.awsUrl,
  credentials: { accessKeyId, secretAccessKey, sessionToken },
  maxAttempts: 1,
});

test('a session without a role to assume is narrowed by GetScopedCredentials, and stays who it is', async () => {
  const session = await scoped(['--role-to-assume', sandbox.seeded.roles.ci], keys());
  if (!session.given) throw new Error(session.stderr);
  const { accessKeyId, secretAccessKey, sessionToken, arn } = session.given;
  const exported = {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  };
  const narrow = await scoped(['--scope', policyFile('s3:GetObject')], exported);
  expect(narrow.operations).toEqual(['GetCallerIdentity', 'GetScopedCredentials']);
  expect(narrow.given?.arn).toBe(arn);
  const list = (given: Document) => new IAMClient(clientFor(given)).send(new ListUsersCommand({}));
  await expect(list(session.given)).resolves.toBeDefined();
  await expect(list(narrow.given as Document)).rejects.toThrow(/no session policy allows/);
  const who = await new STSClient(clientFor(narrow.given as Document)).send(new GetCallerIdentityCommand({}));
  expect(who.Arn).toBe(arn);
});

test('a long-term key gets a session of its user first, because STS narrows only sessions', async () => {
  const { given, operations, stderr } = await scoped(['--scope', policyFile('sts:AssumeRole')], keys());
  expect(stderr).toBeUndefined();
  expect(operations?.filter((operation) => operation !== 'ListAccessKeys')).toEqual([
    'GetCallerIdentity',
    'GetSessionToken',
    'GetScopedCredentials',
  ]);
  expect(given?.accessKeyId).toMatch(/^ASIA/);
});

test('with a role, AssumeRole carries the policy in one request', async () => {
  const args = ['--role-to-assume', sandbox.seeded.roles.ci, '--scope', policyFile('s3:GetObject')];
  const { given, operations } = await scoped(args, keys());
  expect(operations).not.toContain('GetScopedCredentials');
  const list = new IAMClient(clientFor(given as Document)).send(new ListUsersCommand({}));
  await expect(list).rejects.toThrow(/no session policy allows/);
});

test('a policy that AWS does not understand is refused, and nothing wider is handed out', async () => {
  const path = join(folder, 'bad.json');
  writeFileSync(path, '{}');
  const { code, stderr } = await scoped(['--scope', path], keys());
  expect(code).not.toBe(0);
  expect(stderr).toContain('GetScopedCredentials');
});

test('--format github writes lines for GITHUB_ENV, and masks on stderr before them', async () => {
  const args = ['credentials', '--format', 'github', '--role-to-assume', sandbox.seeded.roles.ci];
  const env = { HOME: folder, AWS_ENDPOINT_URL: sandbox.awsUrl, ...keys() };
  const job = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_SHA: 'a',
    GITHUB_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'w',
    GITHUB_REF: 'r',
  };
  const { code, stdout, stderr } = await keyturnHere(args, { ...env, ...job });
  expect(code).toBe(0);
  const [, secret = ''] = /^AWS_SECRET_ACCESS_KEY=(.+)$/m.exec(stdout) ?? [];
  const [, token = ''] = /^AWS_SESSION_TOKEN=(.+)$/m.exec(stdout) ?? [];
  expect(stderr).toContain(`::add-mask::${secret}\n`);
  expect(stderr).toContain(`::add-mask::${token}\n`);
  const outside = await keyturnHere(args, env);
  expect({ code: outside.code, stdout: outside.stdout }).toEqual({ code: 2, stdout: '' });
});
