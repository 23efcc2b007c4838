import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import type { SandboxClock } from '../clock.ts';
import { LateReads } from '../late-reads.ts';
import { accountId } from './account-id.ts';
import type { JobClaims } from './claims.ts';
import { Code } from './code.ts';
import { SecretStore, type StoredSecret, type Visibility } from './secret-store.ts';
import {
  defaultClaimKeys,
  isImmutableSince,
  type OrganizationSubject,
  type SubjectSettings,
  subjectPrefix,
} from './subject.ts';

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

/** Which branches and tags may deploy to an environment. */
interface BranchPolicy {
  readonly id: number;
  /** A pattern, like `release/*`. */
  readonly name: string;
  readonly type: 'branch' | 'tag';
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly secrets: SecretStore;
  readonly variables: Map<string, StoredVariable>;
  waitMinutes: number;
  preventSelfReview: boolean;
  reviewers: readonly { readonly type: 'User' | 'Team'; readonly id: number }[];
  /** Absent: every branch may deploy. */
  branchPolicy?: { readonly protected_branches: boolean; readonly custom_branch_policies: boolean };
  branchPolicies: BranchPolicy[];
}

/** What GitHub knows about a workflow file, besides its text. */
export interface Workflow {
  readonly id: number;
  readonly path: string;
  readonly createdAt: Date;
  state: 'active' | 'disabled_manually' | 'disabled_inactivity';
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
  readonly visibility: 'private' | 'public';
  readonly subject: SubjectSettings;
  readonly code: Code;
  /** By path; a file that GitHub has not listed yet has no entry. */
  readonly workflows: Map<string, Workflow>;
  /** When somebody last enabled a workflow. */
  lastActivity?: Date;
}

/** The repositories that may read something of their organization. */
interface Audience {
  readonly visibility?: Visibility;
  /** Ids of the selected repositories. */
  readonly selected?: ReadonlySet<number>;
}

interface Organization {
  readonly login: string;
  readonly stores: Readonly<Record<StoreKind, SecretStore>>;
  readonly variables: Map<string, StoredVariable & Audience>;
  readonly subject: OrganizationSubject;
}

interface RepositoryOptions {
  readonly id?: number;
  /** Default: now. Repositories created after 15 July 2026 have immutable subjects. */
  readonly createdAt?: Date;
  readonly visibility?: 'private' | 'public';
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
  /** GitHub Enterprise Server. */
  isEnterpriseServer = false;
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

  /** An id that nothing else has. */
  nextId(): number {
    return this.#ids++;
  }

  createRepository(fullName: string, options: RepositoryOptions = {}): Repository {
    const [owner = '', name = ''] = fullName.split('/');
    const { id = this.nextId(), createdAt = this.clock.now(), visibility = 'private' } = options;
    const repository: Repository = {
      id,
      owner,
      name,
      createdAt,
      stores: this.#stores(secretLimits.repository),
      environments: new Map(),
      variables: new Map(),
      runs: [],
      visibility,
      subject: { useDefault: true, optedIn: false, isImmutable: isImmutableSince(createdAt) },
      code: new Code(() => this.clock.now()),
      workflows: new Map(),
    };
    this.repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  createOrganization(login: string): Organization {
    const organization: Organization = {
      login,
      stores: this.#stores(secretLimits.organization),
      variables: new Map(),
      subject: { includeClaimKeys: defaultClaimKeys, optedIn: false },
    };
    this.organizations.set(login.toLowerCase(), organization);
    return organization;
  }

  createEnvironment(repository: Repository, name: string): Environment {
    const environment: Environment = {
      id: this.nextId(),
      name,
      createdAt: this.clock.now(),
      secrets: new SecretStore(() => this.clock.now(), secretLimits.environment),
      variables: new Map(),
      waitMinutes: 0,
      preventSelfReview: false,
      reviewers: [],
      branchPolicies: [],
    };
    repository.environments.set(name.toLowerCase(), environment);
    return environment;
  }

  /** Whether the subjects of a repository's tokens have ids. GitHub Enterprise Server has no such subjects. */
  hasImmutableSubject({ owner, subject }: Repository): boolean {
    if (this.isEnterpriseServer) return false;
    return subject.isImmutable || subject.optedIn || this.#subjectOf(owner)?.optedIn === true;
  }

  /** The claims of a job's repository that GitHub knows itself, unless the job has them already. */
  withRepository(job: JobClaims): JobClaims {
    const repository = this.repositories.get(job.repository.toLowerCase());
    if (!repository) return job;
    const { useDefault, includeClaimKeys } = repository.subject;
    const claimKeys = useDefault
      ? undefined
      : (includeClaimKeys ?? this.#subjectOf(repository.owner)?.includeClaimKeys);
    return {
      repositoryId: String(repository.id),
      ownerId: String(accountId(repository.owner)),
      immutableSubject: this.hasImmutableSubject(repository),
      visibility: repository.visibility,
      ...(claimKeys ? { claimKeys } : {}),
      ...job,
    };
  }

  /** The repository as its subjects name it now. */
  subjectPrefix(repository: Repository): string {
    return subjectPrefix(repository, this.hasImmutableSubject(repository));
  }

  #subjectOf(owner: string): OrganizationSubject | undefined {
    return this.organizations.get(owner.toLowerCase())?.subject;
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
      id: this.nextId(),
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
      id: options.id ?? this.nextId(),
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
    return this.#move(repository, { ...repository, name });
  }

  /** Transfers a repository to another owner. Its old name redirects to it. */
  transfer(repository: Repository, owner: string): Repository {
    return this.#move(repository, { ...repository, owner });
  }

  #move(repository: Repository, moved: Repository): Repository {
    const [from = '', to = ''] = [repository, moved].map((each) =>
      `${each.owner}/${each.name}`.toLowerCase(),
    );
    this.repositories.delete(from);
    this.repositories.set(to, moved);
    this.renames.set(from, `${moved.owner}/${moved.name}`);
    moved.subject.isImmutable ||= isImmutableSince(this.clock.now());
    return moved;
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
  actions: 'write',
  administration: 'write',
  contents: 'write',
  pull_requests: 'write',
  workflows: 'write',
  organization_administration: 'write',
  metadata: 'read',
};

/** Whether a repository may read something of its organization. */
export function isSharedWith(
  { visibility, selected }: Audience,
  { id, visibility: own }: Repository,
): boolean {
  if (visibility === 'selected') return selected?.has(id) === true;
  return visibility === 'private' ? own !== 'public' : true;
}
