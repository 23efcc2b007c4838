import { partitionOf } from '../aws/partition.ts';
import { allowedAccountIdsInput } from './account-ids.ts';
import type { AccessKeys, Config, RoleConfig, SourceInputs } from './config.ts';
import type { RawInputs } from './inputs.ts';
import { keyAgeInput } from './key-age.ts';
import { keysInput } from './keys.ts';
import { mfaInput } from './mfa.ts';
import { networkInput } from './network.ts';
import { Problems } from './problems.ts';
import { publishInput } from './publishing.ts';
import { regionInput } from './region.ts';
import { roleInput } from './role.ts';
import { rotationInput } from './rotation.ts';
import { booleanInput } from './scalars.ts';

/**
 * Inputs -> Config. Pure; every bad input is reported at once.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function parseConfig(inputs: RawInputs): Config {
  const problems = new Problems(inputs);
  const notices: string[] = [];
  const region = regionInput(inputs, problems);
  const partition = partitionOf(region);
  const role = roleInput(inputs, partition, problems);
  const given = sourceInput(inputs, problems, notices);
  const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
  const keyAge = keyAgeInput(inputs, problems);
  const rotation = rotationInput(inputs, given.keys, problems);
  const publish = publishInput(inputs, problems);
  const network = networkInput(inputs, problems);
  const specialCharactersWorkaround = booleanInput('special-characters-workaround', inputs, problems);
  const mfa = mfaInput(
    inputs,
    { source: given, role, keyAge, rotation, specialCharactersWorkaround, partition },
    problems,
  );
  const source = mfa ? { ...given, mfa } : given;
  booleanInput('translate-env-variables', inputs, problems, true);
  checkConflicts(inputs, source, role, problems, notices);
  problems.throwIfAny();
  return {
    region,
    partition,
    source,
    keyAge,
    publish,
    network,
    specialCharactersWorkaround,
    notices,
    ...(rotation ? { rotation } : {}),
    ...(role ? { role } : {}),
    ...(allowedAccountIds ? { allowedAccountIds } : {}),
  };
}

function sourceInput(inputs: RawInputs, problems: Problems, notices: string[]): SourceInputs {
  const keys = keysInput(inputs, problems, notices);
  const tokenFile = inputs['web-identity-token-file'];
  // A token file that only the environment names gives way to keys.
  const usesTokenFile =
    tokenFile.value !== '' && (keys === undefined || isGiven(inputs, 'web-identity-token-file'));
  return {
    useExistingCredentials: booleanInput('use-existing-credentials', inputs, problems),
    roleChaining: booleanInput('role-chaining', inputs, problems),
    forceSkipOidc: booleanInput('force-skip-oidc', inputs, problems),
    audience: inputs.audience.value || 'sts.amazonaws.com',
    ...(keys ? { keys } : {}),
    ...(usesTokenFile ? { webIdentityTokenFile: tokenFile.value } : {}),
  };
}

/** Combinations that cannot mean anything are problems; those where one input has no effect are notices. */
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
  if (webIdentityTokenFile !== undefined && inputs['role-to-assume'].value === '') {
    problems.add(
      'web-identity-token-file is set without role-to-assume.',
      'a token is only good for assuming a role: set role-to-assume.',
    );
  }
  if (roleChaining && (keys || webIdentityTokenFile !== undefined)) {
    notices.push(
      `role-chaining has no effect, because ${keys ? 'keys are' : 'web-identity-token-file is'} set.`,
    );
  }
  if (role && role.durationSeconds > 3600 && isChained(source, keys)) {
    problems.add(
      `role-duration-seconds is ${role.durationSeconds}, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.`,
      'ask for 3600 or less; AWS refuses more whatever the role allows.',
    );
  }
  if (role && !role.sessionTagging && role.customTags.length > 0) {
    notices.push('custom-tags has no effect, because role-skip-session-tagging is true.');
  }
}

/** One hour is the cap for every session that temporary credentials ask for (IAM User Guide, "Role chaining"). */
function isChained(
  { roleChaining, webIdentityTokenFile }: SourceInputs,
  keys: AccessKeys | undefined,
): boolean {
  if (keys) return keys.sessionToken !== undefined;
  return roleChaining && webIdentityTokenFile === undefined;
}

function isGiven(inputs: RawInputs, name: 'web-identity-token-file'): boolean {
  return inputs[name].givenAs === name;
}
