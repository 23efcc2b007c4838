import type { AccessKeys } from '../../src/aws/access-keys.ts';
import { createIamAdmin } from '../../src/aws/iam-admin.ts';
import { applyPlan } from '../../src/bootstrap/apply.ts';
import type { Blueprint } from '../../src/bootstrap/blueprint.ts';
import { kinds } from '../../src/bootstrap/kinds.ts';
import { hasChanges, makePlan } from '../../src/bootstrap/plan.ts';
import type { World as BootstrapWorld } from '../../src/bootstrap/resource.ts';
import { applyUndo, findMarked, makeUndoPlan } from '../../src/bootstrap/undo.ts';
import { createGitHubApi } from '../../src/github/api.ts';
import { fetchThrough } from '../../src/http/fetch.ts';
import { awsEndpoint } from '../../src/sandbox/aws/endpoint.ts';
import { seedWorld } from '../../src/sandbox/aws/seed.ts';
import { World } from '../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { Faults } from '../../src/sandbox/faults.ts';
import { GitHubStandIn, githubEndpoint } from '../../src/sandbox/github/endpoint.ts';
import { seedGitHub } from '../../src/sandbox/github/seed.ts';
import { GitHubWorld } from '../../src/sandbox/github/world.ts';
import { snapshot } from '../commands/snapshot.ts';
import { InProcessHandler, type Judge, type Sender } from './in-process.ts';

export const account = '123456789012';
export const repository = 'octo-org/octo-repo';

/** A set-up that the campaign makes and takes back. */
export interface BootstrapSetup {
  readonly name: string;
  readonly accounts: 'one' | 'two';
  readonly stack: string;
  readonly declare: (world: BootstrapWorld) => Promise<Blueprint>;
  /** What the repository has beforehand. */
  readonly furnish?: (github: GitHubWorld) => void;
  /** An earlier version, which is made first and undisturbed. */
  readonly before?: (world: BootstrapWorld) => Promise<Blueprint>;
}

/** How far behind the readers of IAM are. */
export interface IamLag {
  readonly ms: number;
  readonly alternates: boolean;
}

/** How a command ended. */
export type BootstrapOutcome =
  | { readonly ended: 'done' | 'killed' }
  | { readonly ended: 'failed'; readonly error: unknown };

/** An account, a repository, and `apply` and `undo` in them, without sockets and in simulated time. */
export class BootstrapLab {
  readonly #setup: BootstrapSetup;
  readonly #clock: SandboxClock;
  readonly #world: World;
  readonly #github: GitHubWorld;
  readonly #endpoints;
  readonly #admin: AccessKeys;
  readonly #token: string;

  private constructor(setup: BootstrapSetup, github: GitHubWorld, clock: SandboxClock) {
    this.#setup = setup;
    this.#clock = clock;
    this.#github = github;
    seedGitHub(github);
    setup.furnish?.(github);
    this.#world = new World(clock);
    seedWorld(this.#world, setup.accounts);
    const users = this.#world.account(account);
    const admin = users.createUser('octo-admin');
    admin.attachedPolicies.set('admin', users.managedPolicy('arn:aws:iam::aws:policy/AdministratorAccess'));
    const { id, secret } = this.#world.createKey(users, admin);
    this.#admin = { accessKeyId: id, secretAccessKey: secret };
    this.#token = github.createToken({ remaining: Number.POSITIVE_INFINITY });
    const faults = new Faults();
    this.#endpoints = {
      aws: awsEndpoint(this.#world, faults, []),
      github: githubEndpoint(new GitHubStandIn(undefined as never, github), faults, []),
    };
  }

  static async create(setup: BootstrapSetup, lag?: IamLag): Promise<BootstrapLab> {
    const clock = new SandboxClock();
    const lab = new BootstrapLab(setup, await GitHubWorld.create(clock), clock);
    if (setup.before) await lab.#apply(setup.before, () => 'go');
    if (lag) Object.assign(lab.#world.lateReads, lag);
    return lab;
  }

  /** The account and the repository now. */
  state() {
    return snapshot({ world: this.#world, github: { world: this.#github } }, account, repository);
  }

  apply(judge: Judge = () => 'go'): Promise<BootstrapOutcome> {
    return this.#command(() => this.#apply(this.#setup.declare, judge));
  }

  undo(judge: Judge = () => 'go'): Promise<BootstrapOutcome> {
    return this.#command(async () => {
      const world = this.#open(judge);
      const { waiting } = await applyUndo(await makeUndoPlan(await findMarked(world), world), world);
      if (waiting.length === 0) return;
      const last = Math.max(...waiting.map(({ until }) => until.getTime()));
      this.#clock.advance(last - this.#clock.now().getTime() + 60_000);
      const again = this.#open(judge);
      await applyUndo(await makeUndoPlan(await findMarked(again), again), again);
    });
  }

  /** Whether a plan that is made now is empty. */
  async isDone(): Promise<boolean> {
    const world = this.#open(() => 'go');
    const { declarations } = await this.#setup.declare(world);
    return !hasChanges(await makePlan(declarations, [], world));
  }

  /** Lets time pass, so that every replica knows every change and late requests have had their effect. */
  rest(): void {
    this.#clock.advance(300_000);
  }

  async #apply(declare: BootstrapSetup['declare'], judge: Judge): Promise<void> {
    const world = this.#open(judge);
    const { declarations, check } = await declare(world);
    await applyPlan(await makePlan(declarations, [], world), world);
    await check?.(world);
  }

  async #command(work: () => Promise<void>): Promise<BootstrapOutcome> {
    try {
      await work();
      return { ended: 'done' };
    } catch (error) {
      return this.#isKilled ? { ended: 'killed' } : { ended: 'failed', error };
    }
  }

  #isKilled = false;

  #open(judge: Judge): BootstrapWorld {
    this.#isKilled = false;
    let isDead = false;
    const sender: Sender = {
      expectAlive: () => {
        if (isDead) throw new Error('this process was killed');
      },
      kill: () => {
        isDead = true;
        this.#isKilled = true;
      },
      cancel: () => {},
      wait: async () => {},
    };
    const handler = new InProcessHandler(this.#endpoints, judge, sender) as never;
    const sleep = async (ms: number) => {
      sender.expectAlive();
      this.#clock.advance(ms);
    };
    const retry = { maxAttempts: 3, sleep, random: () => 0.5, info: () => {} };
    const where = { endpoint: 'http://127.0.0.1:1', region: 'eu-central-1', userAgent: [] };
    const iam = createIamAdmin({ ...where, credentials: this.#admin, requestHandler: handler, retry });
    const github = createGitHubApi({
      baseUrl: 'http://127.0.0.1:2',
      token: this.#token,
      fetch: fetchThrough(handler),
      userAgent: 'keyturn',
      retry,
      pacer: { beforeWrite: async () => {}, beforeRequest: async () => {} },
    });
    return {
      kinds,
      stack: this.#setup.stack,
      accounts: { [account]: { accountId: account, partition: 'aws', iam } },
      github: () => github,
      handover: new Map(),
      now: () => this.#clock.now(),
      sleep,
      say: () => {},
      mask: () => {},
    };
  }
}
