import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { AwsServiceError, type Parameters } from '../../../src/sandbox/aws/operation.ts';
import { perform } from '../../../src/sandbox/aws/perform.ts';
import { seedWorld } from '../../../src/sandbox/aws/seed.ts';
import { World } from '../../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../../src/sandbox/clock.ts';
import { selfSignedCertificate } from '../../../src/sandbox/saml/certificate.ts';
import { IdentityProvider, type SamlResponse } from '../../../src/sandbox/saml/identity-provider.ts';

const clock = new SandboxClock();
const identityProvider = new IdentityProvider(clock);
const world = new World(clock);
const { roles, samlProviderArn, resourcesAccountId } = seedWorld(world, 'two', 'aws', identityProvider);
const pair = `${roles.resourceUser},${samlProviderArn}`;

async function call(assertion: string, more: Parameters = {}) {
  const answer = await perform(
    {
      service: 'sts',
      operation: 'AssumeRoleWithSAML',
      clock,
      parameters: {
        RoleArn: roles.resourceUser,
        PrincipalArn: samlProviderArn,
        SAMLAssertion: assertion,
        ...more,
      },
    },
    world,
  );
  return answer as Record<string, Record<string, unknown>>;
}

async function refusal(assertion: string, more: Parameters = {}): Promise<string> {
  try {
    await call(assertion, more);
    return 'allowed';
  } catch (error) {
    if (error instanceof AwsServiceError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const respond = (response: Partial<SamlResponse> = {}) =>
  identityProvider.respond({ roles: [pair], ...response });

/** A response that was changed after the identity provider signed it. */
function forged(base64: string, change: (xml: string) => string): string {
  const xml = Buffer.from(base64, 'base64').toString('utf8');
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return Buffer.from(changed).toString('base64');
}

const minutesAgo = (minutes: number) => new Date(clock.wall().getTime() - minutes * 60_000);

describe('AssumeRoleWithSAML accepts', () => {
  test('a signed response for a role that trusts the provider', async () => {
    const answer = await call(respond({ sessionName: 'octo@example.com' }));
    expect(answer).toMatchObject({
      AssumedRoleUser: {
        Arn: `arn:aws:sts::${resourcesAccountId}:assumed-role/resource-user/octo@example.com`,
      },
      Subject: 'octocat',
      SubjectType: 'persistent',
      Issuer: 'https://idp.example.com/saml',
      Audience: 'https://signin.aws.amazon.com/saml',
      NameQualifier: expect.stringMatching(/^[A-Za-z0-9+/]{27}=$/),
    });
  });

  test.each<[string, Partial<SamlResponse>]>([
    ['a signature over the whole response', { signed: 'response' }],
    ['provider and role in the other order', { roles: [`${samlProviderArn},${roles.resourceUser}`] }],
    [
      'white space around the pair, and other pairs',
      {
        roles: [`${roles.resourceAdmin},${samlProviderArn}`, ` ${roles.resourceUser} , ${samlProviderArn}\n`],
      },
    ],
    ["AWS's own name as the audience", { audience: 'urn:amazon:webservices' }],
    ['a session duration for the console', { sessionDuration: 7200 }],
  ])('%s', async (_name, response) => {
    expect(await refusal(respond(response))).toBe('allowed');
  });

  test('a session end before the requested duration', async () => {
    const sessionNotOnOrAfter = new Date(clock.wall().getTime() + 1_200_000);
    const { Credentials } = await call(respond({ sessionNotOnOrAfter }), { DurationSeconds: '3600' });
    const seconds = (Number(Credentials?.Expiration) - clock.now().getTime()) / 1000;
    expect(seconds).toBeGreaterThan(1190);
    expect(seconds).toBeLessThanOrEqual(1200);
  });

  test('tags in the assertion as session tags, with their transitive keys', async () => {
    const { Credentials } = await call(
      respond({ tags: { Team: 'platform', Stage: 'prod' }, transitiveTagKeys: ['Team'] }),
    );
    const session = world.sessions.get(String(Credentials?.AccessKeyId));
    expect(session).toMatchObject({
      tags: [
        { Key: 'Team', Value: 'platform' },
        { Key: 'Stage', Value: 'prod' },
      ],
      transitiveTagKeys: ['Team'],
    });
  });
});

describe('AssumeRoleWithSAML refuses', () => {
  test.each<[string, () => string, Parameters, string]>([
    [
      'a role that was added to the assertion',
      () => forged(respond(), (xml) => xml.replace('resource-user', 'resource-admin')),
      {},
      'InvalidIdentityToken: Response signature invalid',
    ],
    [
      'another user in the assertion',
      () => forged(respond(), (xml) => xml.replace('>octocat<', '>admin<')),
      {},
      'InvalidIdentityToken: Response signature invalid',
    ],
    [
      'no signature',
      () => forged(respond(), (xml) => xml.replace(/<ds:Signature.*<\/ds:Signature>/s, '')),
      {},
      'InvalidIdentityToken: Response signature invalid',
    ],
    [
      'an unsigned assertion beside the signed one',
      () =>
        forged(respond(), (xml) => {
          const [assertion = ''] = /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml) ?? [];
          const evil = assertion
            .replace(/<ds:Signature.*<\/ds:Signature>/s, '')
            .replaceAll('resource-user', 'resource-admin')
            .replace(/ID="_/, 'ID="_evil');
          return xml.replace(assertion, evil + assertion);
        }),
      { RoleArn: roles.resourceAdmin },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML',
    ],
    [
      'the key of another provider',
      () => new IdentityProvider(clock).respond({ roles: [pair] }),
      {},
      'InvalidIdentityToken: Response signature invalid',
    ],
    [
      'another issuer',
      () => respond({ issuer: 'https://other.example.com' }),
      {},
      'InvalidIdentityToken: Issuer not present in specified provider',
    ],
    [
      'another audience',
      () => respond({ audience: 'https://sp.example.com' }),
      {},
      'InvalidIdentityToken: Response does not contain the required audience.',
    ],
    [
      'a recipient that the trust policy does not accept',
      () => respond({ recipient: 'https://eu-central-1.signin.aws.amazon.com/saml' }),
      {},
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML',
    ],
    [
      'an assertion of six minutes ago',
      () => respond({ issuedAt: minutesAgo(6), lifetime: 3600 }),
      {},
      'ExpiredTokenException: Token must be redeemed within 5 minutes of issuance',
    ],
    [
      'an assertion that expired a minute ago',
      () => respond({ issuedAt: minutesAgo(2), lifetime: 60 }),
      {},
      'ExpiredTokenException: The SAML assertion is expired.',
    ],
    [
      'a session that has ended',
      () => respond({ sessionNotOnOrAfter: minutesAgo(1) }),
      {},
      'ExpiredTokenException: The SAML assertion is expired.',
    ],
    [
      'an assertion of tomorrow',
      () => respond({ issuedAt: minutesAgo(-24 * 60) }),
      {},
      'InvalidIdentityToken: The SAML assertion is not yet valid.',
    ],
    [
      'a response without success',
      () => respond({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }),
      {},
      'InvalidIdentityToken: The SAML response does not have the status Success.',
    ],
    [
      'a pair that is not in the assertion',
      () => respond(),
      { RoleArn: roles.resourceAdmin },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML',
    ],
    [
      'a role that does not trust the provider',
      () => respond({ roles: [`${roles.ci},${samlProviderArn}`] }),
      { RoleArn: roles.ci },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML',
    ],
    [
      'a role that does not exist',
      () => respond({ roles: [`${roles.ci}x,${samlProviderArn}`] }),
      { RoleArn: `${roles.ci}x` },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML',
    ],
    [
      'a provider that does not exist',
      () => respond(),
      { PrincipalArn: `${samlProviderArn}x` },
      "InvalidIdentityToken: Specified provider doesn't exist",
    ],
    [
      'a missing session name',
      () => respond({ sessionName: '' }),
      {},
      'InvalidIdentityToken: RoleSessionName is required in AuthnResponse',
    ],
    [
      'a session name with a space',
      () => respond({ sessionName: 'octo cat' }),
      {},
      'InvalidIdentityToken: RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
    ],
    [
      'a session duration of a minute',
      () => respond({ sessionDuration: 60 }),
      {},
      'InvalidIdentityToken: SessionDuration in AuthnResponse must be between 900 and 43200',
    ],
    [
      'a longer duration than the role allows',
      () => respond(),
      { DurationSeconds: '43200' },
      'ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
    [
      'a source identity that the trust policy does not allow',
      () => respond({ sourceIdentity: 'octocat' }),
      {},
      'AccessDenied: Not authorized to perform sts:SetSourceIdentity',
    ],
    [
      'entities',
      () => forged(respond(), (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`),
      {},
      'InvalidIdentityToken: The SAML response is not valid XML.',
    ],
    [
      'a text that is not XML',
      () => Buffer.from('octo').toString('base64'),
      {},
      'InvalidIdentityToken: The SAML response is not valid XML.',
    ],
  ])('%s', async (_name, assertion, parameters, expected) => {
    expect(await refusal(assertion(), parameters)).toBe(expected);
  });
});

test('selfSignedCertificate makes a certificate that Node.js reads and verifies', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const from = new Date('2026-01-02T03:04:05Z');
  const certificate = new X509Certificate(
    selfSignedCertificate('idp.example.com', { publicKey, privateKey }, from, 30),
  );
  expect(certificate.subject).toBe('CN=idp.example.com');
  expect(certificate.validFromDate).toEqual(from);
  expect(certificate.validToDate).toEqual(new Date('2026-02-01T03:04:05Z'));
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});
