import { Secret } from 'otpauth';
import { IdentityProvider } from '../saml/identity-provider.ts';
import type { Account, Group, User } from './model/account.ts';
import type { World } from './world.ts';

/** A stored key pair of the seeded world, new at each start. */
export interface SeededKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface SeededUser {
  readonly userName: string;
  readonly arn: string;
  readonly keys: SeededKeys;
  readonly mfa?: { readonly serialNumber: string /** Base32 */; readonly secret: string };
}

/** Names and keys of the seeded world for tests and demos. */
export interface Seeded {
  readonly usersAccountId: string;
  readonly resourcesAccountId: string;
  readonly users: {
    /** In the group `users`; with MFA it may assume resource-user. */
    readonly alice: SeededUser;
    /** In the group `admins`; with MFA it may assume resource-admin. */
    readonly admin: SeededUser;
    /** `/ci/ci-deployer`, without MFA; may assume the roles whose names begin with `ci-`, and resource-user-ci. */
    readonly ci: SeededUser;
  };
  readonly rootKeys: SeededKeys;
  /** ARNs. */
  readonly roles: {
    readonly resourceAdmin: string;
    readonly resourceUser: string;
    /** resource-user for CI: trusts the users account without MFA; up to 12 h. */
    readonly ci: string;
    /** The same trust, in the users account. */
    readonly ciSameAccount: string;
    /** Its trust does not allow `sts:TagSession`. */
    readonly noTagging: string;
    /** Its trust demands the external ID `octo-external-id`. */
    readonly externalId: string;
    /** For GitHub OIDC from octo-org/octo-repo. */
    readonly oidc: string;
    /** Trusts the CI and OIDC roles: the second hop of a chain. */
    readonly chained: string;
    /** Trusts ci-deploy, github-oidc and resource-user: from the users account into the resources account. */
    readonly deploy: string;
    /** Trusts `deploy`, with the external ID `octo-release`: the end of a longer chain. */
    readonly release: string;
  };
  readonly oidcProviderArn: string;
  /** The company's identity provider in the resources account. */
  readonly samlProviderArn: string;
}

const version = '2012-10-17';
/** The audiences of GitHub's guide and of AWS's guide for China. */
const audiences = ['sts.amazonaws.com', 'sts.amazonaws.com.cn'];
const oidcHost = 'token.actions.githubusercontent.com';
const hour = 3600;
const year = 365 * 24 * hour * 1000;

/** The account model that Keyturn is designed for, in one account or two, in any partition. */
export function seedWorld(
  world: World,
  accounts: 'one' | 'two',
  partition = 'aws',
  identityProvider = new IdentityProvider(world.clock),
): Seeded {
  const usersAccount = world.createAccount('123456789012', 'octo-users', partition);
  const resources =
    accounts === 'one' ? usersAccount : world.createAccount('210987654321', 'octo-resources', partition);
  const provider = resources.createOidcProvider(oidcHost, audiences);
  const saml = resources.createSamlProvider('octo-idp', () => identityProvider.metadata());
  const roles = createRoles(usersAccount, resources, provider.arn, saml.arn);
  const groups = createGroups(usersAccount, roles);
  const users = createUsers(world, usersAccount, groups, roles);
  const root = world.createKey(usersAccount, 'root', new Date(world.clock.now().getTime() - year));
  return {
    usersAccountId: usersAccount.id,
    resourcesAccountId: resources.id,
    users,
    rootKeys: { accessKeyId: root.id, secretAccessKey: root.secret },
    roles,
    oidcProviderArn: provider.arn,
    samlProviderArn: saml.arn,
  };
}

function createRoles(
  users: Account,
  resources: Account,
  providerArn: string,
  samlArn: string,
): Seeded['roles'] {
  const federated = [trustsGitHub(providerArn), trustsSaml(samlArn)];
  const byMfa = (maxAge: number) => trust([trustsAccount(users, withMfa(maxAge)), ...federated]);
  const byAccount = trust([trustsAccount(users)]);
  const managed = (name: string) => `arn:${users.partition}:iam::aws:policy/${name}`;
  const power = [managed('PowerUserAccess'), managed('IAMReadOnlyAccess')];
  const mayChain = { chain: allow('sts:*', resources.arn('role/chained')) };
  const role = (account: Account, name: string, options: Parameters<Account['createRole']>[1]) =>
    account.createRole(name, options).arn;
  const ci = role(resources, 'resource-user-ci', {
    trust: byAccount,
    maxSessionDuration: 12 * hour,
    managed: power,
    policies: mayChain,
  });
  const oidc = role(resources, 'github-oidc', {
    trust: trust([trustsGitHub(providerArn)]),
    managed: power,
    policies: mayChain,
  });
  const ciSameAccount = role(users, 'ci-deploy', { trust: byAccount, managed: power });
  const resourceUser = role(resources, 'resource-user', {
    trust: byMfa(4 * hour),
    maxSessionDuration: 4 * hour,
    managed: power,
    policies: { 'pass-role': passRoleExceptOwn(resources) },
  });
  return {
    resourceAdmin: role(resources, 'resource-admin', {
      trust: byMfa(hour),
      managed: [managed('AdministratorAccess')],
    }),
    resourceUser,
    ci,
    ciSameAccount,
    noTagging: role(users, 'ci-no-tags', {
      trust: trust([trustsAccount(users, {}, ['sts:AssumeRole'])]),
      managed: power,
    }),
    externalId: role(users, 'ci-external-id', {
      trust: trust([trustsAccount(users, { StringEquals: { 'sts:ExternalId': 'octo-external-id' } })]),
      managed: power,
    }),
    oidc,
    chained: role(resources, 'chained', {
      trust: trust([trustsRoles([ci, oidc])]),
      maxSessionDuration: 12 * hour,
      managed: power,
    }),
    ...createLongerChain(resources, [ciSameAccount, oidc, resourceUser]),
  };
}

/** `deploy` and `release`: the second and third hop of a chain. */
function createLongerChain(
  account: Account,
  trusted: readonly string[],
): Pick<Seeded['roles'], 'deploy' | 'release'> {
  const managed = [`arn:${account.partition}:iam::aws:policy/PowerUserAccess`];
  const deploy = account.createRole('deploy', { trust: trust([trustsRoles(trusted)]), managed }).arn;
  const externalId = { StringEquals: { 'sts:ExternalId': 'octo-release' } };
  const release = account.createRole('release', {
    trust: trust([{ ...trustsRoles([deploy]), Condition: externalId }]),
    managed,
  }).arn;
  return { deploy, release };
}

function createGroups(account: Account, roles: Seeded['roles']): { users: Group; admins: Group } {
  const mayAssume = (role: string, maxAge: number) => ({
    'assume-role': allow('sts:AssumeRole', role, withMfa(maxAge)),
    'tag-session': allow('sts:TagSession', role),
  });
  return {
    users: account.createGroup('users', {
      ...mayAssume(roles.resourceUser, 4 * hour),
      'look-after-yourself': ownKeysAndDevice(account),
    }),
    admins: account.createGroup('admins', {
      ...mayAssume(roles.resourceAdmin, hour),
      'look-after-yourself': ownKeysAndDevice(account),
    }),
  };
}

function createUsers(
  world: World,
  account: Account,
  { users, admins }: { users: Group; admins: Group },
  roles: Seeded['roles'],
): Seeded['users'] {
  const { ci, ciSameAccount, noTagging, externalId } = roles;
  const assumeCiRoles = allow(
    ['sts:AssumeRole', 'sts:TagSession'],
    [ci, ciSameAccount, noTagging, externalId],
  );
  const self = account.arn('user/ci/${aws:username}');
  const ownKeys = allow(
    [
      'iam:GetUser',
      'iam:ListAccessKeys',
      'iam:CreateAccessKey',
      'iam:UpdateAccessKey',
      'iam:DeleteAccessKey',
      'iam:GetAccessKeyLastUsed',
    ],
    self,
  );
  return {
    alice: withDevice(seededUser(world, account, account.createUser('alice', { groups: [users] })), account),
    admin: withDevice(seededUser(world, account, account.createUser('admin', { groups: [admins] })), account),
    ci: seededUser(
      world,
      account,
      account.createUser('ci-deployer', {
        path: '/ci/',
        policies: { 'assume-ci-roles': assumeCiRoles, 'own-keys': ownKeys },
      }),
    ),
  };
}

function seededUser(world: World, account: Account, user: User): SeededUser {
  const { id, secret } = world.createKey(account, user);
  return { userName: user.name, arn: user.arn, keys: { accessKeyId: id, secretAccessKey: secret } };
}

function withDevice(user: SeededUser, account: Account): SeededUser {
  const device = {
    serialNumber: account.arn(`mfa/${user.userName}`),
    secret: new Secret({ size: 40 }).base32,
    usedSteps: new Set<number>(),
  };
  account.users.get(user.userName)?.mfaDevices.push(device);
  return { ...user, mfa: { serialNumber: device.serialNumber, secret: device.secret } };
}

type Statement = Readonly<Record<string, unknown>>;

function policy(Statement: readonly Statement[]): Statement {
  return { Version: version, Statement };
}

function allow(
  Action: string | readonly string[],
  Resource: string | readonly string[],
  Condition?: Statement,
): Statement {
  return policy([{ Effect: 'Allow', Action, Resource, ...(Condition ? { Condition } : {}) }]);
}

const trust = policy;

/** The two conditions of the model's policies: MFA was used, and recently. */
function withMfa(maxAge: number): Statement {
  return {
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    NumericLessThan: { 'aws:MultiFactorAuthAge': String(maxAge) },
  };
}

function trustsAccount(
  account: Account,
  Condition: Statement = {},
  Action: readonly string[] = ['sts:AssumeRole', 'sts:TagSession'],
): Statement {
  return { Effect: 'Allow', Principal: { AWS: account.arn('root') }, Action, Condition };
}

function trustsRoles(arns: readonly string[]): Statement {
  return { Effect: 'Allow', Principal: { AWS: arns }, Action: ['sts:AssumeRole', 'sts:TagSession'] };
}

function trustsGitHub(providerArn: string): Statement {
  return {
    Effect: 'Allow',
    Principal: { Federated: providerArn },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${oidcHost}:aud`]: audiences },
      StringLike: { [`${oidcHost}:sub`]: ['repo:octo-org/octo-repo:*', 'repo:octo-org@*/octo-repo@*:*'] },
    },
  };
}

/** The identity provider authenticates its users; AWS does not learn whether they used MFA. */
function trustsSaml(samlArn: string): Statement {
  return {
    Effect: 'Allow',
    Principal: { Federated: samlArn },
    Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
    Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
  };
}

/** resource-user may pass any role to a service except the two that people assume. */
function passRoleExceptOwn(account: Account): Statement {
  return policy([
    { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' },
    {
      Effect: 'Deny',
      Action: 'iam:PassRole',
      Resource: [account.arn('role/resource-admin'), account.arn('role/resource-user')],
    },
  ]);
}

/** The model's rules for users without a role: read access and MFA set-up without MFA, key management only with it. */
function ownKeysAndDevice(account: Account): Statement {
  const self = account.arn('user/${aws:username}');
  const device = account.arn('mfa/${aws:username}');
  return policy([
    {
      Effect: 'Allow',
      Action: ['iam:ListUsers', 'iam:ListAccountAliases', 'iam:ListGroups', 'iam:ListVirtualMFADevices'],
      Resource: '*',
    },
    {
      Effect: 'Allow',
      Action: ['iam:GetUser', 'iam:ListMFADevices', 'iam:EnableMFADevice', 'iam:DeactivateMFADevice'],
      Resource: self,
    },
    {
      Effect: 'Allow',
      Action: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:DeactivateMFADevice'],
      Resource: device,
    },
    {
      Effect: 'Allow',
      Action: ['iam:ListAccessKeys', 'iam:CreateAccessKey', 'iam:UpdateAccessKey', 'iam:DeleteAccessKey'],
      Resource: self,
      Condition: withMfa(4 * hour),
    },
  ]);
}
