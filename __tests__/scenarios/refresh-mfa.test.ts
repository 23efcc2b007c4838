import { inThisProcess } from './in-process.ts';
import { callerOf, filesOf, Renewing } from './refresh-harness.ts';

const minute = 60_000;

describe('a session behind MFA renews itself', () => {
  test('with the seed: each renewal uses a new code, and neither key nor seed is readable on disk', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const { keys, mfa } = users.admin;
      const job = await Renewing.start(scenario, {
        'aws-access-key-id': keys.accessKeyId,
        'aws-secret-access-key': keys.secretAccessKey,
        'mfa-secret': mfa?.secret ?? '',
        'mfa-serial': mfa?.serialNumber ?? '',
        'role-to-assume': roles.resourceAdmin,
      });
      const secrets = [keys.secretAccessKey, mfa?.secret ?? 'none'];
      expect(
        filesOf(scenario.job.home).filter(({ text }) => secrets.some((secret) => text.includes(secret))),
      ).toEqual([]);
      scenario.sandbox.clock.advanceWall(70 * minute);
      const result = await job.program({ laterMs: 70 * minute });
      expect(await callerOf(result, scenario)).toBe(job.step.outputs['authenticated-arn']);
      const renewal = scenario.sandbox.requests.findLast(({ operation }) => operation === 'AssumeRole');
      expect(renewal?.signedBy).toBe(keys.accessKeyId);
      expect(renewal?.parameters.TokenCode).toMatch(/^\d{6}$/);
    }));
});
