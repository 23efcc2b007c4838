import { requestLine } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { codesSent, seedOf } from './mfa-harness.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

/** A run of alice, whose policy lets her manage her keys only with MFA. */
function run(rotation: RotationScenario, inputs: Record<string, string> = {}) {
  const { seeded } = rotation.scenario.sandbox;
  return rotation.run({
    'mfa-secret': seedOf(seeded.users.alice),
    'role-to-assume': seeded.roles.resourceUser,
    ...inputs,
  });
}

/** Allows alice to read the last use of keys, which docs/rotation.md does not. */
function grantLastUse({ scenario }: RotationScenario): void {
  const account = scenario.sandbox.world.account('123456789012');
  const document = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'iam:GetAccessKeyLastUsed', Resource: '*' },
  };
  const arn = account.createPolicy('last-use', document);
  account.users.get('alice')?.attachedPolicies.set(arn, account.managedPolicy(arn));
}

test.each([
  ['with the policy of docs/rotation.md', false],
  ['with permission to read the last use', true],
])('rotates a due key with MFA and one code per run: %s', (_name, seesLastUse) =>
  rotationInThisProcess(async (rotation) => {
    if (seesLastUse) grantLastUse(rotation);
    const { requests } = rotation.scenario.sandbox;
    const [old] = rotation.keys;
    const first = await run(rotation);
    expect(first.exitCode).toBe(0);
    expect(first.annotations).toEqual([]);
    expect(first.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace', 'key-status': 'ok' });
    expect(first.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
    const [, successor] = rotation.keys;
    expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(`${successor?.id}\n${successor?.secret}`);
    expect(codesSent(rotation.scenario)).toHaveLength(1);
    // The new key was proven at IAM without MFA: IAM answers AccessDenied only to a key that it knows.
    const byNewKey = requests.filter(({ signedBy }) => signedBy === successor?.id).map(requestLine);
    expect(new Set(byNewKey)).toEqual(
      new Set(['sts GetCallerIdentity 200', 'iam ListAccessKeys 403 AccessDenied']),
    );
    expect(byNewKey).toHaveLength(6);
    // No request of this run after the commit counts as a use of the old key.
    const committedAt = Date.parse(String(rotation.journal.committedAt));
    expect(old?.lastUsed?.at.getTime()).toBeLessThanOrEqual(committedAt);

    rotation.wait(8 * day);
    const second = await run(rotation);
    expect(second.outputs['rotation-state']).toBe('recovery');
    expect(old?.status).toBe('Inactive');

    rotation.wait(8 * day);
    const third = await run(rotation);
    expect(third.log).toMatch(/is gone: IAM no longer lists it/);
    expect(rotation.keys).toEqual([successor]);
    expect(codesSent(rotation.scenario)).toHaveLength(3);
  }, 'alice'),
);

test('keeps the old key for the run that signs with its session, and deletes it in the next, without a grace period', () =>
  inRotation(async (rotation) => {
    const now = { 'grace-period': '0', 'recovery-window': '0' };
    const first = await run(rotation, now);
    expect(first.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'held' });
    expect(first.log).toMatch(/signs with an MFA session of AKIA…\w{4}, which would end with it/);
    expect(rotation.keys.map(({ status }) => status)).toEqual(['Active', 'Active']);
    const [, successor] = rotation.keys;
    rotation.wait(60_000);
    const second = await run(rotation, now);
    expect(second.log).toMatch(/is gone: IAM no longer lists it/);
    expect(rotation.keys).toEqual([successor]);
  }, 'alice'));

test('publishes the MFA session without a role, even when the key is rotated', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await run(rotation, { 'role-to-assume': '' });
    expect(step.outputs.rotated).toBe('true');
    expect(step.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
    expect(step.env.AWS_SESSION_TOKEN).toMatch(/^\S{20,}$/);
  }, 'alice'));

test('repairs a torn classic pair before it uses a code', () =>
  rotationInThisProcess(async (rotation) => {
    const { faults } = rotation.scenario.sandbox;
    const pair = (): Record<string, string> => ({
      'aws-credentials': '',
      'aws-access-key-id': rotation.secrets.value('AWS_ACCESS_KEY_ID') ?? '',
      'aws-secret-access-key': rotation.secrets.value('AWS_SECRET_ACCESS_KEY') ?? '',
    });
    // GitHub refuses the second of the two writes, so the run ends between them.
    faults.add({
      operation: 'PutSecret',
      skip: 1,
      fault: { kind: 'error', status: 403, code: 'Forbidden', message: 'no' },
    });
    await run(rotation, pair());
    const [old, successor] = rotation.keys;
    expect(rotation.secrets.value('AWS_SECRET_ACCESS_KEY')).toBe(successor?.secret);
    expect(rotation.secrets.value('AWS_ACCESS_KEY_ID')).toBe(old?.id);
    rotation.wait(60_000);
    const next = await run(rotation, pair());
    expect(next.exitCode).toBe(0);
    expect(next.log).toMatch(/The stored pair is torn: its secret belongs to AKIA…/);
    expect(rotation.secrets.value('AWS_ACCESS_KEY_ID')).toBe(successor?.id);
    expect(next.outputs['rotation-state']).toBe('grace');
    expect(codesSent(rotation.scenario)).toHaveLength(2);
  }, 'alice'));

test('rotates nothing without MFA, and names what is missing', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await run(rotation, { 'mfa-secret': '', 'role-to-assume': '' });
    expect(step.exitCode).toBe(0);
    expect(step.outputs['rotation-state']).toBe('failed');
    expect(step.annotations[0]?.message).toMatch(
      /may not call iam:ListAccessKeys on itself, or only with MFA[\s\S]*mfa-secret/,
    );
    expect(rotation.keys).toHaveLength(1);
  }, 'alice'));
