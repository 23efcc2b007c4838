import { toKeyturnError } from '../../src/aws/service-errors.ts';
import { explainRefusedToken } from '../../src/diagnosis/refused-token.ts';
import type { KeyturnError } from '../../src/errors.ts';

const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:octo-org/octo-repo:environment:production',
  aud: 'sts.amazonaws.com',
  repository: 'octo-org/octo-repo',
  environment: 'production',
};
const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
const role = 'arn:aws:iam::123456789012:role/deploy';

/** The error that the SDK throws for an error response from STS. */
function refusal(Code: string, message: string, httpStatusCode = 400): Error {
  return Object.assign(new Error(message), { name: `${Code}Exception`, Code, $metadata: { httpStatusCode } });
}

function explained(code: string, message: string, isFromFile = false): KeyturnError {
  const error = toKeyturnError('AssumeRoleWithWebIdentity', refusal(code, message));
  return explainRefusedToken(
    error,
    'Could not assume role with OIDC',
    token,
    role,
    isFromFile,
  ) as KeyturnError;
}

// The messages are worded as STS words them.
const unreachable =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements";

describe('an identity token that AWS refuses', () => {
  test.each<[string, string, string, KeyturnError['retry'], string, string]>([
    [
      'no identity provider for the issuer',
      'InvalidIdentityToken',
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      'never',
      'role-to-assume names the wrong account, or the account 123456789012 has no identity provider',
      'create-open-id-connect-provider --url https://token.actions.githubusercontent.com',
    ],
    [
      'a thumbprint that does not match the certificate',
      'InvalidIdentityToken',
      "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
      'never',
      'oidc-provider/token.actions.githubusercontent.com has a thumbprint that does not match the certificate',
      'obtain the thumbprint again',
    ],
    [
      'a claim that is missing',
      'InvalidIdentityToken',
      'Missing a required claim: sub',
      'never',
      'the token is not an ID token',
      'remove web-identity-token-file',
    ],
    [
      'an audience that the provider does not list',
      'InvalidIdentityToken',
      'Incorrect token audience',
      'never',
      'does not list the audience sts.amazonaws.com',
      'remove the input `audience`',
    ],
    [
      'a token that is not a JSON Web Token',
      'InvalidIdentityToken',
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
      'never',
      'is not signed by the issuer that it names',
      'check where the token comes from',
    ],
    [
      'an issuer that STS cannot reach',
      'InvalidIdentityToken',
      unreachable,
      'transient',
      'could not fetch the keys',
      'jwks_uri',
    ],
    [
      'an issuer that STS cannot reach, with the other error code',
      'IDPCommunicationError',
      'There was a problem while communicating with the identity provider.',
      'transient',
      'could not fetch the keys',
      'run the job again. If it keeps failing',
    ],
    [
      'a token that the issuer refuses',
      'IDPRejectedClaim',
      'graph.facebook.com: graph.facebook.com responded with HTTP/1.1 400 Bad Request',
      'never',
      'the identity provider itself refuses the token',
      'get a new token',
    ],
    [
      'an expired token',
      'ExpiredTokenException',
      'Token expired: current date/time 1669000300 must be before the expiration date/time1669000200',
      'never',
      "GitHub's token is valid for five minutes",
      'check the proxy',
    ],
    [
      'an unknown message',
      'InvalidIdentityToken',
      'Something else',
      'never',
      "AWS's message says why",
      "compare the token's issuer and audience",
    ],
  ])(
    'explains the cause and the remedy, and retries transient failures only: %s',
    (_name, code, message, retry, likely, next) => {
      const error = explained(code, message);
      expect(toKeyturnError('AssumeRoleWithWebIdentity', refusal(code, message)).retry).toBe(retry);
      expect(error.explanation.cause).toContain(likely);
      expect(error.explanation.remedy).toContain(next);
      expect(error.explanation.details ?? '').not.toContain('"Effect"');
    },
  );

  test.each([
    [
      'an expired token',
      'ExpiredTokenException',
      'Token expired: current date/time must be before',
      /token file is refreshed/,
    ],
    [
      'no identity provider for the issuer',
      'InvalidIdentityToken',
      'No OpenIDConnect provider found in your account for x',
      /trusts this issuer/,
    ],
    [
      'an audience that the provider does not list',
      'InvalidIdentityToken',
      'Incorrect token audience',
      /issued for an audience that the provider lists/,
    ],
  ])('for a token file, suggests no change of the provider: %s', (_name, code, message, next) => {
    expect(explained(code, message, true).explanation.remedy).toMatch(next);
    expect(explained(code, message, true).message).not.toMatch(/create-open-id|add-client-id/);
  });
});
