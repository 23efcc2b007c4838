import type { SandboxClock } from '../clock.ts';
import { LateReads } from '../late-reads.ts';
import { type AccessKey, Account, type KeyUse, type User } from './model/account.ts';
import { copyOf } from './model/copy.ts';
import { accessKeyId, secretAccessKey, sessionToken } from './model/ids.ts';
import type { Caller, LongTermCaller, SessionCaller } from './model/session.ts';
import { type Answer, type AwsService, AwsServiceError, type Call, type SignedBy } from './operation.ts';

/** Performs one operation; unsigned operations have no caller. */
export type Operation = (call: Call, world: World, caller: Caller) => Answer | Promise<Answer>;

/** An unsigned operation, whose parameters prove the caller. */
export type UnsignedOperation = (call: Call, world: World) => Answer | Promise<Answer>;

/** The endpoints learn of a new key one by one. */
type Endpoint = AwsService;

/** The state of the sandbox's AWS: accounts and issued sessions. */
export class World {
  readonly clock: SandboxClock;
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, SessionCaller>();
  /** Simulated time until an endpoint accepts a new key (ms). */
  readonly propagationMs: Record<Endpoint, number> = { sts: 0, iam: 0, ec2: 0 };
  /** Simulated time until IAM reports a key's use (ms). */
  lastUsedLagMs = 0;
  /** Lists of access keys on IAM's replicas. */
  readonly lateLists: LateReads<readonly AccessKey[]>;
  /** Accounts as IAM's replicas show them to readers. */
  readonly lateReads: LateReads<Account>;
  /** Accounts as authorization and STS know them: users, roles, and the policies of both. */
  readonly latePolicies: LateReads<Account>;
  /** Fetches the JSON Web Key Set of a token issuer's host. */
  fetchJwks: (issuerHost: string) => Promise<unknown> = async (host) => {
    throw new Error(`no issuer serves the keys of ${host}`);
  };

  constructor(clock: SandboxClock) {
    this.clock = clock;
    this.lateLists = new LateReads(clock);
    this.lateReads = new LateReads(clock);
    this.latePolicies = new LateReads(clock);
  }

  /** @param partition - default: `aws` */
  createAccount(id: string, alias?: string, partition?: string): Account {
    const account = new Account(id, () => this.clock.now(), alias, partition);
    this.accounts.set(id, account);
    return account;
  }

  /** @throws Error if the account does not exist */
  account(id: string): Account {
    const account = this.accounts.get(id);
    if (!account) throw new Error(`the sandbox has no account ${id}`);
    return account;
  }

  /** Creates a key pair without checking the quota, which `CreateAccessKey` does. */
  createKey(account: Account, owner: User | 'root', createdAt = this.clock.now()): AccessKey {
    const key: AccessKey = {
      id: accessKeyId('AKIA', account.id),
      secret: secretAccessKey(),
      status: 'Active',
      createdAt,
    };
    (owner === 'root' ? account.rootKeys : owner.accessKeys).push(key);
    return key;
  }

  /** Call before an account changes. Readers see the old state for a while. */
  beforeChange(account: Account): void {
    for (const late of [this.lateReads, this.latePolicies])
      if (late.ms > 0) late.change(account, '', copyOf(account));
  }

  /** A caller as authorization knows it at the moment: with the policies that have arrived. */
  asAuthorized(caller: Caller): Caller {
    const { account } = caller;
    const seen = this.latePolicies.read(account, '', account) ?? account;
    if (seen === account) return caller;
    const role = 'role' in caller && caller.role ? seen.roles.get(caller.role.name) : undefined;
    const user = caller.user && seen.users.get(caller.user.name);
    return { ...caller, policiesOf: [role ?? user].filter((each) => each !== undefined) };
  }

  /** A caller as a replica of IAM serves its reads. */
  asReader(caller: Caller): Caller {
    const { account, user } = caller;
    const seen = this.lateReads.read(account, '', account) ?? account;
    if (seen === account) return caller;
    return { ...caller, account: seen, ...(user ? { user: seen.users.get(user.name) ?? user } : {}) };
  }

  /** Issues temporary credentials and keeps them until they are looked up after they have expired. */
  createSession(session: Omit<SessionCaller, 'key' | 'createdAt'>): SessionCaller {
    const key = {
      id: accessKeyId('ASIA', session.account.id),
      secret: secretAccessKey(),
      token: sessionToken(),
    };
    const created = { ...session, key, createdAt: this.clock.now() };
    this.sessions.set(key.id, created);
    return created;
  }

  /**
   * The secret with which a request must be signed, as this endpoint currently sees it.
   *
   * @throws AwsServiceError `InvalidClientTokenId` or `ExpiredToken`, 403
   */
  secretFor(signedBy: SignedBy, endpoint: Endpoint): string {
    return this.callerOf(signedBy, endpoint).key.secret;
  }

  /** The last use of a key that IAM reports now. */
  lastUseOf(key: AccessKey): KeyUse | undefined {
    const known = this.clock.now().getTime() - this.lastUsedLagMs;
    const { recentUses = [] } = key;
    const learnt = recentUses.filter(({ at }) => at.getTime() <= known);
    const last = learnt.at(-1);
    if (last) {
      key.lastUsed = last;
      key.recentUses = recentUses.slice(learnt.length);
    }
    return key.lastUsed;
  }

  /** Records a use of the caller's key, or of the role of its session. */
  noteUse(caller: Caller, service: AwsService, region = 'us-east-1'): void {
    const { key } = caller;
    if ('role' in caller && caller.role) caller.role.lastUsed = { at: this.clock.now(), region };
    if (!('status' in key)) return;
    this.lastUseOf(key);
    key.recentUses = [...(key.recentUses ?? []), { at: this.clock.now(), service, region }];
  }

  /**
   * The caller whose access key signed a request, as the endpoint sees it at this moment.
   *
   * @throws AwsServiceError `InvalidClientTokenId` or `ExpiredToken`, 403
   */
  callerOf({ accessKeyId: id, sessionToken: token }: SignedBy, endpoint: Endpoint): Caller {
    const session = this.sessions.get(id);
    if (session) return this.#checkedSession(session, token);
    const caller = this.#longTermCaller(id);
    if (
      !caller ||
      token !== undefined ||
      caller.key.status !== 'Active' ||
      !this.#hasArrived(caller.key, endpoint)
    ) {
      throw invalidToken();
    }
    return caller;
  }

  #longTermCaller(id: string): LongTermCaller | undefined {
    for (const account of this.accounts.values()) {
      for (const { key, user } of account.accessKeys()) {
        if (key.id === id) return { kind: user ? 'user' : 'root', account, key, ...(user ? { user } : {}) };
      }
    }
    return undefined;
  }

  #checkedSession(session: SessionCaller, token: string | undefined): SessionCaller {
    if (session.key.token !== token) throw invalidToken();
    if (session.expiresAt <= this.clock.now()) {
      throw new AwsServiceError('ExpiredToken', 403, 'The security token included in the request is expired');
    }
    return session;
  }

  #hasArrived(key: AccessKey, endpoint: Endpoint): boolean {
    // A clock that has been set back must not make a key unknown.
    const ms = this.propagationMs[endpoint];
    return ms <= 0 || this.clock.now().getTime() - key.createdAt.getTime() >= ms;
  }
}

function invalidToken(): AwsServiceError {
  return new AwsServiceError(
    'InvalidClientTokenId',
    403,
    'The security token included in the request is invalid.',
  );
}
