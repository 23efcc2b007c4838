import type { Role } from '../model/account.ts';
import { required } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { noSuchEntity, page, permit } from './subject.ts';

const describe = ({ path, name, id, arn, createdAt, trustPolicy, maxSessionDuration }: Role) => ({
  Path: path,
  RoleName: name,
  RoleId: id,
  Arn: arn,
  CreateDate: createdAt,
  AssumeRolePolicyDocument: encodeURIComponent(trustPolicy.json),
  MaxSessionDuration: maxSessionDuration,
});

const getRole: Operation = (call, _world, caller) => {
  const name = required(call.parameters, 'RoleName');
  const role = caller.account.roles.get(name);
  permit(call, caller, role?.arn ?? caller.account.arn(`role/${name}`));
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return { Role: describe(role) };
};

const listRoles: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('role/'));
  return page(call, 'Roles', [...caller.account.roles.values()].map(describe));
};

export const roleOperations: Readonly<Record<string, Operation>> = { GetRole: getRole, ListRoles: listRoles };
