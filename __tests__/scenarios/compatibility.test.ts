import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingPublished, inScenario, type Scenario, textOf } from './harness.ts';
import { inThisProcess } from './in-process.ts';

/** The inputs for a key pair and the role to assume with it. */
function keysAndRole(scenario: Scenario): Record<string, string> {
  return { ...scenario.ciKeys(), 'role-to-assume': scenario.sandbox.seeded.roles.ci };
}

describe('compatibility with configure-aws-credentials', () => {
  describe('environment variables replace empty inputs', () => {
    test.each<[string, Record<string, string>, string, unknown]>([
      ['ROLE_SESSION_NAME', { ROLE_SESSION_NAME: 'octo-deploy' }, 'RoleSessionName', 'octo-deploy'],
      ['ROLE_DURATION_SECONDS', { ROLE_DURATION_SECONDS: '900' }, 'DurationSeconds', '900'],
      ['ROLE_EXTERNAL_ID', { ROLE_EXTERNAL_ID: 'octo-external-id' }, 'ExternalId', 'octo-external-id'],
      ['ROLE_SKIP_SESSION_TAGGING', { ROLE_SKIP_SESSION_TAGGING: 'true' }, 'Tags', undefined],
      ['TRANSITIVE_TAG_KEYS', { TRANSITIVE_TAG_KEYS: 'Repository' }, 'TransitiveTagKeys', ['Repository']],
      [
        'MANAGED_SESSION_POLICIES',
        { MANAGED_SESSION_POLICIES: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
        'PolicyArns',
        [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
      ],
    ])('%s', (_name, env, parameter, expected) =>
      inThisProcess(async (scenario) => {
        const step = await scenario.keyturn(keysAndRole(scenario), { env });
        expect(step.exitCode).toBe(0);
        expect(scenario.sandbox.requests[0]?.parameters[parameter]).toEqual(expected);
      }),
    );

    test('AWS_REGION from an earlier step is the Region, and ROLE_TO_ASSUME the role', () =>
      inScenario(async (scenario) => {
        const env = { AWS_REGION: 'eu-west-1', ROLE_TO_ASSUME: scenario.sandbox.seeded.roles.ci };
        const step = await scenario.keyturn({ ...scenario.ciKeys(), 'aws-region': '' }, { env });
        expect(step.exitCode).toBe(0);
        expect(step.env.AWS_REGION).toBe('eu-west-1');
        expect(step.env.AWS_DEFAULT_REGION).toBe('eu-west-1');
      }));

    test('OUTPUT_CREDENTIALS, MASK_AWS_ACCOUNT_ID and UNSET_CURRENT_CREDENTIALS have an effect', () =>
      inThisProcess(async (scenario) => {
        const env = {
          OUTPUT_CREDENTIALS: 'true',
          MASK_AWS_ACCOUNT_ID: 'true',
          UNSET_CURRENT_CREDENTIALS: 'true',
        };
        const step = await scenario.keyturn(scenario.ciKeys(), { env });
        expect(step.outputs['aws-secret-access-key']).toBe(scenario.ciKeys()['aws-secret-access-key']);
        expect(step.masks).toContain('123456789012');
        expect(step.env.AWS_SESSION_TOKEN).toBe('');
      }));

    test('an input takes precedence over its variable', () =>
      inThisProcess(async (scenario) => {
        await scenario.keyturn(
          { ...keysAndRole(scenario), 'role-session-name': 'from-input' },
          { env: { ROLE_SESSION_NAME: 'from-env' } },
        );
        expect(scenario.sandbox.requests[0]?.parameters.RoleSessionName).toBe('from-input');
      }));

    test('translate-env-variables: false disables this', () =>
      inThisProcess(async (scenario) => {
        await scenario.keyturn(
          { ...keysAndRole(scenario), 'translate-env-variables': 'false' },
          { env: { ROLE_SESSION_NAME: 'from-env' } },
        );
        expect(scenario.sandbox.requests[0]?.parameters.RoleSessionName).toBe('GitHubActions');
      }));
  });

  test.each(['true', 'True', 'TRUE'])('reads %s as true', (value) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'output-credentials': value });
      expect(Object.keys(step.outputs)).toContain('aws-access-key-id');
    }),
  );

  test.each(['false', 'False', 'FALSE', ''])('reads "%s" as false', (value) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'output-credentials': value });
      expect(Object.keys(step.outputs)).not.toContain('aws-access-key-id');
    }),
  );

  test('exports credentials by default, and not with aws-profile', () =>
    inThisProcess(async (scenario) => {
      const exported = await scenario.keyturn(scenario.ciKeys());
      expect(exported.env.AWS_ACCESS_KEY_ID).toMatch(/^AKIA/);
      const profile = await scenario.keyturn({ ...scenario.ciKeys(), 'aws-profile': 'deploy' });
      expect(profile.env).toEqual({});
    }));

  test('exports AWS_PROFILE with aws-profile and output-env-credentials', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'aws-profile': 'deploy',
        'output-env-credentials': 'true',
      });
      expect(step.env.AWS_PROFILE).toBe('deploy');
      expect(step.env.AWS_ACCESS_KEY_ID).toMatch(/^AKIA/);
    }));

  test('writes profiles to AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE, with mode 0600 in a 0700 folder', () =>
    inThisProcess(async (scenario) => {
      const folder = join(scenario.job.home, 'elsewhere');
      const env = {
        AWS_SHARED_CREDENTIALS_FILE: join(folder, 'own-credentials'),
        AWS_CONFIG_FILE: join(folder, 'config'),
      };
      const step = await scenario.keyturn({ ...keysAndRole(scenario), 'aws-profile': 'deploy' }, { env });
      expect(step.exitCode).toBe(0);
      expect(textOf(join(folder, 'own-credentials'))).toMatch(
        /^\[deploy\]\naws_access_key_id = ASIA\w+\naws_secret_access_key = \S+\naws_session_token = \S+\n$/,
      );
      expect(textOf(join(folder, 'config'))).toBe('[profile deploy]\nregion = eu-central-1\n');
      if (process.platform === 'win32') return;
      expect(
        [folder, env.AWS_SHARED_CREDENTIALS_FILE, env.AWS_CONFIG_FILE].map(
          (path) => statSync(path).mode & 0o777,
        ),
      ).toEqual([0o700, 0o600, 0o600]);
    }));

  test('refuses an existing profile without overwrite-aws-profile', () =>
    inThisProcess(async (scenario) => {
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(join(scenario.job.home, '.aws', 'config'), '[profile deploy]\noutput = json\n');
      const refused = await scenario.keyturn({ ...scenario.ciKeys(), 'aws-profile': 'deploy' });
      expectNothingPublished(refused);
      expect(refused.log).toContain('The profile "deploy" exists already');
      const written = await scenario.keyturn({
        ...scenario.ciKeys(),
        'aws-profile': 'deploy',
        'overwrite-aws-profile': 'true',
      });
      expect(written.exitCode).toBe(0);
      expect(textOf(join(scenario.job.home, '.aws', 'config'))).toBe(
        '[profile deploy]\nregion = eu-central-1\noutput = json\n',
      );
    }));

  test('blanks a stale session token when it exports long-term keys', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn(keysAndRole(scenario));
      const step = await scenario.keyturn(scenario.ciKeys());
      expect(step.env.AWS_SESSION_TOKEN).toBe('');
    }));

  test('retries once without optional tags when session tags and policies are too large', () =>
    inThisProcess(async (scenario) => {
      const policy = (resource: string) =>
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::${resource}` }],
        });
      // The sandbox packs 2048 bytes. This leaves 188, enough for the required tags but not for all tags.
      const inline = policy('x'.repeat(1860 - policy('').length));
      const step = await scenario.keyturn({ ...keysAndRole(scenario), 'inline-session-policy': inline });
      expect(step.exitCode).toBe(0);
      expect(scenario.requests).toEqual(['sts AssumeRole 400 PackedPolicyTooLarge', 'sts AssumeRole 200']);
      const tagKeys = scenario.sandbox.requests.map(({ parameters }) =>
        (parameters.Tags as unknown as { Key: string }[]).map(({ Key }) => Key),
      );
      expect(tagKeys).toEqual([
        [
          'GitHub',
          'Repository',
          'Workflow',
          'Action',
          'Actor',
          'Commit',
          'Branch',
          'EventName',
          'RunId',
          'Job',
          'TriggeringActor',
        ],
        ['GitHub', 'Repository', 'Workflow', 'Action', 'Actor', 'Commit', 'Branch'],
      ]);
    }));

  test('sends no tags with a web identity, and warns about custom-tags', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc, 'custom-tags': '{"Team":"platform"}' },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      expect(step.annotations.filter(({ level }) => level === 'warning')).toEqual([
        { level: 'warning', message: expect.stringContaining('custom-tags has no effect') },
      ]);
    }));

  describe('the web identity token file', () => {
    const token = async (scenario: Scenario) =>
      scenario.sandbox.github.issuer.token({ repository: 'octo-org/octo-repo' }, 'sts.amazonaws.com');

    test('is relative to GITHUB_WORKSPACE', () =>
      inThisProcess(async (scenario) => {
        writeFileSync(join(scenario.job.workspace, 'token'), await token(scenario));
        const step = await scenario.keyturn({
          'web-identity-token-file': 'token',
          'role-to-assume': scenario.sandbox.seeded.roles.oidc,
        });
        expect(step.exitCode).toBe(0);
        expect(scenario.requests).toEqual(['sts AssumeRoleWithWebIdentity 200']);
      }));

    test('is refused when it is a symbolic link', () =>
      inThisProcess(async (scenario) => {
        writeFileSync(join(scenario.job.home, 'token'), await token(scenario));
        symlinkSync(join(scenario.job.home, 'token'), join(scenario.job.workspace, 'token'));
        const step = await scenario.keyturn({
          'web-identity-token-file': 'token',
          'role-to-assume': scenario.sandbox.seeded.roles.oidc,
        });
        expectNothingPublished(step);
        expect(scenario.requests).toEqual([]);
      }));
  });

  test('keeps an existing AWS_EXECUTION_ENV', () =>
    inScenario(async (scenario) => {
      await scenario.keyturn(scenario.ciKeys(), { env: { AWS_EXECUTION_ENV: 'octo-runner' } });
      expect(scenario.sandbox.requests[0]?.headers['user-agent']).toContain('exec-env/octo-runner');
    }));

  test('leaves the credentials to later post steps with AWS_SKIP_CLEANUP_STEP', () =>
    inThisProcess(
      async (scenario) => {
        await scenario.keyturn(scenario.ciKeys());
        expect(await scenario.finish()).toEqual([]);
      },
      {},
      { env: { AWS_SKIP_CLEANUP_STEP: 'true' } },
    ));

  describe('keeps the messages that people search for', () => {
    test.each<[string, Record<string, string>, string]>([
      ['no Region', { 'aws-region': '' }, 'Input required and not supplied: aws-region'],
      ['an invalid Region', { 'aws-region': 'EU (Frankfurt)' }, 'Region is not valid'],
      ['a session name with a space', { 'role-session-name': 'my session' }, 'Role session name'],
      [
        'half a key pair',
        { 'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE' },
        "'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided",
      ],
      [
        'a missing token file',
        { 'web-identity-token-file': 'missing', 'role-to-assume': 'arn:aws:iam::123456789012:role/x' },
        'Web identity token file does not exist',
      ],
      ['no credentials at all', {}, 'Credentials could not be loaded, please check your action inputs'],
    ])('%s', (_name, inputs, message) =>
      inThisProcess(async (scenario) => {
        const step = await scenario.keyturn(inputs);
        expectNothingPublished(step);
        expect(step.annotations.filter(({ level }) => level !== 'notice')).toEqual([
          { level: 'error', message: expect.stringContaining(message) },
        ]);
        expect(scenario.requests).toEqual([]);
      }),
    );

    test('a denied OIDC role', () =>
      inThisProcess(async (scenario) => {
        const env = { ...scenario.sandbox.github.job({ repository: 'octo-org/another-repo' }) };
        const step = await scenario.keyturn(
          { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
          { env },
        );
        expectNothingPublished(step);
        expect(step.log).toContain(
          'Could not assume role with OIDC: AssumeRoleWithWebIdentity failed: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
        );
        expect(scenario.requests).toEqual([
          'oidc GetToken 200',
          'sts AssumeRoleWithWebIdentity 403 AccessDenied',
        ]);
      }));
  });
});
