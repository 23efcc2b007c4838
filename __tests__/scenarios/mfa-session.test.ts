import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totpCode } from '../../src/sandbox/aws/totp.ts';
import { expectNothingPublished, inScenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { codesSent, keysOf, mfaOf, requestsOf, seedOf, step } from './mfa-harness.ts';

describe('one code serves IAM and the role', () => {
  test('max-key-age and a role share one session', () =>
    inScenario(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const result = await step(scenario, {
        ...mfaOf(users.admin),
        'role-to-assume': roles.resourceAdmin,
        'max-key-age': '90d',
      });
      expect(result.exitCode).toBe(0);
      expect(result.outputs['key-status']).toBe('ok');
      expect(codesSent(scenario)).toHaveLength(1);
      expect(requestsOf(scenario)).toEqual([
        'iam GetLoginProfile 403 AccessDenied',
        'iam ListAccessKeys 200',
        'iam ListAttachedUserPolicies 403 AccessDenied',
        'iam ListMFADevices 200',
        'sts AssumeRole 200',
        'sts GetCallerIdentity 200',
        'sts GetSessionToken 200',
      ]);
    }));

  test('an explicit warn-key-age uses the session too', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const inputs = { ...mfaOf(users.alice), 'role-to-assume': roles.resourceUser, 'warn-key-age': '60d' };
      const result = await step(scenario, inputs);
      expect(result.outputs['key-status']).toBe('ok');
      expect(scenario.requests).toContain('sts GetSessionToken 200');
    }));

  test('the default warn-key-age opens no session: the unknown age is one line in the log', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const result = await step(scenario, { ...mfaOf(users.alice), 'role-to-assume': roles.resourceUser });
      expect(result.outputs['key-status']).toBe('unknown');
      expect(result.log).toMatch(
        /The age of the access key is not known: .* If it needs MFA, set max-key-age/,
      );
    }));

  test('several profiles share one code and one session', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const result = await step(scenario, {
        ...mfaOf(users.alice),
        profiles: `one = ${roles.resourceUser}\ntwo = ${roles.resourceUser} duration=900 session-name=two`,
      });
      expect(result.exitCode).toBe(0);
      expect(codesSent(scenario)).toHaveLength(1);
      expect(requestsOf(scenario).filter((request) => request.startsWith('sts'))).toEqual([
        'sts AssumeRole 200',
        'sts AssumeRole 200',
        'sts GetCallerIdentity 200',
        'sts GetSessionToken 200',
      ]);
      const file = readFileSync(join(scenario.job.home, '.aws', 'credentials'), 'utf8');
      expect(file).toMatch(/\[one\]\naws_access_key_id = ASIA\w+\n[\s\S]*\[two\]\naws_access_key_id = ASIA/);
    }));

  test('special-characters-workaround needs one code', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const result = await step(scenario, {
        ...mfaOf(users.alice),
        'role-to-assume': roles.resourceUser,
        'special-characters-workaround': 'true',
      });
      expect(result.env.AWS_SECRET_ACCESS_KEY).toMatch(/^[A-Za-z0-9]+$/);
      expect(codesSent(scenario)).toHaveLength(1);
    }));

  test('publishes the MFA session when there is no role', () =>
    inThisProcess(async (scenario) => {
      const { users } = scenario.sandbox.seeded;
      const result = await step(scenario, { ...mfaOf(users.alice), 'role-duration-seconds': '7200' });
      expect(result.exitCode).toBe(0);
      expect(result.outputs['authenticated-arn']).toBe(users.alice.arn);
      const lastsMs = Date.parse(result.outputs['expires-at'] ?? '') - Date.now();
      expect(Math.round(lastsMs / 60_000)).toBe(120);
      const [session] = scenario.sandbox.world.sessions.values();
      expect(session).toMatchObject({ kind: 'session-token', mfaAt: expect.any(Date) });
      expect(result.env.AWS_ACCESS_KEY_ID).toBe(session?.key.id);
    }));

  test('refuses more than an hour before the first request, with the names of both inputs', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const result = await step(scenario, {
        ...mfaOf(users.alice),
        'role-to-assume': roles.resourceUser,
        'role-duration-seconds': '7200',
        'max-key-age': '90d',
      });
      expectNothingPublished(result);
      expect(result.log).toMatch(
        /role-duration-seconds is 7200, and max-key-age with MFA lets the role last 3600/,
      );
      expect(scenario.requests).toEqual([]);
    }));

  test('refuses root keys before it sends a code', () =>
    inThisProcess(async (scenario) => {
      const { users, rootKeys } = scenario.sandbox.seeded;
      const result = await step(scenario, {
        ...keysOf({ ...users.alice, keys: rootKeys }),
        'mfa-code': '123456',
      });
      expectNothingPublished(result);
      expect(result.log).toMatch(/access keys of the root user/);
      expect(codesSent(scenario)).toEqual([]);
    }));

  test('does not use a typed code on a pair that does not work', () =>
    inThisProcess(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const result = await step(scenario, {
        ...keysOf(users.alice),
        'aws-secret-access-key': users.admin.keys.secretAccessKey,
        'mfa-code': totpCode(seedOf(users.alice), new Date()),
        'role-to-assume': roles.resourceUser,
      });
      expectNothingPublished(result);
      expect(result.log).toMatch(/SignatureDoesNotMatch/);
      expect(codesSent(scenario)).toEqual([]);
    }));
});
