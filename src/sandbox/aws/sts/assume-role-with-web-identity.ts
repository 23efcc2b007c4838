import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { authorize, type RequestContext } from '../../../policy/index.ts';
import { accessDenied } from '../authorization.ts';
import type { Account, OidcProvider } from '../model/account.ts';
import { AwsServiceError } from '../operation.ts';
import { required } from '../parameters.ts';
import type { UnsignedOperation, World } from '../world.ts';
import { findRole, roleSessionAnswer, sessionPolicies, sessionSeconds } from './role-session.ts';

/** The claims of GitHub's tokens that AWS accepts as condition keys (docs/facts.md#github-claims-in-trust-policies). */
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
const notAuthorized = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';

/** STS `AssumeRoleWithWebIdentity`: unsigned. The token is the proof. */
export const assumeRoleWithWebIdentity: UnsignedOperation = async ({ parameters }, world) => {
  const found = findRole(world, required(parameters, 'RoleArn'));
  if (!found) throw accessDenied(notAuthorized);
  const { account, role, trustPolicy, seen } = found;
  const { provider, claims } = await verifiedToken(required(parameters, 'WebIdentityToken'), seen, world);
  const decision = authorize({
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: role.arn,
    resourceAccountId: account.id,
    principal: { type: 'Federated', arn: provider.arn, accountId: account.id },
    context: {
      ...claimContext(provider, claims),
      'sts:RoleSessionName': required(parameters, 'RoleSessionName'),
    },
    identityPolicies: [],
    trustPolicy,
  });
  if (!decision.allowed) throw accessDenied(notAuthorized);
  const seconds = sessionSeconds(parameters, role, false);
  const policies = sessionPolicies(parameters, world, account.id);
  const answer = roleSessionAnswer(parameters, world, {
    account,
    role,
    seconds,
    tags: [],
    transitiveTagKeys: [],
    ...(policies ? { sessionPolicies: policies } : {}),
  });
  return {
    ...answer,
    SubjectFromWebIdentityToken: claims.sub ?? '',
    Audience: audienceOf(claims),
    Provider: provider.arn,
  };
};

/** Checks the token's issuer, signature, audience and times, in AWS's order and with its messages. */
async function verifiedToken(
  token: string,
  account: Account,
  world: World,
): Promise<{ provider: OidcProvider; claims: JWTPayload }> {
  const issuer = issuerOf(token);
  const provider = account.oidcProviders.get(issuer.replace(/^https:\/\//, ''));
  if (!provider) throw invalidToken(`No OpenIDConnect provider found in your account for ${issuer}`);
  const keys = await world.fetchJwks(provider.host).catch(() => {
    throw invalidToken(
      "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
    );
  });
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys as JSONWebKeySet), {
      issuer,
      audience: [...provider.clientIds],
      currentDate: world.clock.wall(),
    });
    return { provider, claims: payload };
  } catch (error) {
    throw refusal(error);
  }
}

function issuerOf(token: string): string {
  try {
    const { iss } = decodeJwt(token);
    if (iss) return iss;
  } catch {
    // Handled below, like a token without an issuer.
  }
  throw invalidToken(
    'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
  );
}

function refusal(error: unknown): AwsServiceError {
  if (error instanceof errors.JWTExpired) {
    return new AwsServiceError(
      'ExpiredTokenException',
      400,
      'Token expired: current date/time must be before the expiration date/time.',
    );
  }
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return invalidToken('Incorrect token audience');
  if (error instanceof errors.JWTClaimValidationFailed)
    return invalidToken(`The token's claim ${error.claim} is not acceptable.`);
  return invalidToken(
    'The web identity token provided could not be validated. Its signature is not one of the provider.',
  );
}

function invalidToken(message: string): AwsServiceError {
  return new AwsServiceError('InvalidIdentityToken', 400, message);
}

function claimContext({ host }: OidcProvider, claims: JWTPayload): RequestContext {
  const names = ['sub', ...githubClaims].filter(
    (name) => typeof claims[name] === 'string' || typeof claims[name] === 'number',
  );
  return {
    ...Object.fromEntries(names.map((name) => [`${host}:${name}`, String(claims[name])])),
    [`${host}:aud`]: audienceOf(claims),
    'aws:FederatedProvider': host,
  };
}

function audienceOf({ aud }: JWTPayload): string {
  return (Array.isArray(aud) ? aud[0] : aud) ?? '';
}
