import { generateKeyPairSync } from 'node:crypto';
import { parse } from 'yaml';
import { redactKeyId } from '../errors.ts';
import { startSandbox } from '../sandbox/index.ts';
import type { StepResult } from '../sandbox/runner/job.ts';
import { Desk } from './desk.ts';
import type { Story } from './story.ts';

const command = ['bootstrap', 'rotating-key', 'ci-tool', '--repo', 'octo-org/octo-repo', '--yes'];
const appId = '1234';

/** A user with a stored key, made by one command, and the first rotation by the workflow that it proposed. */
export async function showRotatingUser(story: Story, root: string): Promise<void> {
  const desk = new Desk(story, await startSandbox(), root);
  try {
    await setUp(story, desk);
    await rotate(story, desk, root);
  } finally {
    await desk.end();
  }
}

const keysOf = (desk: Desk) => desk.account.users.get('ci-tool')?.accessKeys ?? [];
const stored = (desk: Desk) => desk.repository.stores.actions.value('AWS_CREDENTIALS');

async function setUp(story: Story, desk: Desk): Promise<void> {
  story.part('A tool without OIDC gets a user whose key rotates');
  const { code, text } = await desk.keyturn(command, /^ {2}[+~!] |^Done/);
  const [key] = keysOf(desk);
  story.verify('the command succeeded', code === 0, text);
  story.verify('the secret is the key of the new user', stored(desk) === `${key?.id}\n${key?.secret}`);
  story.verify('no command printed it', !desk.leaks(key?.secret ?? ''));
}

async function rotate(story: Story, desk: Desk, root: string): Promise<void> {
  story.part('The proposed workflow is merged, and rotates for the first time');
  const inputs = inputsOf(desk.repository.code.text(desk.mergePull()) ?? '', createApp(desk));
  const [old] = keysOf(desk);
  const step = await run(desk, root, inputs);
  story.log(step);
  for (const { id, status } of keysOf(desk)) story.say(`    ${redactKeyId(id)}  ${status}`);
  const [first, second] = keysOf(desk);
  story.verify('the run succeeded', step.exitCode === 0, step.log);
  story.verify(
    'the secret is a new key, and the old one is still Active for jobs that were queued',
    first?.id === old?.id &&
      first?.status === 'Active' &&
      stored(desk) === `${second?.id}\n${second?.secret}`,
  );
  const secrets = [first?.secret ?? '', second?.secret ?? ''];
  story.verify('no secret appeared in the log', !secrets.some((secret) => step.log.includes(secret)));
}

function run(desk: Desk, root: string, inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const { github } = desk.sandbox;
  const oidc = github.job({ repository: 'octo-org/octo-repo', environment: 'key-rotation' });
  const { id } = github.world.startRun(desk.repository);
  return desk.job.uses(root, { with: inputs, env: { ...oidc, GITHUB_RUN_ID: String(id) } });
}

/** The App that the command asks for. @returns its private key */
function createApp(desk: Desk): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const permissions = { actions: 'read', actions_variables: 'write', secrets: 'write' } as const;
  desk.sandbox.github.world.createApp(appId, publicKey, { 'octo-org': permissions });
  return privateKey;
}

/** The inputs of the workflow's step, when a person starts it with `rotate: now`. */
function inputsOf(workflow: string, privateKey: string): Record<string, string> {
  const values: Readonly<Record<string, string>> = {
    "${{ inputs.rotate || 'due' }}": 'now',
    '${{ vars.KEY_ROTATION_APP_ID }}': appId,
    '${{ secrets.KEY_ROTATION_APP_KEY }}': privateKey,
  };
  const given: Readonly<Record<string, unknown>> = parse(workflow).jobs.rotate.steps[0].with;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, values[String(value)] ?? String(value)]),
  );
}
