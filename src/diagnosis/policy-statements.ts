import { accountOf } from '../aws/arn.ts';
import { type Claims, claim } from './token-claims.ts';

/** A statement of an IAM policy. */
export type Statement = Readonly<Record<string, unknown>>;

/** A statement as people read it. */
export function printed(statement: Statement): string {
  return JSON.stringify(statement, null, 2);
}

/** Stands before every statement that is printed (IAM User Guide, "Policy evaluation logic"). */
export const orWarning =
  'Edit the existing statement, and keep each of its conditions. Do not add a second one: Allow statements are alternatives, so it would cancel the MFA, the external ID or the environment that the first one demands.';

/** The ARN of the OIDC provider that a role in some account would trust for a token's issuer. */
export function oidcProviderArn(roleArn: string, claims: Claims): string {
  return `arn:${partitionIn(roleArn)}:iam::${accountOf(roleArn) ?? ''}:oidc-provider/${issuerHost(claims)}`;
}

/** The audience that AWS documents for GitHub's tokens; any other is the workflow's own choice. */
const usualAudience = 'sts.amazonaws.com';

/**
 * What a person must fill in. No caller can send such a value: GitHub writes a colon in the name of an environment as
 * `%3A` (GitHub docs, "OpenID Connect reference"), and an external ID has neither spaces nor angle brackets (STS API,
 * `ExternalId`). Pasted as it is, the statement lets nobody in.
 */
function toFillIn(what: string): string {
  return `<fill in: ${what}>`;
}

/**
 * For a role's trust policy: the form of the statement that accepts a token of this issuer. Of a GitHub token only the
 * repository is taken over. Which environment, subject or audience a role is for is not for the refused token to say.
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
          audience === usualAudience ? usualAudience : toFillIn('the audience that this role is for'),
      },
    },
  };
}

/** A branch or `pull_request` is never suggested: trusting it would bypass the reviewers of an environment. */
function subjectToTrust(claims: Claims): string {
  const repository = /^repo:[^:]+:/.exec(claim(claims, 'sub') ?? '')?.[0];
  if (claim(claims, 'repository') === undefined || repository === undefined)
    return toFillIn('the subject that this role is for');
  return `${literal(repository)}environment:${toFillIn('the environment that this role is for')}`;
}

const withMfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

/**
 * For the identity policy of whoever calls. A user's policy may demand MFA, so the statement does, too; the policy of a
 * role cannot, because a role session never carries MFA.
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
 * For the role's trust policy: names whoever calls, with every condition that such a policy is known to have. The
 * external ID is left open, because the one that was sent may be the wrong one.
 */
export function trustStatement(callerArn: string, actions: readonly string[]): Statement {
  return {
    Effect: 'Allow',
    Principal: { AWS: principalOf(callerArn) },
    Action: actions,
    Condition: {
      StringEquals: { 'sts:ExternalId': toFillIn('the external ID that this role is for') },
      ...withMfa,
    },
  };
}

/** A role session goes by its role; AWS leaves the role's path out of the session's ARN. */
export function principalOf(callerArn: string): string {
  const [, partition, account, role] =
    /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(callerArn) ?? [];
  return role === undefined ? callerArn : `arn:${partition}:iam::${account}:role/${role}`;
}

/** An issuer goes by its address without `https://`: a host, on GHES with a path. */
function issuerHost(claims: Claims): string {
  return (claim(claims, 'iss') ?? '').replace(/^https:\/\//, '').replace(/\/$/, '');
}

function partitionIn(arn: string): string {
  return arn.split(':')[1] ?? 'aws';
}

/** A branch may be called `${aws:username}`; a policy would take that for a variable. */
function literal(value: string): string {
  return value.replaceAll('${', '${$}{');
}
