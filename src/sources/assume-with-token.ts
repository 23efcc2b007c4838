import type { Session } from '../aws/sts.ts';
import { stsFor } from '../clients/aws.ts';
import type { Log, Run } from '../clients/run.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { assumeRoleWithToken } from './assume-role.ts';
import { onlyAllowedAccount, roleArn } from './role-arn.ts';
import { roleSession } from './role-session.ts';
import type { SessionRequest, SourceCredentials } from './source.ts';

interface TokenAttempt {
  readonly role: RoleConfig;
  /** For the message when it fails: `Could not assume role with OIDC`. */
  readonly what: string;
  readonly readToken: () => Promise<string>;
  readonly isFile?: true;
}

/**
 * Assumes a role with a web identity token (AssumeRoleWithWebIdentity). Each attempt reads the token again.
 *
 * @throws KeyturnError what `readToken` throws; AWS's refusal, with what the token says about itself
 */
export async function assumeWithToken(
  { role, what, readToken, isFile }: TokenAttempt,
  request: SessionRequest,
  run: Run,
): Promise<SourceCredentials> {
  const arn = await roleArn(role.role, run.aws.partition, () =>
    onlyAllowedAccount(request.allowedAccountIds),
  );
  const sts = stsFor(run.aws);
  let token: string | undefined;
  const attempt = async (): Promise<Session> => {
    token = await readToken();
    run.mask(token);
    return assumeRoleWithToken(sts, arn, role, token);
  };
  try {
    const session = await roleSession('AssumeRoleWithWebIdentity', request, run, attempt);
    return { session, isNew: true };
  } catch (error) {
    if (error instanceof KeyturnError && error.code === 'WebIdentityTokenUnreadable') throw error;
    const { explainRefusedToken } = await import('../diagnosis/refused-token.ts');
    throw explainRefusedToken(error, what, token, arn, isFile);
  }
}

/**
 * The role that a token is exchanged for. AssumeRoleWithWebIdentity takes no session tags and no source identity (STS
 * API), so a warning says that the inputs for them have no effect.
 *
 * @throws KeyturnError `InvalidInput` without a role
 */
export function roleForToken({ role, isFinal }: SessionRequest, { warning }: Log): RoleConfig {
  if (!role) {
    throw new KeyturnError('InvalidInput', {
      summary: 'A web identity token is only good for assuming a role, and role-to-assume is empty.',
      remedy: 'set role-to-assume to the ARN of the role.',
    });
  }
  if (isFinal && role.customTags.length > 0) {
    warning(
      'custom-tags has no effect: a role that is assumed with a web identity token takes its tags from the token.',
    );
  }
  if (isFinal && role.sourceIdentity !== undefined) {
    warning(
      'source-identity has no effect: a role that is assumed with a web identity token takes it from a claim of the token, which GitHub does not set.',
    );
  }
  return role;
}
