import type { User } from '../model/account.ts';
import { required, text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { attachedBoundary, boundaryOf, boundaryOperations } from './boundaries.ts';
import {
  alreadyExists,
  deleteConflict,
  isBelow,
  isTaken,
  noSuchEntity,
  page,
  permit,
  subjectUser,
} from './subject.ts';
import { addTags, describeTags, tagOperations } from './tags.ts';

/** A user as lists show it: without tags and boundary (IAM API reference, ListUsers). */
export const listedUser = ({ path, name, id, arn, createdAt }: User) => ({
  Path: path,
  UserName: name,
  UserId: id,
  Arn: arn,
  CreateDate: createdAt,
});

const describeUser = (user: User) => ({
  ...listedUser(user),
  ...attachedBoundary(user),
  ...(user.tags.size > 0 ? { Tags: describeTags(user.tags) } : {}),
});

const createUser: Operation = (call, _world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'UserName');
  const path = text(call.parameters, 'Path') ?? '/';
  permit(call, caller, account.arn(`user${path}${name}`));
  if (isTaken(account.users.keys(), name)) throw alreadyExists(`User with name ${name} already exists.`);
  const boundary = boundaryOf(call, account);
  const tags = new Map<string, string>();
  addTags(tags, call);
  const user = account.createUser(name, { path });
  if (boundary) user.boundary = boundary;
  for (const [key, value] of tags) user.tags.set(key, value);
  return { User: describeUser(user) };
};

/** What must be gone before a user can be deleted (IAM API reference, DeleteUser). */
function whatHolds(user: User): string | undefined {
  if (user.loginProfile) return 'delete login profile';
  if (user.accessKeys.length > 0) return 'delete access keys';
  if (user.mfaDevices.length > 0) return 'delete MFA device';
  if (user.groups.size > 0) return 'remove users from group';
  if (user.attachedPolicies.size > 0) return 'detach all policies';
  return user.inlinePolicies.size > 0 ? 'delete policies' : undefined;
}

const deleteUser: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const first = whatHolds(user);
  if (first !== undefined) throw deleteConflict(first);
  caller.account.users.delete(user.name);
  return {};
};

const listUsers: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('user/'));
  const users = [...caller.account.users.values()].filter((user) => isBelow(call, user));
  return page(call, 'Users', users.map(listedUser));
};

export const userOperations: Readonly<Record<string, Operation>> = {
  ...boundaryOperations('User', subjectUser),
  ...tagOperations('User', (call, caller) => subjectUser(call, caller).tags),
  CreateUser: createUser,
  DeleteUser: deleteUser,
  GetUser: (call, _world, caller) => ({ User: describeUser(subjectUser(call, caller)) }),
  ListUsers: listUsers,
};

export function userNamed(account: { readonly users: ReadonlyMap<string, User> }, name: string): User {
  const user = account.users.get(name);
  if (!user) throw noSuchEntity(`The user with name ${name} cannot be found.`);
  return user;
}
