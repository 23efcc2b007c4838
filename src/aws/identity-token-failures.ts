import { codes, type Failure } from './failure.ts';

/** STS uses InvalidIdentityToken for many faults; only the message tells them apart. */
const invalidToken =
  (words: RegExp): Failure['when'] =>
  (_error, wireCode, message) =>
    /^InvalidIdentityToken/.test(wireCode) && words.test(message);

/** AWS waits five seconds for the issuer (AWS re:Post, "InvalidIdentityToken"). */
const issuerOutOfReach = {
  cause:
    "AWS could not fetch the keys of the token's issuer in time: the issuer was slow or busy, or it cannot be reached from the internet.",
  remedy:
    "run the job again. If it keeps failing, check that `/.well-known/openid-configuration` at the issuer's address, and the jwks_uri in it, can be reached from the internet (a GitHub Enterprise Server behind a firewall cannot).",
};

/** AWS or the identity provider does not accept the web identity token. */
export const identityTokenFailures: readonly Failure[] = [
  {
    when: codes('ExpiredTokenException', 'ExpiredIdentityTokenException'),
    code: 'InvalidIdentityToken',
    cause: 'the web identity token has expired.',
    remedy:
      "make sure that the token file is refreshed, or use GitHub's OIDC: Keyturn requests a new token for each attempt.",
  },
  {
    when: invalidToken(/retrieve verification key/i),
    code: 'InvalidIdentityToken',
    retry: 'transient',
    ...issuerOutOfReach,
  },
  {
    when: invalidToken(/thumbprint/i),
    code: 'InvalidIdentityToken',
    cause:
      "the thumbprint of the identity provider in IAM does not match the certificate of the token's issuer: the issuer has changed its certificate authority, or something between AWS and the issuer presents its own certificate.",
    remedy:
      'ask the owner of the account to obtain the thumbprint again, as the IAM User Guide describes ("Obtain the thumbprint for an OpenID Connect identity provider"), and to compare it with that of the provider. Do not copy one from a web page.',
  },
  {
    when: invalidToken(/Missing a required claim/i),
    code: 'InvalidIdentityToken',
    cause:
      'the token is not an ID token; it may be an access token, or the token that requests ID tokens from GitHub. An ID token has the claims iss, sub, aud, exp and iat.',
    remedy:
      'have the issuer create an ID token with that claim; with GitHub, remove web-identity-token-file and give the job `permissions: id-token: write`.',
  },
  {
    when: invalidToken(/audience/i),
    code: 'InvalidIdentityToken',
    cause: "the identity provider in IAM does not list the token's audience.",
    remedy:
      'request the token for an audience that the provider lists; for GitHub, remove the input `audience`.',
  },
  {
    when: invalidToken(/No OpenIDConnect provider/i),
    code: 'InvalidIdentityToken',
    cause: "the account of the role has no identity provider for the token's issuer.",
    remedy: 'check the account in role-to-assume, and the identity providers in IAM there.',
  },
  {
    when: invalidToken(/signature|not a valid JWT/i),
    code: 'InvalidIdentityToken',
    cause:
      'the token is not signed by the issuer that it names: it was changed or cut short on the way, or somebody else made it.',
    remedy: 'check where the token comes from, and that it arrives complete.',
  },
  {
    when: invalidToken(/(?:)/),
    code: 'InvalidIdentityToken',
    cause: "the token is not what AWS or the identity provider in IAM expects; AWS's message says why.",
    remedy:
      "compare the token's issuer and audience with the identity providers in IAM, in the account of the role.",
  },
  {
    when: (_error, wireCode) => /^IDPCommunicationError/.test(wireCode),
    code: 'ServiceUnavailable',
    retry: 'transient',
    ...issuerOutOfReach,
  },
  {
    when: (_error, wireCode) => /^IDPRejectedClaim/.test(wireCode),
    code: 'AccessDenied',
    cause:
      'the identity provider itself refuses the token: it was revoked, has expired, or is for another application.',
    remedy:
      "get a new token from the issuer, and compare the token's audience with the one that is registered there and with the provider in IAM.",
  },
];
