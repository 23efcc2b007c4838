import type { SandboxClock } from '../clock.ts';
import { LateReads } from '../late-reads.ts';
import { type AccessKey, Account, type KeyUse, type User } from './model/account.ts';
import { accessKeyId, secretAccessKey, sessionToken } from './model/ids.ts';
import type { Caller, LongTermCaller, SessionCaller } from './model/session.ts';
import { type Answer, AwsServiceError, type Call, type SignedBy } from './operation.ts';

/** Carries out one operation; the caller is absent for the operations that are not signed. */
export type Operation = (call: Call, world: World, caller: Caller) => Answer | Promise<Answer>;

/** An operation that anyone may call, because it brings its own proof of who calls. */
export type UnsignedOperation = (call: Call, world: World) => Answer | Promise<Answer>;

/** The endpoints learn of a new key one by one. */
type Endpoint = 'sts' | 'iam';

/** Everything that the sandbox's AWS knows: accounts, and the sessions that were given out. */
export class World {
  readonly clock: SandboxClock;
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, SessionCaller>();
  /** Milliseconds of simulated time before a new key is known at an endpoint. */
  readonly propagationMs: Record<Endpoint, number> = { sts: 0, iam: 0 };
  /** Milliseconds of simulated time before IAM tells of a key's use. */
  lastUsedLagMs = 0;
  /** Lists of access keys, as IAM's replicas tell them. */
  readonly lateLists: LateReads<readonly AccessKey[]>;
  /** How the keys of a token issuer are fetched: a JSON Web Key Set for a host. */
  fetchJwks: (issuerHost: string) => Promise<unknown> = async (host) => {
    throw new Error(`nobody serves the keys of ${host}`);
  };

  constructor(clock: SandboxClock) {
    this.clock = clock;
    this.lateLists = new LateReads(clock);
  }

  /** @param partition - default: `aws` */
  createAccount(id: string, alias?: string, partition?: string): Account {
    const account = new Account(id, () => this.clock.now(), alias, partition);
    this.accounts.set(id, account);
    return account;
  }

  /** @throws Error when there is no such account */
  account(id: string): Account {
    const account = this.accounts.get(id);
    if (!account) throw new Error(`the sandbox has no account ${id}`);
    return account;
  }

  /** Makes a key pair, whatever the quota says; `CreateAccessKey` is the call that heeds it. */
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

  /** Gives out temporary credentials, and remembers them until they are looked up after their end. */
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
   * The secret that a request must be signed with, as the endpoint sees it at this moment.
   *
   * @throws AwsServiceError `InvalidClientTokenId` or `ExpiredToken`, 403
   */
  secretFor(signedBy: SignedBy, endpoint: Endpoint): string {
    return this.callerOf(signedBy, endpoint).key.secret;
  }

  /** The last use of a key, as far as IAM has learnt of it by now. */
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

  /** Records a use of the caller's key, unless it is a session's. */
  noteUse({ key }: Caller, service: Endpoint, region = 'us-east-1'): void {
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
