import { createGitHubApi, createPacer, type GitHubApi } from '../../src/github/api.ts';
import { fetchThrough } from '../../src/http/fetch.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { Faults } from '../../src/sandbox/faults.ts';
import { GitHubStandIn, githubEndpoint } from '../../src/sandbox/github/endpoint.ts';
import { GitHubWorld } from '../../src/sandbox/github/world.ts';
import type { LoggedRequest } from '../../src/sandbox/request-log.ts';
import { type Boundary, InProcessHandler } from '../campaign/in-process.ts';

interface LabOptions {
  readonly baseUrl?: string;
  /** Milliseconds between writes. */
  readonly spacingMs?: number;
  readonly maxAttempts?: number;
}

/** Keyturn's own client of GitHub, and a GitHub to go with it: no sockets, and a clock that sleeping moves. */
export class GitHubLab {
  readonly clock: SandboxClock;
  readonly world: GitHubWorld;
  readonly faults = new Faults();
  readonly requests: LoggedRequest[] = [];
  readonly slept: number[] = [];
  readonly log: string[] = [];
  readonly token: string;
  readonly api: GitHubApi;
  /** Called before each request has its effect. */
  before: (boundary: Boundary) => void = () => {};

  private constructor(world: GitHubWorld, clock: SandboxClock, options: LabOptions) {
    this.clock = clock;
    this.world = world;
    const repository = world.createRepository('octo-org/octo-repo');
    world.createEnvironment(repository, 'production');
    world.createOrganization('octo-org');
    this.token = world.createToken();
    this.api = createGitHubApi({ ...this.options(options), token: this.token });
  }

  static async create(options: LabOptions = {}): Promise<GitHubLab> {
    const clock = new SandboxClock();
    return new GitHubLab(await GitHubWorld.create(clock), clock, options);
  }

  /** What a client is made with, but for its token. */
  options({ baseUrl = 'http://127.0.0.1:2', spacingMs = 0, maxAttempts = 4 }: LabOptions = {}) {
    const github = githubEndpoint(
      new GitHubStandIn(undefined as never, this.world),
      this.faults,
      this.requests,
    );
    // Whatever goes to another host ends up at the same endpoint, where the tests see it.
    const handler = new InProcessHandler({ aws: github, github }, (boundary) => this.#pass(boundary));
    const sleep = async (ms: number): Promise<void> => {
      this.slept.push(ms);
      this.clock.advance(ms);
    };
    return {
      baseUrl,
      userAgent: 'keyturn',
      fetch: fetchThrough(handler as never),
      retry: { maxAttempts, sleep, random: () => 0.5, info: (line: string) => void this.log.push(line) },
      pacer: createPacer(sleep, () => this.clock.now().getTime(), spacingMs),
    };
  }

  #pass(boundary: Boundary): 'go' {
    if (boundary.when === 'before') this.before(boundary);
    return 'go';
  }

  /** `PutSecret 204`, one line a request. */
  get answers(): string[] {
    return this.requests.map(({ operation, status }) => `${operation} ${status ?? 'none'}`);
  }
}
