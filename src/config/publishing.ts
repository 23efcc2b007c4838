import { defaultRefreshProfile } from '../aws-profile/renewing-profile.ts';
import type { PublishConfig } from './config.ts';
import type { RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { booleanInput } from './scalars.ts';

/** What is handed out, and how. With `aws-profile` the environment stays as it is unless it is asked for. */
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

/** The credentials go to a profile, or to profiles alone: who names no role-to-assume beside `profiles` wants no default. */
function onlyProfiles(inputs: RawInputs): boolean {
  const hasOnlyList = inputs.profiles.value !== '' && inputs['role-to-assume'].value === '';
  return inputs['aws-profile'].value !== '' || hasOnlyList;
}

function profileName(inputs: RawInputs, problems: Problems): string | undefined {
  const { value } = inputs['aws-profile'];
  if (value === '' || isProfileName(value)) return value || undefined;
  return problems.reject('aws-profile', 'a profile name', profileNameHint);
}

/** A name that every tool reads alike: in the files' headers, in AWS_PROFILE, on a command line. */
export function isProfileName(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return text !== '' && !/[\s[\]/\\#;"'\u0000-\u001f\u007f]/.test(text);
}

export const profileNameHint =
  'use letters, digits, hyphens, dots and underscores; no white space, brackets, slashes, quotes or comment signs.';
