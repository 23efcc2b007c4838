import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { callsOfTemplate } from '../docs/cloudformation.ts';
import { operationNamed, type ServiceCall, sendCall } from '../docs/service-calls.ts';
import { callsOfConfiguration } from '../docs/terraform.ts';
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

test('a saved plan is shown to work at its end too, and a flag beside it is refused', async () => {
  await start('one');
  const file = join(home, 'plan.json');
  await bootstrap('plan', ...github, '--out', file);
  const before = state();
  const beside = await bootstrap('apply', file, '--repo', 'octo-org/other-repo', '--yes');
  expect(beside.code).toBe(2);
  expect(beside.stderr).toContain('Both a saved plan and --repo are given.');
  expect(state()).toEqual(before);
  const { stderr } = await bootstrap('apply', file, '--yes');
  expect(stderr).toContain(
    `A token with the subject repo:${repository}:environment:staging may assume the role ci-role.`,
  );
});

test('a missing token for GitHub is not explained as a missing sign-in to AWS', async () => {
  await start('one');
  const { GITHUB_TOKEN: _, ...withoutToken } = admin;
  const env = { ...withoutToken, PATH: '' };
  const { code, stderr } = await keyturnHere(['bootstrap', 'plan', ...github], env);
  expect(code).toBe(3);
  expect(stderr).toContain('What to do: run `gh auth login`, or set GITHUB_TOKEN');
});

/** The calls that lines of a shell make with the AWS CLI, which is a function that prints its arguments. */
function callsOfShell(script: string): ServiceCall[] {
  const aws = "aws() { printf '%s\\0' \"$@\"; printf '\\1\\0'; }\n";
  const output = execFileSync('bash', ['-euc', aws + script], { encoding: 'utf8' });
  return output
    .split('\u0001\0')
    .map((line) => line.split('\0').slice(0, -1))
    .filter((words) => words.length > 0)
    .map(callOfWords);
}

function callOfWords([service = '', command = '', ...words]: readonly string[]): ServiceCall {
  const { operation, member } = operationNamed(service, command);
  const parameters: Record<string, unknown> = {};
  let key = { name: '', isList: false };
  for (const word of words) {
    if (word.startsWith('--')) key = member(word.slice(2));
    else if (key.isList) parameters[key.name] = [...((parameters[key.name] as string[]) ?? []), word];
    else parameters[key.name] = key.name === 'MaxSessionDuration' ? Number(word) : word;
  }
  return { service, operation, parameters };
}

const tools: Readonly<Record<string, (text: string) => ServiceCall[] | Promise<ServiceCall[]>>> = {
  terraform: (text) => callsOfConfiguration(text, {}, account),
  cloudformation: (text) => callsOfTemplate(text, {}, account),
  'aws-cli': callsOfShell,
};

/** Policies by their meaning, whatever their white space, and nothing that only apply writes. */
function meaning(given: ReturnType<typeof state>) {
  const { roles, providers } = given;
  return {
    roles: roles.map(({ tags: _, ...role }) => ({
      ...role,
      trust: JSON.parse(role.trust),
      inline: role.inline.map((text) => JSON.parse(text.slice(text.indexOf('{')))),
    })),
    providers: providers.map(({ tags: _, ...provider }) => provider),
  };
}

describe.each(Object.keys(tools))('--as %s', (tool) => {
  test.each(['one', 'two'] as const)(
    'makes what apply makes, in a world of %s account(s)',
    async (accounts) => {
      await start(accounts);
      const policy = join(home, 'policy.json');
      // A quote, a variable and a template of HCL.
      const statement = {
        Sid: 'Own',
        Effect: 'Allow',
        Action: 's3:*',
        Resource: "arn:aws:s3:::it's-${aws:username}",
      };
      writeFileSync(policy, JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
      const boundary = ['--boundary', 'arn:aws:iam::aws:policy/PowerUserAccess'];
      const flags = [...github, '--policy', policy, ...boundary];
      const { code, stdout } = await bootstrap('plan', ...flags, '--as', tool);
      expect(code).toBe(0);
      expect((await bootstrap('apply', ...flags, '--yes')).code).toBe(0);
      const wanted = meaning(state());
      await bootstrap('undo', ...name, '--yes');
      const credentials = {
        accessKeyId: admin.AWS_ACCESS_KEY_ID ?? '',
        secretAccessKey: admin.AWS_SECRET_ACCESS_KEY ?? '',
      };
      const calls = (await tools[tool]?.(stdout)) ?? [];
      for (const call of calls) await sendCall(sandbox.awsUrl, credentials, call);
      expect(meaning(state())).toEqual(wanted);
    },
  );
});

describe('apply ends with doctor', () => {
  beforeEach(() => start('one'));
  const ofGitHub = () => sandbox.github.world.repository(repository);
  const rulesIn = (text: string) => [...text.matchAll(/^(\w+ KT\d+) /gm)].map(([, rule]) => rule);

  test('a set-up that was just made has no error, from flags and from a saved plan', async () => {
    const applied = await bootstrap('apply', ...github, '--yes');
    expect(applied).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Done: /) });
    expect(applied.stderr).toMatch(/\n1 job checked: 0 errors, 1 warning, 0 notes\.\n$/);
    // The workflow names the action by its tag.
    expect(rulesIn(applied.stderr)).toEqual(['warning KT401']);
    await bootstrap('undo', ...name, '--yes');
    const file = join(home, 'plan.json');
    await bootstrap('plan', ...github, '--out', file);
    const saved = await bootstrap('apply', file, '--yes');
    expect(saved).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Done: /) });
    expect(rulesIn(saved.stderr)).toEqual(['warning KT401']);

    const { code } = ofGitHub();
    for (const pull of code.pulls) if (pull.state === 'open') code.merge(pull);
    const path = '.github/workflows/ci-role.yml';
    code.commit('main', { [path]: code.text(path)?.replace('@v1', `@${'a'.repeat(40)} # v1`) });
    const again = await bootstrap('apply', file, '--yes');
    expect(again).toMatchObject({ code: 0, stdout: 'Everything is as planned.\n' });
    expect(again.stderr).toMatch(/\ndoctor finds nothing wrong with ci-role\.yml\.\n$/);
  });

  test('a subject that the role refuses is an error, after everything is made', async () => {
    Object.assign(ofGitHub().subject, { useDefault: false, includeClaimKeys: ['repo', 'ref'] });
    const { code, stdout, stderr } = await bootstrap('apply', ...github, '--yes');
    expect(stdout).toMatch(/^Done: /);
    expect(rulesIn(stderr)).toEqual(['error KT103', 'warning KT401']);
    expect(stderr).toMatch(
      /\nEverything of the plan is made\. The exit code is 1 for what doctor found\.\n$/,
    );
    expect(code).toBe(1);
    expect(state().openPulls).toEqual(['keyturn/bootstrap-ci-role']);
  });

  test('an environment of others without protection is a warning', async () => {
    sandbox.github.world.createEnvironment(ofGitHub(), 'staging');
    const { code, stderr } = await bootstrap('apply', ...github, '--yes');
    expect(rulesIn(stderr)).toContain('warning KT405');
    expect(stderr).toContain('The environment staging has neither reviewers nor a branch policy');
    expect(code).toBe(0);
  });

  test('without a token for GitHub, or without a workflow, it says what was not checked', async () => {
    const withoutWorkflow = await bootstrap('apply', ...github, '--no-workflow', '--yes');
    expect(withoutWorkflow.code).toBe(0);
    expect(withoutWorkflow.stderr).toContain('\nNot checked by doctor: this plan proposes no workflow.');
    await bootstrap('undo', ...name, '--yes');
    const { GITHUB_TOKEN: _, ...nobody } = admin;
    const flags = [...github, '--subjects', 'classic', '--yes'];
    const alone = await keyturnHere(['bootstrap', 'apply', ...flags], { ...nobody, PATH: '/nonexistent' });
    expect(alone.code).toBe(0);
    expect(alone.stderr).toContain('\nNot checked by doctor: there is no token for GitHub');
  });
});
