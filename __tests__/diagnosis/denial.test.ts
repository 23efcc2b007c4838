import { decodedLines } from '../../src/diagnosis/decoded-message.ts';
import { type Denial, readDenial } from '../../src/diagnosis/denial.ts';
import { accountInKeyId } from '../../src/diagnosis/key-account.ts';
import { accessKeyId } from '../../src/sandbox/aws/model/ids.ts';

const caller = 'arn:aws:iam::123456789012:user/octo';
const plain = `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/deploy`;
const known = { caller, action: 'sts:AssumeRole' };
const missing = (kind: string) => `${plain} because no ${kind} allows the sts:AssumeRole action`;
const denied = (article: string, kind: string) => `${plain} with an explicit deny in ${article} ${kind}`;

describe("AWS's refusals", () => {
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
    ['a kind of policy that is not known', missing('astrological policy'), known],
    ['words of their own', 'Access denied', {}],
    [
      'an encoded message',
      `${plain} Encoded authorization failure message: abc-DEF_123=`,
      { ...known, encoded: 'abc-DEF_123=' },
    ],
  ])('%s', (_name, message, expected) => {
    expect(readDenial(message)).toEqual(expected);
  });
});

describe('decoded messages', () => {
  test('the statement that denied, and what the request had', () => {
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

  test.each([['{'], ['null'], ['7']])('%s is none', (text) => {
    expect(decodedLines(text)).toBeUndefined();
  });
});

describe('the account in a key id', () => {
  test.each([
    ['an id that others have worked out', 'ASIAY34FZKBOKMUTVV7A', '609629065308'],
    ['an id of the old form', 'AKIAIOSFODNN0EXAMPLE', undefined],
    ['an id of an emulator', 'LSIAQAAAAAAAAAAAAAAA', undefined],
    ['an id that is too short', 'AKIAABCD', undefined],
  ])('%s', (_name, id, account) => {
    expect(accountInKeyId(id)).toBe(account);
  });

  test.each(['000000000001', '123456789012', '999999999999'])('%s is read back', (account) => {
    expect(accountInKeyId(accessKeyId('AKIA', account))).toBe(account);
  });
});
