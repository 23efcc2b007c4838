import type { RoleConfig } from '../config/config.ts';
import { lasting } from '../config/session-tag-names.ts';
import type { Env } from '../env.ts';
import { runIdOf } from '../runner/run-id.ts';

/**
 * Warnings about missing variables that GitHub's runner always sets, except GITHUB_REF, which some events lack. A policy that
 * demands session tags denies a session whose tags are incomplete.
 *
 * @param taggedRoles - the roles whose sessions this run tags
 */
export function oddRunnerVariables(
  env: Env,
  taggedRoles: readonly Pick<RoleConfig, 'sessionTagging'>[],
): string[] {
  const missing = lasting.filter(([, variable]) => variable !== 'GITHUB_REF' && !env[variable]);
  const isTagged = taggedRoles.some(({ sessionTagging }) => sessionTagging);
  return [
    ...(isTagged && missing.length > 0 ? [withoutTags(missing)] : []),
    ...(env.GITHUB_RUN_ID && runIdOf(env) === undefined ? [strangeRunId] : []),
  ];
}

function withoutTags(missing: typeof lasting): string {
  const [tags, variables] = [missing.map(([tag]) => tag), missing.map(([, variable]) => variable)].map(list);
  return (
    `The session lacks the tags ${tags}, because ${variables} ${missing.length === 1 ? 'is' : 'are'} not set. ` +
    "A policy that demands these tags denies access. GitHub's runner always sets these variables: check what runs this step. " +
    'If no policy needs tags, set role-skip-session-tagging to true.'
  );
}

const strangeRunId =
  'GITHUB_RUN_ID is not a number, so CloudTrail will not show the run in the user agent. ' +
  "GitHub's runner sets it to the number of the run: check what runs this step.";

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
