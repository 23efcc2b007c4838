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
import type { SettingsOfRole } from './role-config.ts';
import { rotationInput } from './rotation.ts';
import { samlInput } from './saml.ts';
import { booleanInput } from './scalars.ts';
import { checkSources, rulesInForce, type SourceRules } from './source-rules.ts';
import { checkUnknownInputs } from './unknown-inputs.ts';

/**
 * Parses the inputs into a `Config`. Pure. It reports all bad inputs together.
 *
 * @param env - for variables that are not inputs: AWS's endpoints, and what the runner says about the job
 * @param sources - all sources of credentials, in their order of precedence
 * @throws KeyturnError `InvalidInput`
 */
export function parseConfig(
  inputs: RawInputs,
  env: Env,
  sources: readonly { readonly rules: SourceRules }[],
): Config {
  const problems = new Problems(inputs);
  const notices: string[] = [];
  const report = { problems, notices };
  const rules = sources.map((source) => source.rules);
  if (refuseExpressions(inputs, problems)) problems.throwIfAny();
  checkUnknownInputs(env, problems, notices);
  const region = regionInput(inputs, problems);
  const partition = partitionOf(region);
  const settings = roleSettings(inputs, env, partition, problems);
  const hops = parseHops(inputs['role-to-assume'].untrimmed, partition, env, problems);
  const ownRoles = roleChain(hops, settings);
  const saml = samlInput(inputs, partition, settings, problems);
  const endpoints = endpointsInput(inputs, env, region, problems, notices);
  const given = sourceInputs(inputs, saml, endpoints.sts === undefined, problems, notices);
  const inForce = rulesInForce(rules, given);
  const isTemporary = inForce?.isTemporary?.(given) ?? false;
  const profiles = profilesInput(
    inputs,
    { region, partition, storedKey: given.storedKey, isTemporary, defaults: settings, env },
    problems,
    notices,
  );
  const profileRoles = rolesIn(profiles);
  const roles = ownRoles.length > 0 ? ownRoles : profileRoles.slice(0, 1);
  const [firstRole] = roles;
  const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
  const keyAge = keyAgeInput(inputs, problems);
  const rotation = rotationInput(inputs, given.storedKey?.pair, env, problems, notices);
  const refresh = refreshInput(inputs, { source: given, rules, hasRole: roles.length > 0 }, problems);
  const publish = publishInput(inputs, refresh, problems);
  const network = networkInput(inputs, endpoints, problems);
  const specialCharactersWorkaround = booleanInput('special-characters-workaround', inputs, problems);
  const mfa = mfaInput(
    inputs,
    {
      source: { inForce, inputs: given },
      role: firstRole,
      roles: [...new Set([...(firstRole ? [firstRole] : []), ...profileRoles])],
      keyAge,
      rotation,
      specialCharactersWorkaround,
      partition,
    },
    problems,
  );
  booleanInput('translate-env-variables', inputs, problems, true);
  noticeIdleTags(ownRoles, notices);
  if (roles.length === 0 && !saml) noticeIdlePolicies(settings, notices);
  checkSources(rules, given, report, { isChain: hops.length > 1 });
  checkChainedDurations(hops, settings, isTemporary, problems);
  problems.throwIfAny();
  return {
    region,
    partition,
    source: mfa && given.storedKey ? { ...given, storedKey: { ...given.storedKey, mfa } } : given,
    roles,
    keyAge,
    publish,
    profiles,
    network,
    specialCharactersWorkaround,
    notices,
    ...(rotation ? { rotation } : {}),
    ...(allowedAccountIds ? { allowedAccountIds } : {}),
  };
}

/** The roles that the step assumes for `profiles`. */
function rolesIn(profiles: readonly ProfileEntry[]): readonly RoleConfig[] {
  return profiles.flatMap((entry) => (entry.kind === 'role' ? [entry.role] : []));
}

function sourceInputs(
  inputs: RawInputs,
  saml: SamlInput | undefined,
  isAws: boolean,
  problems: Problems,
  notices: string[],
): SourceInputs {
  const pair = keysInput(inputs, isAws, problems, notices);
  const tokenFile = inputs['web-identity-token-file'];
  // A token file that only the environment names is ignored where the inputs hold keys or an assertion.
  const usesTokenFile =
    tokenFile.value !== '' && (!(pair || saml) || isGiven(inputs, 'web-identity-token-file'));
  return {
    raw: inputs,
    useExistingCredentials: booleanInput('use-existing-credentials', inputs, problems),
    roleChaining: booleanInput('role-chaining', inputs, problems),
    forceSkipOidc: booleanInput('force-skip-oidc', inputs, problems),
    ...(pair ? { storedKey: { pair } } : {}),
    ...(saml ? { saml } : {}),
    ...(usesTokenFile ? { webIdentityTokenFile: tokenFile.value } : {}),
  };
}

function noticeIdleTags([first]: readonly RoleConfig[], notices: string[]): void {
  if (first && !first.sessionTagging && first.customTags.length > 0)
    notices.push('custom-tags has no effect, because role-skip-session-tagging is true.');
}

/** Who narrows a session should know that it stays wide. It is no error, because configure-aws-credentials ignores it too. */
function noticeIdlePolicies(settings: SettingsOfRole, notices: string[]): void {
  const { inlineSessionPolicy, managedSessionPolicies } = settings;
  const [given] = [
    ...(inlineSessionPolicy === undefined ? [] : ['inline-session-policy']),
    ...(managedSessionPolicies.length === 0 ? [] : ['managed-session-policies']),
  ];
  if (given === undefined) return;
  notices.push(
    `${given} has no effect, because no role is assumed: AWS narrows only the session of a role. Set role-to-assume; without it, later steps get everything that the source may do.`,
  );
}

function isGiven(inputs: RawInputs, name: 'web-identity-token-file'): boolean {
  return inputs[name].givenAs === name;
}
