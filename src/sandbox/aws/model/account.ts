import type { PolicyDocument } from '../../../policy/index.ts';
import { AwsServiceError } from '../operation.ts';
import { uniqueId } from './ids.ts';
import { awsManagedPolicy } from './managed-policies.ts';
import { type StoredPolicy, storedPolicy } from './stored-policy.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** A use of a key, as GetAccessKeyLastUsed tells it. */
export interface KeyUse {
  readonly at: Date;
  readonly service: string;
  readonly region: string;
}

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
  status: 'Active' | 'Inactive';
  readonly createdAt: Date;
  /** The last use that IAM reports. */
  lastUsed?: KeyUse;
  /** Later uses that IAM does not report yet, in order. */
  recentUses?: KeyUse[];
}

/** A user, group or role, which can have policies. */
export interface PolicyHolder {
  readonly inlinePolicies: Map<string, StoredPolicy>;
  /** By ARN. */
  readonly attachedPolicies: Map<string, StoredPolicy>;
}

export interface Group extends PolicyHolder {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Date;
}

export interface User extends PolicyHolder {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Date;
  readonly groups: Set<Group>;
  readonly accessKeys: AccessKey[];
  readonly mfaDevices: MfaDevice[];
  readonly tags: Map<string, string>;
  hasLoginProfile: boolean;
}

export interface Role extends PolicyHolder {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Date;
  trustPolicy: StoredPolicy;
  /** Seconds, 3600 to 43200. */
  maxSessionDuration: number;
}

export interface MfaDevice {
  readonly serialNumber: string;
  /** Base32. */
  readonly secret: string;
  readonly enabledAt?: Date;
  /** The 30 s steps whose codes have been used; AWS accepts a code once. */
  readonly usedSteps: Set<number>;
}

export interface OidcProvider {
  readonly arn: string;
  /** `token.actions.githubusercontent.com`, without a scheme. */
  readonly host: string;
  readonly clientIds: readonly string[];
}

export interface SamlProvider {
  readonly arn: string;
  readonly name: string;
  /** The uploaded metadata document: XML with the signing certificates. */
  readonly metadata: () => string;
}

type Json = Readonly<Record<string, unknown>>;
type Policy = Json | string;

/** One AWS account, with all that IAM keeps in it. */
export class Account {
  readonly id: string;
  readonly alias: string | undefined;
  /** `aws`, `aws-cn`, `aws-us-gov`. Accounts in different partitions are isolated from each other. */
  readonly partition: string;
  readonly users = new Map<string, User>();
  readonly groups = new Map<string, Group>();
  readonly roles = new Map<string, Role>();
  /** Customer managed policies, by ARN. */
  readonly policies = new Map<string, StoredPolicy>();
  readonly oidcProviders = new Map<string, OidcProvider>();
  /** By ARN. */
  readonly samlProviders = new Map<string, SamlProvider>();
  readonly unassignedMfaDevices: MfaDevice[] = [];
  readonly rootKeys: AccessKey[] = [];
  /** Whether denials of this account's callers include an encoded message, like those of EC2. */
  encodesDenials = false;
  readonly #now: () => Date;

  constructor(id: string, now: () => Date, alias?: string, partition = 'aws') {
    this.id = id;
    this.partition = partition;
    this.alias = alias;
    this.#now = now;
  }

  arn(resource: string): string {
    return `arn:${this.partition}:iam::${this.id}:${resource}`;
  }

  stsArn(resource: string): string {
    return `arn:${this.partition}:sts::${this.id}:${resource}`;
  }

  createUser(
    name: string,
    options: {
      path?: string;
      groups?: readonly Group[];
      policies?: Readonly<Record<string, Policy>>;
      createdAt?: Date;
    } = {},
  ): User {
    const { path = '/', groups = [], policies = {}, createdAt = this.#now() } = options;
    const user: User = {
      ...named('user', 'AIDA', name, path, this),
      createdAt,
      ...holder(policies),
      groups: new Set(groups),
      accessKeys: [],
      mfaDevices: [],
      tags: new Map(),
      hasLoginProfile: false,
    };
    this.users.set(name, user);
    return user;
  }

  createGroup(name: string, policies: Readonly<Record<string, Policy>> = {}): Group {
    const group: Group = {
      ...named('group', 'AGPA', name, '/', this),
      createdAt: this.#now(),
      ...holder(policies),
    };
    this.groups.set(name, group);
    return group;
  }

  createRole(
    name: string,
    options: {
      trust: Policy;
      path?: string;
      maxSessionDuration?: number;
      policies?: Readonly<Record<string, Policy>>;
      managed?: readonly string[];
    },
  ): Role {
    const { trust, path = '/', maxSessionDuration = 3600, policies = {}, managed = [] } = options;
    const role: Role = {
      ...named('role', 'AROA', name, path, this),
      createdAt: this.#now(),
      ...holder(policies),
      trustPolicy: storedPolicy(trust, 'trust'),
      maxSessionDuration,
    };
    for (const arn of managed) role.attachedPolicies.set(arn, this.managedPolicy(arn));
    this.roles.set(name, role);
    return role;
  }

  createOidcProvider(host: string, clientIds: readonly string[]): OidcProvider {
    const provider = { arn: this.arn(`oidc-provider/${host}`), host, clientIds };
    this.oidcProviders.set(host, provider);
    return provider;
  }

  createSamlProvider(name: string, metadata: () => string): SamlProvider {
    const provider = { arn: this.arn(`saml-provider/${name}`), name, metadata };
    this.samlProviders.set(provider.arn, provider);
    return provider;
  }

  /** A customer managed policy. */
  createPolicy(name: string, policy: Policy): string {
    const arn = this.arn(`policy/${name}`);
    this.policies.set(arn, storedPolicy(policy, 'identity'));
    return arn;
  }

  /**
   * A managed policy, AWS's or the account's.
   *
   * @throws AwsServiceError `NoSuchEntity`, 404
   */
  managedPolicy(arn: string): StoredPolicy {
    const policy = this.policies.get(arn) ?? awsManagedPolicy(arn, this.partition);
    if (!policy)
      throw new AwsServiceError('NoSuchEntity', 404, `Policy ${arn} does not exist or is not attachable.`);
    return policy;
  }

  /** All access keys of the account, including the root user's. */
  *accessKeys(): Generator<{ key: AccessKey; user?: User }> {
    for (const key of this.rootKeys) yield { key };
    for (const user of this.users.values()) for (const key of user.accessKeys) yield { key, user };
  }
}

function named(kind: string, prefix: 'AIDA' | 'AGPA' | 'AROA', name: string, path: string, account: Account) {
  return { name, path, id: uniqueId(prefix), arn: account.arn(`${kind}${path}${name}`) };
}

function holder(policies: Readonly<Record<string, Policy>>): PolicyHolder {
  const entries = Object.entries(policies).map(
    ([name, policy]) => [name, storedPolicy(policy, 'identity')] as const,
  );
  return { inlinePolicies: new Map(entries), attachedPolicies: new Map() };
}

/** All policy documents of an entity. */
export function policiesOf(holder: PolicyHolder): PolicyDocument[] {
  return [...holder.inlinePolicies.values(), ...holder.attachedPolicies.values()].map(
    ({ document }) => document,
  );
}
