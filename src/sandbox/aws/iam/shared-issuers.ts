import type { PolicyDocument } from '../../../policy/index.ts';
import { AwsServiceError } from '../operation.ts';

type Statement = PolicyDocument['statements'][number];

/**
 * Issuers that many organizations share, and the claim that tells them apart (docs/facts.md#shared-issuers).
 * Left out: IBM Turbonomic, whose issuer changes, and one tenant of Azure that Sentinel uses.
 */
const sharedIssuers: readonly { readonly host: string; readonly claim: 'sub' | 'aud' }[] = [
  { host: 'token.actions.githubusercontent.com', claim: 'sub' },
  { host: 'vstoken.actions.githubusercontent.com', claim: 'sub' },
  { host: 'oidc-configuration.audit-log.githubusercontent.com', claim: 'sub' },
  { host: 'gitlab.com', claim: 'sub' },
  { host: 'agent.buildkite.com', claim: 'sub' },
  { host: 'app.terraform.io', claim: 'sub' },
  { host: 'scalr.io', claim: 'sub' },
  { host: 'oidc.codefresh.io', claim: 'sub' },
  { host: 'proidc.upbound.io', claim: 'sub' },
  { host: 'studio.datachain.ai/api', claim: 'sub' },
  { host: 'tokens.cloud.shisho.dev', claim: 'sub' },
  { host: 'oidc.vercel.com', claim: 'aud' },
  { host: 'api.pulumi.com/oidc', claim: 'aud' },
  { host: 'cognito-identity.amazonaws.com', claim: 'aud' },
  { host: 'sandboxes.cloud', claim: 'aud' },
];

/**
 * Refuses a new trust policy that trusts every organization of a shared issuer (docs/facts.md#shared-issuers). AWS
 * checks a policy only when it is written, so older policies are not checked here either.
 *
 * @throws AwsServiceError `MalformedPolicyDocument`, 400
 */
export function checkSharedIssuers({ statements }: PolicyDocument): void {
  for (const { host, claim } of sharedIssuers) {
    const key = `${host}:${claim}`;
    if (statements.some((statement) => trusts(statement, host) && !evaluates(statement, key))) {
      throw new AwsServiceError(
        'MalformedPolicyDocument',
        400,
        `Trust policy for the identity provider ${host} must evaluate the condition key ${key}.`,
      );
    }
  }
}

/** An OIDC provider is named by its ARN; Cognito is named by its host. */
function trusts({ effect, principals }: Statement, host: string): boolean {
  if (effect !== 'Allow' || !principals || principals.of === '*') return false;
  return (principals.of.Federated ?? []).some(
    (name) => name === host || name.endsWith(`:oidc-provider/${host}`),
  );
}

function evaluates({ conditions }: Statement, key: string): boolean {
  return Object.values(conditions).some((keys) =>
    Object.keys(keys).some((name) => name.toLowerCase() === key.toLowerCase()),
  );
}
