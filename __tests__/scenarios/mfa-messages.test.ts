import type { MfaDevice, User } from '../../src/sandbox/aws/model/account.ts';
import { acceptCode, totpCode } from '../../src/sandbox/aws/totp.ts';
import { expectNothingPublished, inScenario, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { codesSent, keysOf, letNextCodeComeIn, mfaOf, seedOf, step } from './mfa-harness.ts';

function aliceOf({ sandbox }: Scenario): { user: User; device: MfaDevice } {
  const user = sandbox.world.account('123456789012').users.get('alice');
  const device = user?.mfaDevices[0];
  if (!user || !device) throw new Error('the seeded world has lost alice or her device');
  return { user, device };
}

/** The inputs for alice's key, seed and role. */
function inputsOf({ sandbox }: Scenario): Record<string, string> {
  const { users, roles } = sandbox.seeded;
  return { ...mfaOf(users.alice), 'role-to-assume': roles.resourceUser };
}

describe('the message names the problem with the device', () => {
  test("a serial number that is another user's", () =>
    inThisProcess(async (scenario) => {
      const serial = scenario.sandbox.seeded.users.admin.mfa?.serialNumber ?? '';
      const result = await step(scenario, { ...inputsOf(scenario), 'mfa-serial': serial });
      expectNothingPublished(result);
      expect(result.log).toMatch(
        /Likely cause: mfa-serial \(arn:\S+mfa\/admin\) is not a device of the user/,
      );
      expect(codesSent(scenario)).toHaveLength(1);
    }));

  test('a user without a device', () =>
    inThisProcess(async (scenario) => {
      aliceOf(scenario).user.mfaDevices.length = 0;
      const result = await step(scenario, inputsOf(scenario));
      expectNothingPublished(result);
      expect(result.log).toMatch(/The user of AKIA…\w{4} has no virtual MFA device/);
      expect(codesSent(scenario)).toEqual([]);
    }));

  test('a user with a security key only, which shows no codes', () =>
    inThisProcess(async (scenario) => {
      const { user, device } = aliceOf(scenario);
      const serialNumber = 'arn:aws:iam::123456789012:u2f/user/alice/key-EXAMPLE';
      user.mfaDevices.splice(0, 1, { ...device, serialNumber });
      const result = await step(scenario, inputsOf(scenario));
      expect(result.log).toMatch(/no virtual MFA device\. It has arn:aws:iam::123456789012:u2f\/user\/alice/);
    }));

  test('a user with several devices, of which mfa-serial selects one', () =>
    inThisProcess(async (scenario) => {
      const { user, device } = aliceOf(scenario);
      user.mfaDevices.push({ ...device, serialNumber: `${device.serialNumber}-phone`, usedSteps: new Set() });
      const refused = await step(scenario, inputsOf(scenario));
      expectNothingPublished(refused);
      expect(refused.log).toMatch(
        /The user has 2 MFA devices that show codes: \S+mfa\/alice, \S+mfa\/alice-phone/,
      );
      const chosen = { ...inputsOf(scenario), 'mfa-serial': device.serialNumber };
      expect((await step(scenario, chosen)).exitCode).toBe(0);
    }));

  test('a user who may not list its devices', () =>
    inThisProcess(async (scenario) => {
      const account = scenario.sandbox.world.account('123456789012');
      const document = {
        Version: '2012-10-17',
        Statement: { Effect: 'Deny', Action: 'iam:ListMFADevices', Resource: '*' },
      };
      const arn = account.createPolicy('blind', document);
      aliceOf(scenario).user.attachedPolicies.set(arn, account.managedPolicy(arn));
      const result = await step(scenario, inputsOf(scenario));
      expectNothingPublished(result);
      expect(result.log).toMatch(
        /may not call iam:ListMFADevices on itself[\s\S]*What to do: give mfa-serial/,
      );
    }));

  test('a custom STS endpoint without an IAM endpoint', () =>
    inThisProcess(async (scenario) => {
      const result = await scenario.keyturn(inputsOf(scenario));
      expectNothingPublished(result);
      expect(result.log).toMatch(/IAM cannot be asked[\s\S]*What to do: give mfa-serial/);
      expect(scenario.requests).toEqual([]);
    }));

  test('a user who may not assume the role, even with MFA', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const result = await step(scenario, { ...inputsOf(scenario), 'role-to-assume': roles.resourceAdmin });
      expectNothingPublished(result);
      expect(result.log).toMatch(/the caller's identity policy does not allow sts:AssumeRole/);
      expect(result.log).not.toMatch(/demands MFA/);
    }));
});

describe('a code can be used once', () => {
  test('waits for the next code when another job has used this one', () =>
    inThisProcess(async (scenario) => {
      letNextCodeComeIn(4_000, scenario);
      const { device } = aliceOf(scenario);
      const { clock } = scenario.sandbox;
      expect(acceptCode(device, totpCode(device.secret, clock.now()), clock.now())).toBe(true);
      const result = await step(scenario, inputsOf(scenario));
      expect(result.exitCode).toBe(0);
      expect(result.log).toMatch(
        /another job has just used it: a code is good once\. Waiting \d s .*\(1 of 3\)/,
      );
      expect(codesSent(scenario)).toHaveLength(2);
    }));

  test('lets two concurrent jobs use two codes', () =>
    inScenario(async (scenario) => {
      letNextCodeComeIn(12_000, scenario);
      const results = await Promise.all([
        scenario.keyturn(inputsOf(scenario), { env: { AWS_ENDPOINT_URL: scenario.sandbox.awsUrl } }),
        scenario.keyturn(inputsOf(scenario), { env: { AWS_ENDPOINT_URL: scenario.sandbox.awsUrl } }),
      ]);
      expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
      expect(results.filter(({ log }) => /Waiting \d+ s/.test(log))).toHaveLength(1);
    }));

  test('sends the next code when an answer is lost, because the code may be used up', () =>
    inThisProcess(async (scenario) => {
      letNextCodeComeIn(4_000, scenario);
      scenario.sandbox.faults.add({ operation: 'AssumeRole', fault: { kind: 'drop', when: 'after' } });
      const result = await step(scenario, inputsOf(scenario));
      expect(result.exitCode).toBe(0);
      expect(result.log).toMatch(
        /the request failed \(Network\), and its MFA code may have been used up\. Waiting/,
      );
    }));

  test('sends a new code with the second request when the tags are too large', () =>
    inThisProcess(async (scenario) => {
      letNextCodeComeIn(4_000, scenario);
      scenario.sandbox.faults.add({
        operation: 'AssumeRole',
        fault: { kind: 'error', status: 400, code: 'PackedPolicyTooLarge' },
      });
      const result = await step(scenario, inputsOf(scenario));
      expect(result.exitCode).toBe(0);
      expect(result.log).toMatch(
        /the MFA code of this moment was sent already, and is good once\. Waiting \d s/,
      );
      expect(codesSent(scenario)).toHaveLength(2);
    }));

  test('does not retry a typed code when an answer is lost', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      scenario.sandbox.faults.add({ operation: 'AssumeRole', fault: { kind: 'drop', when: 'after' } });
      const code = totpCode(seedOf(users.alice), new Date());
      const result = await step(scenario, {
        ...keysOf(users.alice),
        'mfa-code': code,
        'role-to-assume': roles.resourceUser,
      });
      expectNothingPublished(result);
      expect(result.log).toMatch(/What to do: start the job again .*: mfa-code is sent once only/);
      expect(codesSent(scenario)).toEqual([code]);
    }));
});

describe('a wrong clock on the runner', () => {
  test.each([
    ['95 s behind', 95_000, /clock is 9\d s behind AWS's/],
    ['95 s ahead', -95_000, /clock is 9\d s ahead of AWS's/],
  ])("does not matter, because codes follow AWS's time: %s", (_name, skewMs, message) =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.clock.skewMs = skewMs;
      const result = await step(scenario, inputsOf(scenario));
      expect(result.exitCode).toBe(0);
      expect(result.annotations).toEqual([{ level: 'warning', message: expect.stringMatching(message) }]);
      expect(codesSent(scenario)).toHaveLength(1);
    }),
  );

  test('costs one refused code and no wait when the device is given', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.clock.skewMs = 95_000;
      const { device } = aliceOf(scenario);
      const result = await step(scenario, { ...inputsOf(scenario), 'mfa-serial': device.serialNumber });
      expect(result.exitCode).toBe(0);
      expect(result.log).not.toMatch(/Waiting/);
      expect(codesSent(scenario)).toHaveLength(2);
    }));

  test('is corrected before the next code when AWS refuses the signature', () =>
    inThisProcess(async (scenario) => {
      letNextCodeComeIn(4_000, scenario);
      scenario.sandbox.clock.skewMs += 20 * 60_000;
      const result = await step(scenario, inputsOf(scenario));
      expect(result.exitCode).toBe(0);
    }));
});
