import { accountOf, type ResourceKind, type Target } from '../resource.ts';
import { onceKnown, orGone, unlessGone } from '../settle.ts';
import { bringPolicies, groupPolicies, readPolicies } from './policy-parts.ts';

/** A group with its policies. IAM keeps no tags of groups, so a user's tags record who made it. */
export const group: ResourceKind = {
  kind: 'group',
  title: 'IAM group',
  markedOn: 'anchor',
  extraParts: 'removed',
  async read({ name: GroupName, ...target }, world) {
    const { iam } = accountOf({ name: GroupName, ...target }, world);
    if (!(await iam.find('GetGroup', { GroupName }))) return undefined;
    return { facets: (await orGone(() => readPolicies(groupPolicies(GroupName, iam)))) ?? {} };
  },
  async create(declaration, _mark, world) {
    const { iam } = accountOf(declaration, world);
    const { name: GroupName, desired } = declaration;
    await iam.send('CreateGroup', { GroupName });
    await onceKnown(() => bringPolicies({}, desired, groupPolicies(GroupName, iam)), world);
  },
  async change({ name: GroupName, desired, ...target }, found, _mark, world) {
    const { iam } = accountOf({ name: GroupName, ...target }, world);
    await onceKnown(() => bringPolicies(found.facets, desired, groupPolicies(GroupName, iam)), world);
  },
  async remove({ name: GroupName, ...target }, found, world) {
    const { iam } = accountOf({ name: GroupName, ...target }, world);
    await orGone(() => bringPolicies(found.facets, {}, groupPolicies(GroupName, iam)));
    await unlessGone(() => iam.send('DeleteGroup', { GroupName }));
    return { kind: 'removed' };
  },
  async usedBy({ name: GroupName, place, kind }, removed, world) {
    const { iam } = accountOf({ name: GroupName, place, kind }, world);
    const users = (await orGone(() => iam.list('GetGroup', { GroupName }, 'Users'))) ?? [];
    const others = users.filter(
      ({ UserName }) => !removed.has(`group-member ${place} ${GroupName} ${UserName}`),
    );
    return others.length === 0 ? undefined : `${others.map(({ UserName }) => UserName).join(', ')} is in it`;
  },
};

/** The membership of a user in a group. Its name is the group's, a space, and the user's. */
export const groupMember: ResourceKind = {
  kind: 'group-member',
  title: 'Member',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const { GroupName, UserName } = memberIn(target);
    const { iam } = accountOf(target, world);
    const groups = (await orGone(() => iam.list('ListGroupsForUser', { UserName }, 'Groups'))) ?? [];
    return groups.some((each) => each.GroupName === GroupName) ? { facets: {} } : undefined;
  },
  async create(target, _mark, world) {
    const { iam } = accountOf(target, world);
    await onceKnown(() => iam.send('AddUserToGroup', memberIn(target)), world);
  },
  change: async () => {
    // A user is a member or not.
  },
  async remove(target, _found, world) {
    const { iam } = accountOf(target, world);
    await unlessGone(() => iam.send('RemoveUserFromGroup', memberIn(target)));
    return { kind: 'removed' };
  },
};

function memberIn({ name }: Target): { readonly GroupName: string; readonly UserName: string } {
  const [GroupName = '', UserName = ''] = name.split(' ');
  return { GroupName, UserName };
}
