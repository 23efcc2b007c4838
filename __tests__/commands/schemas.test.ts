import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { mistakesBy } from '../findings/schemas.ts';
import { keyturnHere } from './harness.ts';

const account = '123456789012';
let sandbox: Sandbox;
let env: Record<string, string>;

beforeAll(async () => {
  sandbox = await startSandbox();
  const iam = sandbox.world.account(account);
  const user = iam.createUser('octo-admin');
  user.attachedPolicies.set('admin', iam.managedPolicy('arn:aws:iam::aws:policy/AdministratorAccess'));
  const { id, secret } = sandbox.world.createKey(iam, user);
  env = {
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    GITHUB_API_URL: sandbox.githubUrl,
    GITHUB_TOKEN: sandbox.github.world.createToken(),
  };
});
afterAll(() => sandbox.close());

const repo = ['--repo', 'octo-org/octo-repo'];

/** The name of each published schema, and a command whose JSON follows it. */
const commands: Readonly<Record<string, readonly string[]>> = {
  credentials: ['credentials', '--format', 'json'],
  doctor: ['doctor', '--format', 'json', ...repo],
  explain: ['explain', '--format', 'json', 'AccessDenied'],
  plan: [
    'bootstrap',
    'plan',
    '--format',
    'json',
    '--ci',
    'github',
    '--environment',
    'staging',
    '--name',
    'x',
    ...repo,
  ],
};

test('every published schema has a command', () => {
  const files = readdirSync(join(__dirname, '..', '..', 'docs', 'schemas'));
  expect(files.map((name) => name.replace('.schema.json', ''))).toEqual(Object.keys(commands));
});

test.each(Object.entries(commands))('what keyturn prints follows %s.schema.json', async (name, args) => {
  const { stdout, stderr } = await keyturnHere(args, env);
  expect({ stderr, mistakes: stdout === '' ? 'nothing was printed' : mistakesBy(name, stdout) }).toEqual({
    stderr: expect.any(String),
    mistakes: [],
  });
});
