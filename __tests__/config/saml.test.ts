import { secretsIn } from '../../src/config/inputs.ts';
import { type Given, keys, parse, problemOf, rawInputs } from './parse.ts';

const xml = `<samlp:Response>${[...Array(60).keys()].join(' octo ')}</samlp:Response>`;
const assertion = Buffer.from(xml).toString('base64');
const provider = 'arn:aws:iam::123456789012:saml-provider/octo-idp';

/** Base64 text of this length. */
const ofLength = (characters: number) =>
  Buffer.from(`<${'x'.repeat((characters * 3) / 4 - 1)}`).toString('base64');

describe('saml-assertion', () => {
  test.each<[string, string, string]>([
    ['in one piece', assertion, assertion],
    ['in lines', assertion.replace(/.{76}/g, '$&\n'), assertion],
    ['in CRLF lines with a line end after them', `${assertion.replace(/.{64}/g, '$&\r\n')}\r\n`, assertion],
    ['as XML', xml, assertion],
    ['of 100000 characters', ofLength(100_000), ofLength(100_000)],
  ])('is accepted %s', (_name, value, expected) => {
    expect(parse({ 'saml-assertion': value }).source.saml?.assertion).toBe(expected);
  });

  test.each<[string, Given, string]>([
    [
      'three characters',
      { 'saml-assertion': 'PGE' },
      'saml-assertion has 3 characters of Base64, and AWS accepts 4 to 100000.',
    ],
    ['100004 characters', { 'saml-assertion': ofLength(100_004) }, 'saml-assertion has 100004 characters'],
    [
      'still URL-encoded',
      { 'saml-assertion': assertion.replaceAll('=', '%3D').concat('%2B') },
      'saml-assertion is URL-encoded',
    ],
    [
      'with the name of its form field',
      { 'saml-assertion': `SAMLResponse=${assertion}` },
      'saml-assertion is not Base64.',
    ],
    [
      'a web identity token',
      { 'saml-assertion': 'eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln' },
      'saml-assertion is not Base64.',
    ],
    [
      'Base64 of other content',
      { 'saml-assertion': Buffer.from('octo-org').toString('base64') },
      'saml-assertion is not the Base64 of an XML document.',
    ],
    [
      'an assertion beside keys',
      { 'saml-assertion': assertion, ...keys },
      'Keys and saml-assertion are both set.',
    ],
    [
      'an assertion beside a token file',
      { 'saml-assertion': assertion, 'web-identity-token-file': 'token', 'role-to-assume': 'deploy' },
      'web-identity-token-file and saml-assertion are both set.',
    ],
    [
      'a provider without an assertion',
      { 'saml-provider-arn': provider },
      'saml-provider-arn is set, and saml-assertion is empty.',
    ],
    [
      "a provider's name",
      { 'saml-assertion': assertion, 'saml-provider-arn': 'octo-idp' },
      'saml-provider-arn: "octo-idp" is not the ARN of a SAML provider in the partition aws.',
    ],
    [
      'an OIDC provider',
      { 'saml-assertion': assertion, 'saml-provider-arn': 'arn:aws:iam::123456789012:oidc-provider/octo' },
      'saml-provider-arn: ',
    ],
    [
      'a provider of another partition',
      { 'saml-assertion': assertion, 'saml-provider-arn': provider.replace('aws', 'aws-cn') },
      'saml-provider-arn: ',
    ],
    [
      'more than an hour on the last hop of a chain',
      { 'saml-assertion': assertion, 'role-to-assume': 'deploy\nrelease', 'role-duration-seconds': '3601' },
      'role-duration-seconds is 3601',
    ],
  ])('is refused: %s', (_name, inputs, expected) => {
    const problem = problemOf(inputs);
    expect(problem).toContain(expected);
    expect(problem).not.toContain(assertion.slice(0, 40));
  });

  test('allows more than an hour, even with role-chaining, which has no effect', () => {
    const { roles, notices } = parse({
      'saml-assertion': assertion,
      'saml-provider-arn': provider,
      'role-to-assume': 'deploy',
      'role-duration-seconds': '43200',
      'role-chaining': 'true',
    });
    expect(roles[0]?.durationSeconds).toBe(43_200);
    expect(notices).toEqual(['role-chaining has no effect, because saml-assertion is set.']);
  });

  test('takes precedence over a token file from the environment', () => {
    const { source } = parse({ 'saml-assertion': assertion }, { WEB_IDENTITY_TOKEN_FILE: 'token' });
    expect(source.saml).toBeDefined();
    expect(source.webIdentityTokenFile).toBeUndefined();
  });

  test('notes inputs that the assertion overrides, except in a chain, where later hops use them', () => {
    const inputs = {
      'saml-assertion': assertion,
      'custom-tags': '{"Team": "x"}',
      'role-external-id': 'octo',
    };
    expect(parse(inputs).notices).toEqual([
      'role-external-id, custom-tags have no effect, because the SAML assertion names the session and its tags.',
    ]);
    expect(parse({ ...inputs, 'role-to-assume': 'deploy\nrelease' }).notices).toEqual([]);
  });

  test('applies settings without a role to the role that the assertion names', () => {
    const { roles, source } = parse({ 'saml-assertion': assertion, 'role-duration-seconds': '1800' });
    expect(roles).toEqual([]);
    expect(source.saml?.settings.durationSeconds).toBe(1800);
  });

  test('is masked in every form: as given, its longer lines, and the Base64 that is sent', () => {
    const lines = assertion.replace(/.{76}/g, '$&\n');
    expect(secretsIn(rawInputs({ 'saml-assertion': lines }))).toEqual([
      lines,
      assertion,
      ...lines.split('\n').filter((line) => line.length >= 16),
    ]);
    expect(secretsIn(rawInputs({ 'saml-assertion': xml }))).toEqual([xml, assertion]);
    // `==` alone would be masked throughout the log.
    expect(
      secretsIn(rawInputs({ 'saml-assertion': `${assertion.slice(0, -2)}\n${assertion.slice(-2)}` })),
    ).not.toContain(assertion.slice(-2));
  });
});
