import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SamlResponse } from '../../src/sandbox/saml/identity-provider.ts';
import { alarms, expectNothingPublished, inScenario, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

/** A response for resource-user, with the given changes. */
function respond({ sandbox }: Scenario, response: Partial<SamlResponse> = {}): string {
  const { roles, samlProviderArn } = sandbox.seeded;
  return sandbox.identityProvider.respond({
    roles: [`${roles.resourceUser},${samlProviderArn}`],
    ...response,
  });
}

function bothRoles({ sandbox }: Scenario): string[] {
  const { roles, samlProviderArn } = sandbox.seeded;
  return [`${samlProviderArn},${roles.resourceAdmin}`, `${roles.resourceUser},${samlProviderArn}`];
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('a SAML assertion as the source', () => {
  test('with one role needs no other input, and its request is not signed', () =>
    inScenario(async (scenario) => {
      const step = await scenario.keyturn({ 'saml-assertion': respond(scenario) });
      expect(step.exitCode).toBe(0);
      expect(step.log).toContain('Source: a SAML assertion, because saml-assertion is set.');
      expect(step.log).toContain(
        `Role: ${scenario.sandbox.seeded.roles.resourceUser}, the one of the SAML assertion.`,
      );
      expect(scenario.requests).toEqual(['sts AssumeRoleWithSAML 200']);
      const [request] = scenario.sandbox.requests;
      expect(request?.signedBy).toBeUndefined();
      expect(Object.keys(request?.parameters ?? {}).sort()).toEqual([
        'DurationSeconds',
        'PrincipalArn',
        'RoleArn',
        'SAMLAssertion',
      ]);
      expect(step.outputs['authenticated-arn']).toBe(
        'arn:aws:sts::210987654321:assumed-role/resource-user/octocat',
      );
      expect(step.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
    }));

  test('is masked before the first line of the log', () =>
    inThisProcess(async (scenario) => {
      const assertion = respond(scenario);
      const lines = assertion.replace(/.{76}/g, '$&\n');
      const step = await scenario.keyturn({ 'saml-assertion': lines });
      const [untilLog = ''] = step.rawLog.split('\nSource:');
      for (const secret of [assertion, ...lines.split('\n').filter((line) => line.length > 16)])
        expect(untilLog).toContain(`::add-mask::${secret}`);
    }));

  test.each<[string, (base64: string) => string]>([
    ['in lines of 76 characters', (base64) => base64.replace(/.{76}/g, '$&\n')],
    ['in indented CRLF lines', (base64) => base64.replace(/.{64}/g, '$&\r\n   ')],
    ['as XML', (base64) => Buffer.from(base64, 'base64').toString('utf8')],
  ])('is accepted %s', (_name, form) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ 'saml-assertion': form(respond(scenario)) });
      expect(step.exitCode).toBe(0);
      expect(scenario.requests).toEqual(['sts AssumeRoleWithSAML 200']);
    }),
  );

  test.each<[string, (scenario: Scenario) => string]>([
    ['by ARN', ({ sandbox }) => sandbox.seeded.roles.resourceAdmin],
    ['by name', () => 'resource-admin'],
  ])('with several roles needs role-to-assume %s', (_name, role) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        'saml-assertion': respond(scenario, { roles: bothRoles(scenario) }),
        'role-to-assume': role(scenario),
      });
      expect(step.outputs['authenticated-arn']).toContain('assumed-role/resource-admin/');
    }),
  );

  test('takes precedence over OIDC, with duration and session policies', () =>
    inThisProcess(async (scenario) => {
      const policy =
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}';
      const step = await scenario.keyturn(
        {
          'saml-assertion': respond(scenario),
          'role-to-assume': 'resource-user',
          'role-duration-seconds': '7200',
          'inline-session-policy': policy,
          'role-session-name': 'octo-run',
        },
        { env: scenario.oidc() },
      );
      expect(scenario.sandbox.requests).toMatchObject([
        { operation: 'AssumeRoleWithSAML', parameters: { DurationSeconds: '7200', Policy: policy } },
      ]);
      expect(step.annotations).toContainEqual({
        level: 'notice',
        message:
          'role-session-name has no effect, because the SAML assertion names the session and its tags.',
      });
      expect(alarms(step)).toEqual([]);
    }));

  test('is reported when the identity provider ends the session early', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        'saml-assertion': respond(scenario, { sessionNotOnOrAfter: minutesAgo(-20) }),
      });
      expect(step.exitCode).toBe(0);
      expect(step.log).toMatch(
        /ends the session at .* \(SessionNotOnOrAfter\), so the credentials last 20 min and not 3600 seconds\./,
      );
      expect(Date.parse(step.outputs['expires-at'] ?? '')).toBeLessThanOrEqual(minutesAgo(-20).getTime());
    }));

  test('starts a chain, whose later hops leave out the tags that the assertion made transitive', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        'saml-assertion': respond(scenario, {
          tags: { Team: 'platform' },
          transitiveTagKeys: ['Team'],
        }),
        'role-to-assume': `resource-user\n${roles.deploy}\n${roles.release} external-id=octo-release`,
        'custom-tags': '{"Team": "another", "Stage": "prod"}',
        'allowed-account-ids': '210987654321',
      });
      expect(step.exitCode).toBe(0);
      expect(alarms(step)).toEqual([]);
      expect(scenario.requests).toEqual([
        'sts AssumeRoleWithSAML 200',
        'sts AssumeRole 200',
        'sts AssumeRole 200',
      ]);
      const last = [...scenario.sandbox.world.sessions.values()].at(-1);
      expect(last?.tags).toEqual(
        expect.arrayContaining([
          { Key: 'Team', Value: 'platform' },
          { Key: 'Stage', Value: 'prod' },
        ]),
      );
    }));
});

describe('an unusable assertion is explained before the request', () => {
  test.each<[string, (scenario: Scenario) => Record<string, string>, string[]]>([
    [
      'expired',
      (scenario) => ({ 'saml-assertion': respond(scenario, { issuedAt: minutesAgo(30) }) }),
      ['The SAML assertion expired 25 min ago, at 20', 'get a new one in the job itself'],
    ],
    [
      'not yet valid',
      (scenario) => ({ 'saml-assertion': respond(scenario, { issuedAt: minutesAgo(-10) }) }),
      ['The SAML assertion is not valid before 20', 'in 10 min', 'clock'],
    ],
    [
      'of an ended session',
      (scenario) => ({ 'saml-assertion': respond(scenario, { sessionNotOnOrAfter: minutesAgo(90) }) }),
      ['The session at the identity provider expired 90 min ago'],
    ],
    [
      'for another audience',
      (scenario) => ({ 'saml-assertion': respond(scenario, { audience: 'https://sp.example.com' }) }),
      ['is for the audience https://sp.example.com, which is not AWS', 'https://signin.aws.amazon.com/saml'],
    ],
    [
      'without success',
      (scenario) => ({
        'saml-assertion': respond(scenario, { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }),
      }),
      ['answered without success (Responder)'],
    ],
    [
      'with several roles and no role-to-assume',
      (scenario) => ({ 'saml-assertion': respond(scenario, { roles: bothRoles(scenario) }) }),
      [
        'has 2 roles, and role-to-assume does not say which:',
        '- arn:aws:iam::210987654321:role/resource-admin (arn:aws:iam::210987654321:saml-provider/octo-idp)',
        '- arn:aws:iam::210987654321:role/resource-user (',
      ],
    ],
    [
      'without the role of role-to-assume',
      (scenario) => ({ 'saml-assertion': respond(scenario), 'role-to-assume': 'resource-admin' }),
      [
        'does not offer role-to-assume (resource-admin). It has:',
        '- arn:aws:iam::210987654321:role/resource-user (',
      ],
    ],
    [
      'without the provider of saml-provider-arn',
      (scenario) => ({
        'saml-assertion': respond(scenario),
        'saml-provider-arn': 'arn:aws:iam::210987654321:saml-provider/other',
      }),
      ['does not offer saml-provider-arn (arn:aws:iam::210987654321:saml-provider/other). It has:'],
    ],
    [
      'without a role for AWS',
      (scenario) => ({ 'saml-assertion': respond(scenario, { roles: [] }) }),
      ['has no attribute https://aws.amazon.com/SAML/Attributes/Role'],
    ],
    [
      'encrypted, without role and provider inputs',
      () => ({ 'saml-assertion': encrypted, 'role-to-assume': 'resource-user' }),
      ['The SAML assertion is encrypted', 'saml-provider-arn to the ARN of its provider'],
    ],
    [
      'with a document type',
      () => ({
        'saml-assertion': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>').toString('base64'),
      }),
      ['saml-assertion cannot be read: it has a document type.'],
    ],
    [
      'cut short',
      (scenario) => ({ 'saml-assertion': respond(scenario).slice(0, 1000) }),
      ['saml-assertion cannot be read: it is not well-formed XML.'],
    ],
    [
      'beside keys and a token file',
      (scenario) => ({
        'saml-assertion': respond(scenario),
        ...scenario.ciKeys(),
        'web-identity-token-file': 'token',
      }),
      ['Keys, web-identity-token-file and saml-assertion are all set.'],
    ],
  ])('%s', (_name, inputs, expected) =>
    inThisProcess(async (scenario) => {
      const given = inputs(scenario);
      const step = await scenario.keyturn(given);
      expectNothingPublished(step);
      for (const words of expected) expect(step.log).toContain(words);
      expect(scenario.requests).toEqual([]);
      const base64 = (given['saml-assertion'] ?? '').replaceAll(/\s/g, '');
      expect(step.log).not.toContain(base64.slice(20, 60));
    }),
  );

  const encrypted = Buffer.from(
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"/></saml:EncryptedAssertion></samlp:Response>',
  ).toString('base64');

  test('an encrypted assertion is sent with the given role and provider', () =>
    inThisProcess(async (scenario) => {
      const { roles, samlProviderArn } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        'saml-assertion': encrypted,
        'role-to-assume': roles.resourceUser,
        'saml-provider-arn': samlProviderArn,
      });
      expect(scenario.sandbox.requests).toMatchObject([
        {
          parameters: {
            RoleArn: roles.resourceUser,
            PrincipalArn: samlProviderArn,
            SAMLAssertion: encrypted,
          },
        },
      ]);
      // The sandbox has no key to decrypt it.
      expectNothingPublished(step);
      expect(step.log).toContain('The provider has no private key to decrypt the assertion with.');
    }));
});

describe("AWS's refusal is explained with the content of the assertion", () => {
  test.each<[string, (scenario: Scenario) => string, string, string[]]>([
    [
      'a signature with another key',
      (scenario) => {
        const xml = Buffer.from(respond(scenario), 'base64').toString('utf8');
        return Buffer.from(xml.replace('>octocat<', '>admin<')).toString('base64');
      },
      'sts AssumeRoleWithSAML 400 InvalidIdentityToken',
      [
        'Response signature invalid',
        'the identity provider changed its own',
        'upload the metadata to IAM that the identity provider itself shows now',
      ],
    ],
    [
      'another issuer',
      (scenario) => respond(scenario, { issuer: 'https://other.example.com' }),
      'sts AssumeRoleWithSAML 400 InvalidIdentityToken',
      ['is of another issuer than https://other.example.com'],
    ],
    [
      'a recipient that the trust policy does not accept',
      (scenario) => respond(scenario, { recipient: 'https://us-east-1.signin.aws.amazon.com/saml' }),
      'sts AssumeRoleWithSAML 403 AccessDenied',
      [
        'its condition on SAML:aud is not the recipient of the response, https://us-east-1.signin.aws.amazon.com/saml',
      ],
    ],
    [
      'an age over five minutes, despite a validity of an hour',
      (scenario) => respond(scenario, { issuedAt: minutesAgo(10), lifetime: 3600 }),
      'sts AssumeRoleWithSAML 400 ExpiredTokenException',
      ['AWS takes a response within five minutes of its issue, and this one is 10 min old.'],
    ],
    [
      'a missing session name',
      (scenario) => respond(scenario, { sessionName: '' }),
      'sts AssumeRoleWithSAML 400 InvalidIdentityToken',
      ['RoleSessionName is required', 'the identity provider sends the attribute wrongly'],
    ],
    [
      'a deleted provider',
      ({ sandbox }) =>
        sandbox.identityProvider.respond({
          roles: [`${sandbox.seeded.roles.resourceUser},arn:aws:iam::210987654321:saml-provider/gone`],
        }),
      'sts AssumeRoleWithSAML 400 InvalidIdentityToken',
      ['IAM has no provider arn:aws:iam::210987654321:saml-provider/gone'],
    ],
  ])('%s', (_name, assertion, request, expected) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ 'saml-assertion': assertion(scenario) });
      expectNothingPublished(step);
      expect(scenario.requests).toEqual([request]);
      for (const words of ['Could not assume role with SAML: AssumeRoleWithSAML failed: ', ...expected])
        expect(step.log).toContain(words);
    }),
  );

  test('an account that is not allowed publishes nothing', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        'saml-assertion': respond(scenario),
        'allowed-account-ids': '123456789012',
      });
      expectNothingPublished(step);
      expect(step.log).toContain('does not match any of the expected account IDs');
    }));

  test('a dropped connection is retried', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({
        operation: 'AssumeRoleWithSAML',
        fault: { kind: 'drop', when: 'before' },
      });
      const step = await scenario.keyturn({ 'saml-assertion': respond(scenario) });
      expect(step.exitCode).toBe(0);
      expect(scenario.requests).toEqual(['sts AssumeRoleWithSAML dropped', 'sts AssumeRoleWithSAML 200']);
    }));
});

/** Writes the credentials file as saml2aws does, with a session of the identity provider's user. */
async function saml2aws(scenario: Scenario, expires: Date, more = ''): Promise<void> {
  const before = scenario.requests.length;
  const step = await scenario.keyturn({
    'saml-assertion': respond(scenario),
    'output-credentials': 'true',
    'output-env-credentials': 'false',
  });
  expect(scenario.requests).toHaveLength(before + 1);
  const { outputs } = step;
  mkdirSync(join(scenario.job.home, '.aws'), { recursive: true });
  writeFileSync(
    join(scenario.job.home, '.aws', 'credentials'),
    `[saml]
aws_access_key_id        = ${outputs['aws-access-key-id']}
aws_secret_access_key    = ${outputs['aws-secret-access-key']}
aws_session_token        = ${outputs['aws-session-token']}
aws_security_token       = ${outputs['aws-session-token']}
x_principal_arn          = ${outputs['authenticated-arn']}
x_security_token_expires = ${expires.toISOString().replace(/\.\d+Z/, '+00:00')}
`,
  );
  writeFileSync(join(scenario.job.home, '.aws', 'config'), more);
}

describe('a profile from saml2aws', () => {
  const env = { AWS_PROFILE: 'saml' };

  test('is a source with a role', () =>
    inScenario(async (scenario) => {
      await saml2aws(scenario, minutesAgo(-50));
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.deploy },
        { env },
      );
      expect(step.outputs['authenticated-arn']).toBe(
        'arn:aws:sts::210987654321:assumed-role/deploy/GitHubActions',
      );
      expect(scenario.requests.at(-1)).toBe('sts AssumeRole 200');
    }));

  test('is verified and left alone without a role', () =>
    inScenario(async (scenario) => {
      await saml2aws(scenario, minutesAgo(-50));
      const step = await scenario.keyturn({ 'allowed-account-ids': '210987654321' }, { env });
      expect(step.exitCode).toBe(0);
      expect(step.outputs['authenticated-arn']).toContain('assumed-role/resource-user/octocat');
      expect(step.env).toEqual({ AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'eu-central-1' });
    }));

  test('is the source_profile of a profile with a role, as in docs/saml.md', () =>
    inScenario(async (scenario) => {
      const { deploy } = scenario.sandbox.seeded.roles;
      const config = `[profile my_resource_account]\nregion = eu-central-1\nrole_arn = ${deploy}\nsource_profile = saml\n`;
      await saml2aws(scenario, minutesAgo(-50), config);
      const step = await scenario.keyturn({}, { env: { AWS_PROFILE: 'my_resource_account' } });
      expect(step.outputs['authenticated-arn']).toContain(':assumed-role/deploy/');
    }));

  test.each<[string, string, Record<string, string>]>([
    ['itself, with a role', 'saml', { 'role-to-assume': 'arn:aws:iam::210987654321:role/deploy' }],
    ['itself, without a role', 'saml', {}],
    ['as a source_profile', 'my_resource_account', {}],
  ])('is refused after its expiry, before a request: %s', (_name, profile, inputs) =>
    inScenario(async (scenario) => {
      const config =
        '[profile my_resource_account]\nrole_arn = arn:aws:iam::210987654321:role/deploy\nsource_profile = saml\n';
      await saml2aws(scenario, minutesAgo(30), config);
      const before = scenario.requests.length;
      const step = await scenario.keyturn(inputs, { env: { AWS_PROFILE: profile } });
      expectNothingPublished(step);
      expect(step.log).toMatch(
        /The credentials of the profile saml expired at 20\S+ \(x_security_token_expires\)\./,
      );
      expect(step.log).toContain('saml2aws login --profile saml');
      expect(scenario.requests).toHaveLength(before);
    }),
  );
});
