import { readFileSync } from 'node:fs';
import type { Identity } from '../aws/sts.ts';
import { sectionTexts } from '../aws-profile/ini-section.ts';
import { profilePaths } from '../aws-profile/profile-paths.ts';
import { profileSections } from '../aws-profile/profile-sections.ts';
import type { Env } from '../env.ts';
import { homeFolder } from '../files/home-folder.ts';
import type { Variables } from './environment.ts';

/**
 * Notices about variables of the workflow or an earlier step that some tools prefer to the exported keys. Keyturn leaves
 * them set, because only the user knows whether they are intended: see docs/leftover-variables.md.
 *
 * @param variables - the variables that this step exports, keys included
 */
export function leftoverNotices(variables: Variables, identity: Identity, env: Env): string[] {
  const { AWS_PROFILE: profile, AWS_DEFAULT_PROFILE: defaultProfile, AWS_ACCOUNT_ID: account } = env;
  const setsProfile = variables.AWS_PROFILE !== undefined;
  return [
    ...(profile && !setsProfile ? [otherProfile(profile)] : []),
    ...(defaultProfile && !setsProfile && !exists(defaultProfile, env) ? [noProfile(defaultProfile)] : []),
    ...(account && account !== identity.accountId ? [otherAccount(account, identity)] : []),
  ];
}

/** For example, the AWS SDK for JavaScript prefers AWS_PROFILE. */
function otherProfile(name: string): string {
  return `AWS_PROFILE is set to ${name}, by the workflow or an earlier step. Some tools prefer it to the credentials that this step exports; run "unset AWS_PROFILE" before them.`;
}

function noProfile(name: string): string {
  return `AWS_DEFAULT_PROFILE is set to ${name}, by the workflow or an earlier step, but there is no such profile. The AWS CLI and boto3 fail because of it, whatever this step exports; run "unset AWS_DEFAULT_PROFILE" before them.`;
}

function otherAccount(account: string, { accountId }: Identity): string {
  return `AWS_ACCOUNT_ID is set to ${account}, by the workflow or an earlier step, and these credentials belong to ${accountId}. AWS SDKs that read it call DynamoDB at the endpoint of that account; run "unset AWS_ACCOUNT_ID" before them.`;
}

function exists(name: string, env: Env): boolean {
  return profileSections(name, profilePaths(env, homeFolder())).some(
    ({ path, names }) => sectionTexts(textOf(path), names).length > 0,
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
