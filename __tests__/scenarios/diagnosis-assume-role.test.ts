import {
  createRole,
  createUser,
  errorOf,
  filledIn,
  nobody,
  noExternalId,
  noMfa,
  statementsIn,
} from './diagnosis-harness.ts';
import { expectNothingPublished } from './harness.ts';
import { inThisProcess } from './in-process.ts';

describe('a denied AssumeRole', () => {
  const sts = (...actions: string[]) => actions.map((action) => `sts:${action}`);

  test('across accounts: reports caller, role, MFA and checks, with two statements that fix it', () =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys, allow, user } = createUser(scenario);
      const inputs = { ...keys, 'role-to-assume': role.arn, 'role-external-id': 'octo-id' };
      const first = errorOf(await scenario.keyturn(inputs));
      expect(first).toContain('Could not assume role with user credentials: AssumeRole signed by');
      expect(first).toContain(`Who called: ${user.arn} (AKIA…`);
      expect(first).toContain('without MFA');
      expect(first).toContain(`Which role: ${role.arn}, in another account`);
      expect(first).toContain(
        "Likely cause: the role's trust policy in account 210987654321 does not accept this call",
      );
      expect(first).toContain('Caller and role are in two accounts');
      expect(first).toContain('The call was made without MFA, which the policies may demand.');
      expect(first).toContain('the external ID that was sent is the one');
      const [identity, trust] = statementsIn(first);
      expect(first).not.toContain('octo-id');
      role.trust(nobody, trust ?? {});
      expectNothingPublished(await scenario.keyturn(inputs));
      role.trust(filledIn(trust, { 'external ID': 'octo-id', ...noMfa }));
      const second = errorOf(await scenario.keyturn(inputs));
      expect(second).toContain("Likely cause: the caller's identity policy does not allow sts:AssumeRole on");
      expect(second).toContain('1. role-to-assume is the role that you mean');
      expect(statementsIn(second)).toEqual([identity]);
      allow(filledIn(identity, noMfa));
      expect((await scenario.keyturn(inputs)).exitCode).toBe(0);
      expectNothingPublished(await scenario.keyturn({ ...inputs, 'role-external-id': 'another' }));
    }));

  test('in one account: blames the trust policy, with one statement that fixes it', () =>
    inThisProcess(
      async (scenario) => {
        const role = createRole(scenario, 'octo-deploy', nobody);
        const { keys } = createUser(scenario, { Effect: 'Allow', Action: 'sts:*', Resource: '*' });
        const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
        expect(message).toContain('Caller and role are in one account');
        role.trust(filledIn(statementsIn(message)[1], { ...noMfa, ...noExternalId }));
        expect((await scenario.keyturn({ ...keys, 'role-to-assume': role.arn })).exitCode).toBe(0);
      },
      { accounts: 'one' },
    ));

  test.each([
    [
      'identity policy',
      sts('AssumeRole'),
      sts('AssumeRole', 'TagSession'),
      "the caller's identity policy lacks sts:TagSession",
    ],
    [
      'trust policy',
      sts('AssumeRole', 'TagSession'),
      sts('AssumeRole'),
      "the role's trust policy in account 210987654321 lacks sts:TagSession",
    ],
  ])('explains session tags that the %s does not allow', (_name, identity, trusted, expected) =>
    inThisProcess(async (scenario) => {
      const { keys, user } = createUser(scenario, { Effect: 'Allow', Action: identity, Resource: '*' });
      const role = createRole(scenario, 'octo-deploy', {
        Effect: 'Allow',
        Principal: { AWS: user.arn },
        Action: trusted,
      });
      const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
      expect(message).toContain(expected);
      expect(message).toContain('role-skip-session-tagging: true');
      const without = { ...keys, 'role-to-assume': role.arn, 'role-skip-session-tagging': 'true' };
      expect((await scenario.keyturn(without)).exitCode).toBe(0);
    }),
  );

  test('explains a source identity that is not allowed', () =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys, allow, user } = createUser(scenario, {
        Effect: 'Allow',
        Action: sts('AssumeRole', 'TagSession'),
        Resource: '*',
      });
      role.trust({ Effect: 'Allow', Principal: { AWS: user.arn }, Action: sts('AssumeRole', 'TagSession') });
      const inputs = { ...keys, 'role-to-assume': role.arn, 'source-identity': '{actor}' };
      const message = errorOf(await scenario.keyturn(inputs));
      expect(message).toContain(
        'lacks sts:SetSourceIdentity, which a source identity needs in both policies',
      );
      const [identity, trust] = statementsIn(message);
      allow(filledIn(identity, noMfa));
      role.trust(filledIn(trust, { ...noMfa, ...noExternalId }));
      expect((await scenario.keyturn(inputs)).exitCode).toBe(0);
    }));

  test('prints no statement against an explicit deny, because none would help', () =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys } = createUser(scenario, { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' });
      const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
      expect(message).toContain('an identity-based policy denies sts:AssumeRole explicitly');
      expect(statementsIn(message)).toEqual([]);
    }));

  test('names the calling role as the principal when a role session is denied', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
      const message = errorOf(
        await scenario.keyturn({ 'role-chaining': 'true', 'role-to-assume': roles.resourceUser }),
      );
      expect(message).toContain('without MFA (a role session never carries it)');
      expect(statementsIn(message)[1]?.Principal).toEqual({ AWS: roles.ci });
    }));

  test('hides all account ids with mask-aws-account-id', () =>
    inThisProcess(async (scenario) => {
      const { roles, usersAccountId, resourcesAccountId } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': roles.resourceUser,
        'mask-aws-account-id': 'true',
      });
      expectNothingPublished(step);
      expect(step.log).toContain('Who called: arn:aws:iam::***:user/ci/ci-deployer');
      expect(step.log).not.toMatch(new RegExp(`${usersAccountId}|${resourcesAccountId}`));
    }));

  test('asks for the caller with one more request when the denial does not name it', () =>
    inThisProcess(async (scenario) => {
      const { roles, users } = scenario.sandbox.seeded;
      const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access denied' } as const;
      scenario.sandbox.faults.add({ operation: 'AssumeRole', fault });
      const message = errorOf(await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci }));
      expect(message).toContain(`Who called: ${users.ci.arn}`);
      expect(scenario.requests).toEqual(['sts AssumeRole 403 AccessDenied', 'sts GetCallerIdentity 200']);
    }));

  test('waits at most three seconds for the answer about the caller', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access denied' } as const;
      scenario.sandbox.faults.add({ operation: 'AssumeRole', fault });
      scenario.sandbox.faults.add({
        operation: 'GetCallerIdentity',
        fault: { kind: 'stall', ms: Number.POSITIVE_INFINITY, when: 'before' },
      });
      // The attempt's deadline of 10 s never fires here, so the request needs its own deadline.
      const wait = setTimeout;
      const timers = jest
        .spyOn(globalThis, 'setTimeout')
        .mockImplementation((call, ms = 0) => (ms < 10_000 ? wait(call, ms) : wait(call, 2 ** 30).unref()));
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
      timers.mockRestore();
      expect(errorOf(step)).toContain('Who called: not known (AKIA…');
      expect(scenario.requests).toEqual(['sts AssumeRole 403 AccessDenied', 'sts GetCallerIdentity dropped']);
    }));
});

describe('a denial with an encoded message', () => {
  test.each([
    [
      'is decoded if the caller may decode it',
      ['sts:DecodeAuthorizationMessage'],
      ["AWS's decoded message:", 'no statement allows it: sts:AssumeRole on', 'aws:username = octo-ci'],
    ],
    [
      'is printed with the command to decode it otherwise',
      ['sts:GetFederationToken'],
      ['this caller may not decode it', 'aws sts decode-authorization-message --encoded-message'],
    ],
  ])('%s', (_name, Action, expected) =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys, account } = createUser(scenario, { Effect: 'Allow', Action, Resource: '*' });
      account.encodesDenials = true;
      const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
      for (const words of expected) expect(message).toContain(words);
      expect(message.split('\n')[0]).not.toContain('Encoded');
      expect(scenario.requests.slice(1).map((line) => line.split(' ')[1])).toEqual([
        'DecodeAuthorizationMessage',
      ]);
    }),
  );
});
