import { generateKeyPairSync } from 'node:crypto';
import type { AccessKeys } from '../../src/aws/access-keys.ts';
import { userAgent } from '../../src/clients/aws.ts';
import type { Run } from '../../src/clients/run.ts';
import type { RotationConfig } from '../../src/config/config.ts';
import { parseTargets, secretNames, twoLineForm } from '../../src/config/targets.ts';
import type { GitHubAccess } from '../../src/github/access.ts';
import type { RotationProcess } from '../../src/rotation/connect.ts';
import type { RotationResult } from '../../src/rotation/index.ts';
import { rotateKey } from '../../src/rotation/index.ts';
import { awsEndpoint } from '../../src/sandbox/aws/endpoint.ts';
import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import { seedWorld } from '../../src/sandbox/aws/seed.ts';
import { World } from '../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { Faults } from '../../src/sandbox/faults.ts';
import { GitHubStandIn, githubEndpoint } from '../../src/sandbox/github/endpoint.ts';
import type { SecretStore, StoredSecret } from '../../src/sandbox/github/secret-store.ts';
import { GitHubWorld, type Permissions } from '../../src/sandbox/github/world.ts';
import type { Endpoint, PlannedAnswer } from '../../src/sandbox/server.ts';
import type { GitHubLocation } from '../../src/secret-stores/github/location.ts';
import { InProcessHandler } from '../campaign/in-process.ts';

const day = 86_400_000;

// The SDK reads it from the process environment. Nothing listens there: no request reaches a socket.
process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';

/** A request to GitHub, and how the sandbox answered it. */
export interface Exchange {
  readonly request: WireRequest;
  readonly answer: PlannedAnswer;
}

export interface RecordedOptions {
  /** One line of `rotate-targets`. */
  readonly target: string;
  readonly audience?: Pick<StoredSecret, 'visibility' | 'selected'>;
  readonly access: 'token' | 'app' | 'classic';
  readonly apiUrl?: string;
}

/** The permissions of the tests' GitHub App, by GitHub's names. */
const granted: Permissions = {
  actions: 'read',
  actions_variables: 'write',
  secrets: 'write',
  environments: 'write',
  dependabot_secrets: 'write',
  codespaces_secrets: 'write',
  organization_secrets: 'write',
  organization_dependabot_secrets: 'write',
  organization_codespaces_secrets: 'write',
};

const appKeys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** A whole rotation of one key into one target with the real clients, which records every exchange with GitHub. */
export class RecordedRotation {
  readonly clock = new SandboxClock();
  readonly faults = new Faults();
  readonly exchanges: Exchange[] = [];
  readonly logs: string[] = [];
  readonly slept: number[] = [];
  readonly github: GitHubWorld;
  readonly store: SecretStore;
  readonly token: string;
  readonly #options: RecordedOptions;
  readonly #rotation: RotationConfig;
  readonly #world: World;
  readonly #handler: InProcessHandler;

  private constructor(options: RecordedOptions, github: GitHubWorld, clock: SandboxClock) {
    this.clock = clock;
    this.github = github;
    this.#options = options;
    this.#world = new World(clock);
    seedWorld(this.#world, 'one');
    github.createOrganization('octo-org');
    const repository = github.createRepository('octo-org/octo-repo');
    github.createRepository('octo-org/other-repo');
    github.createEnvironment(repository, 'prod/eu west');
    github.createApp('1234', appKeys.publicKey, { 'octo-org': granted });
    this.token =
      options.access === 'classic'
        ? github.createToken({ kind: 'classic', scopes: ['repo', 'admin:org'] })
        : github.createToken();
    this.#rotation = this.#config();
    this.store = this.#storeOld();
    this.#handler = new InProcessHandler(
      {
        aws: awsEndpoint(this.#world, this.faults, []),
        github: this.#recording(
          githubEndpoint(new GitHubStandIn(undefined as never, github), this.faults, []),
        ),
      },
      () => 'go',
    );
    clock.advance(10_000);
  }

  static async create(options: RecordedOptions): Promise<RecordedRotation> {
    const clock = new SandboxClock();
    return new RecordedRotation(options, await GitHubWorld.create(clock), clock);
  }

  get keys() {
    return this.#world.account('123456789012').users.get('ci-deployer')?.accessKeys ?? [];
  }

  #recording(endpoint: Endpoint): Endpoint {
    return {
      ...endpoint,
      answer: async (request) => {
        const answer = await endpoint.answer(request);
        this.exchanges.push({ request, answer });
        return answer;
      },
    };
  }

  #config(): RotationConfig {
    const { targets, problems } = parseTargets(this.#options.target, twoLineForm);
    if (problems.length > 0) throw new Error(problems.join());
    const access: GitHubAccess =
      this.#options.access === 'app'
        ? { kind: 'app', appId: '1234', privateKey: appKeys.privateKey }
        : { kind: 'token', token: this.token };
    return { mode: 'due', afterMs: 60 * day, graceMs: 7 * day, recoveryMs: 7 * day, targets, access };
  }

  /** The target holds the old key, which is 100 days old. */
  #storeOld(): SecretStore {
    const [target] = this.#rotation.targets;
    const [key] = this.keys;
    if (!target || !key) throw new Error('there is no target or no key');
    Object.assign(key, { createdAt: new Date(this.clock.now().getTime() - 100 * day) });
    const place = target.location as GitHubLocation;
    const repository = this.github.repository('octo-org/octo-repo');
    const store =
      place.kind === 'organization'
        ? this.github.organizations.get(place.org)?.stores[place.store]
        : place.kind === 'environment'
          ? repository.environments.get(place.environment)?.secrets
          : repository.stores[place.store];
    if (!store) throw new Error('the target does not exist');
    const [name = ''] = secretNames(target.form);
    store.set(name, `${key.id}\n${key.secret}`, this.#options.audience);
    return store;
  }

  /** One run of the scheduled workflow. */
  async run(): Promise<RotationResult> {
    const repository = this.github.repository('octo-org/octo-repo');
    const run = this.github.startRun(repository);
    const key = this.keys.at(-1);
    const currentPair: AccessKeys = { accessKeyId: key?.id ?? '', secretAccessKey: key?.secret ?? '' };
    const identity = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/ci/ci-deployer' };
    try {
      return await rotateKey(
        this.#rotation,
        { pair: currentPair },
        { credentials: currentPair, identity },
        this.#run(run.id),
        this.#surroundings,
      );
    } finally {
      run.status = 'completed';
    }
  }

  /** Creation, grace period, recovery window and deletion. */
  async runToTheEnd(): Promise<RotationResult[]> {
    const results = [await this.run()];
    for (let week = 0; week < 2; week++) {
      this.clock.advance(8 * day);
      results.push(await this.run());
    }
    return results;
  }

  #run(runId: number): Run {
    const log = (line: string): void => {
      this.logs.push(line);
    };
    const env = {
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_RUN_ID: String(runId),
      GITHUB_API_URL: this.#options.apiUrl ?? 'http://127.0.0.1:2',
    };
    return {
      env,
      log: { info: log, notice: () => {}, warning: log },
      mask: () => {},
      aws: {
        region: 'eu-central-1',
        partition: 'aws',
        endpoints: { globalSts: false },
        handler: this.#handler as unknown as Run['aws']['handler'],
        userAgent: userAgent(env),
        clockOffsetMs: () => 0,
      },
      retry: {
        maxAttempts: 4,
        random: Math.random,
        info: log,
        sleep: async (ms) => {
          this.slept.push(ms);
          this.clock.advance(ms);
        },
      },
    };
  }

  get #surroundings(): RotationProcess {
    return {
      now: () => this.clock.now(),
      cancelledAt: () => undefined,
      machine: { host: '', pid: 0, bornAt: '', isAlive: () => true },
    };
  }
}
