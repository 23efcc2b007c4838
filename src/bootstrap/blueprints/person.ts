import { serialOf } from '../aws/mfa-device.ts';
import { policyPart } from '../aws/policy-parts.ts';
import { rolePart } from '../aws/role.ts';
import { tagPart } from '../aws/user.ts';
import type { Blueprint } from '../blueprint.ts';
import { accountOf, type Declaration, idOf, type Target, type World } from '../resource.ts';
import { assumeWithMfa, selfManagement, trustsUsersWithMfa } from './person-policies.ts';

/** A person who works with AWS from the console and from a command line. */
export interface Person {
  readonly name: string;
  /** Whom to ask about the user: the value of its tag `Owner`. */
  readonly owner: string;
  /** The account of the user. */
  readonly account: string;
  /** The account of the roles; the same one or another. */
  readonly resourceAccount: string;
  /** Which of the two roles the person may assume. */
  readonly access: 'admin' | 'user';
  /** Without a key, the person signs in with `aws login`, and gets no profiles. */
  readonly withKey: boolean;
  readonly region: string;
}

const hour = 3600;

/** The two roles, the group whose members may assume each, and for how long the MFA code of a session counts. */
const levels = {
  admin: { role: 'resource-admin', group: 'admins', seconds: hour, policies: ['AdministratorAccess'] },
  user: {
    role: 'resource-user',
    group: 'users',
    seconds: 4 * hour,
    policies: ['PowerUserAccess', 'IAMReadOnlyAccess'],
  },
} as const;

type Level = keyof typeof levels;

/** The names of the two profiles. */
export const profileNames = { own: 'my_account', resources: 'my_resource_account' } as const;

/** A user with console password, group, MFA device and access key, the roles for its work, and its profiles. */
export function person(given: Person, world: World): Blueprint {
  const { name, account, owner, access } = given;
  const user: Declaration = {
    kind: 'user',
    place: account,
    name,
    desired: { [tagPart('Owner')]: owner },
  };
  const anchor = idOf(user);
  const group = groupFor(access, given, world);
  const bare = { place: account, name, desired: {}, anchor };
  const device: Declaration = { ...bare, kind: 'mfa-device', desired: { enabled: name } };
  return {
    declarations: [
      user,
      roleFor('admin', given, world),
      roleFor('user', given, world),
      { ...group, anchor },
      { ...bare, kind: 'login-profile' },
      device,
      { ...bare, kind: 'group-member', name: `${group.name} ${name}` },
      ...(given.withKey ? keyAndProfiles(device, anchor, given, world) : []),
    ],
    notes: [
      `${name} signs in at https://${account}.signin.aws.amazon.com/console with the first password, and must change it there.`,
      ...(given.withKey ? [] : [`${name} has no access key: aws login gives the command line sessions.`]),
    ],
  };
}

function roleArn(level: Level, { resourceAccount }: Person, world: World): string {
  return arnIn(resourceAccount, world)(`role/${levels[level].role}`);
}

function arnIn(place: string, world: World): (resource: string) => string {
  const { accountId, partition } = accountOf({ kind: '', name: '', place }, world);
  return (resource) => `arn:${partition}:iam::${accountId}:${resource}`;
}

function roleFor(level: Level, { account, resourceAccount }: Person, world: World): Declaration {
  const { role, seconds, policies } = levels[level];
  const { partition } = accountOf({ kind: '', name: '', place: resourceAccount }, world);
  return {
    kind: 'role',
    place: resourceAccount,
    name: role,
    desired: {
      [rolePart.description]: `For people in the group ${levels[level].group}, with MFA`,
      [rolePart.trust]: trustsUsersWithMfa(arnIn(account, world)('root'), seconds),
      [rolePart.maxSession]: seconds,
      ...Object.fromEntries(
        policies.map((policy) => [rolePart.attached(`arn:${partition}:iam::aws:policy/${policy}`), 'yes']),
      ),
    },
  };
}

function groupFor(level: Level, given: Person, world: World): Declaration {
  const { group, seconds } = levels[level];
  return {
    kind: 'group',
    place: given.account,
    name: group,
    desired: {
      [policyPart.inline('self-management')]: selfManagement(arnIn(given.account, world)),
      [policyPart.inline('assume-role')]: assumeWithMfa(roleArn(level, given, world), seconds),
    },
  };
}

function keyAndProfiles(device: Target, anchor: string, given: Person, world: World): Declaration[] {
  const { account, name, region, access } = given;
  const key: Declaration = { kind: 'access-key', place: account, name, desired: {}, anchor };
  const profile = { kind: 'aws-profile', place: 'here', anchor };
  return [
    key,
    { ...profile, name: profileNames.own, desired: { region }, uses: [idOf(key)] },
    {
      ...profile,
      name: profileNames.resources,
      desired: {
        region,
        role_arn: roleArn(access, given, world),
        source_profile: profileNames.own,
        mfa_serial: serialOf(device, world),
      },
    },
  ];
}
