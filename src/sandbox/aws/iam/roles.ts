import type { Account, Role } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { type StoredPolicy, storedPolicy } from '../model/stored-policy.ts';
import { AwsServiceError, type Call } from '../operation.ts';
import { number, required, text } from '../parameters.ts';
import type { Operation, World } from '../world.ts';
import { attachedBoundary, boundaryOf, boundaryOperations } from './boundaries.ts';
import { policySize } from './policy-size.ts';
import { checkSharedIssuers } from './shared-issuers.ts';
import {
  alreadyExists,
  deleteConflict,
  isBelow,
  isTaken,
  noSuchEntity,
  overQuota,
  page,
  permit,
} from './subject.ts';
import { addTags, describeTags, tagOperations } from './tags.ts';

/** Characters of a trust policy without white space, by default (IAM User Guide, "IAM and AWS STS quotas"). */
const trustPolicyLimit = 2048;

/** A role as lists show it: without tags, boundary and last use (IAM API reference, ListRoles). */
const listed = ({ path, name, id, arn, createdAt, trustPolicy, description, maxSessionDuration }: Role) => ({
  Path: path,
  RoleName: name,
  RoleId: id,
  Arn: arn,
  CreateDate: createdAt,
  AssumeRolePolicyDocument: encodeURIComponent(trustPolicy.json),
  ...(description === undefined ? {} : { Description: description }),
  MaxSessionDuration: maxSessionDuration,
});

const describe = (role: Role) => ({
  ...listed(role),
  ...attachedBoundary(role),
  ...(role.tags.size > 0 ? { Tags: describeTags(role.tags) } : {}),
});

const lastUse = ({ lastUsed }: Role) => ({
  RoleLastUsed: lastUsed ? { LastUsedDate: lastUsed.at, Region: lastUsed.region } : {},
});

/**
 * The role that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */
export function subjectRole(call: Call, caller: Caller): Role {
  const name = required(call.parameters, 'RoleName');
  const role = caller.account.roles.get(name);
  permit(call, caller, role?.arn ?? caller.account.arn(`role/${name}`), role?.tags);
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

/** @throws AwsServiceError `MalformedPolicyDocument`, 400, or `LimitExceeded`, 409 */
function checkedTrust(json: string, world: World): StoredPolicy {
  const trust = storedPolicy(json, 'trust');
  if (policySize(json) > trustPolicyLimit) throw overQuota('ACLSizePerRole', trustPolicyLimit);
  checkPrincipals(trust, world);
  checkSharedIssuers(trust.document);
  return trust;
}

/** IAM resolves the users and roles that a trust policy names, so they must exist (docs/facts.md#principals-must-exist). */
function checkPrincipals({ document }: StoredPolicy, world: World): void {
  const named = document.statements.flatMap(({ principals }) =>
    principals && principals.of !== '*' ? (principals.of.AWS ?? []) : [],
  );
  const missing = named.find((arn) => !exists(arn, world));
  if (missing !== undefined)
    throw new AwsServiceError(
      'MalformedPolicyDocument',
      400,
      `Invalid principal in policy: "AWS":"${missing}"`,
    );
}

function exists(arn: string, world: World): boolean {
  const [, , service, , id = '', resource = ''] = arn.split(':');
  const account = world.accounts.get(id);
  if (service !== 'iam' || !account || !/^(user|role)\//.test(resource)) return true;
  const seen: Account = world.latePolicies.read(account, '', account) ?? account;
  return [...seen.users.values(), ...seen.roles.values()].some((each) => each.arn === arn);
}

const createRole: Operation = (call, world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'RoleName');
  const path = text(call.parameters, 'Path') ?? '/';
  permit(call, caller, account.arn(`role${path}${name}`));
  if (isTaken(account.roles.keys(), name)) throw alreadyExists(`Role with name ${name} already exists.`);
  const trust = checkedTrust(required(call.parameters, 'AssumeRolePolicyDocument'), world);
  const boundary = boundaryOf(call, account);
  const tags = new Map<string, string>();
  addTags(tags, call);
  const description = text(call.parameters, 'Description');
  const maxSessionDuration = number(call.parameters, 'MaxSessionDuration') ?? 3600;
  const role = account.createRole(name, { trust: trust.json, path, maxSessionDuration });
  for (const [key, value] of tags) role.tags.set(key, value);
  if (boundary) role.boundary = boundary;
  if (description !== undefined) role.description = description;
  return { Role: describe(role) };
};

const updateAssumeRolePolicy: Operation = (call, world, caller) => {
  const role = subjectRole(call, caller);
  role.trustPolicy = checkedTrust(required(call.parameters, 'PolicyDocument'), world);
  return {};
};

/** Without MaxSessionDuration the role gets the default of an hour (IAM API reference, UpdateRole). */
const updateRole: Operation = (call, _world, caller) => {
  const role = subjectRole(call, caller);
  const description = text(call.parameters, 'Description');
  if (description !== undefined) role.description = description;
  role.maxSessionDuration = number(call.parameters, 'MaxSessionDuration') ?? 3600;
  return {};
};

const deleteRole: Operation = (call, _world, caller) => {
  const role = subjectRole(call, caller);
  if (role.attachedPolicies.size > 0) throw deleteConflict('detach all policies');
  if (role.inlinePolicies.size > 0) throw deleteConflict('delete policies');
  caller.account.roles.delete(role.name);
  return {};
};

const listRoles: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('role/'));
  const roles = [...caller.account.roles.values()].filter((role) => isBelow(call, role));
  return page(call, 'Roles', roles.map(listed));
};

const getRole: Operation = (call, _world, caller) => {
  const role = subjectRole(call, caller);
  return { Role: { ...describe(role), ...lastUse(role) } };
};

export const roleOperations: Readonly<Record<string, Operation>> = {
  ...boundaryOperations('Role', subjectRole),
  ...tagOperations('Role', (call, caller) => subjectRole(call, caller).tags),
  CreateRole: createRole,
  DeleteRole: deleteRole,
  GetRole: getRole,
  ListInstanceProfilesForRole: (call, _world, caller) => {
    subjectRole(call, caller);
    return page(call, 'InstanceProfiles', []);
  },
  ListRoles: listRoles,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateRole: updateRole,
};
