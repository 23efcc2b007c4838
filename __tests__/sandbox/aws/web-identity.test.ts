import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Cloud } from './cloud.ts';

describe('AssumeRoleWithWebIdentity', () => {
  const issuer = 'https://token.actions.githubusercontent.com';

  async function issuerOf(cloud: Cloud) {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    cloud.world.fetchJwks = async () => ({
      keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' }],
    });
    const now = Math.floor(Date.now() / 1000);
    return (claims: Record<string, unknown>) =>
      new SignJWT({
        iss: issuer,
        aud: 'sts.amazonaws.com',
        sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
        iat: now,
        nbf: now - 600,
        exp: now + 300,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'k' })
        .sign(privateKey);
  }

  test.each<[string, Record<string, unknown>, RegExp | string]>([
    ['the trusted repository', {}, 'allowed'],
    ['the immutable form of sub', { sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main' }, 'allowed'],
    [
      'another repository',
      { sub: 'repo:octo-org/another:ref:refs/heads/main' },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
    [
      'another audience',
      { aud: 'https://github.com/octo-org' },
      'InvalidIdentityToken: Incorrect token audience',
    ],
    ['an expired token', { exp: 1_600_000_000 }, /^ExpiredTokenException/],
    ['a token that is not valid yet', { nbf: 4_000_000_000 }, /^InvalidIdentityToken/],
    [
      'an issuer without a provider',
      { iss: 'https://example.com' },
      /^InvalidIdentityToken: No OpenIDConnect provider found in your account for https:\/\/example\.com/,
    ],
  ])('answers a token of %s', async (_name, claims, expected) => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    const refusal = await cloud.refusal(
      undefined,
      'sts',
      'AssumeRoleWithWebIdentity',
      cloud.role(cloud.seeded.roles.oidc, { WebIdentityToken: await sign(claims) }),
    );
    if (typeof expected === 'string') expect(refusal).toBe(expected);
    else expect(refusal).toMatch(expected);
  });

  test('refuses a signature with another key, and a text that is not a token', async () => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    await issuerOf(cloud); // The provider now has other keys.
    const attempt = (WebIdentityToken: string) =>
      cloud.refusal(
        undefined,
        'sts',
        'AssumeRoleWithWebIdentity',
        cloud.role(cloud.seeded.roles.oidc, { WebIdentityToken }),
      );
    expect(await attempt(await sign({}))).toMatch(/^InvalidIdentityToken: .*signature/);
    expect(await attempt('not-a-token')).toMatch(
      /^InvalidIdentityToken: The ID Token provided is not a valid JWT/,
    );
  });

  test("refuses a token when the issuer's keys cannot be fetched", async () => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    cloud.world.fetchJwks = async () => Promise.reject(new Error('down'));
    expect(
      await cloud.refusal(
        undefined,
        'sts',
        'AssumeRoleWithWebIdentity',
        cloud.role(cloud.seeded.roles.oidc, { WebIdentityToken: await sign({}) }),
      ),
    ).toMatch(/^InvalidIdentityToken: Couldn't retrieve verification key/);
  });

  test("offers GitHub's claims as condition keys", async () => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    const { oidcProviderArn } = cloud.seeded;
    const role = cloud.world.account('210987654321').createRole('by-workflow', {
      trust: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Federated: oidcProviderArn },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:job_workflow_ref':
                'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
            },
          },
        },
      },
    });
    const attempt = async (claims: Record<string, unknown>) =>
      cloud.refusal(
        undefined,
        'sts',
        'AssumeRoleWithWebIdentity',
        cloud.role(role.arn, { WebIdentityToken: await sign(claims) }),
      );
    expect(
      await attempt({ job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main' }),
    ).toBe('allowed');
    expect(
      await attempt({ job_workflow_ref: 'octo-org/octo-repo/.github/workflows/other.yml@refs/heads/main' }),
    ).toMatch(/^AccessDenied/);
    expect(await attempt({})).toMatch(/^AccessDenied/);
  });
});
