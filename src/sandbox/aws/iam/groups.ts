import type { Group, User } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import type { Call } from '../operation.ts';
import { required, text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import {
  alreadyExists,
  deleteConflict,
  isBelow,
  isTaken,
  noSuchEntity,
  overQuota,
  page,
  permit,
  subjectUser,
} from './subject.ts';
import { listedUser, userNamed } from './users.ts';

/** Groups of one user (IAM User Guide, "IAM and AWS STS quotas"). */
const groupsPerUser = 10;

const describeGroup = ({ path, name, id, arn, createdAt }: Group) => ({
  Path: path,
  GroupName: name,
  GroupId: id,
  Arn: arn,
  CreateDate: createdAt,
});

/**
 * The group that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */
export function subjectGroup(call: Call, caller: Caller): Group {
  const name = required(call.parameters, 'GroupName');
  const group = caller.account.groups.get(name);
  permit(call, caller, group?.arn ?? caller.account.arn(`group/${name}`));
  if (!group) throw noSuchEntity(`The group with name ${name} cannot be found.`);
  return group;
}

const membersOf = (group: Group, { account }: Caller): User[] =>
  [...account.users.values()].filter(({ groups }) => groups.has(group));

const createGroup: Operation = (call, _world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'GroupName');
  const path = text(call.parameters, 'Path') ?? '/';
  permit(call, caller, account.arn(`group${path}${name}`));
  if (isTaken(account.groups.keys(), name)) throw alreadyExists(`Group with name ${name} already exists.`);
  return { Group: describeGroup(account.createGroup(name, {}, path)) };
};

const getGroup: Operation = (call, _world, caller) => {
  const group = subjectGroup(call, caller);
  return { Group: describeGroup(group), ...page(call, 'Users', membersOf(group, caller).map(listedUser)) };
};

const listGroups: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('group/'));
  const groups = [...caller.account.groups.values()].filter((group) => isBelow(call, group));
  return page(call, 'Groups', groups.map(describeGroup));
};

const deleteGroup: Operation = (call, _world, caller) => {
  const group = subjectGroup(call, caller);
  if (membersOf(group, caller).length > 0) throw deleteConflict('remove users from group');
  if (group.attachedPolicies.size > 0) throw deleteConflict('detach all policies');
  if (group.inlinePolicies.size > 0) throw deleteConflict('delete policies');
  caller.account.groups.delete(group.name);
  return {};
};

const addUserToGroup: Operation = (call, _world, caller) => {
  const group = subjectGroup(call, caller);
  const user = userNamed(caller.account, required(call.parameters, 'UserName'));
  if (!user.groups.has(group) && user.groups.size >= groupsPerUser)
    throw overQuota('GroupsPerUser', groupsPerUser);
  user.groups.add(group);
  return {};
};

const removeUserFromGroup: Operation = (call, _world, caller) => {
  const group = subjectGroup(call, caller);
  const user = userNamed(caller.account, required(call.parameters, 'UserName'));
  if (!user.groups.delete(group)) throw noSuchEntity(`User ${user.name} is not in group ${group.name}.`);
  return {};
};

export const groupOperations: Readonly<Record<string, Operation>> = {
  AddUserToGroup: addUserToGroup,
  CreateGroup: createGroup,
  DeleteGroup: deleteGroup,
  GetGroup: getGroup,
  ListGroups: listGroups,
  ListGroupsForUser: (call, _world, caller) =>
    page(call, 'Groups', [...subjectUser(call, caller).groups].map(describeGroup)),
  RemoveUserFromGroup: removeUserFromGroup,
};
