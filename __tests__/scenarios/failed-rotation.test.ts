import { inputsOf, readWorkflow } from '../workflows.ts';
import { alarms } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

/** A token that GitHub does not know. */
const rejected = { 'github-token': 'github_pat_rejected' };
const nothing = { 'output-env-credentials': 'false' };

/** A step with the role that rotates ci-deployer's key, which is 100 days old. */
function managed(rotation: RotationScenario, inputs: Record<string, string>) {
  const role = `arn:aws:iam::123456789012:role/key-rotation`;
  return rotation.run(
    { 'aws-credentials': '', 'role-to-assume': role, 'rotate-user': 'ci-deployer', ...inputs },
    { env: jobOf(rotation, 'key-rotation') },
  );
}

/** Creates a second key, as a person would by hand. */
function createForeignKey({ scenario }: RotationScenario): void {
  const { world } = scenario.sandbox;
  const account = world.account('123456789012');
  const user = account.users.get('ci-deployer');
  if (user) world.createKey(account, user);
}

interface Outcome {
  readonly exitCode: number;
  readonly state: string;
  /** The warnings and errors. */
  readonly alarms: readonly RegExp[];
}

const failedRotation = /The rotation of the access key has failed/;
const old = /of the user ci-deployer is 100 days old; warn-key-age is 90d/;
const tooOld = /of the user ci-deployer is 100 days old; max-key-age is 60d/;

describe('a failed rotation of another user', () => {
  test.each<[string, Record<string, string>, Outcome]>([
    [
      'fails a step without credentials to publish',
      { ...rejected, ...nothing },
      { exitCode: 1, state: 'failed', alarms: [old, failedRotation] },
    ],
    [
      'is an error in a step that exports credentials, which continues and says how to make it fail',
      rejected,
      { exitCode: 0, state: 'failed', alarms: [/has failed[\s\S]*set on-rotation-failure: fail/, old] },
    ],
    [
      'fails a step that exports credentials with on-rotation-failure: fail, and nothing is exported',
      { ...rejected, 'on-rotation-failure': 'fail' },
      { exitCode: 1, state: 'failed', alarms: [old, failedRotation] },
    ],
    [
      'is a warning with on-rotation-failure: warn',
      { ...rejected, ...nothing, 'on-rotation-failure': 'warn' },
      { exitCode: 0, state: 'failed', alarms: [failedRotation, old] },
    ],
    [
      'does not prevent the check of max-key-age, even before the keys were listed',
      { ...rejected, 'max-key-age': '60d' },
      { exitCode: 1, state: 'failed', alarms: [failedRotation, tooOld] },
    ],
    [
      'does not prevent the check of max-key-age with on-rotation-failure: warn',
      { ...rejected, ...nothing, 'max-key-age': '60d', 'on-rotation-failure': 'warn' },
      { exitCode: 1, state: 'failed', alarms: [failedRotation, tooOld] },
    ],
    [
      'fails a step with rotate: now, and sets rotation-state',
      { ...rejected, rotate: 'plan', 'on-rotation-failure': 'warn' },
      { exitCode: 1, state: 'failed', alarms: [/GitHub/] },
    ],
    [
      'is not needed for the check of max-key-age in a plan',
      { rotate: 'plan', 'max-key-age': '60d' },
      { exitCode: 1, state: 'planned', alarms: [tooOld] },
    ],
  ])('%s', (_name, inputs, expected) =>
    rotationInThisProcess(async (rotation) => {
      createRotationRole(rotation);
      const step = await managed(rotation, inputs);
      expect(alarms(step).map(({ message }) => message)).toEqual(
        expected.alarms.map((message) => expect.stringMatching(message)),
      );
      expect([step.exitCode, step.outputs['rotation-state']]).toEqual([expected.exitCode, expected.state]);
      if (step.exitCode === 1) {
        expect(Object.keys(step.outputs).sort()).toEqual(['rotated', 'rotation-state']);
        expect([step.env, step.state]).toEqual([{}, {}]);
      }
      expect(rotation.keys).toHaveLength(1);
    }),
  );

  test('caused by a foreign second key does not prevent the check of max-key-age for both keys', () =>
    rotationInThisProcess(async (rotation) => {
      createRotationRole(rotation);
      createForeignKey(rotation);
      const step = await managed(rotation, { 'max-key-age': '60d' });
      expect(step.exitCode).toBe(1);
      expect(alarms(step).map(({ message }) => message)).toEqual([
        expect.stringMatching(failedRotation),
        expect.stringMatching(tooOld),
      ]);
      expect(step.summary).toContain('not rotated');
      expect(step.summary).toContain('100 days');
    }));

  test('with an unknown key age is an error with max-key-age', () =>
    rotationInThisProcess(async (rotation) => {
      createRotationRole(rotation);
      rotation.scenario.sandbox.faults.add({
        operation: 'ListAccessKeys',
        times: 99,
        fault: { kind: 'error', status: 403, code: 'AccessDenied' },
      });
      const step = await managed(rotation, { 'max-key-age': '60d' });
      expect(step.exitCode).toBe(1);
      expect(alarms(step).at(-1)?.message).toMatch(
        /The age of the access keys of the user ci-deployer is not known: [\s\S]*may not call iam:ListAccessKeys/,
      );
    }));
});

describe('the rotation workflows fail', () => {
  const inputs = {
    'inputs.aws-region': 'eu-central-1',
    'inputs.role-to-assume': 'arn:aws:iam::123456789012:role/key-rotation',
    'inputs.allowed-account-ids': '123456789012',
    'inputs.rotate-user': 'ci-deployer',
    'inputs.rotate-after': '',
    'inputs.rotate-targets': 'AWS_CREDENTIALS',
    'inputs.rotation-journal': '',
    'inputs.grace-period': '',
    'inputs.recovery-window': '',
    'inputs.github-app-id': '',
    "inputs.rotate || 'due'": 'due',
    'inputs.rotate': 'due',
    'secrets.github-app-private-key': '',
    'secrets.aws-credentials': '',
    'vars.KEY_ROTATION_APP_ID': '',
    'secrets.KEY_ROTATION_APP_KEY': '',
  };

  /** The one Keyturn step of a workflow, with a token in place of the App, and one target. */
  const step = (path: string, rotation: RotationScenario, pair?: string) => {
    const given = inputsOf(readWorkflow(path), {
      ...inputs,
      'secrets.AWS_CREDENTIALS': pair ?? rotation.secrets.value('AWS_CREDENTIALS') ?? '',
      'secrets.KEY_ROTATION_TOKEN': rotation.token,
      'secrets.github-token': rotation.token,
    });
    const isManaged = given['rotate-user'] !== undefined;
    return rotation.run(
      {
        ...(isManaged ? { 'aws-credentials': '' } : {}),
        ...given,
        'rotate-targets': 'AWS_CREDENTIALS',
        'github-token': rotation.token,
      },
      { env: isManaged ? jobOf(rotation, 'key-rotation') : {} },
    );
  };

  const workflows = [
    'examples/rotate-managed.yml',
    'examples/rotate-self.yml',
    '.github/workflows/rotate.yml',
  ];

  test.each(workflows)('%s, when a rotation has failed', (path) =>
    (path === 'examples/rotate-self.yml' ? inRotation : rotationInThisProcess)(async (rotation) => {
      createRotationRole(rotation);
      createForeignKey(rotation);
      const { exitCode, outputs } = await step(path, rotation);
      expect([exitCode, outputs['rotation-state']]).toEqual([1, 'failed']);
    }),
  );

  test.each(workflows)('%s, when a rotation has been held for too long', (path) =>
    rotationInThisProcess(async (rotation) => {
      createRotationRole(rotation);
      const first = await step(path, rotation);
      expect([first.exitCode, first.outputs['rotation-state']]).toEqual([0, 'grace']);
      rotation.wait(20 * day);
      const [old] = rotation.keys;
      Object.assign(old ?? {}, {
        lastUsed: { at: new Date(Date.now() + 20 * day), service: 's3', region: 'eu-west-1' },
      });
      // If the last use is unknown, a run that was queued before and still signs with the old key holds the rotation.
      const { exitCode, outputs, log } = await step(path, rotation, `${old?.id}\n${old?.secret}`);
      expect(log).toMatch(/The rotation has been held since/);
      expect([exitCode, outputs['rotation-state']]).toEqual([1, 'held']);
    }),
  );
});
