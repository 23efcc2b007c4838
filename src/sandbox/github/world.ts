import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import type { SandboxClock } from '../clock.ts';
import { LateReads } from '../late-reads.ts';
import { SecretStore, type StoredSecret } from './secret-store.ts';

/** Permissions by their name in `X-Accepted-GitHub-Permissions`, with the access level. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

export type StoreKind = 'actions' | 'dependabot' | 'codespaces';

export interface StoredVariable {
  readonly name: string;
  value: string;
  readonly createdAt: Date;
  updatedAt: Date;
}

type RunStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';

export interface WorkflowRun {
  readonly id: number;
  readonly createdAt: Date;
  status: RunStatus;
  readonly attempt: number;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly secrets: SecretStore;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly stores: Readonly<Record<StoreKind, SecretStore>>;
  readonly environments: Map<string, Environment>;
  readonly variables: Map<string, StoredVariable>;
  readonly runs: WorkflowRun[];
}

interface Organization {
  readonly login: string;
  readonly stores: Readonly<Record<StoreKind, SecretStore>>;
}

export interface Token {
  /**
   * `personal` is fine-grained; a `classic` one has scopes instead of permissions; `github-token` is the
   * GITHUB_TOKEN of a job, which never has permissions for secrets.
   */
  readonly kind: 'personal' | 'classic' | 'installation' | 'github-token';
  permissions: Permissions;
  /** Of a classic token: `repo`, `admin:org`. */
  readonly scopes: readonly string[];
  /** `owner/name`, all lower case; absent for all. */
  readonly repositories?: ReadonlySet<string>;
  readonly expiresAt?: Date;
  /** Requests per hour. */
  readonly limit: number;
  /** Requests left in this hour. */
  remaining: number;
  /** The end of this hour, which starts with the first request. */
  resetsAt?: Date;
}

export interface Installation {
  readonly id: number;
  /** The owner whose repositories it is installed on. */
  readonly account: string;
  readonly permissions: Permissions;
  readonly createdAt: Date;
}

export interface App {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly installations: Installation[];
}

/** Limits on what all tokens do together (docs/facts.md#rate-limits-by-token). */
interface SecondaryLimit {
  readonly writesPerMinute: number;
  readonly writesPerHour?: number;
  readonly pointsPerMinute?: number;
}

/** The state of the sandbox's REST API. */
export class GitHubWorld {
  readonly clock: SandboxClock;
  /** Reads that a replica may answer. */
  readonly late: {
    readonly secrets: LateReads<StoredSecret>;
    readonly variables: LateReads<StoredVariable>;
    readonly runs: LateReads<WorkflowRun>;
  };
  readonly repositories = new Map<string, Repository>();
  readonly organizations = new Map<string, Organization>();
  readonly tokens = new Map<string, Token>();
  readonly apps = new Map<string, App>();
  /** Old name -> new name, of repositories that were renamed. */
  readonly renames = new Map<string, string>();
  /** Secondary limits on writes, as GitHub documents them; off unless set. */
  secondaryLimit: SecondaryLimit | undefined;
  readonly writes: number[] = [];
  /** The points of recent requests. */
  readonly points: { readonly at: number; readonly points: number }[] = [];
  #ids = 1_296_269;

  /** `sodium.ready` must have resolved; `create` sees to that. */
  private constructor(clock: SandboxClock) {
    this.clock = clock;
    this.late = {
      secrets: new LateReads(clock),
      variables: new LateReads(clock),
      runs: new LateReads(clock),
    };
  }

  static async create(clock: SandboxClock): Promise<GitHubWorld> {
    await sodium.ready;
    return new GitHubWorld(clock);
  }

  createRepository(fullName: string): Repository {
    const [owner = '', name = ''] = fullName.split('/');
    const repository: Repository = {
      id: this.#ids++,
      owner,
      name,
      createdAt: this.clock.now(),
      stores: this.#stores(secretLimits.repository),
      environments: new Map(),
      variables: new Map(),
      runs: [],
    };
    this.repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  createOrganization(login: string): Organization {
    const organization = { login, stores: this.#stores(secretLimits.organization) };
    this.organizations.set(login.toLowerCase(), organization);
    return organization;
  }

  createEnvironment(repository: Repository, name: string): Environment {
    const environment = {
      id: this.#ids++,
      name,
      createdAt: this.clock.now(),
      secrets: new SecretStore(() => this.clock.now(), secretLimits.environment),
    };
    repository.environments.set(name.toLowerCase(), environment);
    return environment;
  }

  /** @throws Error if the repository does not exist */
  repository(fullName: string): Repository {
    const repository = this.repositories.get(fullName.toLowerCase());
    if (!repository) throw new Error(`the sandbox has no repository ${fullName}`);
    return repository;
  }

  createToken(
    options: Partial<Omit<Token, 'repositories'>> & { repositories?: readonly string[] } = {},
  ): string {
    const {
      kind = 'personal',
      permissions = kind === 'classic' ? {} : everything,
      scopes = [],
      repositories,
      limit = kind === 'github-token' ? 1000 : 5000,
      remaining = limit,
      expiresAt,
    } = options;
    const prefix = tokenPrefixes[kind];
    const token = prefix + randomBytes(20).toString('hex');
    this.tokens.set(token, {
      kind,
      permissions,
      scopes,
      limit,
      remaining,
      ...(repositories ? { repositories: new Set(repositories.map((name) => name.toLowerCase())) } : {}),
      ...(expiresAt ? { expiresAt } : {}),
    });
    return token;
  }

  /** @param publicKey - PEM */
  createApp(id: string, publicKey: string, accounts: Readonly<Record<string, Permissions>>): App {
    const installations = Object.entries(accounts).map(([account, permissions]) => ({
      id: this.#ids++,
      account,
      permissions,
      createdAt: this.clock.now(),
    }));
    const app = { id, publicKey: createPublicKey(publicKey), installations };
    this.apps.set(id, app);
    return app;
  }

  startRun(repository: Repository, options: Partial<WorkflowRun> = {}): WorkflowRun {
    const run = {
      id: options.id ?? this.#ids++,
      createdAt: options.createdAt ?? this.clock.now(),
      status: options.status ?? ('in_progress' as const),
      attempt: options.attempt ?? 1,
    };
    this.late.runs.change(repository, String(run.id), undefined);
    repository.runs.push(run);
    return run;
  }

  /** Ends a run. Readers of a replica still see it in progress for a while. */
  endRun(repository: Repository, run: WorkflowRun): void {
    this.late.runs.change(repository, String(run.id), { ...run });
    run.status = 'completed';
  }

  /** Renames a repository. Its old name redirects to it. */
  rename(repository: Repository, name: string): Repository {
    const renamed = { ...repository, name };
    const [from, to] = [repository, renamed].map((each) => `${each.owner}/${each.name}`.toLowerCase());
    this.repositories.delete(from ?? '');
    this.repositories.set(to ?? '', renamed);
    this.renames.set(from ?? '', `${renamed.owner}/${name}`);
    return renamed;
  }

  #stores(limit: number): Record<StoreKind, SecretStore> {
    const store = () => new SecretStore(() => this.clock.now(), limit);
    return { actions: store(), dependabot: store(), codespaces: store() };
  }
}

const tokenPrefixes: Readonly<Record<Token['kind'], string>> = {
  personal: 'github_pat_',
  classic: 'ghp_',
  installation: 'ghs_',
  'github-token': 'ghs_',
};

/** Maximum number of secrets per store (GitHub docs, "Secrets reference"). */
const secretLimits = { repository: 100, environment: 100, organization: 1000 } as const;

/** All permissions that Keyturn can use. */
const everything: Permissions = {
  secrets: 'write',
  environments: 'write',
  dependabot_secrets: 'write',
  codespaces_secrets: 'write',
  organization_secrets: 'write',
  organization_dependabot_secrets: 'write',
  organization_codespaces_secrets: 'write',
  variables: 'write',
  actions: 'read',
  metadata: 'read',
};
