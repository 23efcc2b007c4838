import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { dayMs } from '../dates.ts';
import { redactKeyId } from '../errors.ts';
import type { AccessKey } from '../sandbox/aws/model/account.ts';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { Job, type StepResult } from '../sandbox/runner/job.ts';

export interface Pair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A repository whose workflow rotates its key on a schedule, into its own secret and another repository's. */
export class ScheduledJob {
  readonly sandbox: Sandbox;
  readonly #folder: string;
  readonly #job: Job;
  readonly #token: string;
  #days = 0;

  private constructor(sandbox: Sandbox, folder: string) {
    this.sandbox = sandbox;
    this.#folder = folder;
    this.#job = new Job({ env: { AWS_ENDPOINT_URL: sandbox.awsUrl, GITHUB_API_URL: sandbox.githubUrl } });
    this.#token = sandbox.github.world.createToken({
      permissions: { secrets: 'write', variables: 'write', actions: 'read', metadata: 'read' },
    });
  }

  /** @param folder - the folder of action.yml */
  static async start(folder: string, keyAgeDays: number): Promise<ScheduledJob> {
    const scheduled = new ScheduledJob(await startSandbox(), folder);
    const [key] = scheduled.keys;
    if (!key) throw new Error('the CI user has no key');
    const then = new Date(Date.now() - keyAgeDays * dayMs);
    Object.assign(key, { createdAt: then });
    for (const { secrets } of scheduled.stores) {
      secrets.set('AWS_CREDENTIALS', `${key.id}\n${key.secret}`);
      Object.assign(secrets.get('AWS_CREDENTIALS') ?? {}, { updatedAt: then });
    }
    return scheduled;
  }

  get keys(): readonly AccessKey[] {
    return this.sandbox.world.account('123456789012').users.get('ci-deployer')?.accessKeys ?? [];
  }

  get stores() {
    const { world } = this.sandbox.github;
    return ['octo-org/octo-repo', 'octo-org/other-repo'].map((name) => ({
      name,
      secrets: world.repository(name).stores.actions,
    }));
  }

  /** The pair that a job would get from each repository. */
  get stored(): Pair[] {
    return this.stores.map(({ secrets }) => {
      const [accessKeyId = '', secretAccessKey = ''] = (secrets.value('AWS_CREDENTIALS') ?? '').split('\n');
      return { accessKeyId, secretAccessKey };
    });
  }

  /** All secrets of the sandbox. */
  get secrets(): string[] {
    return [...this.keys.map(({ secret }) => secret), ...this.stored.map((pair) => pair.secretAccessKey)];
  }

  get variables(): string {
    const { variables } = this.sandbox.github.world.repository('octo-org/octo-repo');
    return [...variables.values()].map(({ value }) => value).join('\n');
  }

  /** The number of requests that write a secret. */
  get writes(): number {
    return this.sandbox.requests.filter(({ operation }) => operation === 'PutSecret').length;
  }

  /** Moves time forward for AWS, GitHub and the next runs. */
  wait(days: number): void {
    this.#days += days;
    this.sandbox.clock.advanceWall(days * dayMs);
  }

  /** Runs the workflow with the secret's current value. */
  async run(killWhen?: () => boolean): Promise<StepResult> {
    const { world } = this.sandbox.github;
    const run = world.startRun(world.repository('octo-org/octo-repo'));
    const [own] = this.stored;
    const step = await this.#job.uses(this.#folder, {
      with: {
        'aws-region': 'eu-central-1',
        'aws-credentials': `${own?.accessKeyId}\n${own?.secretAccessKey}`,
        rotate: 'due',
        'rotate-targets': 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTIALS',
        'github-token': this.#token,
      },
      env: { GITHUB_RUN_ID: String(run.id) },
      laterMs: this.#days * dayMs,
      ...(killWhen ? { onStart: (kill) => killAsSoonAs(killWhen, kill) } : {}),
    });
    run.status = 'completed';
    return step;
  }

  /** Whether STS accepts a pair, by one signed request. */
  async works(credentials: Pair): Promise<boolean> {
    const client = new STSClient({
      region: 'eu-central-1',
      endpoint: this.sandbox.awsUrl,
      credentials,
      maxAttempts: 1,
      systemClockOffset: this.#days * dayMs,
    });
    try {
      await client.send(new GetCallerIdentityCommand({}));
      return true;
    } catch (error) {
      if ((error as Error).name === 'InvalidClientTokenId') return false;
      throw error;
    }
  }

  /** One line for each key, with the repositories that store it. */
  describe(): string[] {
    return this.keys.map(({ id, status }) => {
      const places = this.stores.filter((_, index) => this.stored[index]?.accessKeyId === id);
      const location =
        places.length === 0 ? 'in no secret' : `in ${places.map(({ name }) => name).join(', ')}`;
      return `${redactKeyId(id)}  ${status.padEnd(8)}  ${location}`;
    });
  }

  async end(): Promise<void> {
    await this.#job.dispose();
    await this.sandbox.close();
  }
}

function killAsSoonAs(holds: () => boolean, kill: (signal: NodeJS.Signals) => void): void {
  const timer = setInterval(() => {
    if (!holds()) return;
    clearInterval(timer);
    kill('SIGKILL');
  }, 5).unref();
}
