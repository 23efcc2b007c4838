import { required } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { alreadyExists, noSuchEntity, page, permit } from './subject.ts';

const listAccountAliases: Operation = (call, _world, caller) => {
  permit(call, caller, '*');
  const { alias } = caller.account;
  return page(call, 'AccountAliases', alias === undefined ? [] : [alias]);
};

/** An account has one alias, and no two accounts have the same (IAM User Guide, "Your AWS account ID and its alias"). */
const createAccountAlias: Operation = (call, world, caller) => {
  permit(call, caller, '*');
  const alias = required(call.parameters, 'AccountAlias');
  const owner = [...world.accounts.values()].find((account) => account.alias === alias);
  if (owner) throw alreadyExists(`The account alias ${alias} already exists.`);
  caller.account.alias = alias;
  return {};
};

const deleteAccountAlias: Operation = (call, _world, caller) => {
  permit(call, caller, '*');
  const alias = required(call.parameters, 'AccountAlias');
  if (caller.account.alias !== alias) throw noSuchEntity(`The account alias ${alias} cannot be found.`);
  caller.account.alias = undefined;
  return {};
};

/** The counts that depend on the account's content, and the quotas that this sandbox applies. */
const getAccountSummary: Operation = (call, _world, caller) => {
  permit(call, caller, '*');
  const { users, groups, roles, policies, oidcProviders, samlProviders, unassignedMfaDevices, rootKeys } =
    caller.account;
  const inUse = [...users.values()].flatMap(({ mfaDevices }) => mfaDevices).length;
  return {
    SummaryMap: {
      Users: users.size,
      UsersQuota: 5000,
      Groups: groups.size,
      GroupsQuota: 300,
      Roles: roles.size,
      RolesQuota: 1000,
      Policies: policies.size,
      PoliciesQuota: 1500,
      Providers: oidcProviders.size + samlProviders.size,
      MFADevices: inUse + unassignedMfaDevices.length,
      MFADevicesInUse: inUse,
      AccountMFAEnabled: 0,
      AccountAccessKeysPresent: rootKeys.length > 0 ? 1 : 0,
      AccessKeysPerUserQuota: 2,
      GroupsPerUserQuota: 10,
      AttachedPoliciesPerUserQuota: 10,
      AttachedPoliciesPerGroupQuota: 10,
      AttachedPoliciesPerRoleQuota: 10,
      AssumeRolePolicySizeQuota: 2048,
      PolicySizeQuota: 6144,
      UserPolicySizeQuota: 2048,
      GroupPolicySizeQuota: 5120,
      VersionsPerPolicyQuota: 5,
    },
  };
};

export const accountOperations: Readonly<Record<string, Operation>> = {
  CreateAccountAlias: createAccountAlias,
  DeleteAccountAlias: deleteAccountAlias,
  GetAccountSummary: getAccountSummary,
  ListAccountAliases: listAccountAliases,
};
