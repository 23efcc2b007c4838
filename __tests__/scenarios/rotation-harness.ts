import { setTimeout as sleep } from 'node:timers/promises';
import type { SecretStore } from '../../src/sandbox/github/secret-store.ts';
import type { JobOptions, StepResult } from '../../src/sandbox/runner/job.ts';
import { Scenario } from './harness.ts';

export const day = 86_400_000;

/** How many times faster the waits of a run pass. A rotation waits several seconds for AWS and GitHub to catch up. */
const usualHaste = 8;

/** A scenario with a key that is 100 days old, stored in a repository's secrets, and a clock to advance. */
export class RotationScenario {
  readonly scenario: Scenario;
  readonly token: string;
  readonly #userName: string;
  #laterMs = 0;

  private constructor(scenario: Scenario, userName: string) {
    this.scenario = scenario;
    this.#userName = userName;
    this.token = scenario.sandbox.github.world.createToken();
  }

  static async start(userName: string, job: JobOptions = {}): Promise<RotationScenario> {
    const scenario = await Scenario.start({}, job);
    const rotation = new RotationScenario(scenario, userName);
    const [key] = rotation.keys;
    if (!key) throw new Error('the user has no key');
    Object.assign(key, { createdAt: new Date(Date.now() - 100 * day) });
    rotation.secrets.set('AWS_CREDENTIALS', `${key.id}\n${key.secret}`);
    rotation.secrets.set('AWS_ACCESS_KEY_ID', key.id);
    rotation.secrets.set('AWS_SECRET_ACCESS_KEY', key.secret);
    // The secrets were stored long ago.
    for (const secret of rotation.secrets.secrets.values())
      secret.updatedAt = new Date(Date.now() - 100 * day);
    return rotation;
  }

  get secrets(): SecretStore {
    return this.scenario.sandbox.github.world.repository('octo-org/octo-repo').stores.actions;
  }

  get keys() {
    return this.scenario.sandbox.world.account('123456789012').users.get(this.#userName)?.accessKeys ?? [];
  }

  /** The journal in its variable. */
  get journal(): Record<string, unknown> {
    const { variables } = this.scenario.sandbox.github.world.repository('octo-org/octo-repo');
    const journal = [...variables.values()].find(
      ({ name }) => name.startsWith('KEYTURN_JOURNAL') && !/_LOCK/.test(name),
    );
    return journal ? JSON.parse(journal.value) : {};
  }

  /** Advances the clock for the sandbox and for later steps. */
  wait(ms: number): void {
    this.#laterMs += ms;
    this.scenario.sandbox.clock.advanceWall(ms);
  }

  /** Runs the scheduled workflow with the present secrets. */
  async run(
    inputs: Record<string, string> = {},
    options: {
      onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
      env?: Record<string, string>;
      /** 1 is real speed. */
      haste?: number;
      /** Milliseconds by which this runner's clock is off. */
      offMs?: number;
    } = {},
  ): Promise<StepResult> {
    const { sandbox } = this.scenario;
    await this.#secondEnds();
    const run = sandbox.github.world.startRun(sandbox.github.world.repository('octo-org/octo-repo'));
    const step = await this.scenario.keyturn(
      {
        'aws-credentials': this.secrets.value('AWS_CREDENTIALS') ?? '',
        rotate: 'due',
        'github-token': this.token,
        ...inputs,
      },
      {
        ...(options.onStart ? { onStart: options.onStart } : {}),
        laterMs: this.#laterMs + (options.offMs ?? 0),
        haste: options.haste ?? usualHaste,
        env: {
          AWS_ENDPOINT_URL: sandbox.awsUrl,
          GITHUB_API_URL: sandbox.githubUrl,
          GITHUB_RUN_ID: String(run.id),
          ...options.env,
        },
      },
    );
    run.status = 'completed';
    return step;
  }

  /**
   * GitHub dates a secret to the second. An accelerated rotation would write a secret within the second in which it was
   * stored, and could not see the difference.
   */
  async #secondEnds(): Promise<void> {
    const { github, clock } = this.scenario.sandbox;
    const repositories = [...github.world.repositories.values()];
    const stores = [
      ...[...repositories, ...github.world.organizations.values()].flatMap((each) =>
        Object.values(each.stores),
      ),
      ...repositories.flatMap(({ environments }) => [...environments.values()].map(({ secrets }) => secrets)),
    ];
    const dates = stores.flatMap(({ secrets }) => [...secrets.values()].map(({ updatedAt }) => updatedAt));
    const second = (date: Date) => Math.floor(date.getTime() / 1000);
    while (dates.some((date) => second(date) === second(clock.now()))) await sleep(20);
  }

  end(): Promise<void> {
    return this.scenario.end();
  }
}

export async function inRotation(
  story: (rotation: RotationScenario) => Promise<void>,
  userName = 'ci-deployer',
  job: JobOptions = {},
): Promise<void> {
  const rotation = await RotationScenario.start(userName, job);
  try {
    await story(rotation);
  } finally {
    await rotation.end();
  }
}
