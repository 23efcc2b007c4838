import type { AuthorizationRequest } from '../policy/index.ts';

/** Claims of an ID token that a trust policy can test. `aud` is one value. */
export type Claims = Readonly<Record<string, string>>;

/** GitHub's claims that AWS accepts as condition keys, beside `sub` and `aud` (docs/facts.md#github-claims-in-trust-policies). */
const githubClaims = [
  'actor',
  'actor_id',
  'job_workflow_ref',
  'repository',
  'repository_id',
  'workflow',
  'ref',
  'environment',
  'enterprise_id',
];

/** A token that is presented to a role. */
export interface TokenRequest {
  /** The ARN of the identity provider in the role's account. */
  readonly providerArn: string;
  readonly roleArn: string;
  readonly claims: Claims;
  readonly sessionName: string;
}

const assumeWithToken = 'sts:AssumeRoleWithWebIdentity';

/** The request of AssumeRoleWithWebIdentity as IAM evaluates it, without the trust policy. */
export function authorizationOf({
  providerArn,
  roleArn,
  claims,
  sessionName,
}: TokenRequest): AuthorizationRequest {
  const host = providerArn.replace(/^[^/]*\//, '');
  const accountId = providerArn.split(':')[4] ?? '';
  const known = Object.entries(claims).filter(
    ([name]) => name === 'sub' || name === 'aud' || githubClaims.includes(name),
  );
  return {
    action: assumeWithToken,
    resource: roleArn,
    resourceAccountId: roleArn.split(':')[4] ?? '',
    principal: { type: 'Federated', arn: providerArn, accountId },
    context: {
      ...Object.fromEntries(known.map(([name, value]) => [`${host}:${name}`, value])),
      'aws:FederatedProvider': host,
      'sts:RoleSessionName': sessionName,
    },
    identityPolicies: [],
  };
}
