import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingPublished, inScenario, textOf } from './harness.ts';
import { inThisProcess } from './in-process.ts';

// Each of these is a fault of configure-aws-credentials (docs/migrating.md).
describe('faults of configure-aws-credentials that Keyturn does not have', () => {
  test.each<[string, Record<string, string>]>([
    ['output-env-credentials: false', { 'output-env-credentials': 'false', 'output-credentials': 'true' }],
    ['aws-profile', { 'aws-profile': 'deploy' }],
  ])('signs AssumeRole with the given keys, not with ambient ones, with %s', (_name, inputs) =>
    inThisProcess(
      async (scenario) => {
        const { roles, users } = scenario.sandbox.seeded;
        const step = await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci, ...inputs });
        expect(step.exitCode).toBe(0);
        expect(scenario.requests).toEqual(['sts AssumeRole 200']);
        expect(scenario.sandbox.requests[0]?.signedBy).toBe(users.ci.keys.accessKeyId);
        expect(step.env).toEqual({});
      },
      {},
      { env: { AWS_ACCESS_KEY_ID: 'AKIAAMBIENTAMBIENTAM', AWS_SECRET_ACCESS_KEY: 'of-somebody-else' } },
    ),
  );

  test('publishes no credentials of an account that is not allowed', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'allowed-account-ids': '123456789012,111122223333',
        'aws-profile': 'deploy',
        'output-env-credentials': 'true',
        'output-credentials': 'true',
      });
      expectNothingPublished(step);
      expect(step.log).toContain(
        '(210987654321) does not match any of the expected account IDs: 123456789012, 111122223333',
      );
      expect(textOf(join(scenario.job.home, '.aws', 'credentials'))).toBe('');
    }));

  test('does not export long-term keys when AssumeRole is denied', () =>
    inThisProcess(async (scenario) => {
      expectNothingPublished(
        await scenario.keyturn({
          ...scenario.ciKeys(),
          'role-to-assume': scenario.sandbox.seeded.roles.resourceAdmin,
        }),
      );
    }));

  test('tries a denied role once', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.resourceUser,
      });
      expect(scenario.requests).toEqual(['sts AssumeRole 403 AccessDenied']);
    }));

  test('reports a missing id-token permission without a request', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ 'role-to-assume': scenario.sandbox.seeded.roles.oidc });
      expectNothingPublished(step);
      expect(step.log).toContain('Credentials could not be loaded, please check your action inputs');
      expect(step.log).toContain('`id-token: write` permission');
      expect(scenario.requests).toEqual([]);
    }));

  test.each([
    ['an empty 200', { kind: 'answer', body: '' }],
    [
      'an HTML 200',
      { kind: 'answer', contentType: 'text/html', body: '<html><body>Please sign in</body></html>' },
    ],
  ] as const)('fails after three attempts when STS answers with %s', (_name, fault) =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({ service: 'sts', times: Number.POSITIVE_INFINITY, fault });
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expectNothingPublished(step);
      expect(step.log).toMatch(/a proxy, a captive portal, or an endpoint that is not STS/);
      expect(scenario.requests).toHaveLength(3);
    }),
  );

  test('reads use-existing-credentials: false as false', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        {
          ...scenario.ciKeys(),
          'role-to-assume': scenario.sandbox.seeded.roles.ci,
          'use-existing-credentials': 'false',
        },
        { env: environmentOf(scenario.sandbox.seeded.users.alice.keys) },
      );
      expect(step.exitCode).toBe(0);
      expect(step.outputs['aws-account-id']).toBe('210987654321');
      expect(scenario.requests).toEqual(['sts AssumeRole 200']);
    }));

  test('checks existing credentials against allowed-account-ids', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        { 'use-existing-credentials': 'true', 'allowed-account-ids': '111122223333' },
        { env: environmentOf(scenario.sandbox.seeded.users.alice.keys) },
      );
      expectNothingPublished(step);
      expect(step.log).toContain('does not match any of the expected account IDs');
    }));

  test('sets the outputs for existing credentials', () =>
    inThisProcess(async (scenario) => {
      const { alice } = scenario.sandbox.seeded.users;
      const step = await scenario.keyturn(
        { 'use-existing-credentials': 'true' },
        { env: environmentOf(alice.keys) },
      );
      expect(step.exitCode).toBe(0);
      expect(step.outputs).toEqual({ 'aws-account-id': '123456789012', 'authenticated-arn': alice.arn });
      expect(step.env).toEqual({ AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'eu-central-1' });
    }));

  test('uses the source when existing credentials do not work', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        {
          ...scenario.ciKeys(),
          'role-to-assume': scenario.sandbox.seeded.roles.ci,
          'use-existing-credentials': 'true',
        },
        { env: environmentOf({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'gone' }) },
      );
      expect(step.exitCode).toBe(0);
      expect(scenario.requests).toEqual([
        'sts GetCallerIdentity 403 InvalidClientTokenId',
        'sts AssumeRole 200',
      ]);
    }));

  test.each([',210987654321', '210987654321,', ' , 210987654321 ,, '])(
    'does not skip the check of allowed-account-ids for stray commas: "%s"',
    (list) =>
      inThisProcess(async (scenario) => {
        const step = await scenario.keyturn({ ...scenario.ciKeys(), 'allowed-account-ids': list });
        expectNothingPublished(step);
        expect(step.log).toContain('does not match any of the expected account IDs: 210987654321');
      }),
  );

  test.each([
    [
      '1h',
      'role-duration-seconds: "1h" is not a whole number from 900 to 43200 (seconds).\nWhat to do: write 3600.',
    ],
    ['abc', 'role-duration-seconds: "abc" is not a whole number from 900 to 43200 (seconds).'],
    ['899', 'role-duration-seconds: "899" is not a whole number from 900 to 43200 (seconds).'],
    ['43201', 'role-duration-seconds: "43201" is not a whole number from 900 to 43200 (seconds).'],
  ])('refuses a role duration of %s before any request', (value, message) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'role-duration-seconds': value,
      });
      expectNothingPublished(step);
      expect(step.log).toContain(message);
      expect(scenario.requests).toEqual([]);
    }),
  );

  test('refuses more than an hour under role chaining before the call', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        'role-chaining': 'true',
        'role-to-assume': scenario.sandbox.seeded.roles.chained,
        'role-duration-seconds': '7200',
      });
      expectNothingPublished(step);
      expect(step.log).toContain(
        'role-duration-seconds is 7200, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most',
      );
      expect(scenario.requests).toEqual([]);
    }));

  test('retries a stalled request', () =>
    inScenario(async (scenario) => {
      scenario.sandbox.faults.add({
        service: 'sts',
        fault: { kind: 'stall', ms: Number.POSITIVE_INFINITY, when: 'before' },
      });
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expect(step.exitCode).toBe(0);
      expect(step.log).toMatch(
        /attempt 1 of 3 failed \(Timeout: AssumeRole .* was not answered within 10 s\.\)/,
      );
      expect(scenario.requests).toEqual(['sts AssumeRole dropped', 'sts AssumeRole 200']);
    }));

  test('retries after an answer that stops in the middle', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({
        service: 'sts',
        fault: { kind: 'stall', ms: Number.POSITIVE_INFINITY, when: 'mid-body' },
      });
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'disable-retry': 'true',
      });
      expectNothingPublished(step);
      expect(step.log).toContain('was not answered within 10 s');
    }));

  test('fails promptly at action-timeout-s', () =>
    inScenario(async (scenario) => {
      scenario.sandbox.faults.add({
        service: 'sts',
        times: 9,
        fault: { kind: 'stall', ms: Number.POSITIVE_INFINITY, when: 'before' },
      });
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'action-timeout-s': '1',
      });
      expectNothingPublished(step);
      expect(step.log).toContain('Action timed out after 1 s');
      // Each attempt has 10 s: a step that waited for the first one would have started a second.
      expect(scenario.requests).toEqual(['sts AssumeRole dropped']);
    }));

  test('does not wait for action-timeout-s when the step fails earlier', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.resourceUser,
        // Longer than a test may last.
        'action-timeout-s': '86400',
      });
      expectNothingPublished(step);
    }));

  const config =
    '# mine\r\n[default]\r\nregion = us-east-1\r\ns3 =\r\n    max_concurrent_requests = 20\r\n[profile x] # note\r\noutput=json\r\n';

  test('keeps every byte of an existing config outside the named section', () =>
    inThisProcess(async (scenario) => {
      const file = writeConfig(scenario.job.home, config);
      await scenario.keyturn({ ...scenario.ciKeys(), 'aws-profile': 'deploy' });
      expect(textOf(file)).toBe(`${config}\r\n[profile deploy]\r\nregion = eu-central-1\r\n`);
    }));

  test('restores the profile files byte for byte in the post step, and removes those that it created', () =>
    inThisProcess(async (scenario) => {
      const file = writeConfig(scenario.job.home, config);
      await scenario.keyturn({ ...scenario.ciKeys(), 'aws-profile': 'x', 'overwrite-aws-profile': 'true' });
      expect(textOf(file)).not.toBe(config);
      const [post] = await scenario.finish();
      expect(post?.exitCode).toBe(0);
      expect(textOf(file)).toBe(config);
      expect(textOf(join(scenario.job.home, '.aws', 'credentials'))).toBe('');
    }));

  test('restores the previous environment in the post step', () =>
    inScenario(
      async (scenario) => {
        const before = scenario.job.env;
        await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': scenario.sandbox.seeded.roles.ci });
        expect(scenario.job.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
        await scenario.finish();
        const { AWS_SESSION_TOKEN, ...rest } = scenario.job.env;
        expect(AWS_SESSION_TOKEN).toBe(''); // GITHUB_ENV cannot unset a variable.
        expect(rest).toEqual(before);
      },
      {},
      {
        env: {
          AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO',
          AWS_SECRET_ACCESS_KEY: 'before',
          AWS_REGION: 'us-east-1',
          AWS_DEFAULT_REGION: 'us-west-2',
        },
      },
    ));

  test.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-iso-east-1', 'aws-iso'],
  ])('finds a role by name in %s in the partition %s', (region, partition) =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn({ ...scenario.ciKeys(), 'aws-region': region, 'role-to-assume': 'ci/deploy' });
      expect(scenario.sandbox.requests[1]?.parameters.RoleArn).toBe(
        `arn:${partition}:iam::123456789012:role/ci/deploy`,
      );
    }),
  );

  test('refuses a role by name with OIDC before any request', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ 'role-to-assume': 'github-oidc' }, { env: scenario.oidc() });
      expectNothingPublished(step);
      expect(step.log).toContain(
        'role-to-assume is a name, and a web identity token does not tell the account',
      );
      expect(scenario.requests).toEqual([]);
    }));

  test('finds a role by name with OIDC in the one allowed account', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        { 'role-to-assume': 'github-oidc', 'allowed-account-ids': '210987654321' },
        { env: scenario.oidc() },
      );
      expect(step.outputs['authenticated-arn']).toBe(
        'arn:aws:sts::210987654321:assumed-role/github-oidc/GitHubActions',
      );
    }));

  test('requests a new OIDC token for each attempt', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({
        operation: 'AssumeRoleWithWebIdentity',
        times: 2,
        fault: { kind: 'error', status: 503, code: 'ServiceUnavailable' },
      });
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      const tokens = scenario.sandbox.requests.flatMap(({ parameters }) => parameters.WebIdentityToken ?? []);
      expect(new Set(tokens).size).toBe(3);
    }));

  test('refuses a token file without a role', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ 'web-identity-token-file': 'token' });
      expectNothingPublished(step);
      expect(step.log).toContain('web-identity-token-file is set without role-to-assume.');
    }));

  test('requests credentials until they have no special characters, with special-characters-workaround', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'special-characters-workaround': 'true',
      });
      expect(step.exitCode).toBe(0);
      expect(step.env.AWS_SECRET_ACCESS_KEY).toMatch(/^[A-Za-z0-9]+$/);
    }));

  test('gives up special-characters-workaround after 32 attempts', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({
        service: 'sts',
        times: 99,
        fault: {
          kind: 'answer',
          contentType: 'text/xml',
          body: answerWithSlash(scenario.sandbox.seeded.roles.ci),
        },
      });
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'special-characters-workaround': 'true',
      });
      expectNothingPublished(step);
      expect(scenario.requests).toHaveLength(32);
    }));

  test('sends no empty TransitiveTagKeys', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': scenario.sandbox.seeded.roles.ci });
      expect(scenario.sandbox.requests[0]?.body).not.toContain('TransitiveTagKeys');
    }));

  test('allows role chaining with force-skip-oidc', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
      const step = await scenario.keyturn(
        { 'role-chaining': 'true', 'force-skip-oidc': 'true', 'role-to-assume': roles.chained },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
    }));

  test('allows ambient credentials with force-skip-oidc', () =>
    inThisProcess(async (scenario) => {
      const { roles, users } = scenario.sandbox.seeded;
      const step = await scenario.keyturn(
        { 'force-skip-oidc': 'true', 'role-to-assume': roles.ci },
        { env: { ...scenario.oidc(), ...environmentOf(users.ci.keys) } },
      );
      expect(step.exitCode).toBe(0);
      expect(scenario.requests).toEqual(['sts AssumeRole 200']);
    }));

  test('refuses a symbolic link in place of a profile file before any request', () =>
    inThisProcess(async (scenario) => {
      mkdirSync(join(scenario.job.home, '.aws'));
      symlinkSync(join(scenario.job.home, 'elsewhere'), join(scenario.job.home, '.aws', 'credentials'));
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'aws-profile': 'deploy' });
      expectNothingPublished(step);
      expect(step.log).toContain('is a symbolic link');
      expect(scenario.requests).toEqual([]);
    }));
});

const answerWithSlash = (
  roleArn: string,
) => `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<AssumedRoleUser><Arn>${roleArn.replace(':iam:', ':sts:').replace(/:role\/(?:.*\/)?/, ':assumed-role/')}/y</Arn><AssumedRoleId>AROAX:y</AssumedRoleId></AssumedRoleUser>
<Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>with/slash</SecretAccessKey><SessionToken>token-of-it</SessionToken>
<Expiration>2036-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

function environmentOf({
  accessKeyId,
  secretAccessKey,
}: {
  accessKeyId: string;
  secretAccessKey: string;
}): Record<string, string> {
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
}

function writeConfig(home: string, text: string): string {
  mkdirSync(join(home, '.aws'));
  writeFileSync(join(home, '.aws', 'config'), text);
  return join(home, '.aws', 'config');
}
