import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from './harness.ts';
import { snapshot } from './snapshot.ts';

let sandbox: Sandbox;
let home: string;
let admin: Readonly<Record<string, string>>;

const account = '123456789012';
const repository = 'octo-org/octo-repo';

async function start(accounts: 'one' | 'two'): Promise<void> {
  sandbox = await startSandbox({ accounts });
  home = mkdtempSync(join(tmpdir(), 'keyturn-bootstrap-'));
  const iam = sandbox.world.account(account);
  const user = iam.createUser('octo-admin');
  user.attachedPolicies.set('admin', iam.managedPolicy('arn:aws:iam::aws:policy/AdministratorAccess'));
  const { id, secret } = sandbox.world.createKey(iam, user);
  admin = {
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    GITHUB_API_URL: sandbox.githubUrl,
    GITHUB_TOKEN: sandbox.github.world.createToken(),
  };
}

afterEach(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

const bootstrap = (...args: string[]) => keyturnHere(['bootstrap', ...args], admin);
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const name = ['--name', 'ci-role'];
const github = [
  ...name,
  ...['--ci', 'github', '--repo', repository, '--environment', 'staging', '--policy-arn', readOnly],
];
const state = () => snapshot(sandbox, account, repository);

/** Whether a job of the repository gets a session of the role, by asking for one with its ID token. */
async function enters(claims: { environment?: string; immutableSubject?: boolean; repository?: string }) {
  const job = sandbox.github.job({ repository, ...claims });
  const { code, stderr } = await keyturnHere(
    ['credentials', '--format', 'json', '--role-to-assume', `arn:aws:iam::${account}:role/ci-role`],
    {
      ...job,
      AWS_ENDPOINT_URL: sandbox.awsUrl,
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    },
  );
  return code === 0 ? 'enters' : /Not authorized/.test(stderr) ? 'refused' : stderr;
}

describe.each(['one', 'two'] as const)('in a world of %s account(s)', (accounts) => {
  beforeEach(() => start(accounts));

  test('apply lets exactly the jobs of the environment in, the plan is then empty, and undo leaves everything as it was', async () => {
    const before = state();
    const first = await bootstrap('plan', ...github, '--detailed-exitcode');
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 10, stderr: '' });
    expect(first.stdout).toContain(`  + IAM role ci-role in ${account}`);
    expect(state()).toEqual(before);

    const applied = await bootstrap('apply', ...github, '--yes');
    expect(applied.code).toBe(0);
    expect(await enters({ environment: 'staging' })).toBe('enters');
    expect(await enters({ environment: 'staging', immutableSubject: true })).toBe('enters');
    expect(await enters({ environment: 'production' })).toBe('refused');
    expect(await enters({})).toBe('refused');
    expect(await enters({ environment: 'staging', repository: 'octo-org/other-repo' })).toBe('refused');
    expect(state()).toMatchObject({
      environments: expect.arrayContaining(['staging']),
      openPulls: ['keyturn/bootstrap-ci-role'],
    });

    const again = await bootstrap('plan', ...github, '--detailed-exitcode');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    const done = state();
    expect((await bootstrap('apply', ...github)).stdout).toBe('Everything is as planned.\n');
    expect(state()).toEqual(done);

    expect(await bootstrap('undo', ...name, '--yes')).toMatchObject({ code: 0 });
    expect(state()).toEqual(before);
    expect((await bootstrap('undo', ...name, '--yes')).stdout).toBe(
      'Nothing carries the mark of the stack ci-role.\n',
    );
  });
});

test('only a plan that still fits the world is applied', async () => {
  await start('two');
  const file = join(home, 'plan.json');
  await bootstrap('plan', ...github, '--out', file);
  expect(readFileSync(file, 'utf8')).not.toContain(admin.AWS_SECRET_ACCESS_KEY);
  sandbox.world.account(account).createRole('ci-role', { trust: JSON.parse(state().roles[0]?.trust ?? '') });
  const before = state();
  const refused = await bootstrap('apply', file, '--yes');
  expect(refused.code).toBe(5);
  expect(refused.stderr).toContain('IAM role ci-role changed after it was made');
  expect(state()).toEqual(before);
  sandbox.world.account(account).roles.delete('ci-role');
  expect((await bootstrap('apply', file, '--yes')).code).toBe(0);
  expect((await bootstrap('apply', file, '--yes')).stdout).toBe('Everything is as planned.\n');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(readOnly, 'arn:aws:iam::aws:policy/AdministratorAccess'),
  );
  expect((await bootstrap('apply', file, '--yes')).stderr).toContain('it was changed after it was written');
});
