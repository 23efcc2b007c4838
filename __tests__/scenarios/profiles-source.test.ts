import { expectNothingPublished, identityOf } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { config, credentials, file, given } from './profiles-harness.ts';

describe('profiles with source_profile', () => {
  test('write the keys to my_account and the role to my_resource_account, as AWS tools read them', () =>
    inThisProcess(async (scenario) => {
      const { resourceUser } = scenario.sandbox.seeded.roles;
      const { keys, mfa } = scenario.sandbox.seeded.users.alice;
      const step = await scenario.keyturn({
        'aws-credentials': `${keys.accessKeyId}\n${keys.secretAccessKey}`,
        profiles: `
          my_account = keys
          my_resource_account = ${resourceUser} source_profile=my_account mfa_serial=${mfa?.serialNumber} region=eu-west-1
        `,
      });
      expect(step.exitCode).toBe(0);
      expect(credentials(scenario)).toBe(
        `[my_account]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
      );
      expect(config(scenario)).toBe(
        `[profile my_account]\nregion = eu-central-1\n\n[profile my_resource_account]\nregion = eu-west-1\nrole_arn = ${resourceUser}\nsource_profile = my_account\nmfa_serial = ${mfa?.serialNumber}\n`,
      );
      expect(step.log).toContain(
        `my_resource_account: AWS tools assume ${resourceUser} with the profile my_account.`,
      );
      expect(scenario.requests.filter((line) => line.startsWith('sts'))).toEqual([
        'sts GetCallerIdentity 200',
      ]);
      expect(await identityOf(scenario, 'my_account')).toBe('arn:aws:iam::123456789012:user/alice');
      expect(await identityOf(scenario, 'my_resource_account')).toContain(
        'requires multi-factor authentication',
      );
    }));

  test('let an AWS SDK assume the role itself, with external ID and session name', () =>
    inThisProcess(async (scenario) => {
      const { externalId } = scenario.sandbox.seeded.roles;
      await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `mine = keys\nother = ${externalId} source_profile=mine external-id=octo-external-id session-name=octo duration=900`,
      });
      expect(await identityOf(scenario, 'other')).toBe(
        'arn:aws:sts::123456789012:assumed-role/ci-external-id/octo',
      );
      expect(scenario.sandbox.requests.at(-2)?.parameters).toMatchObject({ DurationSeconds: '900' });
    }));

  test('may name an existing profile as the source, without writing the keys', () =>
    inThisProcess(async (scenario) => {
      const { keys } = scenario.sandbox.seeded.users.ci;
      given(scenario, {
        credentials: `[there]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
      });
      const before = credentials(scenario);
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `role = ${scenario.sandbox.seeded.roles.ci} source_profile=there`,
      });
      expect(step.exitCode).toBe(0);
      expect(credentials(scenario)).toBe(before);
      expect(await identityOf(scenario, 'role')).toContain(':assumed-role/resource-user-ci/');
      await scenario.finish();
      expect([credentials(scenario), config(scenario)]).toEqual([before, '']);
    }));

  test('are refused before any request when the source profile does not exist', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `role = ${scenario.sandbox.seeded.roles.ci} source_profile=my_acount`,
      });
      expectNothingPublished(step);
      expect(step.log).toContain(
        'The profile "role" has source_profile=my_acount, but no profile has that name.',
      );
      expect(scenario.requests).toEqual([]);
    }));

  test('get a notice about mfa_arn in an existing profile, which is left unchanged', () =>
    inThisProcess(async (scenario) => {
      given(scenario, {
        config:
          '[profile my_resource_account]\nrole_arn = arn:aws:iam::123456789012:role/x\nmfa_arn = arn:aws:iam::123456789012:mfa/alice\n',
      });
      const step = await scenario.keyturn({ ...scenario.ciKeys(), profiles: 'mine = keys' });
      expect(step.exitCode).toBe(0);
      expect(step.annotations).toEqual([
        {
          level: 'notice',
          message: `The profile my_resource_account in ${file(scenario, 'config')} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`,
        },
      ]);
      expect(config(scenario)).toContain('mfa_arn');
    }));

  test('get one notice about mfa_arn when the files are the source', () =>
    inThisProcess(async (scenario) => {
      const { keys } = scenario.sandbox.seeded.users.ci;
      given(scenario, {
        credentials: `[default]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\nmfa_arn = x\n`,
      });
      const ci = scenario.sandbox.seeded.roles.ci;
      const first = await scenario.keyturn({ profiles: `a = ${ci}` });
      const second = await scenario.keyturn({ 'role-to-assume': ci });
      for (const step of [first, second]) {
        expect(step.exitCode).toBe(0);
        expect(step.annotations).toEqual([
          {
            level: 'notice',
            message: expect.stringMatching(/^The profile default in .*credentials has mfa_arn/),
          },
        ]);
      }
    }));

  test('get no notice when the step does not use the files', () =>
    inThisProcess(async (scenario) => {
      given(scenario, { config: '[profile x]\nmfa_arn = arn:aws:iam::123456789012:mfa/alice\n' });
      const step = await scenario.keyturn(scenario.ciKeys());
      expect(step.annotations).toEqual([]);
    }));
});
