import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from './harness.ts';
import { snapshot } from './snapshot.ts';

const account = '123456789012';
const dayMs = 86_400_000;
const file = '.github/workflows/deploy.yml';
const workflow = `# Deploys the site.
on: push
permissions:
  contents: read
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v6 # the key of ci-bucket
        with:
          aws-region: eu-central-1
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      - run: aws s3 ls
`;
const repositories = ['octo-org/octo-repo', 'octo-org/other-repo'] as const;

let sandbox: Sandbox;
let admin: Readonly<Record<string, string>>;
let keys: { readonly id: string; readonly secret: string };

const real = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
] as const;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: [...real] });
  sandbox = await startSandbox();
  const iam = sandbox.world.account(account);
  const octoAdmin = iam.createUser('octo-admin');
  octoAdmin.attachedPolicies.set('admin', iam.managedPolicy('arn:aws:iam::aws:policy/AdministratorAccess'));
  const { id, secret } = sandbox.world.createKey(iam, octoAdmin);
  admin = {
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    GITHUB_API_URL: sandbox.githubUrl,
    GITHUB_TOKEN: sandbox.github.world.createToken(),
  };
  await asAdmin('CreateUser', { UserName: 'ci-bucket' });
  keys = sandbox.world.createKey(iam, user());
  for (const name of repositories)
    sandbox.github.world.repository(name).code.commit('main', { [file]: workflow });
});
afterEach(async () => {
  jest.useRealTimers();
  await sandbox.close();
});

const user = () => {
  const found = sandbox.world.account(account).users.get('ci-bucket');
  if (!found) throw new Error('no user ci-bucket');
  return found;
};
const status = () => user().accessKeys.map((key) => key.status);
const keyturn = (...args: string[]) => keyturnHere(['bootstrap', ...args], admin);

/** Sends a request to IAM as an administrator would with the AWS CLI. */
async function asAdmin(
  operation:
    | 'CreateUser'
    | 'PutUserPolicy'
    | 'CreateGroup'
    | 'PutGroupPolicy'
    | 'AddUserToGroup'
    | 'AttachUserPolicy'
    | 'PutUserPermissionsBoundary',
  input: object,
) {
  const { createIamAdmin } = await import('../../src/aws/iam-admin.ts');
  const { NodeHttpHandler } = await import('@smithy/node-http-handler');
  const iam = createIamAdmin({
    region: 'us-east-1',
    endpoint: sandbox.awsUrl,
    credentials: {
      accessKeyId: admin.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: admin.AWS_SECRET_ACCESS_KEY ?? '',
    },
    requestHandler: new NodeHttpHandler(),
    userAgent: [],
    retry: { maxAttempts: 1, sleep: async () => {}, random: () => 0, info: () => {} },
  });
  await iam.send(operation, input as never);
}

const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const reads = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::octo-bucket/*' };
const lists = { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' };
const ownKeys = {
  Effect: 'Allow',
  Action: ['iam:CreateAccessKey', 'iam:DeleteAccessKey'],
  Resource: 'arn:aws:iam::*:user/${aws:username}',
};
const withMfa = {
  Effect: 'Allow',
  Action: 'iam:PassRole',
  Resource: '*',
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
};
const boundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

async function furnish(...statements: object[]) {
  await asAdmin('PutUserPolicy', {
    UserName: 'ci-bucket',
    PolicyName: 'bucket',
    PolicyDocument: policy(...statements),
  });
  await asAdmin('CreateGroup', { GroupName: 'deployers' });
  await asAdmin('PutGroupPolicy', {
    GroupName: 'deployers',
    PolicyName: 'list',
    PolicyDocument: policy(lists),
  });
  await asAdmin('AddUserToGroup', { GroupName: 'deployers', UserName: 'ci-bucket' });
  await asAdmin('AttachUserPolicy', { UserName: 'ci-bucket', PolicyArn: boundary });
  await asAdmin('PutUserPermissionsBoundary', { UserName: 'ci-bucket', PermissionsBoundary: boundary });
}

const both = ['--from-user', 'ci-bucket', '--repo', repositories[0], '--also-in', repositories[1]];
const migration = [...both, '--environment', 'production', '--name', 'ci-bucket-role'];
const retirement = [...both, '--name', 'ci-bucket-role', '--yes'];

/** Moves the time of this process, in which both the commands and the sandbox run. */
function later(ms: number) {
  jest.setSystemTime(Date.now() + ms);
}

/** What people do with the pull requests, and what the next job does. */
async function mergeAndRun() {
  for (const name of repositories) {
    const { code } = sandbox.github.world.repository(name);
    for (const pull of code.pulls) if (pull.state === 'open') code.merge(pull);
  }
  const job = sandbox.github.job({ repository: repositories[0], environment: 'production' });
  const here = { ...admin, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
  const roleArn = `arn:aws:iam::${account}:role/ci-bucket-role`;
  const { stdout } = await keyturnHere(['credentials', '--role-to-assume', roleArn], { ...here, ...job });
  const { AccessKeyId, SecretAccessKey, SessionToken } = JSON.parse(stdout);
  await useKey({
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_SESSION_TOKEN: SessionToken,
  });
}

/** A program asks AWS who it is. */
async function useKey(env: Readonly<Record<string, string>>) {
  expect((await keyturnHere(['credentials'], { ...admin, ...env })).code).toBe(0);
}

test('a stored key gives way to a role, step by step, and each step can be repeated and taken back', async () => {
  await furnish(reads, ownKeys, withMfa);
  const before = repositories.map((name) => snapshot(sandbox, account, name));

  const plan = await keyturn('plan', ...migration);
  expect(plan.code).toBe(0);
  expect(plan.stdout).toContain('"Action": "s3:GetObject"');
  expect(plan.stdout).toContain('deployers.list');
  expect(plan.stdout).toMatch(
    /iam:CreateAccessKey.*only a user can manage its own keys and devices. It stays behind/,
  );
  expect(plan.stdout).toMatch(/iam:PassRole.*needs MFA, which no job has. It stays behind/);
  expect(repositories.map((name) => snapshot(sandbox, account, name))).toEqual(before);

  const applied = await keyturn('apply', ...migration, '--yes');
  expect({ code: applied.code, stderr: applied.code === 0 ? '' : applied.stderr }).toEqual({
    code: 0,
    stderr: '',
  });
  const role = sandbox.world.account(account).roles.get('ci-bucket-role');
  const inline = [...(role?.inlinePolicies ?? [])].map(([name, { json }]) => [
    name,
    JSON.parse(json).Statement,
  ]);
  expect(inline).toEqual([
    ['bucket', [reads]],
    ['deployers.list', [lists]],
  ]);
  expect(role?.boundary?.arn).toBe(boundary);
  expect([...(role?.attachedPolicies.keys() ?? [])]).toEqual([boundary]);
  for (const name of repositories) {
    const { pulls, text } = { pulls: sandbox.github.world.repository(name).code.pulls, text: workflow };
    expect(pulls).toHaveLength(1);
    const changed = sandbox.github.world.repository(name).code.text(file, pulls[0]?.head) ?? '';
    expect(changed.split('\n').filter((line) => !text.includes(line.trim()))).toEqual([
      expect.stringContaining('id-token: write'),
      `          role-to-assume: arn:aws:iam::${account}:role/ci-bucket-role`,
    ]);
    expect(parse(changed).jobs.deploy.steps[0].with['role-to-assume']).toBe(role?.arn);
  }
  expect((await keyturn('apply', ...migration)).stdout).toBe('Everything is as planned.\n');

  // The pull requests are not merged: the key stays.
  const tooEarly = await keyturn('retire', ...retirement);
  expect([tooEarly.code, status()]).toEqual([1, ['Active']]);
  expect(tooEarly.stderr).toMatch(/still read the key: .*deploy.yml.*octo-org\/octo-repo/s);

  await mergeAndRun();
  expect((await keyturn('apply', ...migration)).stdout).toBe('Everything is as planned.\n');
  const begun = await keyturn('retire', ...retirement);
  expect([begun.code, status()]).toEqual([6, ['Active']]);
  expect(begun.stdout).toMatch(/^grace: AKIA….* stays Active/);

  later(8 * dayMs);
  expect((await keyturn('retire', ...retirement)).stdout).toMatch(/^recovery: /);
  expect(status()).toEqual(['Inactive']);

  const kept = await keyturn('retire', ...both, '--undo');
  expect([kept.code, status()]).toEqual([0, ['Active']]);

  await keyturn('retire', ...retirement);
  later(8 * dayMs);
  await keyturn('retire', ...retirement);
  later(8 * dayMs);
  const gone = await keyturn('retire', ...retirement);
  expect([gone.code, gone.stdout, status()]).toEqual([0, 'idle: the user has no access key.\n', []]);
});

test('undo before the merge leaves everything as it was', async () => {
  await furnish(reads);
  const before = repositories.map((name) => snapshot(sandbox, account, name));
  expect((await keyturn('apply', ...migration, '--yes')).code).toBe(0);
  expect((await keyturn('undo', '--name', 'ci-bucket-role', '--yes')).code).toBe(0);
  expect(repositories.map((name) => snapshot(sandbox, account, name))).toEqual(before);
});

describe('a key that is still needed stays', () => {
  const otherRepository = () => sandbox.github.world.repository(repositories[1]);
  test.each<[string, { before?: () => unknown; meanwhile?: () => unknown; told: RegExp }]>([
    [
      'while a run of any of the repositories that began before has not ended',
      {
        before: () => sandbox.github.world.startRun(otherRepository()),
        told: /^held: 1 run that began before, and may have AKIA…/,
      },
    ],
    [
      'for the grace period after its last use',
      {
        meanwhile: () => useKey({ AWS_ACCESS_KEY_ID: keys.id, AWS_SECRET_ACCESS_KEY: keys.secret }),
        told: /^held: AKIA….* was used at .* by sts in eu-central-1. Something still has it. Run the command again after/,
      },
    ],
    [
      'while the token may not see the runs',
      {
        meanwhile: () => {
          const permissions = { contents: 'read', variables: 'write', metadata: 'read' } as const;
          admin = { ...admin, GITHUB_TOKEN: sandbox.github.world.createToken({ permissions }) };
        },
        told: /^held: the unfinished runs of the repositories cannot be seen/,
      },
    ],
    [
      'if a workflow reads it again',
      {
        meanwhile: () => otherRepository().code.commit('main', { [file]: workflow }),
        told: /Workflows still read the key/,
      },
    ],
  ])('%s', async (_name, { before = () => {}, meanwhile = () => {}, told }) => {
    await furnish(reads);
    await keyturn('apply', ...migration, '--yes');
    await mergeAndRun();
    await before();
    // GitHub's times have whole seconds.
    later(60_000);
    expect((await keyturn('retire', ...retirement)).stdout).toMatch(/^grace: /);
    later(6 * dayMs);
    await meanwhile();
    later(2 * dayMs);
    const { code, stdout, stderr } = await keyturn('retire', ...retirement);
    expect([code > 0, status(), stdout + stderr]).toEqual([true, ['Active'], expect.stringMatching(told)]);
  });
});

describe('what a person must decide is refused before anything is made', () => {
  const deniesWithoutMfa = {
    Effect: 'Deny',
    NotAction: 'iam:*',
    Resource: '*',
    Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  };
  test.each<[string, () => Promise<unknown>, readonly string[], RegExp]>([
    [
      'a user that does not exist',
      async () => {},
      ['--from-user', 'nobody', '--repo', repositories[0], '--branch', 'main'],
      /no user nobody/,
    ],
    [
      'a statement that denies without MFA',
      () => furnish(reads, deniesWithoutMfa),
      migration,
      /denies without MFA.*--without-mfa/s,
    ],
    [
      'two keys in the workflows',
      async () => {
        const other = workflow.replaceAll('secrets.AWS_', 'secrets.OTHER_');
        sandbox.github.world.repository(repositories[1]).code.commit('main', { [file]: other });
      },
      migration,
      /more than one key.*--secret/s,
    ],
    ['neither environment nor branch', async () => {}, both, /Neither --environment nor --branch/],
    [
      'rights that are not the user’s',
      async () => {},
      [...migration, '--policy-arn', boundary],
      /--from-user and --policy-arn/,
    ],
  ])('%s', async (_name, prepare, args, told) => {
    await prepare();
    const before = snapshot(sandbox, account, repositories[0]);
    const { code, stderr } = await keyturn('apply', ...args, '--yes');
    expect([code > 0, stderr]).toEqual([true, expect.stringMatching(told)]);
    expect(snapshot(sandbox, account, repositories[0])).toEqual(before);
  });

  test('with --without-mfa that statement stays behind', async () => {
    await furnish(reads, deniesWithoutMfa);
    expect((await keyturn('apply', ...migration, '--without-mfa', '--yes')).code).toBe(0);
    const role = sandbox.world.account(account).roles.get('ci-bucket-role');
    expect(JSON.parse(role?.inlinePolicies.get('bucket')?.json ?? '').Statement).toEqual([reads]);
  });
});

test('the commands of the page do what it says', async () => {
  await furnish(reads);
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'stored-key-to-oidc.md'), 'utf8');
  const commands = [...page.matchAll(/^```sh\nkeyturn bootstrap ([\s\S]*?)\n```$/gm)].map(([, text = '']) =>
    text
      .replaceAll('\\\n', ' ')
      .replace(' --profile admin', '')
      .replace('ci-deployer', 'ci-bucket')
      .replace('--name deploy', '--name ci-bucket-role')
      .split(/\s+/),
  );
  const [plan = [], retire = [], undo = []] = commands;
  expect(commands).toHaveLength(3);
  expect((await keyturn(...plan)).code).toBe(0);
  expect((await keyturn('apply', ...plan.slice(1), '--yes')).code).toBe(0);
  await mergeAndRun();
  expect((await keyturn(...retire, '--yes')).stdout).toMatch(/^grace: /);
  expect((await keyturn(...undo)).code).toBe(0);
  expect(status()).toEqual(['Active']);
});
