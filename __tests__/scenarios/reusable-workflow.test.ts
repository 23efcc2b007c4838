import { generateKeyPairSync } from 'node:crypto';
import { fillIn } from '../../src/sandbox/runner/expression.ts';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { type Secrets, secretsOfCalledJob, secretsOfJob } from '../../src/sandbox/runner/job-secrets.ts';
import { isKeyturn, readWorkflow, stepsOf } from '../workflows.ts';
import { alarms } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import { inRotation, type RotationScenario } from './rotation-harness.ts';

const called = readWorkflow('.github/workflows/rotate.yml');

interface Call {
  readonly with?: Readonly<Record<string, string>>;
  /** The caller's `secrets:`, with its expressions. */
  readonly secrets: 'inherit' | Secrets;
  readonly prefers?: 'environment' | 'passed';
  /** The variables of the repository and the environment. */
  readonly vars?: Readonly<Record<string, string>>;
}

/** Calls rotate.yml as a job in octo-org/octo-repo, by GitHub's rules for secrets, variables and inputs. */
async function call(
  rotation: RotationScenario,
  { with: given = {}, secrets, prefers, vars = { KEY_ROTATION_APP_ID: '4711' } }: Call,
): Promise<StepResult> {
  const { github } = rotation.scenario.sandbox;
  const repository = github.world.repository('octo-org/octo-repo');
  const own = secretsOfJob(repository);
  const passed =
    secrets === 'inherit'
      ? secrets
      : Object.fromEntries(
          Object.entries(secrets).map(([name, text]) => [name, fillIn(text, { secrets: own })]),
        );
  const { inputs: declared } = called.on.workflow_call as Record<
    string,
    Record<string, { default?: string }>
  >;
  const defaults = Object.entries(declared ?? {}).map(([name, input]) => [name, input.default ?? '']);
  const inputs: Record<string, string> = { ...Object.fromEntries(defaults), ...given };
  const [job] = Object.values(called.jobs);
  const environment = fillIn(job?.environment ?? '', { inputs });
  const base = {
    inputs,
    vars,
    secrets: secretsOfCalledJob(repository, environment, passed, prefers),
  };
  const env = Object.fromEntries(
    Object.entries(job?.env ?? {}).map(([name, value]) => [name, fillIn(value, base)]),
  );
  const [step] = stepsOf(called).filter(isKeyturn);
  const inputsOfStep = Object.entries(step?.with ?? {}).map(([name, value]) => [
    name,
    fillIn(String(value), { ...base, env }),
  ]);
  return rotation.run(
    { 'aws-credentials': '', 'github-token': '', ...Object.fromEntries(inputsOfStep) },
    { env: { ...jobOf(rotation, environment), GITHUB_RUN_ATTEMPT: '1' } },
  );
}

/** Creates the App, and puts its private key into `store`. */
function withApp(rotation: RotationScenario, store: 'repository' | 'environment'): void {
  const { world } = rotation.scenario.sandbox.github;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  world.createApp('4711', publicKey.export({ type: 'spki', format: 'pem' }).toString(), {
    'octo-org': { secrets: 'write', variables: 'write', actions: 'read', metadata: 'read' },
  });
  const repository = world.repository('octo-org/octo-repo');
  const environment = world.createEnvironment(repository, 'key-rotation');
  const place = store === 'repository' ? repository.stores.actions : environment.secrets;
  place.set('KEY_ROTATION_APP_KEY', privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
}

const managed = {
  'aws-region': 'eu-central-1',
  'role-to-assume': 'arn:aws:iam::123456789012:role/key-rotation',
  'rotate-user': 'ci-deployer',
};
const byName = { KEY_ROTATION_APP_KEY: '${{ secrets.KEY_ROTATION_APP_KEY }}' };

test.each([
  ['a key in the environment, with secrets: inherit', 'environment', { secrets: 'inherit' }],
  ['a key in the repository, with secrets: inherit', 'repository', { secrets: 'inherit' }],
  ['a key in the repository, passed by name', 'repository', { secrets: byName }],
  [
    'a key in the environment, passed by name in a form that GitHub resolves there',
    'environment',
    { secrets: byName, prefers: 'environment' },
  ],
] as const)('rotates in managed mode with %s', (_name, place, how) =>
  rotationInThisProcess(async (rotation) => {
    createRotationRole(rotation);
    withApp(rotation, place);
    const step = await call(rotation, { with: managed, ...how });
    expect(alarms(step)).toEqual([]);
    expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
    // `inherit` also passes the stored key, which signed only the proof of its successor.
    const [old] = rotation.keys;
    const { requests } = rotation.scenario.sandbox;
    expect(requests.filter(({ signedBy }) => signedBy === old?.id)).toEqual([]);
  }),
);

test('explains that a key in the environment needs secrets: inherit', () =>
  rotationInThisProcess(async (rotation) => {
    createRotationRole(rotation);
    withApp(rotation, 'environment');
    const step = await call(rotation, { with: managed, secrets: byName, prefers: 'passed' });
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain('github-app-private-key is empty');
    expect(step.log).toContain('secrets: inherit');
  }));

test('rotates in self mode with the stored key and a token', () =>
  inRotation(async (rotation) => {
    const { world } = rotation.scenario.sandbox.github;
    const token = world.createToken({
      permissions: { secrets: 'write', variables: 'write', actions: 'read', metadata: 'read' },
      repositories: ['octo-org/octo-repo'],
    });
    const repository = world.repository('octo-org/octo-repo');
    world.createEnvironment(repository, 'key-rotation').secrets.set('KEY_ROTATION_TOKEN', token);
    const step = await call(rotation, {
      with: { 'aws-region': 'eu-central-1' },
      secrets: 'inherit',
      vars: {},
    });
    expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
  }));
