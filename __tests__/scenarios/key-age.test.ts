import type { Seeded } from '../../src/sandbox/index.ts';
import { expectNothingPublished, inScenario, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

const day = 86_400_000;

/** The CI user of the sandbox's world. */
function ciUser({ sandbox }: Scenario) {
  const user = sandbox.world.account('123456789012').users.get('ci-deployer');
  if (!user) throw new Error('the seeded world has lost its CI user');
  return user;
}

/** Sets the age of the CI user's key. */
function age(scenario: Scenario, days: number): void {
  const [key] = ciUser(scenario).accessKeys;
  if (key) Object.assign(key, { createdAt: new Date(Date.now() - days * day - 1000) });
}

function run(scenario: Scenario, inputs: Record<string, string> = {}) {
  const { roles }: Seeded = scenario.sandbox.seeded;
  return scenario.keyturn(
    { ...scenario.ciKeys(), 'role-to-assume': roles.ci, ...inputs },
    { env: { AWS_ENDPOINT_URL: scenario.sandbox.awsUrl } },
  );
}

/** Allows or denies the CI user some actions. */
function attach(scenario: Scenario, Effect: 'Allow' | 'Deny', ...Action: string[]): void {
  const account = scenario.sandbox.world.account('123456789012');
  const document = { Version: '2012-10-17', Statement: { Effect, Action, Resource: '*' } };
  const arn = account.createPolicy(`${Effect}-more`, document);
  ciUser(scenario).attachedPolicies.set(arn, account.managedPolicy(arn));
}

describe('the age of a stored key', () => {
  test.each([
    ['young', 5, {}, 'ok', []],
    ['just under the default warning', 89, {}, 'ok', []],
    ['over the default of 90 days', 91, {}, 'warn', [/is 91 days old; warn-key-age is 90d/]],
    [
      'over a given warn-key-age',
      31,
      { 'warn-key-age': '30d' },
      'warn',
      [/31 days old; warn-key-age is 30d/],
    ],
    ['old, with the warning switched off', 400, { 'warn-key-age': '0' }, undefined, []],
    ['under max-key-age', 80, { 'max-key-age': '90d' }, 'ok', []],
  ])('is reported: %s', (_name, days, inputs, status, warnings) =>
    inThisProcess(async (scenario) => {
      age(scenario, days);
      const step = await run(scenario, inputs as Record<string, string>);
      expect(step.exitCode).toBe(0);
      expect(step.outputs['key-status']).toBe(status);
      if (status) expect(step.outputs['key-age-days']).toBe(String(days));
      expect(step.annotations).toEqual(
        warnings.map((message) => ({ level: 'warning', message: expect.stringMatching(message) })),
      );
    }),
  );

  test('over max-key-age fails the step, and nothing is published', () =>
    inScenario(async (scenario) => {
      age(scenario, 95);
      const step = await run(scenario, { 'max-key-age': '90d' });
      expectNothingPublished(step);
      expect(step.log).toMatch(/is 95 days old; max-key-age is 90d/);
      expect(step.log).toMatch(/What to do: set rotate: due/);
    }));

  test('is requested in parallel with AssumeRole: IAM has the request before STS has answered', () =>
    inScenario(async (scenario) => {
      scenario.sandbox.faults.add({ operation: 'AssumeRole', fault: { kind: 'latency', ms: 2_000 } });
      const step = await run(scenario);
      expect(step.exitCode).toBe(0);
      // The two requests may arrive in either order.
      expect(scenario.requests.toSorted()).toEqual(['iam ListAccessKeys 200', 'sts AssumeRole 200']);
      const one = (operation: string) =>
        scenario.sandbox.requests.find((request) => request.operation === operation);
      expect(one('ListAccessKeys')?.at).toBeLessThan(one('AssumeRole')?.answeredAt ?? 0);
    }));

  test('is one line in the log when the permission is missing', () =>
    inThisProcess(async (scenario) => {
      attach(scenario, 'Deny', 'iam:ListAccessKeys');
      const step = await run(scenario);
      expect(step.exitCode).toBe(0);
      expect(step.annotations).toEqual([]);
      expect(step.log).toMatch(/The age of the access key is not known: ListAccessKeys .*AccessDenied/);
      expect(step.outputs['key-status']).toBe('unknown');
    }));

  test('fails the step with max-key-age and the missing statement when the permission is missing', () =>
    inThisProcess(async (scenario) => {
      attach(scenario, 'Deny', 'iam:ListAccessKeys');
      const step = await run(scenario, { 'max-key-age': '90d' });
      expectNothingPublished(step);
      expect(step.log).toContain(
        '{"Effect":"Allow","Action":"iam:ListAccessKeys","Resource":"arn:aws:iam::*:user/${aws:username}"}',
      );
    }));

  test('delays a step by at most three seconds when IAM does not answer', () =>
    inThisProcess(async (scenario) => {
      const fault = { kind: 'stall', ms: Number.POSITIVE_INFINITY, when: 'before' } as const;
      scenario.sandbox.faults.add({ service: 'iam', fault });
      const step = await run(scenario);
      expect(step.exitCode).toBe(0);
      expect(scenario.requests.toSorted()).toEqual(['iam ListAccessKeys dropped', 'sts AssumeRole 200']);
      expect(step.log).toMatch(
        /age of the access key is not known: ListAccessKeys \(IAM\) was not answered within 3 s/,
      );
    }));

  test('is not requested when only STS has a custom endpoint', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expect(step.exitCode).toBe(0);
      expect(scenario.requests).toEqual(['sts AssumeRole 200']);
      expect(step.log).toMatch(/no endpoint of IAM is set/);
    }));
});

describe('other findings about a stored key', () => {
  const thorough = { 'max-key-age': '90d' };

  test('the quarantine policy fails the step as a leak, and nothing is published', () =>
    inThisProcess(async (scenario) => {
      const arn = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';
      attach(scenario, 'Allow', 'iam:ListAttachedUserPolicies');
      const user = ciUser(scenario);
      user.attachedPolicies.set(arn, scenario.sandbox.world.account('123456789012').managedPolicy(arn));
      const step = await run(scenario, thorough);
      expectNothingPublished(step);
      expect(step.log).toMatch(/AWSCompromisedKeyQuarantineV3.*\n.*found this access key in public/);
    }));

  test.each([
    ['that is in use', 1, 'info'],
    ['that has been unused for 45 days', 50, 'warning'],
  ])('a second Active key %s', (_name, days, level) =>
    inThisProcess(async (scenario) => {
      const { world } = scenario.sandbox;
      const second = world.createKey(world.account('123456789012'), ciUser(scenario));
      second.lastUsed = { at: new Date(Date.now() - days * day), service: 's3', region: 'eu-west-1' };
      const step = await run(scenario, thorough);
      expect(step.exitCode).toBe(0);
      const line = new RegExp(
        `second Active access key, AKIA…${second.id.slice(-4)} .*last used .* by s3 in eu-west-1`,
      );
      expect(step.log).toMatch(line);
      expect(step.annotations).toHaveLength(level === 'warning' ? 1 : 0);
    }),
  );

  test('a console password is a warning', () =>
    inThisProcess(async (scenario) => {
      attach(scenario, 'Allow', 'iam:GetLoginProfile');
      ciUser(scenario).loginProfile = { password: '', createdAt: new Date(), resetRequired: false };
      const step = await run(scenario, thorough);
      expect(step.annotations).toEqual([
        { level: 'warning', message: expect.stringMatching(/has a console password/) },
      ]);
    }));
});

test.each([
  ['max-key-age', '90', /write 90d/],
  ['max-key-age', '0', /a duration of 1s or more/],
  ['warn-key-age', 'soon', /"soon" is not a duration/],
])('%s: %s is refused before the first request', (name, value, message) =>
  inThisProcess(async (scenario) => {
    const step = await run(scenario, { [name]: value });
    expectNothingPublished(step);
    expect(step.log).toMatch(message);
    expect(scenario.requests).toEqual([]);
  }),
);
