import type { PolicyDocument } from '../../../policy/index.ts';
import { AwsServiceError } from '../operation.ts';

type Statement = PolicyDocument['statements'][number];

/** An issuer that many organizations share, and the claim that tells them apart. */
const sharedIssuers = [{ host: 'token.actions.githubusercontent.com', claim: 'sub' }];

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

function trusts({ effect, principals }: Statement, host: string): boolean {
  if (effect !== 'Allow' || !principals || principals.of === '*') return false;
  return (principals.of.Federated ?? []).some((arn) => arn.endsWith(`:oidc-provider/${host}`));
}

function evaluates({ conditions }: Statement, key: string): boolean {
  return Object.values(conditions).some((keys) =>
    Object.keys(keys).some((name) => name.toLowerCase() === key.toLowerCase()),
  );
}
