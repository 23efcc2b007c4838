import { isSessionOf } from '../aws/arn.ts';
import type { Session, Sts } from '../aws/sts.ts';
import type { Log, Run } from '../clients/run.ts';
import type { RoleConfig, Tag } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { sessionTags } from './session-tags.ts';

/** The parameters of every AssumeRole action. STS refuses empty lists, so they are left out. */
function common(roleArn: string, role: Omit<RoleConfig, 'role'>) {
  return {
    RoleArn: roleArn,
    DurationSeconds: role.durationSeconds,
    ...(role.inlineSessionPolicy === undefined ? {} : { Policy: role.inlineSessionPolicy }),
    ...(role.managedSessionPolicies.length === 0
      ? {}
      : { PolicyArns: role.managedSessionPolicies.map((arn) => ({ arn })) }),
  };
}

/**
 * Assumes a role with credentials that sign, and tags the session. If tags and policies together are too large, the call
 * is repeated once without the least important tags.
 *
 * @param inheritedTagKeys - keys of transitive tags that the caller's session has already: AWS refuses a call that passes
 *   one again (STS API, `TransitiveTagKeys`)
 */
export async function assumeRole(
  sts: Sts,
  roleArn: string,
  role: RoleConfig,
  { env, log }: Pick<Run, 'env' | 'log'>,
  inheritedTagKeys: readonly string[] = [],
): Promise<Session> {
  const isNew = (key: string) => !inheritedTagKeys.some((own) => own.toLowerCase() === key.toLowerCase());
  const tags = (withDroppable: boolean) =>
    sessionTags(env, role.customTags, { withDroppable }).filter(({ Key }) => isNew(Key));
  const request = (withDroppable: boolean) => ({
    ...common(roleArn, role),
    RoleSessionName: role.sessionName,
    ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
    ...(role.sourceIdentity === undefined ? {} : { SourceIdentity: role.sourceIdentity }),
    ...(role.sessionTagging
      ? taggedWith(tags(withDroppable), role.transitiveTagKeys.filter(isNew), log)
      : {}),
  });
  try {
    return requested(roleArn, await sts.assumeRole(request(true)));
  } catch (error) {
    if (!role.sessionTagging || !isTooLarge(error)) throw error;
    log.info(
      'Session tags and policies are too large together; trying once more without the less important tags.',
    );
    return requested(roleArn, await sts.assumeRole(request(false)));
  }
}

/**
 * STS refuses a transitive key without a tag (STS API, `TransitiveTagKeys`). A tag is missing where the run lacks its
 * variable: only pull requests have HeadRef.
 */
function taggedWith(tags: readonly Tag[], transitiveKeys: readonly string[], { info }: Log) {
  const sent = new Set(tags.map(({ Key }) => Key.toLowerCase()));
  const without = transitiveKeys.filter((key) => !sent.has(key.toLowerCase()));
  if (without.length > 0)
    info(`transitive-tag-keys: this session has no tag ${without.join(', ')}; left out.`);
  const transitive = transitiveKeys.filter((key) => sent.has(key.toLowerCase()));
  return { Tags: [...tags], ...(transitive.length > 0 ? { TransitiveTagKeys: transitive } : {}) };
}

/** Assumes a role with a web identity token. The call is not signed and takes neither tags nor an external ID. */
export async function assumeRoleWithToken(
  sts: Sts,
  roleArn: string,
  role: RoleConfig,
  token: string,
): Promise<Session> {
  const session = await sts.assumeRoleWithWebIdentity({
    ...common(roleArn, role),
    RoleSessionName: role.sessionName,
    WebIdentityToken: token,
  });
  return requested(roleArn, session);
}

/** Assumes a role with a SAML response. The call is not signed. The response names the session and its tags. */
export async function assumeRoleWithAssertion(
  sts: Sts,
  { roleArn, providerArn }: { readonly roleArn: string; readonly providerArn: string },
  role: Omit<RoleConfig, 'role'>,
  assertion: string,
): Promise<Session> {
  const session = await sts.assumeRoleWithSaml({
    ...common(roleArn, role),
    PrincipalArn: providerArn,
    SAMLAssertion: assertion,
  });
  return requested(roleArn, session);
}

/**
 * The session, if it belongs to the requested role.
 *
 * @throws KeyturnError `WrongIdentity`
 */
function requested(roleArn: string, session: Session): Session {
  const { arn } = session.identity;
  if (isSessionOf(arn, roleArn)) return session;
  throw new KeyturnError('WrongIdentity', {
    summary: `STS was asked for a session of ${roleArn}, and answered with one of ${arn}.`,
    cause:
      'something else than AWS answers: the endpoint of STS leads elsewhere, or a proxy mixes up answers.',
    remedy:
      'check sts-endpoint, the AWS_ENDPOINT_URL variables and http-proxy. Nothing was handed to later steps.',
  });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof KeyturnError && error.code === 'PackedPolicyTooLarge';
}
