import { accountOf } from '../aws/arn.ts';
import { type Claims, claim } from './token-claims.ts';

/** A statement of an IAM policy. */
type Statement = Readonly<Record<string, unknown>>;

/** A statement as indented JSON. */
export function printed(statement: Statement): string {
  return JSON.stringify(statement, null, 2);
}

/** Printed before every statement, because Allow statements add up (IAM User Guide, "Policy evaluation logic"). */
export const orWarning =
  'Edit the existing statement, and keep each of its conditions. Do not add a second one: Allow statements are alternatives, so it would cancel the MFA, the external ID or the environment that the first one demands.';

/** The ARN of the OIDC provider that a role in some account would trust for a token's issuer. */
export function oidcProviderArn(roleArn: string, claims: Claims): string {
  return `arn:${partitionIn(roleArn)}:iam::${accountOf(roleArn) ?? ''}:oidc-provider/${issuerHost(claims)}`;
}

/** The audience that AWS documents for GitHub's tokens. */
const usualAudience = 'sts.amazonaws.com';

/**
 * A placeholder for a person to fill in. If it is pasted unchanged, the statement lets nobody in, because no caller can
 * send such a value: GitHub writes a colon in an environment's name as `%3A` (GitHub docs, "OpenID Connect reference"),
 * and an external ID contains neither spaces nor angle brackets (STS API, `ExternalId`).
 */
function placeholder(meaning: string): string {
  return `<fill in: ${meaning}>`;
}

/**
 * A statement template for a role's trust policy that accepts tokens of this issuer. It copies only the repository from a
 * GitHub token: a refused token must not decide which environment, subject or audience the role is for.
 */
export function tokenTrust(roleArn: string, claims: Claims): Statement {
  const host = issuerHost(claims);
  const audience = claim(claims, 'aud');
  return {
    Effect: 'Allow',
    Principal: { Federated: oidcProviderArn(roleArn, claims) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${host}:sub`]: subjectToTrust(claims),
        [`${host}:aud`]:
          audience === usualAudience ? usualAudience : placeholder('the audience that this role is for'),
      },
    },
  };
}

/** A branch or `pull_request` is never suggested: trusting it would bypass the reviewers of an environment. */
function subjectToTrust(claims: Claims): string {
  const repository = /^repo:[^:]+:/.exec(claim(claims, 'sub') ?? '')?.[0];
  if (claim(claims, 'repository') === undefined || repository === undefined)
    return placeholder('the subject that this role is for');
  return `${literal(repository)}environment:${placeholder('the environment that this role is for')}`;
}

const withMfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

/**
 * A statement for the caller's identity policy. For a user it demands MFA, as the existing policy may. For a role it
 * cannot, because a role session never carries MFA.
 */
export function identityStatement(
  roleArn: string,
  actions: readonly string[],
  callerIsRole: boolean,
): Statement {
  return {
    Effect: 'Allow',
    Action: actions,
    Resource: roleArn,
    ...(callerIsRole ? {} : { Condition: withMfa }),
  };
}

/**
 * A statement for the role's trust policy that names the caller and includes every condition that such policies commonly
 * have. The external ID is left open, because the one that was sent may be wrong.
 */
export function trustStatement(callerArn: string, actions: readonly string[]): Statement {
  return {
    Effect: 'Allow',
    Principal: { AWS: principalOf(callerArn) },
    Action: actions,
    Condition: {
      StringEquals: { 'sts:ExternalId': placeholder('the external ID that this role is for') },
      ...withMfa,
    },
  };
}

/** The principal of a caller: for a role session, its role. AWS leaves the role's path out of the session's ARN. */
export function principalOf(callerArn: string): string {
  const [, partition, account, role] =
    /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(callerArn) ?? [];
  return role === undefined ? callerArn : `arn:${partition}:iam::${account}:role/${role}`;
}

/** IAM names an issuer by its URL without `https://`: a host, on GHES with a path. */
function issuerHost(claims: Claims): string {
  return (claim(claims, 'iss') ?? '').replace(/^https:\/\//, '').replace(/\/$/, '');
}

function partitionIn(arn: string): string {
  return arn.split(':')[1] ?? 'aws';
}

/** Escapes `${`: a policy would read a branch named `${aws:username}` as a variable. */
function literal(value: string): string {
  return value.replaceAll('${', '${$}{');
}
