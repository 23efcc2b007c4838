import type { IamAdmin } from '../../aws/iam-admin.ts';
import { type Difference, differences, type Facets, type Json } from '../facets.ts';
import { during, markIn, obsoleteTags, type Tag, tagsOf } from '../mark.ts';
import {
  accountOf,
  type Declaration,
  type Found,
  idOf,
  type ResourceKind,
  type Target,
  type World,
} from '../resource.ts';
import { onceKnown, orGone, unlessGone } from '../settle.ts';
import { marksInTags } from './anchor-tags.ts';
import { groupPolicies, readPolicies } from './policy-parts.ts';
import { readPolicyText } from './policy-text.ts';

/** Names of the parts of a role. */
export const rolePart = {
  description: 'description',
  trust: 'trust policy',
  maxSession: 'maximum session',
  boundary: 'permissions boundary',
  inline: (name: string) => `policy ${name}`,
  attached: (arn: string) => `attached ${arn}`,
} as const;

const inlinePrefix = rolePart.inline('');
const attachedPrefix = rolePart.attached('');

/** A role with its policies. It can be created with a trust policy and a boundary; without policies it may do nothing. */
export const role: ResourceKind = {
  kind: 'role',
  title: 'IAM role',
  markedOn: 'itself',
  extraParts: 'removed',
  read: (target, world) => readRole(target, accountOf(target, world).iam),
  async create(declaration, mark, world) {
    const { iam } = accountOf(declaration, world);
    const { desired, name: RoleName } = declaration;
    await iam.send('CreateRole', {
      RoleName,
      AssumeRolePolicyDocument: JSON.stringify(desired[rolePart.trust]),
      Description: textOf(desired[rolePart.description]),
      MaxSessionDuration: Number(desired[rolePart.maxSession] ?? 3600),
      ...(rolePart.boundary in desired ? { PermissionsBoundary: textOf(desired[rolePart.boundary]) } : {}),
      Tags: tagsOf(mark),
    });
    for (const difference of policiesIn(differences({}, desired, 'kept')))
      await onceKnown(() => bring(difference, declaration, iam), world);
  },
  async change(declaration, found, mark, world) {
    const { iam } = accountOf(declaration, world);
    const before = found.mark ?? mark;
    await tag(declaration, tagsOf(during(before, mark)), world);
    // The boundary limits whatever the policies allow, so it comes first; what is taken away precedes what is added.
    const all = differences(found.facets, declaration.desired, 'removed');
    for (const difference of all.toSorted((a, b) => order(a) - order(b)))
      await onceKnown(() => bring(difference, declaration, iam), world);
    await tag(declaration, tagsOf(mark), world);
    const TagKeys = obsoleteTags(before, mark);
    if (TagKeys.length > 0) await iam.send('UntagRole', { RoleName: declaration.name, TagKeys });
  },
  async remove(target, found, world) {
    const { iam } = accountOf(target, world);
    const RoleName = target.name;
    for (const part of Object.keys(found.facets)) {
      if (part.startsWith(attachedPrefix))
        await unlessGone(() =>
          iam.send('DetachRolePolicy', { RoleName, PolicyArn: part.slice(attachedPrefix.length) }),
        );
      if (part.startsWith(inlinePrefix))
        await unlessGone(() =>
          iam.send('DeleteRolePolicy', { RoleName, PolicyName: part.slice(inlinePrefix.length) }),
        );
    }
    await unlessGone(() => iam.send('DeleteRole', { RoleName }));
    return { kind: 'removed' };
  },
  async find(world) {
    const found: Target[] = [];
    for (const { accountId, iam } of Object.values(world.accounts))
      for (const { RoleName = '', Path = '/' } of await iam.list('ListRoles', {}, 'Roles')) {
        if (isAwsOwn(Path)) continue;
        const tags = await tagsOfRole(RoleName, iam);
        if (markIn(tags)?.stack === world.stack)
          found.push({ kind: 'role', place: accountId, name: RoleName });
      }
    return found;
  },
  usedBy: (target, removed, world) => assumedBy(target, removed, world),
  anchored: marksInTags({
    read: (target, world) => tagsOfRole(target.name, accountOf(target, world).iam),
    put: (target, given, world) => tag(target, [given], world),
    drop: async (target, key, world) => {
      const { iam } = accountOf(target, world);
      await unlessGone(() => iam.send('UntagRole', { RoleName: target.name, TagKeys: [key] }));
    },
  }),
};

/** The first group that stays and whose policies name a role for people. A role for jobs has no groups. */
async function assumedBy(
  target: Target,
  removed: ReadonlySet<string>,
  world: World,
): Promise<string | undefined> {
  const { iam, accountId, partition } = accountOf(target, world);
  const role = await iam.find('GetRole', { RoleName: target.name });
  const trust = JSON.stringify(readPolicyText(role?.Role?.AssumeRolePolicyDocument));
  if (!/:root"/.test(trust)) return undefined;
  const arn = `arn:${partition}:iam::${accountId}:role/${target.name}`;
  for (const { accountId: place, iam: users } of Object.values(world.accounts))
    for (const { GroupName = '' } of await users.list('ListGroups', {}, 'Groups')) {
      if (removed.has(idOf({ kind: 'group', place, name: GroupName }))) continue;
      const policies = await readPolicies(groupPolicies(GroupName, users));
      if (JSON.stringify(policies).includes(`"${arn}"`)) return `the group ${GroupName} may assume it`;
    }
  return undefined;
}

/** AWS's own roles can be neither tagged nor changed (IAM User Guide, "Service-linked roles"). */
function isAwsOwn(path: string): boolean {
  return path.startsWith('/aws-service-role/') || path.startsWith('/aws-reserved/');
}

async function tagsOfRole(RoleName: string, iam: IamAdmin): Promise<readonly Partial<Tag>[]> {
  const found = await iam.find('ListRoleTags', { RoleName });
  return (found?.Tags ?? []) as readonly Partial<Tag>[];
}

async function tag({ name: RoleName, ...target }: Target, Tags: Tag[], world: World): Promise<void> {
  const { iam } = accountOf({ name: RoleName, ...target }, world);
  await onceKnown(() => iam.send('TagRole', { RoleName, Tags }), world);
}

async function readRole({ name: RoleName }: Target, iam: IamAdmin): Promise<Found | undefined> {
  const answer = await iam.find('GetRole', { RoleName });
  if (!answer?.Role) return undefined;
  const { AssumeRolePolicyDocument, Description, MaxSessionDuration, PermissionsBoundary, Tags } =
    answer.Role;
  // The tags of the same answer: those of another replica could be older than the role.
  const mark = markIn((Tags ?? []) as readonly Partial<Tag>[]);
  const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
  const facets: Facets = {
    ...(Description ? { [rolePart.description]: Description } : {}),
    [rolePart.trust]: readPolicyText(AssumeRolePolicyDocument),
    [rolePart.maxSession]: MaxSessionDuration ?? 3600,
    ...(boundary ? { [rolePart.boundary]: boundary } : {}),
    ...(await policiesOf(RoleName, iam)),
  };
  return { facets, ...(mark ? { mark } : {}) };
}

/** What disappears between two requests is not there. */
async function policiesOf(RoleName: string, iam: IamAdmin): Promise<Facets> {
  const entries: [string, Json][] = [];
  for (const PolicyName of (await orGone(() => iam.list('ListRolePolicies', { RoleName }, 'PolicyNames'))) ??
    []) {
    const policy = await iam.find('GetRolePolicy', { RoleName, PolicyName });
    if (policy) entries.push([rolePart.inline(PolicyName), readPolicyText(policy.PolicyDocument)]);
  }
  const attached = await orGone(() => iam.list('ListAttachedRolePolicies', { RoleName }, 'AttachedPolicies'));
  for (const { PolicyArn } of attached ?? [])
    if (PolicyArn) entries.push([rolePart.attached(PolicyArn), 'yes']);
  return Object.fromEntries(entries);
}

const policiesIn = (all: readonly Difference[]): readonly Difference[] =>
  all.filter(({ part }) => part.startsWith(inlinePrefix) || part.startsWith(attachedPrefix));

function order({ part, after }: Difference): number {
  if (part === rolePart.boundary && after !== undefined) return 0;
  return after === undefined ? 1 : 2;
}

/** Sends the request that makes one part as it should be. Repeating it has no further effect. */
async function bring({ part, after }: Difference, declaration: Declaration, iam: IamAdmin): Promise<void> {
  const { name: RoleName, desired } = declaration;
  if (part === rolePart.trust) {
    await iam.send('UpdateAssumeRolePolicy', { RoleName, PolicyDocument: JSON.stringify(after) });
  } else if (part === rolePart.boundary) {
    if (after === undefined) await unlessGone(() => iam.send('DeleteRolePermissionsBoundary', { RoleName }));
    else await iam.send('PutRolePermissionsBoundary', { RoleName, PermissionsBoundary: textOf(after) });
  } else if (part.startsWith(inlinePrefix)) {
    const PolicyName = part.slice(inlinePrefix.length);
    if (after === undefined) await unlessGone(() => iam.send('DeleteRolePolicy', { RoleName, PolicyName }));
    else await iam.send('PutRolePolicy', { RoleName, PolicyName, PolicyDocument: JSON.stringify(after) });
  } else if (part.startsWith(attachedPrefix)) {
    const PolicyArn = part.slice(attachedPrefix.length);
    if (after === undefined) await unlessGone(() => iam.send('DetachRolePolicy', { RoleName, PolicyArn }));
    else await iam.send('AttachRolePolicy', { RoleName, PolicyArn });
  } else {
    await iam.send('UpdateRole', {
      RoleName,
      Description: textOf(desired[rolePart.description]),
      MaxSessionDuration: Number(desired[rolePart.maxSession] ?? 3600),
    });
  }
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
