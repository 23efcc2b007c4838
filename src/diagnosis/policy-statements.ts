import { accountOf } from '../aws/arn.ts';
import { type Claims, claim } from './token-claims.ts';

/** A statement of an IAM policy, ready to be pasted. */
export type Statement = Readonly<Record<string, unknown>>;

/** A statement as people read and paste it. */
export function printed(statement: Statement): string {
  return JSON.stringify(statement, null, 2);
}

/** The ARN of the OIDC provider that a role in some account would trust for a token's issuer. */
export function oidcProviderArn(roleArn: string, claims: Claims): string {
  return `arn:${partitionIn(roleArn)}:iam::${accountOf(roleArn) ?? ''}:oidc-provider/${issuerHost(claims)}`;
}

/** For a role's trust policy: accepts tokens with exactly this `sub` and `aud`. */
export function tokenTrust(roleArn: string, claims: Claims): Statement {
  const host = issuerHost(claims);
  return {
    Effect: 'Allow',
    Principal: { Federated: oidcProviderArn(roleArn, claims) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${host}:sub`]: literal(claim(claims, 'sub') ?? ''),
        [`${host}:aud`]: literal(claim(claims, 'aud') ?? ''),
      },
    },
  };
}

/** For the identity policy of whoever calls. */
export function identityStatement(roleArn: string, actions: readonly string[]): Statement {
  return { Effect: 'Allow', Action: actions, Resource: roleArn };
}

/** For the role's trust policy: lets in whoever calls, with the external ID that is sent and the MFA that is there. */
export function trustStatement(
  callerArn: string,
  actions: readonly string[],
  { externalId, withMfa }: { readonly externalId?: string; readonly withMfa?: boolean },
): Statement {
  const condition = {
    ...(externalId === undefined ? {} : { StringEquals: { 'sts:ExternalId': literal(externalId) } }),
    ...(withMfa ? { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } : {}),
  };
  return {
    Effect: 'Allow',
    Principal: { AWS: principalOf(callerArn) },
    Action: actions,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
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
