import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ciSystem, type TrustRequest, trustPolicyFor } from '../../src/ci-systems/index.ts';
import { ids, type OtherCi } from '../../src/sandbox/ci/jobs.ts';
import { writeCiPrograms } from '../../src/sandbox/ci/programs.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Ended, keyturnHere, runKeyturn } from './harness.ts';

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'keyturn-ci-'));
  writeCiPrograms(join(folder, 'bin'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const requests: Readonly<Record<OtherCi, Omit<TrustRequest, 'settings'> & Partial<TrustRequest>>> = {
  gitlab: { branch: 'main' },
  circleci: {
    branch: 'main',
    settings: {
      'organization-id': ids.organization,
      'project-id': ids.project,
      'vcs-origin': 'github.com/octo-org/octo-repo',
    },
  },
  buildkite: { branch: 'main' },
  bitbucket: {
    settings: {
      workspace: 'octo-org',
      'workspace-uuid': ids.organization,
      'repository-uuid': ids.project,
    },
  },
  azure: {
    settings: {
      issuer: `https://vstoken.dev.azure.com/${ids.organization}`,
      subject: 'sc://octo-org/octo-project/aws-deploy',
    },
  },
  forgejo: { branch: 'main', settings: { issuer: 'https://forgejo.example.com/api/actions' } },
  jenkins: {
    settings: {
      issuer: 'https://jenkins.example.com/oidc',
      subject: 'https://jenkins.example.com/job/deploy/',
    },
  },
};

/** Creates the provider and a role with the trust policy that `ci-systems` writes for the CI. */
function roleFor(ci: OtherCi): string {
  const trust = ciSystem(ci).trust({ repository: 'octo-org/octo-repo', settings: {}, ...requests[ci] });
  const account = sandbox.world.account(sandbox.seeded.usersAccountId);
  const host = trust.issuer.replace('https://', '');
  const provider = account.oidcProviders.get(host) ?? account.createOidcProvider(host, [trust.audience]);
  const name = `deploy-from-${ci}`;
  const known = account.roles.get(name);
  return (known ?? account.createRole(name, { trust: trustPolicyFor(trust, provider.arn) })).arn;
}

const variables = (more: Record<string, string> = {}) => ({
  HOME: folder,
  AWS_ENDPOINT_URL: sandbox.awsUrl,
  PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
  ...more,
});

function credentials(role: string, env: Record<string, string>, ...flags: string[]): Promise<Ended> {
  return keyturnHere(['credentials', '--format', 'json', '--role-to-assume', role, ...flags], variables(env));
}

/** What a job has beside the variables that its CI always sets. */
async function jobOf(ci: OtherCi, job: { branch?: string; environment?: string } = {}) {
  const env = { ...(await sandbox.otherCis.job(ci, job)) };
  if (ci === 'azure') env.AZURESUBSCRIPTION_SERVICE_CONNECTION_ID = ids.connection;
  if (ci === 'jenkins') {
    env.KEYTURN_ID_TOKEN_FILE = join(folder, 'token');
    writeFileSync(env.KEYTURN_ID_TOKEN_FILE, await sandbox.otherCis.token('jenkins'));
  }
  return env;
}

test.each([
  ['gitlab', 'the variable KEYTURN_ID_TOKEN'],
  ['circleci', 'the command circleci, else the variable CIRCLE_OIDC_TOKEN_V2'],
  ['buildkite', 'the command buildkite-agent'],
  ['bitbucket', 'the variable BITBUCKET_STEP_OIDC_TOKEN'],
  ['azure', 'a request to 127.0.0.1:'],
  ['jenkins', 'the file '],
] as const)('a job of %s gets a session of the role, and one line says from what: %s', async (ci, what) => {
  const { code, stdout, stderr } = await credentials(roleFor(ci), await jobOf(ci));
  expect(code).toBe(0);
  const said = stderr.split('\n').filter((line) => line.startsWith('Source:'));
  expect(said).toEqual([expect.stringContaining(`the ID token of ${ciSystem(ci).title} (${what}`)]);
  expect(JSON.parse(stdout).arn).toContain(`assumed-role/deploy-from-${ci}/keyturn`);
});

test('a job of Forgejo gets one by the source of the action, which asks in the way of GitHub', async () => {
  const { code, stdout } = await credentials(roleFor('forgejo'), await jobOf('forgejo'));
  expect(code).toBe(0);
  expect(JSON.parse(stdout).arn).toContain('assumed-role/deploy-from-forgejo/');
});

test('by name, Forgejo is asked in the same way', async () => {
  const { code, stderr } = await credentials(
    roleFor('forgejo'),
    await jobOf('forgejo'),
    '--source',
    'forgejo',
  );
  expect(code).toBe(0);
  expect(stderr).toContain('Forgejo Actions (a request to 127.0.0.1');
});

test.each([
  ['gitlab', { branch: 'feature' }],
  ['circleci', { branch: 'feature' }],
  ['buildkite', { branch: 'feature' }],
  ['bitbucket', { environment: ids.organization }],
  ['forgejo', { branch: 'feature' }],
] as const)('another job of %s is refused, and the message has its subject', async (ci, job) => {
  const { code, stdout, stderr } = await credentials(roleFor(ci), await jobOf(ci, job));
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(/Error: Could not assume role[\s\S]+What to do:/);
  expect(stderr).toMatch(/sub[^\n]+(?:feature|0000000000ee)/);
});

test('without its command, CircleCI gives a token for the organization, which the role does not accept', async () => {
  const env = { ...(await jobOf('circleci')), PATH: folder };
  const { code, stderr } = await credentials(roleFor('circleci'), env);
  expect(code).toBe(3);
  expect(stderr).toMatch(/audience/);
});

test('a program that fails is quoted by its first line, and its output is no token', async () => {
  const { BUILDKITE_JOB_ID: _, ...env } = await jobOf('buildkite');
  const { code, stdout, stderr } = await credentials(roleFor('buildkite'), env as Record<string, string>);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('gave no ID token: it failed with exit code 1.');
  expect(stderr).toContain('Likely cause: it says: fatal: job is missing');
});

test('a line for the shell is not repeated, because a secret may be part of it', async () => {
  const line = 'exit 3 # hidden-word';
  const { code, stderr } = await credentials(roleFor('gitlab'), {}, '--token-command', line, '--verbose');
  expect(code).toBe(3);
  expect(stderr).toContain('The command of --token-command gave no ID token: it failed with exit code 3.');
  expect(stderr).not.toContain('hidden-word');
});

test('Azure refuses a connection that the pipeline may not use', async () => {
  const env = { ...(await jobOf('azure')), AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'another' };
  const { code, stderr } = await credentials(roleFor('azure'), env);
  expect(code).toBe(3);
  expect(stderr).toContain('was refused with status 404');
});

test('a token can come from a named variable, a file or a command', async () => {
  const role = roleFor('gitlab');
  const token = await sandbox.otherCis.token('gitlab');
  const file = join(folder, 'named-token');
  writeFileSync(file, `${token}\n`);
  const ways = [
    await credentials(role, { MY_TOKEN: token }, '--token-env', 'MY_TOKEN'),
    await credentials(role, {}, '--token-file', file),
    await credentials(role, {}, '--token-command', `cat ${file}`),
  ];
  expect(ways.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(ways.every(({ stderr }) => !stderr.includes(token))).toBe(true);
});

test('what is no token is never sent, nor shown', async () => {
  const before = sandbox.requests.length;
  const env = { MY_TOKEN: 'two lines\nof text' };
  const { code, stderr } = await credentials(roleFor('gitlab'), env, '--token-env', 'MY_TOKEN');
  expect(code).toBe(3);
  expect(stderr).toContain('The variable MY_TOKEN holds no ID token.');
  expect(stderr).not.toContain('two lines');
  expect(sandbox.requests.slice(before).map(({ operation }) => operation)).toEqual([]);
});

test('a stored key and a token that was asked for are two sources', async () => {
  const env = { ...(await jobOf('gitlab')), KEYTURN_AWS_CREDENTIALS: 'AKIAIOSFODNN7EXAMPLE\nsecret' };
  const { code, stderr } = await credentials(roleFor('gitlab'), env, '--source', 'gitlab');
  expect(code).toBe(2);
  expect(stderr).toMatch(/--source gitlab and Keys are both set/);
});

test('a stored key takes precedence over a token that was only found', async () => {
  const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
  const env = { ...(await jobOf('gitlab')), KEYTURN_AWS_CREDENTIALS: `${accessKeyId}\n${secretAccessKey}` };
  const { code, stdout, stderr } = await credentials(sandbox.seeded.roles.ci, env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout).arn).toContain('assumed-role/');
});

test('--source keys takes the exported key, and never a profile', async () => {
  const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
  const env = {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_PROFILE: 'other',
  };
  const { code, stdout } = await credentials(sandbox.seeded.roles.ci, env, '--source', 'keys');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).arn).toContain('assumed-role/');
  const none = await credentials(sandbox.seeded.roles.ci, { AWS_PROFILE: 'other' }, '--source', 'keys');
  expect(none.code).toBe(3);
  expect(none.stderr).toContain('--source keys is given, and there is no access key.');
});

test('as a credential_process it prints nothing but the document', async () => {
  const role = ['--role-to-assume', roleFor('buildkite')];
  const { code, stdout, stderr } = await keyturnHere(
    ['credentials', ...role],
    variables(await jobOf('buildkite')),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout).AccessKeyId).toMatch(/^ASIA/);
});

test('exec runs a program in a job of Buildkite, which sees neither the token of the agent taken away nor another key', async () => {
  const script = 'console.log(process.env.AWS_ACCESS_KEY_ID.slice(0, 4), process.env.BUILDKITE)';
  const role = ['--role-to-assume', roleFor('buildkite')];
  const { code, stdout, stderr } = await runKeyturn(
    ['exec', ...role, '--', process.execPath, '-e', script],
    variables(await jobOf('buildkite')),
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'ASIA true\n' });
  expect(stderr).toMatch(
    /^Source: the ID token of Buildkite \(the command buildkite-agent\), because [^\n]+\n/,
  );
});
