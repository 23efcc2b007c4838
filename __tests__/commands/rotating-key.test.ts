import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from './harness.ts';

const account = '123456789012';
const repository = 'octo-org/octo-repo';
const workRole = `arn:aws:iam::${account}:role/ci-deploy`;

let sandbox: Sandbox;
let home: string;

beforeEach(async () => {
  sandbox = await startSandbox({ accounts: 'one' });
  home = mkdtempSync(join(tmpdir(), 'keyturn-rotating-key-'));
});
afterEach(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

/** An administrator of the account and the repository. */
function desk() {
  const iam = sandbox.world.account(account);
  const user = iam.createUser('octo-admin');
  const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  user.attachedPolicies.set(arn, iam.managedPolicy(arn));
  const { id, secret } = sandbox.world.createKey(iam, user);
  const files = {
    AWS_CONFIG_FILE: join(home, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
  };
  const env = {
    ...files,
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    GITHUB_API_URL: sandbox.githubUrl,
    GITHUB_TOKEN: sandbox.github.world.createToken(),
  };
  return {
    files,
    run: (...args: string[]) =>
      keyturnHere(['bootstrap', ...args], env, async (ms) => sandbox.clock.advanceWall(ms)),
  };
}

const setUp = [
  'rotating-key',
  'octo-deployer',
  '--repo',
  repository,
  '--mfa',
  '--yes',
  '--work-role',
  workRole,
];
const secretValue = (name: string) =>
  sandbox.github.world.repository(repository).stores.actions.secrets.get(name)?.value ?? '';

test('sets up a bare user whose key and seed are in secrets, a rotation role, and a workflow to review', async () => {
  const { run, files } = desk();
  const done = await run(...setUp);
  expect(done).toMatchObject({ code: 0 });
  const user = sandbox.world.account(account).users.get('octo-deployer');
  const [key] = user?.accessKeys ?? [];
  expect(secretValue('AWS_CREDENTIALS')).toBe(`${key?.id}\n${key?.secret}`);
  expect(secretValue('AWS_MFA_SECRET')).toBe(user?.mfaDevices[0]?.secret);
  expect([...(user?.inlinePolicies.keys() ?? [])]).toEqual(['assume-roles']);
  for (const secret of [key?.secret ?? '', user?.mfaDevices[0]?.secret ?? ''])
    expect(done.stdout + done.stderr).not.toContain(secret);
  const serial = `arn:aws:iam::${account}:mfa/octo-deployer`;
  expect(done.stderr).toContain(`mfa-serial: ${serial}`);
  // A job can use what was written: the role demands MFA, and the seed gives the code.
  sandbox.clock.advanceWall(60_000);
  const used = await keyturnHere(
    [...['credentials', '--format', 'json', '--role-to-assume', workRole], '--mfa-serial', serial],
    {
      ...files,
      AWS_ENDPOINT_URL: sandbox.awsUrl,
      KEYTURN_AWS_CREDENTIALS: secretValue('AWS_CREDENTIALS'),
      KEYTURN_MFA_SECRET: secretValue('AWS_MFA_SECRET'),
    },
  );
  expect(used).toMatchObject({ code: 0, stdout: expect.stringContaining(':assumed-role/ci-deploy/keyturn') });
  expect(await run(...setUp)).toMatchObject({ code: 0, stdout: 'Everything is as planned.\n' });
});

test('an undo takes all of it back, after the key was Inactive for the recovery window', async () => {
  const { run } = desk();
  await run(...setUp);
  expect(await run('undo', '--name', 'octo-deployer', '--yes')).toMatchObject({ code: 6 });
  sandbox.clock.advanceWall(7 * 86_400_000 + 60_000);
  expect(await run('undo', '--name', 'octo-deployer', '--yes')).toMatchObject({ code: 0 });
  const iam = sandbox.world.account(account);
  expect([iam.users.has('octo-deployer'), iam.roles.has('octo-deployer-rotation')]).toEqual([false, false]);
  expect([secretValue('AWS_CREDENTIALS'), secretValue('AWS_MFA_SECRET')]).toEqual(['', '']);
});

test('a secret that exists already is not overwritten', async () => {
  const { run } = desk();
  const { secrets } = sandbox.github.world.repository(repository).stores.actions;
  const { run: again } = { run };
  await again(...setUp);
  expect(secrets.has('AWS_CREDENTIALS')).toBe(true);
  const other = await run('rotating-key', 'octo-other', '--repo', repository, '--yes');
  expect(other.code).toBe(1);
  expect(other.stderr).toContain('Secret AWS_CREDENTIALS exists, is not of the stack octo-other');
  expect(sandbox.world.account(account).users.has('octo-other')).toBe(false);
});
