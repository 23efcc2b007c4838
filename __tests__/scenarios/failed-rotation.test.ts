import { inputsOf, readWorkflow } from '../workflows.ts';
import { alarms } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

jest.setTimeout(240_000);

/** A token that GitHub does not know. */
const rejected = { 'github-token': 'github_pat_rejected' };
const nothing = { 'output-env-credentials': 'false' };

/** A step of the role that rotates the key of ci-deployer, which is 100 days old. */
function managed(rotation: RotationScenario, inputs: Record<string, string>) {
  const role = `arn:aws:iam::123456789012:role/key-rotation`;
  return rotation.run(
    { 'aws-credentials': '', 'role-to-assume': role, 'rotate-user': 'ci-deployer', ...inputs },
    { env: jobOf(rotation, 'key-rotation') },
  );
}

/** A second key that somebody has created by hand. */
function createForeignKey({ scenario }: RotationScenario): void {
  const { world } = scenario.sandbox;
  const account = world.account('123456789012');
  const user = account.users.get('ci-deployer');
  if (user) world.createKey(account, user);
}

interface Outcome {
  readonly exitCode: number;
  readonly state: string;
  /** How many annotations above a notice, and what they say. */
  readonly alarms: readonly RegExp[];
}

const failedRotation = /The rotation of the access key has failed/;
const old = /of the user ci-deployer is 100 days old; warn-key-age is 90d/;
const tooOld = /of the user ci-deployer is 100 days old; max-key-age is 60d/;

describe('a failed rotation of another user is not green unless the user says so', () => {
  test.each<[string, Record<string, string>, Outcome]>([
    [
      'a step that hands out nothing fails',
      { ...rejected, ...nothing },
      { exitCode: 1, state: 'failed', alarms: [old, failedRotation] },
    ],
    [
      'a step that exports credentials continues, with an error and how to make it fail',
      rejected,
      { exitCode: 0, state: 'failed', alarms: [/has failed[\s\S]*set on-rotation-failure: fail/, old] },
    ],
    [
      'a step that exports credentials fails if told to, and exports nothing',
      { ...rejected, 'on-rotation-failure': 'fail' },
      { exitCode: 1, state: 'failed', alarms: [old, failedRotation] },
    ],
    [
      'a step that hands out nothing warns if told to',
      { ...rejected, ...nothing, 'on-rotation-failure': 'warn' },
      { exitCode: 0, state: 'failed', alarms: [failedRotation, old] },
    ],
    [
      'max-key-age is checked although the rotation failed before it looked at the keys',
      { ...rejected, 'max-key-age': '60d' },
      { exitCode: 1, state: 'failed', alarms: [failedRotation, tooOld] },
    ],
    [
      'max-key-age is checked although warn was chosen',
      { ...rejected, ...nothing, 'max-key-age': '60d', 'on-rotation-failure': 'warn' },
      { exitCode: 1, state: 'failed', alarms: [failedRotation, tooOld] },
    ],
    [
      'what is asked for by name fails, and says so in the output',
      { ...rejected, rotate: 'plan', 'on-rotation-failure': 'warn' },
      { exitCode: 1, state: 'failed', alarms: [/GitHub/] },
    ],
    [
      'a plan that passes still checks max-key-age',
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

  test('a foreign second key stops the rotation, and max-key-age is checked for both keys', () =>
    inRotation(async (rotation) => {
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

  test('a key whose age cannot be seen is refused with max-key-age', () =>
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

describe('the workflows for a rotation turn red', () => {
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

  /** The one Keyturn step of a workflow, with a token in the place of the App, and one target. */
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

  test.each(workflows)('%s, when a rotation failed', (path) =>
    inRotation(async (rotation) => {
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
      // Where the last use cannot be seen, the run that was queued before and still signs with the old key holds it.
      const { exitCode, outputs, log } = await step(path, rotation, `${old?.id}\n${old?.secret}`);
      expect(log).toMatch(/The rotation has been held since/);
      expect([exitCode, outputs['rotation-state']]).toEqual([1, 'held']);
    }),
  );
});
