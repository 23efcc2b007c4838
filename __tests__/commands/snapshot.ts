import type { Account, PolicyHolder } from '../../src/sandbox/aws/model/account.ts';
import type { World } from '../../src/sandbox/aws/world.ts';
import type { GitHubWorld } from '../../src/sandbox/github/world.ts';

/** What a sandbox consists of. */
interface Worlds {
  readonly world: World;
  readonly github: { readonly world: GitHubWorld };
}

/** What an account and a repository hold, to compare before and after. Ids and dates of creation are left out. */
export function snapshot({ world, github }: Worlds, accountId: string, repository: string) {
  const code = github.world.repository(repository).code;
  return {
    ...accountState(world.account(accountId)),
    environments: [...github.world.repository(repository).environments.values()].map(({ name }) => name),
    branches: [...code.branches.keys()],
    openPulls: code.pulls.filter(({ state }) => state === 'open').map(({ head }) => head),
  };
}

/** The parts of IAM that `bootstrap` touches. */
function accountState({ users, groups, roles, oidcProviders, policies, unassignedMfaDevices }: Account) {
  return {
    users: [...users.values()].map((user) => ({
      name: user.name,
      ...policiesOf(user),
      groups: [...user.groups].map(({ name }) => name),
      keys: user.accessKeys.map(({ id, status }) => `${id} ${status}`),
      devices: user.mfaDevices.map(({ serialNumber }) => serialNumber),
      tags: [...user.tags.keys()].sort(),
    })),
    groups: [...groups.values()].map((group) => ({ name: group.name, ...policiesOf(group) })),
    roles: [...roles.values()].map((role) => ({
      name: role.name,
      ...policiesOf(role),
      trust: role.trustPolicy.json,
      boundary: role.boundary?.arn,
      seconds: role.maxSessionDuration,
      tags: [...role.tags].filter(([key]) => key !== 'keyturn:created').sort(),
    })),
    providers: [...oidcProviders.values()].map(({ host, clientIds, thumbprints, tags }) => ({
      host,
      clientIds: [...clientIds].sort(),
      thumbprints,
      tags: [...tags].filter(([key]) => key !== 'keyturn:created').sort(),
    })),
    policies: [...policies.keys()],
    devices: unassignedMfaDevices.map(({ serialNumber }) => serialNumber),
  };
}

function policiesOf(holder: PolicyHolder) {
  return {
    inline: [...holder.inlinePolicies].map(([name, { json }]) => `${name} ${json}`).sort(),
    attached: [...holder.attachedPolicies.keys()].sort(),
  };
}
