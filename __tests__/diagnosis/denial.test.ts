import { decodedLines } from '../../src/diagnosis/decoded-message.ts';
import { type Denial, readDenial } from '../../src/diagnosis/denial.ts';
import { accountInKeyId } from '../../src/diagnosis/key-account.ts';
import { accessKeyId } from '../../src/sandbox/aws/model/ids.ts';

const caller = 'arn:aws:iam::123456789012:user/octo';
const plain = `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/deploy`;
const known = { caller, action: 'sts:AssumeRole' };
const missing = (kind: string) => `${plain} because no ${kind} allows the sts:AssumeRole action`;
const denied = (article: string, kind: string) => `${plain} with an explicit deny in ${article} ${kind}`;

describe("AWS's denial messages", () => {
  test.each<[string, string, Denial]>([
    ['no reason', plain, known],
    [
      'an identity policy that does not allow it',
      missing('identity-based policy'),
      { ...known, reason: { kind: 'identity-based policy', isExplicit: false } },
    ],
    [
      'a session policy that does not allow it',
      missing('session policy'),
      { ...known, reason: { kind: 'session policy', isExplicit: false } },
    ],
    [
      'a permissions boundary that does not allow it',
      missing('permissions boundary'),
      { ...known, reason: { kind: 'permissions boundary', isExplicit: false } },
    ],
    [
      'a service control policy that denies it',
      denied('a', 'service control policy'),
      { ...known, reason: { kind: 'service control policy', isExplicit: true } },
    ],
    [
      'an identity policy that denies it',
      denied('an', 'identity-based policy'),
      { ...known, reason: { kind: 'identity-based policy', isExplicit: true } },
    ],
    ['an unknown kind of policy', missing('astrological policy'), known],
    ['a message of another form', 'Access denied', {}],
    [
      'an encoded message',
      `${plain} Encoded authorization failure message: abc-DEF_123=`,
      { ...known, encoded: 'abc-DEF_123=' },
    ],
  ])('reads %s', (_name, message, expected) => {
    expect(readDenial(message)).toEqual(expected);
  });
});

describe('decoded messages', () => {
  test('name the denying statement and the request context', () => {
    const decoded = {
      allowed: false,
      explicitDeny: true,
      matchedStatements: { items: [{ statementId: 'OnlyFromHome', effect: 'DENY' }] },
      context: {
        action: 'sts:AssumeRole',
        resource: 'arn:aws:iam::210987654321:role/deploy',
        conditions: { items: [{ key: 'aws:SourceIp', values: { items: [{ value: '192.0.2.1' }] } }] },
      },
    };
    expect(decodedLines(JSON.stringify(decoded))).toEqual([
      "AWS's decoded message:",
      '  an explicit deny: sts:AssumeRole on arn:aws:iam::210987654321:role/deploy',
      '  matched: DENY "OnlyFromHome"',
      '  the request had:',
      '    aws:SourceIp = 192.0.2.1',
    ]);
  });

  test.each([['{'], ['null'], ['7']])('ignores %s, which is not a decoded message', (text) => {
    expect(decodedLines(text)).toBeUndefined();
  });
});

describe('the account in an access key id', () => {
  test.each([
    ['a published example of an id and its account', 'ASIAY34FZKBOKMUTVV7A', '609629065308'],
    ['an id of the old form, which holds no account', 'AKIAIOSFODNN0EXAMPLE', undefined],
    ["an emulator's id", 'LSIAQAAAAAAAAAAAAAAA', undefined],
    ['an id that is too short', 'AKIAABCD', undefined],
  ])('is read from %s', (_name, id, account) => {
    expect(accountInKeyId(id)).toBe(account);
  });

  test.each(['000000000001', '123456789012', '999999999999'])(
    'is read back from an id made for %s',
    (account) => {
      expect(accountInKeyId(accessKeyId('AKIA', account))).toBe(account);
    },
  );
});
