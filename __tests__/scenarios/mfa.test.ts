import { totpCode } from '../../src/sandbox/aws/totp.ts';
import { expectNothingPublished, inScenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { codesSent, keysOf, mfaOf, requestsOf, seedOf, step } from './mfa-harness.ts';

describe('the seeded roles, with MFA', () => {
  test.each([
    ['one', 'alice', 'resourceUser'],
    ['one', 'admin', 'resourceAdmin'],
    ['two', 'alice', 'resourceUser'],
    ['two', 'admin', 'resourceAdmin'],
  ] as const)('accounts: %s; %s assumes %s', (accounts, name, role) =>
    inThisProcess(
      async (scenario) => {
        const { users, roles, resourcesAccountId } = scenario.sandbox.seeded;
        const result = await step(scenario, { ...mfaOf(users[name]), 'role-to-assume': roles[role] });
        expect(result.exitCode).toBe(0);
        expect(result.annotations).toEqual([]);
        expect(result.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
        expect(result.outputs['aws-account-id']).toBe(resourcesAccountId);
        expect(requestsOf(scenario)).toEqual([
          'iam ListAccessKeys 403 AccessDenied',
          'iam ListMFADevices 200',
          'sts AssumeRole 200',
        ]);
        expect(result.log).toMatch(/MFA: AssumeRole carries a code of arn:aws:iam::\d+:mfa\/(alice|admin)/);
      },
      { accounts },
    ),
  );

  test.each([
    ['one', 'alice', 'resourceUser'],
    ['two', 'admin', 'resourceAdmin'],
  ] as const)(
    'accounts: %s; %s without MFA is refused, and the message says that MFA is missing',
    (accounts, name, role) =>
      inThisProcess(
        async (scenario) => {
          const { users, roles } = scenario.sandbox.seeded;
          const result = await step(scenario, { ...keysOf(users[name]), 'role-to-assume': roles[role] });
          expectNothingPublished(result);
          expect(result.log).toMatch(
            /Likely cause: .*demands MFA: the user has the MFA device arn:aws:iam::\d+:mfa\/\w+, and this step gave no code/,
          );
          expect(result.log).toMatch(/What to do: for a CI user, give the seed of its device as mfa-secret/);
        },
        { accounts },
      ),
  );

  test('a role session may last longer than an hour, because AssumeRole itself carries the code', () =>
    inScenario(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const result = await step(scenario, {
        ...mfaOf(users.alice),
        'role-to-assume': roles.resourceUser,
        'role-duration-seconds': '14400',
      });
      expect(result.exitCode).toBe(0);
      const lastsMs = Date.parse(result.outputs['expires-at'] ?? '') - Date.now();
      expect(lastsMs).toBeGreaterThan(3.9 * 3_600_000);
    }));

  test('no message about the device shows an account id with mask-aws-account-id', () =>
    inThisProcess(async (scenario) => {
      const { users, roles, usersAccountId } = scenario.sandbox.seeded;
      const inputs = { 'role-to-assume': roles.resourceUser, 'mask-aws-account-id': 'true' };
      const well = await step(scenario, { ...mfaOf(users.alice), ...inputs });
      const denied = await step(scenario, { ...keysOf(users.alice), ...inputs });
      expect([well.exitCode, denied.exitCode]).toEqual([0, 1]);
      for (const { log } of [well, denied]) {
        expect(log).toMatch(/:mfa\/alice/);
        expect(log).not.toContain(usersAccountId);
      }
    }));

  test('a typed code works once', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const code = totpCode(seedOf(users.alice), new Date());
      const inputs = { ...keysOf(users.alice), 'mfa-code': code, 'role-to-assume': roles.resourceUser };
      expect((await step(scenario, inputs)).exitCode).toBe(0);
      const again = await step(scenario, inputs);
      expectNothingPublished(again);
      expect(again.log).toMatch(/Likely cause: mfa-code was used already \(a code is good once\)/);
      expect(codesSent(scenario)).toEqual([code, code]);
    }));
});
