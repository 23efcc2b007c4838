import type { RoleConfig } from '../../src/config/config.ts';
import type { Denial, PolicyKind } from '../../src/diagnosis/denial.ts';
import { callAndRole, checks, type Facts, roleAdvice, statements } from '../../src/diagnosis/role-advice.ts';

const roleArn = 'arn:aws:iam::210987654321:role/deploy';
const longTerm = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a-secret-that-stays-here' };
const temporary = {
  ...longTerm,
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sessionToken: 'a-token-that-stays-here',
};
const user = 'arn:aws:iam::123456789012:user/octo';
const session = 'arn:aws:sts::210987654321:assumed-role/first/octo';

function factsOf(facts: Partial<Omit<Facts, 'role'>> = {}, role: Partial<RoleConfig> = {}): Facts {
  return {
    keys: longTerm,
    roleArn,
    caller: user,
    denial: { caller: user, action: 'sts:AssumeRole' },
    role: {
      role: { kind: 'arn', arn: roleArn, accountId: '210987654321' },
      durationSeconds: 3600,
      sessionName: 'octo',
      sessionTagging: true,
      customTags: [],
      transitiveTagKeys: [],
      managedSessionPolicies: [],
      ...role,
    },
    ...facts,
  };
}

const missing = (kind: PolicyKind, action = 'sts:AssumeRole'): { denial: Denial } => ({
  denial: { action, reason: { kind, isExplicit: false } },
});
const explicit = (kind: PolicyKind): { denial: Denial } => ({
  denial: { action: 'sts:AssumeRole', reason: { kind, isExplicit: true } },
});

describe('the likely cause', () => {
  test.each<[string, Partial<Facts>, Partial<RoleConfig>, string, string]>([
    ['no reason', {}, {}, "the role's trust policy in account 210987654321", 'Change a policy last'],
    [
      'the identity policy',
      missing('identity-based policy'),
      {},
      "the caller's identity policy does not allow sts:AssumeRole",
      'it starts with what this step sends. Change a policy last',
    ],
    [
      'a service control policy',
      missing('service control policy'),
      {},
      'the service control policy that applies here does not allow',
      'ask whoever maintains the service control policy whether this call is meant to be allowed',
    ],
    [
      'a permissions boundary that denies',
      explicit('permissions boundary'),
      {},
      'a permissions boundary denies sts:AssumeRole explicitly',
      'find the Deny statement in the permissions boundary',
    ],
    [
      'a session policy that lacks sts:TagSession',
      missing('session policy', 'sts:TagSession'),
      {},
      'the session policy that applies here lacks sts:TagSession',
      'role-skip-session-tagging: true',
    ],
    [
      'a source identity that the calling session carries',
      { ...missing('resource-based policy', 'sts:SetSourceIdentity'), keys: temporary },
      {},
      'or the calling session carries another source identity, which cannot be changed',
      'in the step that created the calling session',
    ],
  ])('names the policy: %s', (_name, facts, role, likely, next) => {
    const advice = roleAdvice(factsOf(facts, role));
    expect(advice.cause).toContain(likely);
    expect(advice.remedy).toContain(next);
  });
});

describe('MFA', () => {
  const mfaCheck = 'the policies demand no MFA (aws:MultiFactorAuthPresent),';

  test.each<[string, Partial<Facts>, string, boolean]>([
    ['stored keys', {}, 'without MFA', true],
    ['stored keys with an MFA code', { withMfa: true }, 'with MFA', false],
    [
      'a role session',
      { keys: temporary, caller: session },
      'without MFA (a role session never carries it)',
      true,
    ],
    ['a user session', { keys: temporary }, 'with temporary credentials, perhaps with MFA', false],
    ['a user session that was created without MFA', { keys: temporary, withMfa: false }, 'without MFA', true],
  ])('is suspected only where the call lacks it: %s', (_name, facts, words, isSuspected) => {
    const all = factsOf(facts);
    expect(callAndRole(all)[0]?.split('), ')[1]).toBe(words);
    expect(checks(all).some((line) => line.includes(mfaCheck))).toBe(isSuspected);
    expect(roleAdvice(all).cause?.includes('without MFA')).toBe(isSuspected);
    expect(checks(all).some((line) => line.includes('aws:MultiFactorAuthAge'))).toBe(facts.withMfa === true);
  });
});

describe('the checks', () => {
  test('start with the inputs, then the policy that AWS names, then the other', () => {
    const order = (facts: Facts) =>
      ['role-to-assume is', 'demand no MFA', 'no external ID', 'identity policy allows', 'trust policy names']
        .map((words) => [words, checks(facts).findIndex((line) => line.includes(words))] as const)
        .sort(([, a], [, b]) => a - b)
        .map(([words]) => words);
    const own = ['role-to-assume is', 'demand no MFA', 'no external ID'];
    expect(order(factsOf(missing('identity-based policy')))).toEqual([
      ...own,
      'identity policy allows',
      'trust policy names',
    ]);
    expect(order(factsOf())).toEqual([...own, 'trust policy names', 'identity policy allows']);
  });

  test.each<[string, Partial<RoleConfig>, string, string[]]>([
    ['tags', {}, 'allow sts:TagSession', ['sts:AssumeRole', 'sts:TagSession']],
    ['no tags', { sessionTagging: false }, 'no external ID', ['sts:AssumeRole']],
    [
      'a source identity',
      { sourceIdentity: 'octocat' },
      'allow sts:SetSourceIdentity',
      ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
    ],
    [
      'an external ID',
      { externalId: 'octo', sessionTagging: false },
      'the external ID that was sent',
      ['sts:AssumeRole'],
    ],
    [
      'a session name',
      { sessionName: 'octo-1' },
      'sts:RoleSessionName) than octo-1',
      ['sts:AssumeRole', 'sts:TagSession'],
    ],
  ])('and the statements cover %s', (_name, role, check, actions) => {
    const facts = factsOf({}, role);
    expect(checks(facts).join('\n')).toContain(check);
    const [, , identity = '', , trust = ''] = statements(facts);
    expect(JSON.parse(identity).Action).toEqual(actions);
    expect(JSON.parse(trust).Action).toEqual(actions);
  });

  test('offer nothing against an explicit deny', () => {
    expect([
      ...checks(factsOf(explicit('identity-based policy'))),
      ...statements(factsOf(explicit('identity-based policy'))),
    ]).toEqual([]);
  });

  test('print no trust statement when the caller is unknown', () => {
    expect(statements(factsOf({ caller: undefined }))).toHaveLength(3);
  });

  test("print no trust statement when AWS blames the caller's own policy", () => {
    expect(statements(factsOf(missing('identity-based policy')))).toHaveLength(3);
  });
});
