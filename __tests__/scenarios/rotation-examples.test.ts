import { generateKeyPairSync } from 'node:crypto';
import { inputsOf, readWorkflow } from '../workflows.ts';
import { alarms } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import type { RotationScenario } from './rotation-harness.ts';
import { inRotation } from './rotation-harness.ts';

/** Creates a GitHub App on octo-org with only the permissions of the managed example, and returns its private key. */
function createApp({ scenario }: RotationScenario, id: string): string {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  scenario.sandbox.github.world.createApp(id, publicKey.export({ type: 'spki', format: 'pem' }).toString(), {
    'octo-org': { secrets: 'write', variables: 'write', actions: 'read', metadata: 'read' },
  });
  return privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
}

test.each([
  ['examples/rotate-managed.yml', "inputs.rotate || 'due'"],
  ['.github/workflows/rotate.yml', 'inputs.rotate'],
])("%s rotates another user's key into its targets unchanged", (path, rotate) =>
  rotationInThisProcess(async (rotation) => {
    createRotationRole(rotation);
    const privateKey = createApp(rotation, '4711');
    const { world } = rotation.scenario.sandbox.github;
    const [old] = rotation.keys;
    const other = world.repository('octo-org/other-repo').stores.actions;
    other.set('AWS_CREDENTIALS', `${old?.id}\n${old?.secret}`);
    const workflow = readWorkflow(path);
    const environment = workflow.jobs.rotate?.environment?.startsWith('$')
      ? 'key-rotation'
      : workflow.jobs.rotate?.environment;
    const inputs = inputsOf(workflow, {
      [rotate]: 'due',
      'vars.KEY_ROTATION_APP_ID': '4711',
      'secrets.KEY_ROTATION_APP_KEY': privateKey,
      'inputs.aws-region': 'eu-central-1',
      'inputs.role-to-assume': 'arn:aws:iam::123456789012:role/key-rotation',
      'inputs.allowed-account-ids': '123456789012',
      'inputs.rotate-user': 'ci-deployer',
      'inputs.rotate-after': '',
      'inputs.rotate-targets': 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTIALS',
      'inputs.rotation-journal': '',
      'inputs.grace-period': '',
      'inputs.recovery-window': '',
      'env.APP_ID': '4711',
      "inputs.rotate-user == '' && secrets.AWS_CREDENTIALS || ''": '',
      "env.APP_ID != '' && secrets.KEY_ROTATION_APP_KEY || ''": privateKey,
      "env.APP_ID == '' && secrets.KEY_ROTATION_TOKEN || ''": '',
    });
    const step = await rotation.run(
      { 'aws-credentials': '', 'github-token': '', ...inputs },
      { env: jobOf(rotation, environment) },
    );
    expect(alarms(step)).toEqual([]);
    expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
    expect(step.env.AWS_ACCESS_KEY_ID).toBeUndefined();
    const [, successor] = rotation.keys;
    for (const store of [rotation.secrets, other])
      expect(store.value('AWS_CREDENTIALS')).toBe(`${successor?.id}\n${successor?.secret}`);
    expect([...world.tokens.values()].some(({ kind }) => kind === 'installation')).toBe(false);
  }),
);

test('examples/rotate-self.yml rotates its own key unchanged', () =>
  inRotation(async (rotation) => {
    const { world } = rotation.scenario.sandbox.github;
    const token = world.createToken({
      permissions: { secrets: 'write', variables: 'write', actions: 'read', metadata: 'read' },
      repositories: ['octo-org/octo-repo'],
    });
    const inputs = inputsOf(readWorkflow('examples/rotate-self.yml'), {
      "inputs.rotate || 'due'": 'due',
      'secrets.AWS_CREDENTIALS': rotation.secrets.value('AWS_CREDENTIALS') ?? '',
      'secrets.KEY_ROTATION_TOKEN': token,
    });
    const step = await rotation.run(inputs);
    expect(alarms(step)).toEqual([]);
    expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
    expect(step.env.AWS_ACCESS_KEY_ID).toBeUndefined();
    const [, successor] = rotation.keys;
    expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(`${successor?.id}\n${successor?.secret}`);
  }));
