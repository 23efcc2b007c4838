import fc from 'fast-check';
import type { RoleReference } from '../../src/config/config.ts';
import { KeyturnError } from '../../src/errors.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { IdentityProvider } from '../../src/sandbox/saml/identity-provider.ts';
import { type Assertion, type RolePair, readAssertion } from '../../src/sources/saml-assertion.ts';
import { checkAssertion, choosePair, cutShort, span } from '../../src/sources/saml-checks.ts';

const base64 = (xml: string) => Buffer.from(xml).toString('base64');
const role = (name: string, account = '123456789012') => `arn:aws:iam::${account}:role/${name}`;
const provider = 'arn:aws:iam::123456789012:saml-provider/octo-idp';
const now = new Date('2026-11-25T12:00:00Z');

/** An assertion without prefixes, as some identity providers write them. */
const plain = (attributes: string, more = '') =>
  `<Response xmlns="urn:oasis:names:tc:SAML:2.0:protocol"><Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${more}<AttributeStatement>${attributes}</AttributeStatement></Assertion></Response>`;
const roleAttribute = (...values: string[]) =>
  `<Attribute Name="https://aws.amazon.com/SAML/Attributes/Role">${values.map((value) => `<AttributeValue>${value}</AttributeValue>`).join('')}</Attribute>`;

function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof KeyturnError) return error.message;
    throw error;
  }
  return '';
}

describe('what is read of a response', () => {
  test('all that a real one says', () => {
    const issuedAt = new Date('2026-11-25T12:00:00Z');
    const read = readAssertion(
      new IdentityProvider(new SandboxClock()).respond({
        roles: [`${role('deploy')},${provider}`],
        issuedAt,
        sessionNotOnOrAfter: new Date('2026-11-25T13:00:00Z'),
        tags: { Team: 'platform' },
        transitiveTagKeys: ['Team'],
      }),
    );
    expect(read).toEqual({
      issuer: 'https://idp.example.com/saml',
      isEncrypted: false,
      pairs: [{ roleArn: role('deploy'), providerArn: provider }],
      audiences: ['https://signin.aws.amazon.com/saml'],
      recipients: ['https://signin.aws.amazon.com/saml'],
      issuedAt,
      notBefore: issuedAt,
      notOnOrAfter: new Date('2026-11-25T12:05:00Z'),
      sessionNotOnOrAfter: new Date('2026-11-25T13:00:00Z'),
      hasTags: true,
      transitiveTagKeys: ['Team'],
    });
  });

  const pair = { roleArn: role('deploy'), providerArn: provider };
  test.each<[string, string, RolePair[]]>([
    ['without prefixes', plain(roleAttribute(`${role('deploy')},${provider}`)), [pair]],
    [
      'with the provider first, and white space',
      plain(roleAttribute(`\n ${provider} ,\n ${role('deploy')} `)),
      [pair],
    ],
    [
      'the same pair twice',
      plain(roleAttribute(`${provider},${role('deploy')}`, `${role('deploy')},${provider}`)),
      [pair],
    ],
    [
      'several',
      plain(roleAttribute(`${role('a')},${provider}`, `${role('b')},${provider}`)),
      [
        { ...pair, roleArn: role('a') },
        { ...pair, roleArn: role('b') },
      ],
    ],
    [
      "China's name of the attribute",
      plain(roleAttribute(`${role('deploy')},${provider}`).replace('aws.amazon.com', 'www.amazonaws.cn')),
      [pair],
    ],
    [
      'a bare assertion',
      plain(roleAttribute(`${role('deploy')},${provider}`)).replace(/<\/?Response[^>]*>/g, ''),
      [pair],
    ],
    [
      'with an XML declaration',
      `<?xml version="1.0" encoding="UTF-8"?>\n${plain(roleAttribute(`${role('deploy')},${provider}`))}`,
      [pair],
    ],
    ['in CDATA', plain(roleAttribute(`<![CDATA[${role('deploy')},${provider}]]>`)), [pair]],
    ['half a pair', plain(roleAttribute(role('deploy'))), []],
    [
      'attributes of another application',
      plain('<Attribute Name="groups"><AttributeValue>octo</AttributeValue></Attribute>'),
      [],
    ],
    ['an empty value', plain(roleAttribute('')), []],
  ])('%s', (_name, xml, expected) => {
    expect(readAssertion(base64(xml)).pairs).toEqual(expected);
  });

  test.each<[string, string, string | undefined]>([
    ['success', '<StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>', undefined],
    ['no status', '', undefined],
    ['a failure', '<StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/>', 'Responder'],
    [
      'a failure within, with words',
      '<StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"><StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></StatusCode><StatusMessage>no\n  such user</StatusMessage>',
      'Requester, AuthnFailed: no such user',
    ],
  ])('the status: %s', (_name, status, expected) => {
    expect(readAssertion(base64(`<Response><Status>${status}</Status></Response>`)).failure).toBe(expected);
  });

  test.each<[string, string]>([
    ['a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><Response/>'],
    ['a document type in small letters', '<!doctype a><Response/>'],
    ['tags that do not close', '<Response><Assertion>'],
    ['another document', '<html><body>Sign in</body></html>'],
    ['nothing', ''],
    ['tags within tags, thousands deep', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ])('is refused: %s', (_name, xml) => {
    expect(refusal(() => readAssertion(base64(xml)))).toMatch(/^saml-assertion cannot be read: [\w ,-]+\.\n/);
  });

  test('entities stay as they are', () => {
    const { audiences } = readAssertion(
      base64(
        plain(
          '',
          '<Conditions><AudienceRestriction><Audience>&lt;a&#x41;</Audience></AudienceRestriction></Conditions>',
        ),
      ),
    );
    expect(audiences).toEqual(['&lt;a&#x41;']);
  });

  test('whatever it is given, it reads it or refuses it in its own words', () => {
    const good = plain(roleAttribute(`${role('deploy')},${provider}`));
    const damaged = fc
      .tuple(fc.nat(good.length), fc.nat(20), fc.string())
      .map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged), (xml) => {
        const told = refusal(() => readAssertion(base64(xml)));
        expect(told === '' || told.startsWith('saml-assertion cannot be read: ')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const nothing: Assertion = {
  isEncrypted: false,
  pairs: [],
  audiences: [],
  recipients: [],
  hasTags: false,
  transitiveTagKeys: [],
};

describe('what is said before the request', () => {
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  test.each<[string, Partial<Assertion>, string]>([
    ['nothing, when nothing is known', {}, ''],
    [
      'nothing, while it is valid',
      { notBefore: at(-1), notOnOrAfter: at(4), sessionNotOnOrAfter: at(60) },
      '',
    ],
    ['nothing of a clock that is off by half a minute', { notBefore: at(0.5) }, ''],
    [
      'a clock that is off by two',
      { notBefore: at(2) },
      'The SAML assertion is not valid before 2026-11-25T12:02:00.000Z, in 2 min.',
    ],
    [
      'that it ends at this moment',
      { notOnOrAfter: now },
      'The SAML assertion expired 0 s ago, at 2026-11-25T12:00:00.000Z.',
    ],
    ['that it is of yesterday', { notOnOrAfter: at(-26 * 60) }, 'The SAML assertion expired 26 h ago'],
    [
      'that the session is over',
      { notOnOrAfter: at(4), sessionNotOnOrAfter: at(-3) },
      'The session at the identity provider expired 3 min ago',
    ],
    [
      'that it is no success',
      { failure: 'Responder', notOnOrAfter: at(-3) },
      'The identity provider answered without success (Responder).',
    ],
    [
      'that it is for somebody else',
      { audiences: ['https://sp.example.com/saml', 'octo'] },
      'The SAML assertion is for the audience https://sp.example.com/saml, octo, which is not AWS.',
    ],
  ])('%s', (_name, given, expected) => {
    expect(refusal(() => checkAssertion({ ...nothing, ...given }, now)).split('\n')[0]).toContain(expected);
    if (expected === '') expect(() => checkAssertion({ ...nothing, ...given }, now)).not.toThrow();
  });

  test.each([
    'https://signin.aws.amazon.com/saml',
    'https://eu-central-1.signin.aws.amazon.com/saml',
    'https://us-east-1.signin.aws.amazon.com/saml/acs/IDPABC123',
    'https://signin.amazonaws.cn/saml',
    'https://cn-north-1.signin.amazonaws.cn/saml',
    'https://signin.amazonaws-us-gov.com/saml',
    'urn:amazon:webservices',
    'urn:amazon:webservices:cn-north-1',
    'urn:amazon:webservices:govcloud',
  ])('%s is AWS', (audience) => {
    expect(() => checkAssertion({ ...nothing, audiences: ['octo', audience] }, now)).not.toThrow();
  });

  test.each<[string, Date | undefined, string | undefined]>([
    ['no end', undefined, undefined],
    ['an end behind the duration', at(60), undefined],
    [
      'an end before',
      at(59),
      'The identity provider ends the session at 2026-11-25T12:59:00.000Z (SessionNotOnOrAfter), so the credentials last 59 min and not 3600 seconds.',
    ],
  ])('the session is cut short by %s', (_name, end, expected) => {
    expect(cutShort({ ...nothing, ...(end ? { sessionNotOnOrAfter: end } : {}) }, 3600, now)).toBe(expected);
  });

  test.each([
    [0, '0 s'],
    [119, '119 s'],
    [120, '2 min'],
    [7140, '119 min'],
    [7199, '2 h'],
    [10_800, '3 h'],
  ])('%d seconds are %s', (seconds, expected) => {
    expect(span(new Date(now.getTime() + seconds * 1000), now)).toBe(expected);
  });
});

describe('which role is assumed', () => {
  const one = [{ roleArn: role('deploy'), providerArn: provider }];
  const other = 'arn:aws:iam::123456789012:saml-provider/other';
  const several = [
    ...one,
    { roleArn: role('ci/release'), providerArn: provider },
    {
      roleArn: role('deploy', '210987654321'),
      providerArn: provider.replace('123456789012', '210987654321'),
    },
  ];
  const twoProviders = [...one, { roleArn: role('deploy'), providerArn: other }];
  const arn = (name: string): RoleReference => ({ kind: 'arn', arn: role(name), accountId: '123456789012' });
  const named = (name: string): RoleReference => ({ kind: 'name', name });

  test.each<[string, RolePair[], RoleReference | undefined, string | undefined, RolePair]>([
    ['the only one', one, undefined, undefined, one[0] as RolePair],
    ['the only one, named', one, named('deploy'), undefined, one[0] as RolePair],
    ['one of several by ARN', several, arn('deploy'), undefined, several[0] as RolePair],
    ['one of several by name with its path', several, named('ci/release'), undefined, several[1] as RolePair],
    ['the one of a provider', twoProviders, undefined, other, twoProviders[1] as RolePair],
    ['the one of role and provider', twoProviders, named('deploy'), provider, one[0] as RolePair],
    ['what is given, where nothing can be read', [], arn('deploy'), provider, one[0] as RolePair],
  ])('%s', (_name, pairs, reference, providerArn, expected) => {
    expect(
      choosePair({ ...nothing, isEncrypted: pairs.length === 0, pairs }, reference, providerArn),
    ).toEqual(expected);
  });

  test.each<[string, RolePair[], RoleReference | undefined, string | undefined, string]>([
    [
      'none of several is named',
      several,
      undefined,
      undefined,
      'The SAML assertion has 3 roles, and role-to-assume does not say which:',
    ],
    [
      'a name that is in two accounts',
      several,
      named('deploy'),
      undefined,
      'role-to-assume (deploy) fits 2 of the roles of the SAML assertion:',
    ],
    [
      'a role without its path',
      several,
      named('release'),
      undefined,
      'The SAML assertion does not offer role-to-assume (release). It has:',
    ],
    [
      'a role of another account',
      one,
      { kind: 'arn', arn: role('deploy', '999999999999'), accountId: '999999999999' },
      undefined,
      `The SAML assertion does not offer role-to-assume (${role('deploy', '999999999999')}). It has:`,
    ],
    [
      'a role through another provider',
      one,
      named('deploy'),
      other,
      `The SAML assertion does not offer role-to-assume (deploy) and saml-provider-arn (${other}). It has:`,
    ],
  ])('refused, with a list: %s', (_name, pairs, reference, providerArn, expected) => {
    const [what, ...rest] = refusal(() => choosePair({ ...nothing, pairs }, reference, providerArn)).split(
      '\n',
    );
    expect(what).toBe(expected);
    expect(rest.slice(0, pairs.length)).toEqual(
      pairs.map((pair) => `- ${pair.roleArn} (${pair.providerArn})`),
    );
  });

  test.each<[string, RoleReference | undefined, string | undefined]>([
    ['neither', undefined, undefined],
    ['only the role', arn('deploy'), undefined],
    ['only the provider', undefined, provider],
    ['a name for the role', named('deploy'), provider],
  ])('an encrypted assertion needs both ARNs; given is %s', (_name, reference, providerArn) => {
    expect(refusal(() => choosePair({ ...nothing, isEncrypted: true }, reference, providerArn))).toContain(
      'set role-to-assume to the ARN of the role, and saml-provider-arn to the ARN of its provider.',
    );
  });
});
