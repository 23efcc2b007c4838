import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../../../policy/index.ts';
import { AwsServiceError } from '../operation.ts';
import { CustomerPolicy } from './customer-policy.ts';
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
  readonly name: string;
  readonly arn: string;
  readonly inlinePolicies: Map<string, StoredPolicy>;
  /** By ARN. */
  readonly attachedPolicies: Map<string, StoredPolicy>;
}

/** The managed policy that limits what the policies of a user or role can allow. */
export interface Boundary {
  readonly arn: string;
  readonly policy: StoredPolicy;
}

/** A user's password for the console. */
interface LoginProfile {
  password: string;
  readonly createdAt: Date;
  resetRequired: boolean;
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
  boundary?: Boundary;
  loginProfile?: LoginProfile;
}

export interface Role extends PolicyHolder {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Date;
  readonly tags: Map<string, string>;
  trustPolicy: StoredPolicy;
  description?: string;
  boundary?: Boundary;
  /** Seconds, 3600 to 43200. */
  maxSessionDuration: number;
  /** The last request of one of its sessions. */
  lastUsed?: { readonly at: Date; readonly region: string };
}

export interface MfaDevice {
  readonly serialNumber: string;
  /** Base32. */
  readonly secret: string;
  readonly enabledAt?: Date;
  /** The 30 s steps whose codes have been used; AWS accepts a code once. */
  readonly usedSteps: Set<number>;
  tags?: Map<string, string>;
}

export interface OidcProvider {
  readonly arn: string;
  /** `token.actions.githubusercontent.com`, without a scheme. */
  readonly host: string;
  readonly clientIds: string[];
  thumbprints: readonly string[];
  readonly createdAt: Date;
  readonly tags: Map<string, string>;
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
  alias: string | undefined;
  /** `aws`, `aws-cn`, `aws-us-gov`. Accounts in different partitions are isolated from each other. */
  readonly partition: string;
  readonly users = new Map<string, User>();
  readonly groups = new Map<string, Group>();
  readonly roles = new Map<string, Role>();
  /** Customer managed policies, by ARN. */
  readonly policies = new Map<string, CustomerPolicy>();
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
    };
    this.users.set(name, user);
    return user;
  }

  createGroup(name: string, policies: Readonly<Record<string, Policy>> = {}, path = '/'): Group {
    const group: Group = {
      ...named('group', 'AGPA', name, path, this),
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
      tags: new Map(),
      trustPolicy: storedPolicy(trust, 'trust'),
      maxSessionDuration,
    };
    for (const arn of managed) role.attachedPolicies.set(arn, this.managedPolicy(arn));
    this.roles.set(name, role);
    return role;
  }

  /** @param thumbprints - default: the one that IAM obtains from the issuer's certificate chain */
  createOidcProvider(
    host: string,
    clientIds: readonly string[],
    thumbprints: readonly string[] = [thumbprintOf(host)],
  ): OidcProvider {
    const provider = {
      arn: this.arn(`oidc-provider/${host}`),
      host,
      clientIds: [...clientIds],
      thumbprints,
      createdAt: this.#now(),
      tags: new Map<string, string>(),
    };
    this.oidcProviders.set(host, provider);
    return provider;
  }

  createSamlProvider(name: string, metadata: () => string): SamlProvider {
    const provider = { arn: this.arn(`saml-provider/${name}`), name, metadata };
    this.samlProviders.set(provider.arn, provider);
    return provider;
  }

  /** A customer managed policy; returns its ARN. */
  createPolicy(
    name: string,
    policy: Policy,
    { path = '/', description }: { path?: string; description?: string } = {},
  ): string {
    const arn = this.arn(`policy${path}${name}`);
    const created = new CustomerPolicy(
      { arn, name, path, createdAt: this.#now(), ...(description === undefined ? {} : { description }) },
      storedPolicy(policy, 'identity'),
    );
    this.policies.set(arn, created);
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

/** IAM obtains the thumbprint of a certificate; the sandbox's issuers have none, so it is made of the host. */
function thumbprintOf(host: string): string {
  return createHash('sha1').update(host).digest('hex');
}

function holder(
  policies: Readonly<Record<string, Policy>>,
): Pick<PolicyHolder, 'inlinePolicies' | 'attachedPolicies'> {
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
