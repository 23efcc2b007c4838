import type { Group, PolicyHolder, User } from '../model/account.ts';
import { required, structures, text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { alreadyExists, noSuchEntity, page, permit, subjectUser } from './subject.ts';

const describeUser = ({ path, name, id, arn, createdAt, tags }: User) => ({
  Path: path,
  UserName: name,
  UserId: id,
  Arn: arn,
  CreateDate: createdAt,
  ...(tags.size > 0 ? { Tags: describeTags(tags) } : {}),
});

const describeGroup = ({ path, name, id, arn, createdAt }: Group) => ({
  Path: path,
  GroupName: name,
  GroupId: id,
  Arn: arn,
  CreateDate: createdAt,
});

const describeTags = (tags: ReadonlyMap<string, string>) => [...tags].map(([Key, Value]) => ({ Key, Value }));

const describeAttached = ({ attachedPolicies }: PolicyHolder) =>
  [...attachedPolicies.keys()].map((arn) => ({ PolicyName: arn.split('/').at(-1) ?? arn, PolicyArn: arn }));

const createUser: Operation = (call, _world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'UserName');
  const path = text(call.parameters, 'Path') ?? '/';
  permit(call, caller, account.arn(`user${path}${name}`));
  if (account.users.has(name)) throw alreadyExists(`User with name ${name} already exists.`);
  const user = account.createUser(name, { path });
  for (const tag of structures(call.parameters, 'Tags'))
    user.tags.set(required(tag, 'Key'), required(tag, 'Value'));
  return { User: describeUser(user) };
};

const getLoginProfile: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  if (!user.hasLoginProfile) throw noSuchEntity(`Login Profile for User ${user.name} cannot be found.`);
  return { LoginProfile: { UserName: user.name, CreateDate: user.createdAt, PasswordResetRequired: false } };
};

const tagUser: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  for (const tag of structures(call.parameters, 'Tags'))
    user.tags.set(required(tag, 'Key'), required(tag, 'Value'));
  return {};
};

const listUsers: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('user/'));
  return page(call, 'Users', [...caller.account.users.values()].map(describeUser));
};

const listAccountAliases: Operation = (call, _world, caller) => {
  permit(call, caller, '*');
  const { alias } = caller.account;
  return page(call, 'AccountAliases', alias === undefined ? [] : [alias]);
};

export const userOperations: Readonly<Record<string, Operation>> = {
  CreateUser: createUser,
  GetLoginProfile: getLoginProfile,
  GetUser: (call, _world, caller) => ({ User: describeUser(subjectUser(call, caller)) }),
  ListAccountAliases: listAccountAliases,
  ListAttachedUserPolicies: (call, _world, caller) =>
    page(call, 'AttachedPolicies', describeAttached(subjectUser(call, caller))),
  ListGroupsForUser: (call, _world, caller) =>
    page(call, 'Groups', [...subjectUser(call, caller).groups].map(describeGroup)),
  ListUserPolicies: (call, _world, caller) =>
    page(call, 'PolicyNames', [...subjectUser(call, caller).inlinePolicies.keys()]),
  ListUserTags: (call, _world, caller) => page(call, 'Tags', describeTags(subjectUser(call, caller).tags)),
  ListUsers: listUsers,
  TagUser: tagUser,
};
