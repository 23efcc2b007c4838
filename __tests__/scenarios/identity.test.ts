import type { AccessKey } from '../../src/sandbox/aws/model/account.ts';
import { expectNothingPublished, type Scenario } from './harness.ts';
import { inThisProcess, rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import type { RotationScenario } from './rotation-harness.ts';

/** A key of a user with the same name in a foreign account. */
function foreignKey({ sandbox: { world } }: Scenario): AccessKey {
  const account = world.createAccount('999988887777');
  return world.createKey(account, account.createUser('ci-deployer'));
}

/** Makes the endpoint answer CreateAccessKey with this key, as an endpoint that is not IAM might. */
function answerWith(rotation: RotationScenario, { id, secret }: Pick<AccessKey, 'id' | 'secret'>): void {
  const body = `<CreateAccessKeyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><CreateAccessKeyResult><AccessKey><UserName>ci-deployer</UserName><AccessKeyId>${id}</AccessKeyId><Status>Active</Status><SecretAccessKey>${secret}</SecretAccessKey><CreateDate>${new Date().toISOString()}</CreateDate></AccessKey></CreateAccessKeyResult></CreateAccessKeyResponse>`;
  rotation.scenario.sandbox.faults.add({ operation: 'CreateAccessKey', fault: { kind: 'answer', body } });
}

test.each(['self', 'managed'])(
  '%s: stores and publishes no key pair of another account, and the job continues',
  (mode) =>
    rotationInThisProcess(async (rotation) => {
      const [old] = rotation.keys;
      const stored = rotation.secrets.value('AWS_CREDENTIALS');
      const foreign = foreignKey(rotation.scenario);
      answerWith(rotation, foreign);
      const managed = {
        'aws-credentials': '',
        'role-to-assume': createRotationRole(rotation),
        'rotate-user': 'ci-deployer',
      };
      const step = await rotation.run(
        { 'allowed-account-ids': '123456789012', ...(mode === 'managed' ? managed : {}) },
        { env: jobOf(rotation, 'key-rotation') },
      );
      expect(step.outputs).toMatchObject({ rotated: 'false', 'rotation-state': 'failed' });
      expect(step.annotations.find(({ level }) => level === 'error')?.message).toMatch(
        /is not one of the user ci-deployer of the account 123456789012: STS says that it is arn:aws:iam::999988887777:user\/ci-deployer\. It was stored nowhere\./,
      );
      expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(stored);
      expect(Object.values(step.env)).not.toContain(foreign.id);
      if (mode === 'self') expect(step.env.AWS_ACCESS_KEY_ID).toBe(old?.id);
      expect(rotation.keys.map(({ id, status }) => [id, status])).toEqual([[old?.id, 'Active']]);
      // Once the IAM endpoint is corrected, the next run rotates.
      const next = await rotation.run(mode === 'managed' ? managed : {}, {
        env: jobOf(rotation, 'key-rotation'),
      });
      expect(next.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
    }),
);

test('refuses the signing key as the answer to CreateAccessKey', () =>
  rotationInThisProcess(async (rotation) => {
    const [old] = rotation.keys;
    if (old) answerWith(rotation, old);
    const step = await rotation.run();
    expect(rotation.keys.map(({ status }) => status)).not.toContain('Inactive');
    const [id] = (rotation.secrets.value('AWS_CREDENTIALS') ?? '').split('\n');
    expect(rotation.keys.map((key) => key.id)).toContain(id);
    // The answer was discarded, so the run has started over.
    expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
    expect(id).not.toBe(old?.id);
  }));

const foreignSession = (operation: string) =>
  `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result><Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY</SecretAccessKey><SessionToken>token-of-another-session</SessionToken><Expiration>2036-11-22T10:00:00Z</Expiration></Credentials><AssumedRoleUser><AssumedRoleId>AROAEXAMPLE:GitHubActions</AssumedRoleId><Arn>arn:aws:sts::999988887777:assumed-role/admin/GitHubActions</Arn></AssumedRoleUser></${operation}Result></${operation}Response>`;

test.each<[string, string, (scenario: Scenario) => Record<string, string>]>([
  ['keys', 'AssumeRole', (scenario) => scenario.ciKeys()],
  ['OIDC', 'AssumeRoleWithWebIdentity', () => ({})],
  ['a profile', 'AssumeRole', (scenario) => ({ ...scenario.ciKeys(), 'aws-profile': 'deploy' })],
])('publishes no session of another role than the requested one, with %s', (_how, operation, inputs) =>
  inThisProcess(async (scenario) => {
    const { roles } = scenario.sandbox.seeded;
    const isOidc = operation === 'AssumeRoleWithWebIdentity';
    scenario.sandbox.faults.add({ operation, fault: { kind: 'answer', body: foreignSession(operation) } });
    const step = await scenario.keyturn(
      { ...inputs(scenario), 'role-to-assume': isOidc ? roles.oidc : roles.ci },
      { env: isOidc ? scenario.oidc() : {} },
    );
    expectNothingPublished(step);
    expect(step.log).toMatch(
      /STS was asked for a session of arn:aws:iam::.*, and answered with one of arn:aws:sts::999988887777:assumed-role\/admin/,
    );
    expect(step.log).not.toContain('token-of-another-session');
  }),
);
