import type { Session, Sts } from '../aws/sts.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { sessionTags } from './session-tags.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What every call of the AssumeRole family sends; an empty list is left out rather than sent empty. */
function common(roleArn: string, role: RoleConfig) {
  return {
    RoleArn: roleArn,
    RoleSessionName: role.sessionName,
    DurationSeconds: role.durationSeconds,
    ...(role.inlineSessionPolicy === undefined ? {} : { Policy: role.inlineSessionPolicy }),
    ...(role.managedSessionPolicies.length === 0
      ? {}
      : { PolicyArns: role.managedSessionPolicies.map((arn) => ({ arn })) }),
  };
}

/**
 * Assumes a role with credentials that sign, tagging the session. When tags and policies do not fit together, the
 * tags that matter least are dropped and the call is made once more.
 */
export async function assumeRole(
  sts: Sts,
  roleArn: string,
  role: RoleConfig,
  env: Env,
  info: (line: string) => void,
): Promise<Session> {
  const request = (withDroppable: boolean) => ({
    ...common(roleArn, role),
    ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
    ...(role.sourceIdentity === undefined ? {} : { SourceIdentity: role.sourceIdentity }),
    ...(role.sessionTagging ? { Tags: sessionTags(env, role.customTags, { withDroppable }) } : {}),
    ...(role.sessionTagging && role.transitiveTagKeys.length > 0
      ? { TransitiveTagKeys: [...role.transitiveTagKeys] }
      : {}),
  });
  try {
    return await sts.assumeRole(request(true));
  } catch (error) {
    if (!role.sessionTagging || !isTooLarge(error)) throw error;
    info(
      'Session tags and policies are too large together; trying once more without the less important tags.',
    );
    return await sts.assumeRole(request(false));
  }
}

/** Assumes a role with a web identity token. The call is not signed, and takes neither tags nor an external id. */
export function assumeRoleWithToken(
  sts: Sts,
  roleArn: string,
  role: RoleConfig,
  token: string,
): Promise<Session> {
  return sts.assumeRoleWithWebIdentity({ ...common(roleArn, role), WebIdentityToken: token });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof KeyturnError && error.code === 'PackedPolicyTooLarge';
}
