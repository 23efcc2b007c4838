import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannedServer } from '../aws/canned-server.ts';
import { expectNothingPublished, inScenario, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

/** Writes the AWS files in the job's home, with the CI user's keys in the profile base. */
function writeFiles(scenario: Scenario, config: string): void {
  const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.users.ci.keys;
  mkdirSync(join(scenario.job.home, '.aws'));
  writeFileSync(join(scenario.job.home, '.aws', 'config'), config);
  writeFileSync(
    join(scenario.job.home, '.aws', 'credentials'),
    `[base]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
  );
}

const roleProfile = (role: string) => `[default]\nrole_arn = ${role}\nsource_profile = base\n`;

describe('the role of a profile', () => {
  test("is assumed through the step's proxy, in its Region and at its endpoint", () =>
    inScenario(async (scenario) => {
      const { sandbox } = scenario;
      writeFiles(scenario, roleProfile(sandbox.seeded.roles.ci));
      const step = await scenario.keyturn(
        { 'aws-region': 'cn-north-1', 'sts-endpoint': sandbox.awsUrl },
        { env: { AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:9' } },
      );
      expect(step.log).toContain('resource-user-ci');
      const scopes = sandbox.requests.map(({ headers }) =>
        headers.authorization?.split('/').slice(2, 4).join(' '),
      );
      expect(scopes).toEqual(['cn-north-1 sts', 'cn-north-1 sts']);
      const proxy = await cannedServer({ status: 407 });
      const refused = await scenario.keyturn({ 'http-proxy': proxy.url, 'disable-retry': 'true' });
      await proxy.close();
      expect(proxy.requests).toHaveLength(1);
      expectNothingPublished(refused);
    }));

  test('is reported with the profile when STS refuses it', () =>
    inThisProcess(async (scenario) => {
      writeFiles(scenario, roleProfile('arn:aws:iam::210987654321:role/nobody-may'));
      const step = await scenario.keyturn({});
      expectNothingPublished(step);
      expect(step.log).toContain(
        "The profile default of this runner's AWS files: AssumeRole signed by AKIA…",
      );
      expect(step.log).toContain('AccessDenied');
      expect(step.log).not.toContain('id-token');
    }));
});

// The tests use shell programs.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('a source on the runner that fails', () => {
  const program = (script: string) => `[default]\ncredential_process = sh -c '${script}'\n`;

  test.each<[string, string, Record<string, string>, Record<string, string>, string, string]>([
    [
      'a program that ends with an error',
      program('echo "sign in first" >&2; echo more >&2; exit 3'),
      {},
      {},
      'credential_process failed and said: sign in first',
      'aws sts get-caller-identity --profile default',
    ],
    [
      'a program of the profile that role-chaining starts from',
      `[profile deploy]\ncredential_process = sh -c 'echo "sign in first" >&2; exit 3'\n`,
      { AWS_PROFILE: 'deploy' },
      { 'role-chaining': 'true', 'role-to-assume': 'arn:aws:iam::210987654321:role/chained' },
      'credential_process failed and said: sign in first',
      'the profile deploy is set up in the AWS files of this runner',
    ],
    [
      'a program that prints a secret as it fails',
      program('echo "denied AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY" >&2; exit 3'),
      {},
      {},
      'said: denied AKIA…MPLE ***',
      '',
    ],
    [
      'a program that prints other text',
      program('echo hello'),
      {},
      {},
      'Profile default credential_process returned invalid JSON.',
      '',
    ],
    [
      'a missing token file',
      '',
      {
        AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token',
        AWS_ROLE_ARN: 'arn:aws:iam::210987654321:role/chained',
      },
      {},
      "ENOENT: no such file or directory, open '/nowhere/token'",
      'AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are set on this runner',
    ],
  ])('%s', (_name, config, env, inputs, words, advice) =>
    inThisProcess(async (scenario) => {
      writeFiles(scenario, config);
      const step = await scenario.keyturn(inputs, { env });
      expectNothingPublished(step);
      expect(step.log).toContain(`A source of credentials was found on this runner and failed: `);
      expect(step.log).toContain(words);
      expect(step.log).toContain(advice);
      expect(step.log).not.toMatch(/id-token|no earlier step|echo/);
    }),
  );

  test('is reported when a container endpoint answers HTML', () =>
    inThisProcess(async (scenario) => {
      const server = await cannedServer({ body: '<html>' });
      const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/` };
      const step = await scenario.keyturn({}, { env });
      await server.close();
      expectNothingPublished(step);
      expect(step.log).toContain('was found on this runner and failed: Unexpected token');
      expect(step.log).toContain('AWS_CONTAINER_CREDENTIALS_FULL_URI is set on this runner');
    }));
});

test('is reported with the line when a file cannot be parsed', () =>
  inThisProcess(async (scenario) => {
    writeFiles(scenario, '# mine\n[default\nsource_profile = base\n');
    const step = await scenario.keyturn({});
    expectNothingPublished(step);
    expect(step.log).toMatch(/line 2 of \S+\.aws.config is not a section, a setting or a comment/);
  }));

test('is reported when the environment has only half a key pair', () =>
  inThisProcess(async (scenario) => {
    const env = { RUNNER_ENVIRONMENT: 'github-hosted', AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' };
    const step = await scenario.keyturn({}, { env });
    expectNothingPublished(step);
    expect(step.log).toContain(
      'AWS_ACCESS_KEY_ID is in the environment of this step, but AWS_SECRET_ACCESS_KEY is not',
    );
  }));
