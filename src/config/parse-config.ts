import type { AccessKeys } from '../aws/access-keys.ts';
import { partitionOf } from '../aws/partition.ts';
import type { Env } from '../env.ts';
import { allowedAccountIdsInput } from './account-ids.ts';
import type { Config, RoleConfig, SamlInput, SourceInputs } from './config.ts';
import { endpointsInput } from './endpoints.ts';
import { refuseExpressions } from './expressions.ts';
import type { RawInputs } from './inputs.ts';
import { keyAgeInput } from './key-age.ts';
import { keysInput } from './keys.ts';
import { mfaInput } from './mfa.ts';
import { networkInput } from './network.ts';
import { Problems } from './problems.ts';
import type { ProfileEntry } from './profile-entry.ts';
import { profilesInput } from './profiles.ts';
import { publishInput } from './publishing.ts';
import { refreshInput } from './refresh.ts';
import { regionInput } from './region.ts';
import { roleSettings } from './role.ts';
import { checkChainedDurations, parseHops, roleChain } from './role-chain.ts';
import { rotationInput } from './rotation.ts';
import { checkSaml, samlInput } from './saml.ts';
import { booleanInput } from './scalars.ts';
import { checkUnknownInputs } from './unknown-inputs.ts';

/**
 * Parses the inputs into a `Config`. Pure. It reports all bad inputs together.
 *
 * @param env - for variables other than inputs: AWS's endpoints, and the runner's
 * @throws KeyturnError `InvalidInput`
 */
export function parseConfig(inputs: RawInputs, env: Env = {}): Config {
  const problems = new Problems(inputs);
  const notices: string[] = [];
  if (refuseExpressions(inputs, problems)) problems.throwIfAny();
  checkUnknownInputs(env, problems, notices);
  const region = regionInput(inputs, problems);
  const partition = partitionOf(region);
  const settings = roleSettings(inputs, env, partition, problems);
  const hops = parseHops(inputs['role-to-assume'].untrimmed, partition, env, problems);
  const { role: ownRole, furtherRoles } = roleChain(hops, settings);
  const saml = samlInput(inputs, partition, settings, problems);
  const endpoints = endpointsInput(inputs, env, region, problems, notices);
  const given = sourceInput(inputs, saml, endpoints.sts === undefined, problems, notices);
  const profiles = profilesInput(
    inputs,
    { region, partition, source: given, isChained: isChained(given, given.keys), defaults: settings, env },
    problems,
    notices,
  );
  const role = ownRole ?? profiles.find((entry) => entry.kind === 'role')?.role;
  const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
  const keyAge = keyAgeInput(inputs, problems);
  const rotation = rotationInput(inputs, given.keys, env, problems, notices);
  const refresh = refreshInput(inputs, given, role, problems);
  const publish = publishInput(inputs, refresh, problems);
  const network = networkInput(inputs, endpoints, problems);
  const specialCharactersWorkaround = booleanInput('special-characters-workaround', inputs, problems);
  const mfa = mfaInput(
    inputs,
    {
      source: given,
      role,
      roles: [...new Set([...(role ? [role] : []), ...rolesIn(profiles)])],
      keyAge,
      rotation,
      specialCharactersWorkaround,
      partition,
    },
    problems,
  );
  const source = mfa ? { ...given, mfa } : given;
  booleanInput('translate-env-variables', inputs, problems, true);
  checkConflicts(inputs, source, ownRole, problems, notices);
  checkSaml(
    inputs,
    {
      keys: source.keys !== undefined,
      tokenFile: source.webIdentityTokenFile !== undefined,
      chain: hops.length > 1,
    },
    problems,
    notices,
  );
  checkChainedDurations(hops, settings, isChained(source, source.keys), problems);
  problems.throwIfAny();
  return {
    region,
    partition,
    source,
    furtherRoles,
    keyAge,
    publish,
    profiles,
    network,
    specialCharactersWorkaround,
    notices,
    ...(rotation ? { rotation } : {}),
    ...(role ? { role } : {}),
    ...(allowedAccountIds ? { allowedAccountIds } : {}),
  };
}

/** The roles that the step assumes for `profiles`. */
function rolesIn(profiles: readonly ProfileEntry[]): readonly RoleConfig[] {
  return profiles.flatMap((entry) => (entry.kind === 'role' ? [entry.role] : []));
}

function sourceInput(
  inputs: RawInputs,
  saml: SamlInput | undefined,
  isAws: boolean,
  problems: Problems,
  notices: string[],
): SourceInputs {
  const keys = keysInput(inputs, isAws, problems, notices);
  const tokenFile = inputs['web-identity-token-file'];
  // Keys and an assertion take precedence over a token file that only the environment names.
  const usesTokenFile =
    tokenFile.value !== '' && (!(keys || saml) || isGiven(inputs, 'web-identity-token-file'));
  return {
    useExistingCredentials: booleanInput('use-existing-credentials', inputs, problems),
    roleChaining: booleanInput('role-chaining', inputs, problems),
    forceSkipOidc: booleanInput('force-skip-oidc', inputs, problems),
    audience: inputs.audience.value || 'sts.amazonaws.com',
    ...(keys ? { keys } : {}),
    ...(saml ? { saml } : {}),
    ...(usesTokenFile ? { webIdentityTokenFile: tokenFile.value } : {}),
  };
}

/** Contradictory combinations are problems; inputs without effect are notices. */
function checkConflicts(
  inputs: RawInputs,
  source: SourceInputs,
  role: RoleConfig | undefined,
  problems: Problems,
  notices: string[],
): void {
  const { keys, webIdentityTokenFile, roleChaining } = source;
  if (keys && webIdentityTokenFile !== undefined) {
    problems.add('Keys and web-identity-token-file are both set.', 'give one source of credentials.');
  }
  if (
    webIdentityTokenFile !== undefined &&
    inputs['role-to-assume'].value === '' &&
    inputs.profiles.value === ''
  ) {
    problems.add(
      'web-identity-token-file is set without role-to-assume.',
      'a token can only be used to assume a role: set role-to-assume.',
    );
  }
  if (roleChaining && (keys || webIdentityTokenFile !== undefined)) {
    notices.push(
      `role-chaining has no effect, because ${keys ? 'keys are' : 'web-identity-token-file is'} set.`,
    );
  }
  if (role && !role.sessionTagging && role.customTags.length > 0) {
    notices.push('custom-tags has no effect, because role-skip-session-tagging is true.');
  }
}

/** Sessions that temporary credentials request last one hour at most (docs/facts.md#role-chaining). */
function isChained(
  { roleChaining, webIdentityTokenFile, saml }: SourceInputs,
  keys: AccessKeys | undefined,
): boolean {
  if (keys) return keys.sessionToken !== undefined;
  return roleChaining && webIdentityTokenFile === undefined && saml === undefined;
}

function isGiven(inputs: RawInputs, name: 'web-identity-token-file'): boolean {
  return inputs[name].givenAs === name;
}
