import { generateKeyPairSync } from 'node:crypto';
import type { AccessKeys } from '../../src/aws/access-keys.ts';
import { userAgent } from '../../src/clients/aws.ts';
import type { Run } from '../../src/clients/run.ts';
import type { RotateMode, RotationConfig, SecretFormat } from '../../src/config/config.ts';
import { parseTargets, secretNames, twoLineForm } from '../../src/config/targets.ts';
import { KeyturnError } from '../../src/errors.ts';
import type { RotationResult } from '../../src/rotation/index.ts';
import { rotateKey } from '../../src/rotation/index.ts';
import { journalName } from '../../src/rotation/journal.ts';
import type { Machine } from '../../src/rotation/machine.ts';
import { repairTornPair } from '../../src/rotation/torn-pair.ts';
import { awsEndpoint } from '../../src/sandbox/aws/endpoint.ts';
import type { Account, User } from '../../src/sandbox/aws/model/account.ts';
import { storedPolicy } from '../../src/sandbox/aws/model/stored-policy.ts';
import { type Seeded, seedWorld } from '../../src/sandbox/aws/seed.ts';
import { World } from '../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { Faults } from '../../src/sandbox/faults.ts';
import { GitHubStandIn, githubEndpoint } from '../../src/sandbox/github/endpoint.ts';
import { time } from '../../src/sandbox/github/rest/exchange.ts';
import type { SecretStore } from '../../src/sandbox/github/secret-store.ts';
import { GitHubWorld, type Permissions, type WorkflowRun } from '../../src/sandbox/github/world.ts';
import type { LoggedRequest } from '../../src/sandbox/request-log.ts';
import { type GitHubLocation, places } from '../../src/secret-stores/github/location.ts';
import { openMfaSession } from '../../src/sources/mfa/mfa-session.ts';
import type { SigningKey } from '../../src/sources/source.ts';
import { InProcessHandler, type Judge } from './in-process.ts';
import { RunProcess } from './run-process.ts';
import { stores, Vault, VaultFolder, vaultStores } from './vault.ts';

export const day = 86_400_000;

/** A kind of rotation that the campaign goes through. */
export interface Setup {
  readonly name: string;
  readonly mode: 'self' | 'managed';
  /** As in `rotate-targets`. The next run takes its key from the first target. */
  readonly targets: string;
  readonly graceMs: number;
  readonly recoveryMs: number;
  /** The permissions that the token lacks. */
  readonly without?: readonly string[];
  /** The user may manage its keys only with MFA, as in docs/rotation.md. */
  readonly mfa?: true;
  readonly propagationMs?: { readonly sts: number; readonly iam: number };
  /** The key's age at the beginning; 100 by default, and due at 60. */
  readonly keyAgeDays?: number;
  /** Simulated milliseconds per request; 0 by default. */
  readonly requestMs?: number;
  /** The delay after which a write becomes readable. */
  readonly lag?: ReadLag;
  /** IAM denies GetAccessKeyLastUsed to the signer. */
  readonly lastUseDenied?: true;
  /** The run uses a GitHub App, not a token. */
  readonly app?: true;
}

/** The delay of each kind of read, in milliseconds. */
export interface ReadLag {
  readonly secrets?: number;
  readonly variables?: number;
  readonly runs?: number;
  readonly keys?: number;
  readonly lastUse?: number;
  /** Every other read is up to date. */
  readonly alternates?: boolean;
}

/** How one run of a job ended. */
export interface Outcome {
  readonly ended: 'result' | 'error' | 'killed' | 'locked-out';
  readonly result?: RotationResult;
  readonly error?: Error;
}

export interface RunOptions {
  readonly mode?: RotateMode;
  /** Called before and after the effect of each request, for its verdict. */
  readonly at?: Judge;
  /** The pair that the run got when it was queued; by default, the pair that the first target holds now. */
  readonly queuedPair?: AccessKeys | undefined;
}

/** Called with every text of a run: a line of its log, its result, its error. */
type Listener = (text: string) => void;

/** The runs of a lab share a process, so by default they do not recognize their machine. */
const unknownMachine: Machine = { host: '', pid: 0, bornAt: '', isAlive: () => true };

export interface StoredPair {
  readonly id: string;
  readonly secret: string;
}

/** A world with one key and its targets, and runs of the real rotation in it, without sockets. */
export class Lab {
  readonly setup: Setup;
  readonly clock = new SandboxClock();
  readonly world: World;
  readonly seeded: Seeded;
  readonly account: Account;
  readonly user: User;
  readonly github: GitHubWorld;
  readonly vault = new Vault();
  readonly faults = new Faults();
  readonly requests: LoggedRequest[] = [];
  readonly logs: string[] = [];
  readonly token: string;
  /** Called with each text of a run at the moment it is written. */
  listener: Listener = () => {};
  /** The machine that the runs take themselves to be on. */
  machine = unknownMachine;
  /** How far the time that a run takes for AWS's is ahead of AWS's (ms). */
  runnerAheadMs = 0;
  /** For the waits between attempts. 0 <= n < 1 */
  random: () => number = Math.random;
  /** The targets that somebody has removed from `rotate-targets`, by their numbers. */
  readonly removed = new Set<number>();
  readonly #app: RotationConfig['access'] | undefined;
  readonly #manager: AccessKeys;
  readonly #stores: readonly {
    readonly store: SecretStore | VaultFolder;
    readonly names: readonly string[];
    readonly where: string;
    readonly put: (pair: StoredPair) => void;
  }[];
  readonly #endpoints;

  private constructor(setup: Setup, github: GitHubWorld, clock: SandboxClock) {
    this.setup = setup;
    this.clock = clock;
    this.world = new World(clock);
    this.seeded = seedWorld(this.world, 'one');
    this.account = this.world.account(this.seeded.usersAccountId);
    const user = this.account.users.get(setup.mfa ? 'alice' : 'ci-deployer');
    if (!user) throw new Error('the seeded world has lost a user');
    this.user = user;
    Object.assign(this.world.propagationMs, setup.propagationMs);
    this.github = github;
    this.#manager = this.#createManager();
    const [key] = user.accessKeys;
    if (!key) throw new Error('the CI user has no key');
    Object.assign(key, { createdAt: new Date(clock.now().getTime() - (setup.keyAgeDays ?? 100) * day) });
    const repository = github.createRepository('octo-org/octo-repo');
    github.createRepository('octo-org/other-repo');
    github.createEnvironment(repository, 'production');
    github.createOrganization('octo-org');
    this.#stores = this.#createTargets(key);
    const permissions: Record<string, 'read' | 'write'> = { ...everything };
    for (const name of setup.without ?? []) delete permissions[name];
    this.token = github.createToken({ permissions, remaining: Number.POSITIVE_INFINITY });
    this.#app = setup.app && createApp(github, permissions);
    this.#endpoints = {
      aws: awsEndpoint(this.world, this.faults, this.requests),
      github: githubEndpoint(new GitHubStandIn(undefined as never, github), this.faults, this.requests),
    };
    if (setup.lastUseDenied) this.#denyLastUse();
    // The setup happened seconds ago, as it would in reality.
    clock.advance(10_000);
    this.#beLate(setup.lag ?? {});
  }

  static async create(setup: Setup): Promise<Lab> {
    const clock = new SandboxClock();
    return new Lab(setup, await GitHubWorld.create(clock), clock);
  }

  #denyLastUse(): void {
    const denied = { Effect: 'Deny', Action: 'iam:GetAccessKeyLastUsed', Resource: '*' };
    const policy = storedPolicy({ Version: '2012-10-17', Statement: denied }, 'identity');
    for (const user of this.account.users.values()) user.inlinePolicies.set('no-last-use', policy);
  }

  #beLate({
    secrets = 0,
    variables = 0,
    runs = 0,
    keys = 0,
    lastUse = 0,
    alternates = false,
  }: ReadLag): void {
    const { late } = this.github;
    Object.assign(late.secrets, { ms: secrets, alternates });
    Object.assign(late.variables, { ms: variables, alternates });
    Object.assign(late.runs, { ms: runs, alternates });
    Object.assign(this.world.lateLists, { ms: keys, alternates });
    this.world.lastUsedLagMs = lastUse;
  }

  #createManager(): AccessKeys {
    const manager = this.account.createUser('key-manager', {
      policies: {
        keys: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'iam:*', Resource: '*' } },
      },
    });
    const { id, secret } = this.world.createKey(this.account, manager);
    return { accessKeyId: id, secretAccessKey: secret };
  }

  #createTargets(key: { id: string; secret: string }) {
    return this.rotation('due').targets.map(({ location, form }) => {
      const names = secretNames(form);
      if (location.provider === 'vault') {
        const where = vaultStores.of(location).places.journalPlace(location);
        const store = this.vault.folder(where.slice('vault:'.length));
        const put = (pair: StoredPair) => storePair(store, form, pair);
        put(key);
        return { store, names, where, put };
      }
      const place = location as GitHubLocation;
      const repository = this.github.repository(
        'repository' in place && place.repository
          ? `${place.repository.owner}/${place.repository.repo}`
          : 'octo-org/octo-repo',
      );
      const store =
        place.kind === 'organization'
          ? this.github.organizations.get(place.org)?.stores[place.store]
          : place.kind === 'environment'
            ? repository.environments.get(place.environment)?.secrets
            : repository.stores[place.store];
      if (!store) throw new Error('a target of the setup does not exist');
      const more =
        place.kind === 'organization'
          ? { visibility: 'selected' as const, selected: new Set([repository.id]) }
          : {};
      const put = (pair: StoredPair) =>
        storePair({ set: (name, value) => store.set(name, value, more) }, form, pair);
      put(key);
      return { store, names, put, where: places.journalPlace(places.resolve(place, here)) };
    });
  }

  rotation(mode: RotateMode): RotationConfig {
    const lines = this.setup.targets.split('\n').filter((_line, index) => !this.removed.has(index));
    const { targets } = parseTargets(lines.join('\n'), twoLineForm, here, vaultStores);
    return {
      mode,
      afterMs: 60 * day,
      graceMs: this.setup.graceMs,
      recoveryMs: this.setup.recoveryMs,
      targets,
      access: this.#app ?? { kind: 'token', token: this.token },
      ...(this.setup.mode === 'managed' ? { user: 'ci-deployer' } : {}),
    };
  }

  /** Stores a pair in a target of `stored`, as a person does it. */
  store(index: number, pair: StoredPair): void {
    this.#present[index]?.put(pair);
  }

  get #present() {
    return this.#stores.filter((_store, index) => !this.removed.has(index));
  }

  /** The pair that a job queued now gets from each target. */
  stored(): StoredPair[] {
    return this.#present.map(({ store, names }) => {
      const [first = '', second] = names;
      if (second === undefined) {
        const [id = '', secret = ''] = (store.value(first) ?? '').split('\n');
        return { id, secret };
      }
      return { id: store.value(second) ?? '', secret: store.value(first) ?? '' };
    });
  }

  /** When each secret of the targets was written, under the names that the journal uses. */
  stamps(): Record<string, string> {
    return Object.fromEntries(
      this.#present.flatMap(({ store, names, where }) =>
        names.map((name) => [
          `${where} ${name}`,
          store instanceof VaultFolder
            ? (store.revision(name) ?? '')
            : time(store.get(name)?.updatedAt ?? this.clock.now()),
        ]),
      ),
    );
  }

  /** The journal of the rotated user, if the variable holds one. */
  get journal(): Record<string, unknown> | undefined {
    const { variables } = this.github.repository('octo-org/octo-repo');
    try {
      return JSON.parse(variables.get(journalName(this.user.name))?.value ?? '');
    } catch {
      return undefined;
    }
  }

  /** One run of a workflow: it is queued with its secrets, runs, and ends or is killed. */
  async run({ mode = 'due', at = () => 'go', queuedPair }: RunOptions = {}): Promise<Outcome> {
    const repository = this.github.repository('octo-org/octo-repo');
    const workflowRun = this.github.startRun(repository);
    const [first] = this.stored();
    const keys = queuedPair ?? (first && { accessKeyId: first.id, secretAccessKey: first.secret });
    const process = new RunProcess(this.clock);
    const handler = new InProcessHandler(this.#endpoints, at, process, this.setup.requestMs);
    const ended = this.#job(mode, keys, workflowRun, handler, process, at);
    const killed = process.died.then((): Outcome => ({ ended: 'killed' }));
    const soonest = await Promise.race([ended, killed]);
    const outcome: Outcome = process.isDead ? { ended: 'killed' } : soonest;
    this.github.endRun(repository, workflowRun);
    for (const text of [outcome.error?.message, outcome.result?.why]) if (text) this.listener(text);
    return outcome;
  }

  async #job(
    mode: RotateMode,
    keys: AccessKeys | undefined,
    run: WorkflowRun,
    handler: InProcessHandler,
    process: RunProcess,
    judge: Judge,
  ): Promise<Outcome> {
    const rotation = this.rotation(mode);
    const parts = this.#run(run, handler, process);
    const surroundings = {
      now: () => new Date(this.clock.client().getTime() + this.runnerAheadMs),
      cancelledAt: () => process.cancelledAt,
      spacingMs: 0,
      machine: this.machine,
      stores: stores(this.vault, judge, process),
    };
    const identity = { accountId: this.account.id, arn: this.user.arn };
    try {
      if (this.setup.mode === 'managed') {
        const session = { credentials: this.#manager, identity };
        return {
          ended: 'result',
          result: await rotateKey(rotation, undefined, session, parts, surroundings),
        };
      }
      const working = keys && (await this.#working(keys, rotation, parts, surroundings));
      if (!working) return { ended: 'locked-out' };
      const session = { credentials: working, identity };
      const key = await this.#withMfa(working, parts);
      return { ended: 'result', result: await rotateKey(rotation, key, session, parts, surroundings) };
    } catch (error) {
      return { ended: 'error', error: error as Error };
    }
  }

  /** Rotates as `run.ts` does. */
  async #withMfa(pair: AccessKeys, run: Run): Promise<SigningKey> {
    const { mfa } = this.setup.mfa ? this.seeded.users.alice : {};
    if (!mfa) return { pair };
    const input = { proof: { kind: 'seed', seed: mfa.secret }, sessionSeconds: 3600 } as const;
    return { pair, mfaSession: await openMfaSession(pair, input, run, () => this.#simulatedNow) };
  }

  get #simulatedNow(): number {
    return this.clock.client().getTime();
  }

  /** The pair itself if it works, else the pair repaired with the journal, as `run.ts` does. */
  async #working(
    keys: AccessKeys,
    rotation: RotationConfig,
    run: Run,
    surroundings: Parameters<typeof repairTornPair>[3],
  ): Promise<AccessKeys | undefined> {
    const key = this.user.accessKeys.find(({ id }) => id === keys.accessKeyId);
    const works = key?.status === 'Active' && key.secret === keys.secretAccessKey;
    return works ? keys : repairTornPair(rotation, keys, run, surroundings);
  }

  #run(run: WorkflowRun, handler: InProcessHandler, process: RunProcess): Run {
    const log = (line: string): void => {
      if (process.isDead) return;
      this.logs.push(line);
      this.listener(line);
    };
    const env = {
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_API_URL: 'http://127.0.0.1:2',
    };
    return {
      env,
      log: { info: log, notice: log, warning: log },
      mask: () => {},
      aws: {
        region: 'eu-central-1',
        partition: 'aws',
        endpoints: { globalSts: false },
        handler: handler as unknown as Run['aws']['handler'],
        userAgent: userAgent(env),
        clockOffsetMs: () => 0,
      },
      retry: { maxAttempts: 4, random: this.random, info: log, sleep: (ms) => process.wait(ms) },
    };
  }
}

function storePair(
  store: { set(name: string, value: string): unknown },
  form: SecretFormat,
  { id, secret }: StoredPair,
): void {
  if (form.kind === 'two-line') store.set(form.name, `${id}\n${secret}`);
  else {
    store.set(form.secretName, secret);
    store.set(form.idName, id);
  }
}

const here = { owner: 'octo-org', repo: 'octo-repo' };

const everything: Permissions = {
  secrets: 'write',
  environments: 'write',
  dependabot_secrets: 'write',
  codespaces_secrets: 'write',
  organization_secrets: 'write',
  variables: 'write',
  actions: 'read',
  metadata: 'read',
};

let appKeys: { readonly publicKey: string; readonly privateKey: string } | undefined;

/** An App with one installation, on the organization. All labs share its key, which takes long to create. */
function createApp(github: GitHubWorld, permissions: Permissions): RotationConfig['access'] {
  appKeys ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  github.createApp('1234', appKeys.publicKey, { 'octo-org': permissions });
  return { kind: 'app', appId: '1234', privateKey: appKeys.privateKey };
}

/** Whether an error is a KeyturnError. Any other error is a bug in Keyturn. */
export function isTold(error: Error | undefined): error is KeyturnError {
  return error instanceof KeyturnError;
}
