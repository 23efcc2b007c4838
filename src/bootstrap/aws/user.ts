import type { IamAdmin } from '../../aws/iam-admin.ts';
import type { Facets } from '../facets.ts';
import { during, markIn, obsoleteTags, type Tag, tagsOf } from '../mark.ts';
import {
  accountOf,
  type Declaration,
  type Found,
  type ResourceKind,
  type Target,
  type World,
} from '../resource.ts';
import { onceKnown, orGone, unlessGone } from '../settle.ts';
import { marksInTags } from './anchor-tags.ts';
import { bringPolicies, readPolicies, userPolicies } from './policy-parts.ts';

/** The part with the value of a tag that a person gave. */
export const tagPart = (key: string) => `tag ${key}`;

const tagPrefix = tagPart('');

/** A user with its own policies. It can do nothing before it has a key or a password. */
export const user: ResourceKind = {
  kind: 'user',
  title: 'IAM user',
  markedOn: 'itself',
  extraParts: 'removed',
  read: (target, world) => readUser(target, accountOf(target, world).iam),
  async create(declaration, mark, world) {
    const { iam } = accountOf(declaration, world);
    const { name: UserName, desired, settings } = declaration;
    await iam.send('CreateUser', {
      UserName,
      ...(typeof settings?.path === 'string' ? { Path: settings.path } : {}),
      Tags: [...givenTags(desired), ...tagsOf(mark)],
    });
    await onceKnown(() => bringPolicies({}, desired, userPolicies(UserName, iam)), world);
  },
  async change(declaration, found, mark, world) {
    const { iam } = accountOf(declaration, world);
    const { name: UserName, desired } = declaration;
    const before = found.mark ?? mark;
    await tag(declaration, [...givenTags(desired), ...tagsOf(during(before, mark))], world);
    await onceKnown(() => bringPolicies(found.facets, desired, userPolicies(UserName, iam)), world);
    await tag(declaration, tagsOf(mark), world);
    const gone = givenTags(found.facets).flatMap(({ Key }) => (tagPart(Key) in desired ? [] : [Key]));
    const TagKeys = [...obsoleteTags(before, mark), ...gone];
    if (TagKeys.length > 0) await iam.send('UntagUser', { UserName, TagKeys });
  },
  async remove(target, found, world) {
    const { iam } = accountOf(target, world);
    await orGone(() => bringPolicies(found.facets, {}, userPolicies(target.name, iam)));
    await unlessGone(() => iam.send('DeleteUser', { UserName: target.name }));
    return { kind: 'removed' };
  },
  async usedBy(target, removed, world) {
    const { iam } = accountOf(target, world);
    const UserName = target.name;
    const isKept = (kind: string, name = UserName) => !removed.has(`${kind} ${target.place} ${name}`);
    const keys = (await orGone(() => iam.list('ListAccessKeys', { UserName }, 'AccessKeyMetadata'))) ?? [];
    if (keys.length > 0 && isKept('access-key')) return 'it has an access key';
    const groups = (await orGone(() => iam.list('ListGroupsForUser', { UserName }, 'Groups'))) ?? [];
    const other = groups.find(({ GroupName }) => isKept('group-member', `${GroupName} ${UserName}`));
    return other ? `it is in the group ${other.GroupName}` : undefined;
  },
  async find(world) {
    const found: Target[] = [];
    for (const { accountId, iam } of Object.values(world.accounts))
      for (const { UserName = '' } of await iam.list('ListUsers', {}, 'Users')) {
        const mark = markIn(await tagsOfUser(UserName, iam));
        if (mark?.stack === world.stack) found.push({ kind: 'user', place: accountId, name: UserName });
      }
    return found;
  },
  anchored: marksInTags({
    read: (target, world) => tagsOfUser(target.name, accountOf(target, world).iam),
    put: (target, given, world) => tag(target, [given], world),
    drop: async (target, key, world) => {
      const { iam } = accountOf(target, world);
      await unlessGone(() => iam.send('UntagUser', { UserName: target.name, TagKeys: [key] }));
    },
  }),
};

/** The tags of a user; none if it does not exist. */
export async function tagsOfUser(UserName: string, iam: IamAdmin): Promise<readonly Partial<Tag>[]> {
  const tags = await orGone(() => iam.list('ListUserTags', { UserName }, 'Tags'));
  return (tags ?? []) as readonly Partial<Tag>[];
}

async function tag(target: Target, Tags: Tag[], world: World): Promise<void> {
  const { iam } = accountOf(target, world);
  await onceKnown(() => iam.send('TagUser', { UserName: target.name, Tags }), world);
}

function givenTags(facets: Facets): Tag[] {
  return Object.entries(facets).flatMap(([part, value]) =>
    part.startsWith(tagPrefix) ? [{ Key: part.slice(tagPrefix.length), Value: String(value) }] : [],
  );
}

async function readUser({ name: UserName }: Declaration | Target, iam: IamAdmin): Promise<Found | undefined> {
  const answer = await iam.find('GetUser', { UserName });
  if (!answer?.User) return undefined;
  const tags = await tagsOfUser(UserName, iam);
  const mark = markIn(tags);
  const given = tags.filter(({ Key = '' }) => !Key.startsWith('keyturn:'));
  const policies = (await orGone(() => readPolicies(userPolicies(UserName, iam)))) ?? {};
  const facets: Facets = {
    ...Object.fromEntries(given.map(({ Key = '', Value = '' }) => [tagPart(Key), Value])),
    ...policies,
  };
  return { facets, ...(mark ? { mark } : {}) };
}
