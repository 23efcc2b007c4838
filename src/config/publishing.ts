import { defaultRefreshProfile } from '../aws-profile/renewing-profile.ts';
import type { PublishConfig } from './config.ts';
import type { RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { booleanInput } from './scalars.ts';

/** Parses what to publish and where. With `aws-profile`, the environment stays unchanged unless requested. */
export function publishInput(inputs: RawInputs, refresh: boolean, problems: Problems): PublishConfig {
  const name = profileName(inputs, problems) ?? (refresh ? defaultRefreshProfile : undefined);
  const overwrite = booleanInput('overwrite-aws-profile', inputs, problems);
  return {
    environment: booleanInput('output-env-credentials', inputs, problems, refresh || !onlyProfiles(inputs)),
    outputs: booleanInput('output-credentials', inputs, problems),
    maskAccountId: booleanInput('mask-aws-account-id', inputs, problems),
    jobSummary: booleanInput('job-summary', inputs, problems),
    unsetCurrent: booleanInput('unset-current-credentials', inputs, problems),
    overwriteProfiles: overwrite,
    refresh,
    ...(name === undefined ? {} : { profile: { name, overwrite } }),
  };
}

/** Whether only profiles get credentials: with `aws-profile`, or with `profiles` and no role-to-assume. */
function onlyProfiles(inputs: RawInputs): boolean {
  const hasOnlyList = inputs.profiles.value !== '' && inputs['role-to-assume'].value === '';
  return inputs['aws-profile'].value !== '' || hasOnlyList;
}

function profileName(inputs: RawInputs, problems: Problems): string | undefined {
  const { value } = inputs['aws-profile'];
  if (value === '' || isProfileName(value)) return value || undefined;
  return problems.reject('aws-profile', 'a profile name', profileNameHint);
}

/** Whether every tool reads the name the same way: in file headers, in AWS_PROFILE, on a command line. */
export function isProfileName(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this rejects them
  return text !== '' && !/[\s[\]/\\#;"'\u0000-\u001f\u007f]/.test(text);
}

export const profileNameHint =
  'use letters, digits, hyphens, dots and underscores; no white space, brackets, slashes, quotes or comment signs.';
