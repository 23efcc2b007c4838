import fc from 'fast-check';
import {
  type AuthorizationRequest,
  authorize,
  type CallerPrincipal,
  parsePolicyDocument,
  type RequestContext,
} from '../../src/policy/index.ts';

type Json = Readonly<Record<string, unknown>>;
const version = '2012-10-17';
const roleArn = 'arn:aws:iam::123456789012:role/deploy';
const user: CallerPrincipal = {
  type: 'AWS',
  arn: 'arn:aws:iam::123456789012:user/octo',
  accountId: '123456789012',
};

const identity = (statements: Json | Json[], policyVersion = version) =>
  parsePolicyDocument(JSON.stringify({ Version: policyVersion, Statement: statements }), 'identity');
const trust = (statements: Json | Json[]) =>
  parsePolicyDocument(JSON.stringify({ Version: version, Statement: statements }), 'trust');
const session = (statements: Json | Json[]) =>
  parsePolicyDocument(JSON.stringify({ Version: version, Statement: statements }), 'session');

const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
const deny = { Effect: 'Deny', Action: '*', Resource: '*' };

function decide(given: Partial<AuthorizationRequest>) {
  return authorize({
    action: 'sts:AssumeRole',
    resource: roleArn,
    principal: user,
    context: {},
    identityPolicies: [],
    resourceAccountId: '123456789012',
    ...given,
  });
}

/** Whether one statement with this condition allows a request with this context. */
function passes(Condition: Json, context: RequestContext, policyVersion = version): boolean {
  return decide({ context, identityPolicies: [identity({ ...allow, Condition }, policyVersion)] }).allowed;
}

describe('conditions', () => {
  test.each<[string, Json, RequestContext, boolean]>([
    ['StringEquals: the same value', { StringEquals: { k: 'a' } }, { k: 'a' }, true],
    ['StringEquals: another value', { StringEquals: { k: 'a' } }, { k: 'b' }, false],
    ['StringEquals: one of several values', { StringEquals: { k: ['a', 'b'] } }, { k: 'b' }, true],
    ['StringEquals: a star is literal', { StringEquals: { k: '*' } }, { k: 'a' }, false],
    ['StringEquals: without the key', { StringEquals: { k: 'a' } }, {}, false],
    [
      'the key in other letter case',
      { StringEquals: { 'AWS:UserName': 'a' } },
      { 'aws:username': 'a' },
      true,
    ],
    ['two keys: both must hold', { StringEquals: { k: 'a', l: 'b' } }, { k: 'a', l: 'c' }, false],
    [
      'two operators: both must hold',
      { StringEquals: { k: 'a' }, Bool: { l: 'true' } },
      { k: 'a', l: 'false' },
      false,
    ],
    ['StringNotEquals: another', { StringNotEquals: { k: 'a' } }, { k: 'b' }, true],
    ['StringNotEquals: none of several', { StringNotEquals: { k: ['a', 'b'] } }, { k: 'b' }, false],
    ['StringNotEquals: without the key', { StringNotEquals: { k: 'a' } }, {}, true],
    ['StringEqualsIgnoreCase', { StringEqualsIgnoreCase: { k: 'OCTO' } }, { k: 'octo' }, true],
    ['StringNotEqualsIgnoreCase', { StringNotEqualsIgnoreCase: { k: 'OCTO' } }, { k: 'octo' }, false],
    [
      'StringLike: star',
      { StringLike: { k: 'repo:octo-org/*:ref:*' } },
      { k: 'repo:octo-org/octo-repo:ref:refs/heads/main' },
      true,
    ],
    ['StringLike: question mark', { StringLike: { k: 'v?' } }, { k: 'v12' }, false],
    ['StringLike: a dot is literal', { StringLike: { k: 'a.c' } }, { k: 'abc' }, false],
    ['StringLike: letter case counts', { StringLike: { k: 'A*' } }, { k: 'abc' }, false],
    ['StringNotLike', { StringNotLike: { k: 'a*' } }, { k: 'abc' }, false],
    [
      'NumericLessThan: less',
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
      { 'aws:MultiFactorAuthAge': '3599' },
      true,
    ],
    ['NumericLessThan: equal', { NumericLessThan: { k: '3600' } }, { k: '3600' }, false],
    ['NumericLessThan: as numbers, not as text', { NumericLessThan: { k: '10' } }, { k: '9' }, true],
    ['NumericLessThan: without the key', { NumericLessThan: { k: '10' } }, {}, false],
    ['NumericLessThan: not a number', { NumericLessThan: { k: '10' } }, { k: '' }, false],
    ['NumericLessThanEquals', { NumericLessThanEquals: { k: 10 } }, { k: '10' }, true],
    ['NumericGreaterThan', { NumericGreaterThan: { k: '10' } }, { k: '10' }, false],
    ['NumericGreaterThanEquals', { NumericGreaterThanEquals: { k: '10' } }, { k: '10' }, true],
    ['NumericEquals', { NumericEquals: { k: '1' } }, { k: '1.0' }, true],
    ['NumericNotEquals', { NumericNotEquals: { k: '1' } }, { k: '2' }, true],
    ['DateLessThan', { DateLessThan: { k: '2026-12-01T00:00:00Z' } }, { k: '2026-11-22T10:00:00Z' }, true],
    [
      'DateGreaterThan',
      { DateGreaterThan: { k: '2026-12-01T00:00:00Z' } },
      { k: '2026-11-22T10:00:00Z' },
      false,
    ],
    [
      'DateEquals: another zone',
      { DateEquals: { k: '2026-11-22T12:00:00+02:00' } },
      { k: '2026-11-22T10:00:00Z' },
      true,
    ],
    [
      'DateLessThanEquals: seconds since 1970',
      { DateLessThanEquals: { k: '1800000000' } },
      { k: '2026-11-22T10:00:00Z' },
      true,
    ],
    ['Bool: the same value', { Bool: { k: 'true' } }, { k: 'true' }, true],
    ['Bool: a JSON boolean', { Bool: { k: true } }, { k: 'true' }, true],
    [
      'Bool: without the key (a long-term key and MFA)',
      { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      {},
      false,
    ],
    ['Bool false: without the key', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, {}, false],
    ['BoolIfExists: without the key', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }, {}, true],
    ['BoolIfExists: with the key', { BoolIfExists: { k: 'true' } }, { k: 'false' }, false],
    ['StringEqualsIfExists', { StringEqualsIfExists: { k: 'a' } }, { k: 'b' }, false],
    ['Null true: the key is missing', { Null: { k: 'true' } }, {}, true],
    ['Null true: the key is present', { Null: { k: 'true' } }, { k: '' }, false],
    ['Null false: the key is present', { Null: { k: 'false' } }, { k: 'x' }, true],
    ['IpAddress: in range', { IpAddress: { k: '127.0.0.0/8' } }, { k: '127.1.2.3' }, true],
    ['IpAddress: out of range', { IpAddress: { k: '10.0.0.0/24' } }, { k: '10.0.1.1' }, false],
    ['IpAddress: one address', { IpAddress: { k: '127.0.0.1' } }, { k: '127.0.0.1' }, true],
    ['IpAddress: IPv6', { IpAddress: { k: '2001:db8::/32' } }, { k: '2001:db8:1::7' }, true],
    ['IpAddress: IPv6 out of range', { IpAddress: { k: '2001:db8::/32' } }, { k: '2001:db9::1' }, false],
    ['NotIpAddress', { NotIpAddress: { k: '127.0.0.0/8' } }, { k: '10.0.0.1' }, true],
    [
      'ArnLike: star in the resource',
      { ArnLike: { k: 'arn:aws:iam::*:role/ci-*' } },
      { k: 'arn:aws:iam::123456789012:role/ci-deploy' },
      true,
    ],
    [
      'ArnLike: a star does not match a colon',
      { ArnLike: { k: 'arn:aws:*:role/x' } },
      { k: 'arn:aws:iam::123456789012:role/x' },
      false,
    ],
    [
      'ArnEquals with a star is ArnLike',
      { ArnEquals: { k: 'arn:aws:iam::123456789012:*' } },
      { k: 'arn:aws:iam::123456789012:role/x' },
      true,
    ],
    [
      'ArnNotLike',
      { ArnNotLike: { k: 'arn:aws:iam::*:role/x' } },
      { k: 'arn:aws:iam::123456789012:role/y' },
      true,
    ],
    [
      'ForAllValues: all of them',
      { 'ForAllValues:StringEquals': { k: ['a', 'b'] } },
      { k: ['a', 'b'] },
      true,
    ],
    [
      'ForAllValues: one value more',
      { 'ForAllValues:StringEquals': { k: ['a', 'b'] } },
      { k: ['a', 'c'] },
      false,
    ],
    ['ForAllValues: without the key', { 'ForAllValues:StringEquals': { k: 'a' } }, {}, true],
    ['ForAnyValue: one of them', { 'ForAnyValue:StringLike': { k: 'a*' } }, { k: ['x', 'ab'] }, true],
    ['ForAnyValue: none', { 'ForAnyValue:StringEquals': { k: 'a' } }, { k: ['x'] }, false],
    ['ForAnyValue: without the key', { 'ForAnyValue:StringEquals': { k: 'a' } }, {}, false],
    [
      'a tag of the request',
      { StringEquals: { 'aws:RequestTag/Team': 'platform' } },
      { 'aws:RequestTag/Team': 'platform' },
      true,
    ],
    ['a variable', { StringEquals: { k: '${aws:username}' } }, { k: 'octo', 'aws:username': 'octo' }, true],
    ['a variable without a value', { StringEquals: { k: '${aws:username}' } }, { k: 'octo' }, false],
    [
      'a variable with a default',
      { StringEquals: { k: "${aws:username, 'nobody'}" } },
      { k: 'nobody' },
      true,
    ],
    [
      "a variable's value is literal: its star matches only a star",
      { StringLike: { k: '${aws:username}' } },
      { k: 'octo', 'aws:username': '*' },
      false,
    ],
    ['an escaped star', { StringLike: { k: 'a${*}' } }, { k: 'ab' }, false],
    ['an escaped star matches itself', { StringLike: { k: 'a${*}' } }, { k: 'a*' }, true],
  ])('%s', (_name, condition, context, expected) => {
    expect(passes(condition, context)).toBe(expected);
  });

  test('a document of version 2008-10-17 has no variables', () => {
    const condition = { StringEquals: { k: '${aws:username}' } };
    expect(passes(condition, { k: 'octo', 'aws:username': 'octo' }, '2008-10-17')).toBe(false);
    expect(passes(condition, { k: '${aws:username}' }, '2008-10-17')).toBe(true);
  });
});

describe('actions and resources', () => {
  test.each<[string, Json, boolean]>([
    ['an action in other letter case', { Action: 'STS:assumerole', Resource: '*' }, true],
    ['a wildcard in an action', { Action: 'sts:Assume*', Resource: '*' }, true],
    ['another action', { Action: 'sts:TagSession', Resource: '*' }, false],
    ['one of several actions', { Action: ['sts:TagSession', 'sts:AssumeRole'], Resource: '*' }, true],
    ['NotAction: another action', { NotAction: 'iam:*', Resource: '*' }, true],
    ['NotAction: this action', { NotAction: ['iam:*', 'sts:*'], Resource: '*' }, false],
    ['the resource', { Action: '*', Resource: roleArn }, true],
    ['a wildcard in a resource', { Action: '*', Resource: 'arn:aws:iam::*:role/*' }, true],
    [
      'a resource in other letter case',
      { Action: '*', Resource: roleArn.toUpperCase().replace('ARN', 'arn') },
      false,
    ],
    ['NotResource', { Action: '*', NotResource: roleArn }, false],
    [
      'a variable in a resource',
      { Action: '*', Resource: 'arn:aws:iam::123456789012:role/${aws:username}' },
      true,
    ],
  ])('%s', (_name, statement, expected) => {
    const decision = decide({
      context: { 'aws:username': 'deploy' },
      identityPolicies: [identity({ Effect: 'Allow', ...statement })],
    });
    expect(decision.allowed).toBe(expected);
  });
});

describe('the principal of a trust policy', () => {
  const other: CallerPrincipal = {
    ...user,
    accountId: '210987654321',
    arn: 'arn:aws:iam::210987654321:user/octo',
  };
  const roleSession: CallerPrincipal = {
    type: 'AWS',
    arn: 'arn:aws:sts::123456789012:assumed-role/ci/run',
    accountId: '123456789012',
    roleArn: 'arn:aws:iam::123456789012:role/ci',
  };
  const github: CallerPrincipal = {
    type: 'Federated',
    arn: 'arn:aws:iam::123456789012:oidc-provider/x',
    accountId: '123456789012',
  };

  test.each<[string, CallerPrincipal, unknown, boolean, boolean]>([
    ['the account, with an identity policy', user, { AWS: '123456789012' }, true, true],
    [
      'the account, without an identity policy',
      user,
      { AWS: 'arn:aws:iam::123456789012:root' },
      false,
      false,
    ],
    ['the user itself, in its own account, without an identity policy', user, { AWS: user.arn }, false, true],
    [
      'the user itself, from another account, without an identity policy',
      other,
      { AWS: other.arn },
      false,
      false,
    ],
    ['the user itself, from another account, with an identity policy', other, { AWS: other.arn }, true, true],
    ['another account, with an identity policy', other, { AWS: '210987654321' }, true, true],
    ["an account other than the caller's", other, { AWS: '123456789012' }, true, false],
    ['another user', user, { AWS: 'arn:aws:iam::123456789012:user/another' }, true, false],
    ['everyone, with an identity policy', other, { AWS: '*' }, true, true],
    ['everyone, without an identity policy', other, '*', false, false],
    ['the role of a session', roleSession, { AWS: 'arn:aws:iam::123456789012:role/ci' }, false, true],
    ['the session itself', roleSession, { AWS: roleSession.arn }, false, true],
    ['another role', roleSession, { AWS: 'arn:aws:iam::123456789012:role/cd' }, true, false],
    ['an identity provider, without an identity policy', github, { Federated: github.arn }, false, true],
    [
      'another identity provider',
      github,
      { Federated: 'arn:aws:iam::123456789012:oidc-provider/y' },
      false,
      false,
    ],
    ['a service', user, { Service: 'ec2.amazonaws.com' }, true, false],
  ])('%s: %#', (_name, principal, Principal, hasPolicy, expected) => {
    const trustPolicy = trust({ Effect: 'Allow', Principal, Action: 'sts:*' });
    const identityPolicies = hasPolicy ? [identity(allow)] : [];
    expect(decide({ principal, trustPolicy, identityPolicies }).allowed).toBe(expected);
  });

  test('NotPrincipal in a deny excludes the principals that it names', () => {
    const trustPolicy = trust([
      { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:*' },
      { Effect: 'Deny', NotPrincipal: { AWS: user.arn }, Action: 'sts:*' },
    ]);
    expect(decide({ trustPolicy, identityPolicies: [identity(allow)] }).allowed).toBe(true);
    expect(
      decide({
        trustPolicy,
        identityPolicies: [identity(allow)],
        principal: { ...user, arn: `${user.arn}2` },
      }),
    ).toEqual({ allowed: false, explicit: true, by: 'trust policy' });
  });
});

describe('the deciding policy', () => {
  const trusting = trust({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:*' });
  test.each<[string, Partial<AuthorizationRequest>, object]>([
    ['no allow', {}, { allowed: false, explicit: false, by: 'identity-based policy' }],
    ['an allow', { identityPolicies: [identity(allow)] }, { allowed: true }],
    [
      'a deny beside an allow',
      { identityPolicies: [identity(allow), identity(deny)] },
      { allowed: false, explicit: true, by: 'identity-based policy' },
    ],
    [
      'session policies that do not allow',
      { identityPolicies: [identity(allow)], sessionPolicies: [session({ ...allow, Action: 's3:*' })] },
      { allowed: false, explicit: false, by: 'session policy' },
    ],
    [
      'session policies without an identity policy',
      { sessionPolicies: [session(allow)] },
      { allowed: false, explicit: false, by: 'identity-based policy' },
    ],
    [
      'one of two session policies allows',
      {
        identityPolicies: [identity(allow)],
        sessionPolicies: [session({ ...allow, Action: 's3:*' }), session(allow)],
      },
      { allowed: true },
    ],
    [
      'session policies that deny',
      { identityPolicies: [identity(allow)], sessionPolicies: [session([allow, deny])] },
      { allowed: false, explicit: true, by: 'session policy' },
    ],
    [
      'a trust policy that does not name the caller',
      {
        identityPolicies: [identity(allow)],
        trustPolicy: trust({ Effect: 'Allow', Principal: { AWS: '210987654321' }, Action: 'sts:*' }),
      },
      { allowed: false, explicit: false, by: 'trust policy' },
    ],
    [
      'a trust policy with another action',
      {
        identityPolicies: [identity(allow)],
        trustPolicy: trust({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:TagSession' }),
      },
      { allowed: false, explicit: false, by: 'trust policy' },
    ],
    [
      'a trust policy with an identity policy',
      { identityPolicies: [identity(allow)], trustPolicy: trusting },
      { allowed: true },
    ],
  ])('%s', (_name, given, expected) => {
    expect(decide(given)).toEqual(expected);
  });
});

describe('IAM refuses a document with', () => {
  test.each<[string, string, 'identity' | 'trust', RegExp]>([
    ['a text that is not JSON', 'allow', 'identity', /Syntax errors/],
    ['no statement', '{"Version":"2012-10-17"}', 'identity', /no statement/],
    ['another version', '{"Version":"2020-01-01","Statement":[]}', 'identity', /version/],
    [
      'an unknown effect',
      '{"Statement":{"Effect":"allow","Action":"*","Resource":"*"}}',
      'identity',
      /Effect/,
    ],
    [
      'an unknown field',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Actions":1}}',
      'identity',
      /unknown field Actions/,
    ],
    ['no action', '{"Statement":{"Effect":"Allow","Resource":"*"}}', 'identity', /must contain actions/],
    [
      'Action and NotAction',
      '{"Statement":{"Effect":"Allow","Action":"*","NotAction":"*","Resource":"*"}}',
      'identity',
      /both Action and NotAction/,
    ],
    [
      'an action without a vendor',
      '{"Statement":{"Effect":"Allow","Action":"AssumeRole","Resource":"*"}}',
      'identity',
      /vendor/,
    ],
    ['no resource', '{"Statement":{"Effect":"Allow","Action":"*"}}', 'identity', /must contain resources/],
    [
      'a resource that is not an ARN',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"bucket"}}',
      'identity',
      /ARN format/,
    ],
    [
      'a principal in an identity policy',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}}',
      'identity',
      /should not specify a principal/,
    ],
    [
      'a resource in a trust policy',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}}',
      'trust',
      /prohibited field Resource/,
    ],
    [
      'no principal in a trust policy',
      '{"Statement":{"Effect":"Allow","Action":"*"}}',
      'trust',
      /required field Principal/,
    ],
    [
      'a principal that is not an ARN',
      '{"Statement":{"Effect":"Allow","Action":"*","Principal":{"AWS":"octo"}}}',
      'trust',
      /Invalid principal/,
    ],
    [
      'an unknown kind of principal',
      '{"Statement":{"Effect":"Allow","Action":"*","Principal":{"User":"octo"}}}',
      'trust',
      /Invalid principal/,
    ],
    [
      'an unknown operator',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringMatches":{"k":"v"}}}}',
      'identity',
      /Invalid Condition type : StringMatches/,
    ],
    [
      'a condition value that is an object',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"k":{}}}}}',
      'identity',
      /condition value/,
    ],
  ])('%s', (_name, json, kind, message) => {
    expect(() => parsePolicyDocument(json, kind)).toThrow(message);
  });
});

describe('for any policies', () => {
  const statement = fc.record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.constantFrom('*', 'sts:*', 'sts:AssumeRole', 'iam:*'),
    Resource: fc.constantFrom('*', roleArn, 'arn:aws:iam::*:user/*'),
    Condition: fc.constantFrom({}, { StringEquals: { k: 'a' } }, { BoolIfExists: { m: 'true' } }),
  });
  const statements = fc.array(statement, { minLength: 1, maxLength: 5 });
  const context = fc.constantFrom<RequestContext>({}, { k: 'a' }, { k: 'b', m: 'false' });

  test('an added deny never allows a denied request', () => {
    fc.assert(
      fc.property(statements, statement, context, (given, more, ctx) => {
        const before = decide({ context: ctx, identityPolicies: [identity(given)] });
        const after = decide({
          context: ctx,
          identityPolicies: [identity([...given, { ...more, Effect: 'Deny' }])],
        });
        expect(!before.allowed && after.allowed).toBe(false);
      }),
    );
  });

  test('the order of statements and documents has no effect', () => {
    fc.assert(
      fc.property(statements, context, (given, ctx) => {
        const together = decide({ context: ctx, identityPolicies: [identity(given)] });
        const apart = decide({
          context: ctx,
          identityPolicies: given.toReversed().map((one) => identity(one)),
        });
        expect(apart).toEqual(together);
      }),
    );
  });

  test('session policies never add a permission', () => {
    fc.assert(
      fc.property(statements, statements, context, (own, cap, ctx) => {
        const without = decide({ context: ctx, identityPolicies: [identity(own)] });
        const capped = decide({
          context: ctx,
          identityPolicies: [identity(own)],
          sessionPolicies: [session(cap)],
        });
        expect(capped.allowed && !without.allowed).toBe(false);
      }),
    );
  });
});
