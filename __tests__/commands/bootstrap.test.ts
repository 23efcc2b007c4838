import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from './harness.ts';

let sandbox: Sandbox;
let home: string;
let admin: Readonly<Record<string, string>>;

beforeEach(async () => {
  sandbox = await startSandbox();
  home = mkdtempSync(join(tmpdir(), 'keyturn-bootstrap-'));
  const account = sandbox.world.account('123456789012');
  const user = account.createUser('octo-admin');
  user.attachedPolicies.set('admin', account.managedPolicy('arn:aws:iam::aws:policy/AdministratorAccess'));
  const { id, secret } = sandbox.world.createKey(account, user);
  admin = {
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
  };
});
afterEach(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

const gitlab = ['--ci', 'gitlab', '--repo', 'octo-org/octo-repo', '--branch', 'main', '--policy-arn', 'arn:aws:iam::aws:policy/ReadOnlyAccess'];
const bootstrap = (...args: string[]) => keyturnHere(['bootstrap', ...args], admin);

test('plan, apply, an empty plan, undo', async () => {
  console.log(await bootstrap('plan', ...gitlab));
  console.log(await bootstrap('apply', ...gitlab));
  console.log(await bootstrap('apply', ...gitlab, '--yes'));
  console.log(await bootstrap('plan', ...gitlab));
  console.log(await bootstrap('undo', '--yes'));
  console.log(await bootstrap('undo', '--yes'));
});
