import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { redacted } from '../sandbox/request-log.ts';
import { Job, type StepResult } from '../sandbox/runner/job.ts';
import { secretsBeforeMask } from '../sandbox/runner/step-log.ts';
import type { LaterStep } from './later-step.ts';
import { showMfa } from './mfa-chapter.ts';
import { showRefresh } from './refresh-chapter.ts';
import { showRotation } from './rotation-chapter.ts';
import { showSetUp } from './set-up-chapter.ts';
import { Story } from './story.ts';

const region = 'eu-central-1';

/** Where the demo finds what it runs. */
interface DemoSetting {
  /** The folder of action.yml. */
  readonly root: string;
  readonly laterStep: LaterStep;
}

/** One job on the sandbox, explained step by step. */
class Demo {
  readonly #story: Story;
  readonly #sandbox: Sandbox;
  readonly #job: Job;
  readonly #setting: DemoSetting;

  constructor(story: Story, sandbox: Sandbox, job: Job, setting: DemoSetting) {
    this.#story = story;
    this.#sandbox = sandbox;
    this.#job = job;
    this.#setting = setting;
  }

  async run(): Promise<void> {
    const { usersAccountId, resourcesAccountId } = this.#sandbox.seeded;
    this.#story.say(
      `Keyturn on its sandbox: users live in account ${usersAccountId}, resources in ${resourcesAccountId}.`,
    );
    const before = this.#job.env;
    await this.#storedKeys();
    await this.#laterStep('resource-user-ci');
    await this.#oidc();
    await this.#laterStep('github-oidc');
    await this.#denied();
    await this.#end(before);
  }

  async #storedKeys(): Promise<void> {
    this.#story.chapter(
      '1. Stored keys -> a role',
      `
- uses: octo-org/keyturn@v1
  with:
    aws-region: ${region}
    aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
    role-to-assume: ${this.#sandbox.seeded.roles.ci}`,
    );
    const { accessKeyId, secretAccessKey } = this.#sandbox.seeded.users.ci.keys;
    const step = await this.#keyturn({
      'aws-credentials': `${accessKeyId}\n${secretAccessKey}`,
      'role-to-assume': this.#sandbox.seeded.roles.ci,
    });
    this.#verify(
      'the step succeeded with one request to STS',
      step.exitCode === 0 && this.#since() === 1,
      step.exitCode,
    );
    this.#verify(
      'later steps get a session (ASIA…), not the stored key',
      step.env.AWS_ACCESS_KEY_ID?.startsWith('ASIA') === true,
    );
  }

  async #oidc(): Promise<void> {
    this.#story.chapter(
      '2. OIDC -> a role in the second account',
      `
permissions:
  id-token: write
steps:
  - uses: octo-org/keyturn@v1
    with:
      aws-region: ${region}
      role-to-assume: ${this.#sandbox.seeded.roles.oidc}`,
    );
    const step = await this.#keyturn({ 'role-to-assume': this.#sandbox.seeded.roles.oidc }, this.#idToken());
    const { resourcesAccountId } = this.#sandbox.seeded;
    this.#verify(
      'one token request and one request to STS',
      step.exitCode === 0 && this.#since() === 2,
      step.exitCode,
    );
    this.#verify(
      `the session is in account ${resourcesAccountId}`,
      step.outputs['aws-account-id'] === resourcesAccountId,
    );
  }

  /** A later step without Keyturn uses the exported credentials in a real request. */
  async #laterStep(role: string): Promise<void> {
    const { args, env } = this.#setting.laterStep;
    const later = await this.#job.run(process.execPath, [...args], { env });
    this.#verify(
      `a later step, from its environment alone, is ${later.log}`,
      later.log.includes(`:assumed-role/${role}/`),
      later.log,
    );
  }

  async #denied(): Promise<void> {
    const { resourceAdmin } = this.#sandbox.seeded.roles;
    this.#story.chapter(
      '3. A role that this job may not assume',
      `
- uses: octo-org/keyturn@v1
  with:
    aws-region: ${region}
    aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
    role-to-assume: ${resourceAdmin}`,
    );
    const { accessKeyId, secretAccessKey } = this.#sandbox.seeded.users.ci.keys;
    const step = await this.#keyturn({
      'aws-credentials': `${accessKeyId}\n${secretAccessKey}`,
      'role-to-assume': resourceAdmin,
    });
    this.#verify(
      'the step failed, after one request',
      step.exitCode === 1 && this.#since() === 1,
      step.exitCode,
    );
    this.#verify(
      'it published nothing for later steps',
      Object.keys({ ...step.env, ...step.outputs }).length === 0,
      Object.keys(step.env),
    );
  }

  async #end(before: Readonly<Record<string, string>>): Promise<void> {
    this.#story.chapter('4. The end of the job: post steps, last first', '');
    const posts = await this.#job.finish();
    for (const post of posts) this.#story.log(post);
    const left = Object.entries(this.#job.env).filter(([name, value]) => value !== (before[name] ?? ''));
    this.#verify(
      'no post step failed',
      posts.length === 3 && posts.every(({ exitCode }) => exitCode === 0),
      posts.length,
    );
    this.#verify(
      'the environment is restored',
      left.length === 0,
      left.map(([name]) => name),
    );
    this.#story.say('\nWhat AWS and GitHub saw:');
    for (const request of this.#sandbox.requests) this.#story.say(`  ${redacted(request)}`);
  }

  #counted = 0;

  async #keyturn(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<StepResult> {
    this.#counted = this.#sandbox.requests.length;
    const step = await this.#job.uses(this.#setting.root, { with: { 'aws-region': region, ...inputs }, env });
    this.#story.log(step);
    const leaks = secretsBeforeMask(step.rawLog, this.#secrets());
    this.#verify('no secret could be read before it was masked', leaks.length === 0, leaks);
    return step;
  }

  /** Requests since the last Keyturn step began. */
  #since(): number {
    return this.#sandbox.requests.length - this.#counted;
  }

  #secrets(): string[] {
    const { seeded, world } = this.#sandbox;
    const stored = Object.values(seeded.users).map(({ keys }) => keys.secretAccessKey);
    return [...stored, ...[...world.sessions.values()].flatMap(({ key }) => [key.secret, key.token])];
  }

  #idToken(): Record<string, string> {
    return { ...this.#sandbox.github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }) };
  }

  #verify(claim: string, holds: boolean, found?: unknown): void {
    this.#story.verify(claim, holds, found);
  }
}

/** Runs the bundled action as GitHub's runner would, on a simulated AWS and GitHub. Sets the exit code. */
export async function runDemo(setting: DemoSetting): Promise<void> {
  const sandbox = await startSandbox();
  const stored = Object.values(sandbox.seeded.users).flatMap(({ keys }) => Object.values(keys));
  const job = new Job({ env: { AWS_ENDPOINT_URL_STS: sandbox.awsUrl }, secrets: stored });
  const story = new Story();
  try {
    await new Demo(story, sandbox, job, setting).run();
  } finally {
    await job.dispose();
    await sandbox.close();
  }
  await showRotation(story, setting.root);
  await showRefresh(story, setting);
  await showMfa(story, setting.root);
  await showSetUp(story, setting.root);
  story.end();
}
