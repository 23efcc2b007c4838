import type { Session } from '../aws/sts.ts';
import { type Context, stsFor } from '../clients/context.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { idTokenEndpoint } from '../github/id-token-endpoint.ts';
import { requestIdToken } from '../github/oidc-token.ts';
import { assumeRoleWithToken } from './assume-role.ts';
import { onlyAllowedAccount, roleArn } from './role-arn.ts';
import { roleSession } from './role-session.ts';

/**
 * Credentials from GitHub OIDC: one token request and one STS request for each attempt, because a token lives only
 * five minutes.
 */
export async function fromGitHub(audience: string, role: RoleConfig, context: Context): Promise<Session> {
  const { config, env, handler } = context;
  const endpoint = idTokenEndpoint(env);
  if (!endpoint) throw idTokenPermissionError();
  if (!/^https?:$/.test(URL.parse(endpoint.url)?.protocol ?? '')) throw requestUrlError();
  const arn = await roleArn(role.role, config.partition, () => onlyAllowedAccount(config.allowedAccountIds));
  const sts = stsFor(context);
  let token: string | undefined;
  const attempt = async (): Promise<Session> => {
    token = await requestIdToken(endpoint, audience, handler);
    context.mask(token);
    return assumeRoleWithToken(sts, arn, role, token);
  };
  try {
    return await roleSession('AssumeRoleWithWebIdentity', context, attempt);
  } catch (error) {
    const { explainRefusedToken } = await import('../diagnosis/refused-token.ts');
    throw explainRefusedToken(error, 'Could not assume role with OIDC', token, arn);
  }
}

function idTokenPermissionError(): KeyturnError {
  return new KeyturnError('OidcUnavailable', {
    summary: 'Could not assume role with OIDC: this job may not ask GitHub for an ID token.',
    cause:
      'the `id-token` permission is missing. Pull requests from forks never have it; a run that Dependabot started has it only where the job asks for it by name.',
    remedy: 'add `permissions: id-token: write` to the job.',
  });
}

/** The variable's value is not shown: whoever has set it may have mixed up two of them. */
function requestUrlError(): KeyturnError {
  return new KeyturnError('OidcRequestFailed', {
    summary: 'Could not assume role with OIDC: ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a server.',
    cause: "the workflow or an earlier step has set this variable, which is the runner's.",
    remedy: 'find what sets it, and leave it to the runner.',
  });
}
