import { parsePolicyDocument } from '../../src/policy/index.ts';
import { refusalOf } from '../../src/trust/refusal.ts';
import { weaknessesOf } from '../../src/trust/weaknesses.ts';

const host = 'token.actions.githubusercontent.com';
const providerArn = `arn:aws:iam::123456789012:oidc-provider/${host}`;
const aud = { [`${host}:aud`]: 'sts.amazonaws.com' };

interface Statement {
  readonly Effect?: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly Condition?: unknown;
}

const policy = (...statements: readonly Statement[]) =>
  parsePolicyDocument(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: statements.map((statement) => ({
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...statement,
      })),
    }),
    'trust',
  );

const onSub = (operator: string, ...values: readonly string[]) => ({
  Condition: {
    StringEquals: { ...aud, ...(operator === 'StringEquals' ? { [`${host}:sub`]: values } : {}) },
    ...(operator === 'StringEquals' ? {} : { [operator]: { [`${host}:sub`]: values } }),
  },
});
const production = 'repo:octo-org/octo-repo:environment:production';

test.each([
  ['the exact subject', policy(onSub('StringEquals', production)), undefined],
  ['a pattern of another branch', policy(onSub('StringLike', 'repo:octo-org/octo-repo:ref:*')), 'KT103'],
  [
    'another letter case',
    policy(onSub('StringEquals', 'repo:Octo-Org/octo-repo:environment:production')),
    'KT104',
  ],
  ['another letter case in a pattern', policy(onSub('StringLike', 'repo:Octo-Org/octo-repo:*')), 'KT104'],
  ['a wildcard under StringEquals', policy(onSub('StringEquals', 'repo:octo-org/octo-repo:*')), 'KT105'],
  [
    'another audience',
    policy({ Condition: { StringEquals: { [`${host}:sub`]: production, [`${host}:aud`]: 'x' } } }),
    'KT109',
  ],
  [
    'another issuer',
    policy({ Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' } }),
    'KT117',
  ],
  [
    'the provider of another account',
    policy({ Principal: { Federated: `arn:aws:iam::210987654321:oidc-provider/${host}` } }),
    'KT117',
  ],
  ['a Deny', policy(onSub('StringEquals', production), { Effect: 'Deny' }), 'KT118'],
  ['another action', policy({ ...onSub('StringEquals', production), Action: 'sts:AssumeRole' }), 'KT119'],
  [
    'a claim that differs',
    policy({ Condition: { StringEquals: { [`${host}:sub`]: production, [`${host}:ref`]: 'refs/heads/x' } } }),
    'KT120',
  ],
  [
    'a claim that AWS does not know',
    policy({ Condition: { StringEquals: { [`${host}:sub`]: production, [`${host}:event_name`]: 'push' } } }),
    'KT120',
  ],
  [
    'an exclusion of the subject',
    policy({ Condition: { StringNotLike: { [`${host}:sub`]: 'repo:octo-org/*' } } }),
    'KT103',
  ],
])('a token is refused because of %s', (_, document, expected) => {
  const claims = { sub: production, aud: 'sts.amazonaws.com', ref: 'refs/heads/main', event_name: 'push' };
  const request = { providerArn, roleArn: 'arn:aws:iam::123456789012:role/deploy', claims, sessionName: 'x' };
  expect(refusalOf(document, request)?.rule).toBe(expected);
});

test.each([
  ['one environment', policy(onSub('StringEquals', production)), []],
  [
    'both formats',
    policy(onSub('StringEquals', production, 'repo:octo-org@65/octo-repo@74:environment:production')),
    [],
  ],
  ['no condition on the subject', policy({ Condition: { StringEquals: aud } }), ['KT107']],
  ['everybody, by a pattern', policy(onSub('StringLike', 'repo:*')), ['KT107']],
  ['an environment of anybody', policy(onSub('StringLike', 'repo:*:environment:production')), ['KT107']],
  [
    'an environment of anybody, at the end',
    policy(onSub('StringLike', '*:environment:production')),
    ['KT107'],
  ],
  [
    'everybody but one',
    policy({ Condition: { StringNotLike: { [`${host}:sub`]: 'repo:octo-org/*' } } }),
    ['KT107'],
  ],
  [
    'a reusable workflow of anybody',
    policy({
      Condition: {
        StringEquals: { [`${host}:job_workflow_ref`]: 'octo-org/w/.github/workflows/w.yml@refs/heads/main' },
      },
    }),
    ['KT107'],
  ],
  [
    'another claim that only one repository has',
    policy({ Condition: { StringEquals: { ...aud, [`${host}:repository`]: 'octo-org/octo-repo' } } }),
    ['KT113'],
  ],
  ['an owner whose name goes on', policy(onSub('StringLike', 'repo:octo-org*')), ['KT114']],
  [
    'an owner whose name goes on, with an environment',
    policy(onSub('StringLike', 'repo:octo-org*:environment:production')),
    ['KT114'],
  ],
  [
    'a repository whose name goes on',
    policy(onSub('StringLike', 'repo:octo-org/octo*:ref:refs/heads/main')),
    ['KT114'],
  ],
  ['every branch', policy(onSub('StringLike', 'repo:octo-org/octo-repo:*')), ['KT116']],
  ['every repository', policy(onSub('StringLike', 'repo:octo-org/*')), ['KT116']],
  ['pull requests', policy(onSub('StringEquals', 'repo:octo-org/octo-repo:pull_request')), ['KT116']],
  [
    'ForAllValues alone',
    policy(onSub('ForAllValues:StringLike', 'repo:octo-org/octo-repo:environment:p')),
    ['KT106'],
  ],
  [
    'IfExists on a claim that may be absent',
    policy({
      Condition: {
        StringEquals: { [`${host}:sub`]: production },
        StringEqualsIfExists: { [`${host}:environment`]: 'production' },
      },
    }),
    ['KT106'],
  ],
  ['a wildcard under StringEquals', policy(onSub('StringEquals', 'repo:octo-org/octo-repo:*')), ['KT105']],
  ['every account', policy({ Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }), ['KT122']],
  [
    'every account of an organization',
    policy({
      Principal: { AWS: '*' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
    }),
    [],
  ],
  [
    'an issuer of one organization',
    policy({ Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/oidc.circleci.com/org/1' } }),
    [],
  ],
  [
    'GitLab without a subject',
    policy({ Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' } }),
    ['KT107'],
  ],
])('finds what is wrong with a policy that trusts %s', (_, document, expected) => {
  expect(weaknessesOf(document).map(({ rule }) => rule)).toEqual(expected);
});
