import type { Account, PolicyHolder } from '../model/account.ts';
import type { CustomerPolicy } from '../model/customer-policy.ts';
import { type AwsPolicy, awsPolicies } from '../model/managed-policies.ts';
import type { Caller } from '../model/session.ts';
import { storedPolicy } from '../model/stored-policy.ts';
import { AwsServiceError, type Call } from '../operation.ts';
import { required, text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { policySize } from './policy-size.ts';
import { alreadyExists, isBelow, isTaken, noSuchEntity, overQuota, page, permit } from './subject.ts';
import { addTags, describeTags, tagOperations } from './tags.ts';

/** Quotas of a managed policy (IAM User Guide, "IAM and AWS STS quotas"). */
const limits = { characters: 6144, versions: 5 };

function checkedPolicy(call: Call) {
  const policy = storedPolicy(required(call.parameters, 'PolicyDocument'), 'identity');
  if (policySize(policy.json) > limits.characters) throw overQuota('PolicySize', limits.characters);
  return policy;
}

const holdersIn = ({ users, groups, roles }: Account): PolicyHolder[] => [
  ...users.values(),
  ...groups.values(),
  ...roles.values(),
];

const boundedIn = ({ users, roles }: Account) => [...users.values(), ...roles.values()];

const attachments = (arn: string, account: Account) => ({
  AttachmentCount: holdersIn(account).filter(({ attachedPolicies }) => attachedPolicies.has(arn)).length,
  PermissionsBoundaryUsageCount: boundedIn(account).filter(({ boundary }) => boundary?.arn === arn).length,
});

const listed = (policy: CustomerPolicy | AwsPolicy, account: Account) => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.defaultVersionId,
  ...attachments(policy.arn, account),
  IsAttachable: true,
  CreateDate: policy.createdAt,
  UpdateDate: policy.updatedAt,
});

const describe = (policy: CustomerPolicy | AwsPolicy, account: Account) => ({
  ...listed(policy, account),
  ...(policy.description === undefined ? {} : { Description: policy.description }),
  ...(policy.tags.size > 0 ? { Tags: describeTags(policy.tags) } : {}),
});

/** A policy of the account or of AWS, for reading. */
function readable(call: Call, caller: Caller): CustomerPolicy | AwsPolicy {
  const arn = required(call.parameters, 'PolicyArn');
  const { account } = caller;
  const policy = account.policies.get(arn) ?? awsPolicies(account.partition).find((each) => each.arn === arn);
  permit(call, caller, arn, policy?.tags);
  if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
  return policy;
}

/** A policy of the account, for changes. */
function own(call: Call, caller: Caller): CustomerPolicy {
  const arn = required(call.parameters, 'PolicyArn');
  const policy = caller.account.policies.get(arn);
  permit(call, caller, arn, policy?.tags);
  if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
  return policy;
}

const createPolicy: Operation = (call, _world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'PolicyName');
  const path = text(call.parameters, 'Path') ?? '/';
  permit(call, caller, account.arn(`policy${path}${name}`));
  if (
    isTaken(
      [...account.policies.values()].map((policy) => policy.name),
      name,
    )
  )
    throw alreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
  const { json } = checkedPolicy(call);
  const tags = new Map<string, string>();
  addTags(tags, call);
  const description = text(call.parameters, 'Description');
  const arn = account.createPolicy(name, json, {
    path,
    ...(description === undefined ? {} : { description }),
  });
  const policy = account.policies.get(arn) as CustomerPolicy;
  for (const [key, value] of tags) policy.tags.set(key, value);
  return { Policy: describe(policy, account) };
};

const deletePolicy: Operation = (call, _world, caller) => {
  const { arn, versions } = own(call, caller);
  const { AttachmentCount, PermissionsBoundaryUsageCount } = attachments(arn, caller.account);
  const conflict = (message: string) => new AwsServiceError('DeleteConflict', 409, message);
  if (AttachmentCount + PermissionsBoundaryUsageCount > 0)
    throw conflict('Cannot delete a policy attached to entities.');
  if (versions.length > 1)
    throw conflict(
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    );
  caller.account.policies.delete(arn);
  return {};
};

const describeVersion = (policy: CustomerPolicy, { id, createdAt }: CustomerPolicy['versions'][number]) => ({
  VersionId: id,
  IsDefaultVersion: id === policy.defaultVersionId,
  CreateDate: createdAt,
});

const createPolicyVersion: Operation = (call, _world, caller) => {
  const policy = own(call, caller);
  if (policy.versions.length >= limits.versions) {
    throw new AwsServiceError(
      'LimitExceeded',
      409,
      `A managed policy can have up to ${limits.versions} versions. Before you create a new version, you must delete an existing version.`,
    );
  }
  policy.lastVersion += 1;
  const version = { id: `v${policy.lastVersion}`, policy: checkedPolicy(call), createdAt: call.clock.now() };
  policy.versions.push(version);
  policy.updatedAt = version.createdAt;
  if (text(call.parameters, 'SetAsDefault') === 'true') policy.defaultVersionId = version.id;
  return { PolicyVersion: describeVersion(policy, version) };
};

function versionOf(policy: CustomerPolicy | AwsPolicy, id: string) {
  const version = policy.versions.find((each) => each.id === id);
  if (!version) throw noSuchEntity(`Policy ${policy.arn} version ${id} does not exist or is not attachable.`);
  return version;
}

const getPolicyVersion: Operation = (call, _world, caller) => {
  const policy = readable(call, caller);
  const { id, createdAt, policy: stored } = versionOf(policy, required(call.parameters, 'VersionId'));
  return {
    PolicyVersion: {
      Document: encodeURIComponent(stored.json),
      VersionId: id,
      IsDefaultVersion: id === policy.defaultVersionId,
      CreateDate: createdAt,
    },
  };
};

const deletePolicyVersion: Operation = (call, _world, caller) => {
  const policy = own(call, caller);
  const version = versionOf(
    policy,
    required(call.parameters, 'VersionId'),
  ) as CustomerPolicy['versions'][number];
  if (version.id === policy.defaultVersionId)
    throw new AwsServiceError('DeleteConflict', 409, 'Cannot delete the default version of a policy.');
  policy.versions.splice(policy.versions.indexOf(version), 1);
  return {};
};

const listPolicies: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('policy/'));
  const { account } = caller;
  const scope = text(call.parameters, 'Scope') ?? 'All';
  const all = [
    ...(scope === 'AWS' ? [] : account.policies.values()),
    ...(scope === 'Local' ? [] : awsPolicies(account.partition)),
  ];
  const onlyAttached = text(call.parameters, 'OnlyAttached') === 'true';
  const policies = all
    .filter((policy) => isBelow(call, policy))
    .map((policy) => listed(policy, account))
    .filter(({ AttachmentCount }) => !onlyAttached || AttachmentCount > 0);
  return page(call, 'Policies', policies);
};

const listEntitiesForPolicy: Operation = (call, _world, caller) => {
  const { arn } = readable(call, caller);
  const { users, groups, roles } = caller.account;
  const usage = text(call.parameters, 'PolicyUsageFilter');
  const filter = text(call.parameters, 'EntityFilter');
  const uses = (each: PolicyHolder & { boundary?: { arn: string } }) =>
    (usage !== 'PermissionsBoundary' && each.attachedPolicies.has(arn)) ||
    (usage !== 'PermissionsPolicy' && each.boundary?.arn === arn);
  const found = <T extends PolicyHolder>(kind: string, all: ReadonlyMap<string, T>) =>
    filter === undefined || filter === kind ? [...all.values()].filter(uses) : [];
  return {
    PolicyGroups: found('Group', groups).map(({ name, id }) => ({ GroupName: name, GroupId: id })),
    PolicyUsers: found('User', users).map(({ name, id }) => ({ UserName: name, UserId: id })),
    PolicyRoles: found('Role', roles).map(({ name, id }) => ({ RoleName: name, RoleId: id })),
    IsTruncated: false,
  };
};

export const managedPolicyOperations: Readonly<Record<string, Operation>> = {
  ...tagOperations('Policy', (call, caller) => own(call, caller).tags),
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  GetPolicy: (call, _world, caller) => ({ Policy: describe(readable(call, caller), caller.account) }),
  GetPolicyVersion: getPolicyVersion,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListPolicies: listPolicies,
  ListPolicyVersions: (call, _world, caller) => {
    const policy = readable(call, caller);
    const versions = policy.versions.map(({ id, createdAt }) => ({
      VersionId: id,
      IsDefaultVersion: id === policy.defaultVersionId,
      CreateDate: createdAt,
    }));
    return page(call, 'Versions', versions);
  },
  SetDefaultPolicyVersion: (call, _world, caller) => {
    const policy = own(call, caller);
    policy.defaultVersionId = versionOf(policy, required(call.parameters, 'VersionId')).id;
    policy.updatedAt = call.clock.now();
    return {};
  },
};
