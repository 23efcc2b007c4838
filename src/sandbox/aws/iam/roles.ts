import type { Role } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { storedPolicy } from '../model/stored-policy.ts';
import type { Call } from '../operation.ts';
import { number, required, text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { checkSharedIssuers } from './shared-issuers.ts';
import { alreadyExists, noSuchEntity, page, permit } from './subject.ts';

const describe = ({ path, name, id, arn, createdAt, trustPolicy, maxSessionDuration }: Role) => ({
  Path: path,
  RoleName: name,
  RoleId: id,
  Arn: arn,
  CreateDate: createdAt,
  AssumeRolePolicyDocument: encodeURIComponent(trustPolicy.json),
  MaxSessionDuration: maxSessionDuration,
});

/**
 * The role that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */
export function subjectRole(call: Call, caller: Caller): Role {
  const name = required(call.parameters, 'RoleName');
  const role = caller.account.roles.get(name);
  permit(call, caller, role?.arn ?? caller.account.arn(`role/${name}`));
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

const createRole: Operation = (call, _world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'RoleName');
  const path = text(call.parameters, 'Path') ?? '/';
  permit(call, caller, account.arn(`role${path}${name}`));
  if (account.roles.has(name)) throw alreadyExists(`Role with name ${name} already exists.`);
  const trust = required(call.parameters, 'AssumeRolePolicyDocument');
  checkSharedIssuers(storedPolicy(trust, 'trust').document);
  const maxSessionDuration = number(call.parameters, 'MaxSessionDuration') ?? 3600;
  return { Role: describe(account.createRole(name, { trust, path, maxSessionDuration })) };
};

const updateAssumeRolePolicy: Operation = (call, _world, caller) => {
  const role = subjectRole(call, caller);
  const trust = storedPolicy(required(call.parameters, 'PolicyDocument'), 'trust');
  checkSharedIssuers(trust.document);
  role.trustPolicy = trust;
  return {};
};

const listRoles: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('role/'));
  return page(call, 'Roles', [...caller.account.roles.values()].map(describe));
};

export const roleOperations: Readonly<Record<string, Operation>> = {
  CreateRole: createRole,
  GetRole: (call, _world, caller) => ({ Role: describe(subjectRole(call, caller)) }),
  ListRoles: listRoles,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
};
