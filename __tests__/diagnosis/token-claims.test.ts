import {
  identityStatement,
  principalOf,
  tokenTrust,
  trustStatement,
} from '../../src/diagnosis/policy-statements.ts';
import { claim, claimsIn, otherSubject } from '../../src/diagnosis/token-claims.ts';

const jwt = (payload: string) => `e30.${Buffer.from(payload).toString('base64url')}.c2ln`;
const github = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  repository: 'octo-org/octo-repo',
  repository_id: '74',
  repository_owner_id: '65',
};

describe('the payload of a token', () => {
  test.each([
    ['a payload', jwt('{"sub":"é"}'), { sub: 'é' }],
    ['a payload that is a list', jwt('[]'), undefined],
    ['a payload that is not JSON', jwt('{'), undefined],
    ['a text without dots', 'no-token', undefined],
    ['an empty text', '', undefined],
  ])('is read from %s', (_name, token, expected) => {
    expect(claimsIn(token)).toEqual(expected);
  });

  test.each([
    ['a text', { aud: 'a' }, 'a'],
    ['a list: its first item', { aud: ['a', 'b'] }, 'a'],
    ['a number', { aud: 7 }, '7'],
    ['an object: ignored', { aud: {} }, undefined],
    ['a missing claim', {}, undefined],
  ])('gives one claim as text: %s', (_name, claims, expected) => {
    expect(claim(claims, 'aud')).toBe(expected);
  });
});

describe('the other form of sub', () => {
  const immutable = 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main';

  test.each<[string, Record<string, unknown>, ReturnType<typeof otherSubject>]>([
    ['the classic form becomes immutable', {}, { sub: immutable, isImmutable: true }],
    ['the immutable form becomes classic', { sub: immutable }, { sub: github.sub, isImmutable: false }],
    [
      'ghe.com has both forms',
      { iss: 'https://token.actions.octo.ghe.com' },
      { sub: immutable, isImmutable: true },
    ],
    ['GHES has one form', { iss: 'https://ghes.example/_services/token' }, undefined],
    ['a customized sub has no other form', { sub: 'repository_owner:octo-org' }, undefined],
    [
      'the sub of a repository with a longer name has no other form',
      { sub: 'repo:octo-org/octo-repo-2:pull_request' },
      undefined,
    ],
    ['a token without the ids has no other form', { repository_id: undefined }, undefined],
  ])('%s', (_name, claims, expected) => {
    expect(otherSubject({ ...github, ...claims })).toEqual(expected);
  });
});

describe('the statement for a trust policy', () => {
  test.each<[string, string, Record<string, unknown>, string, string]>([
    [
      'github.com',
      'arn:aws:iam::123456789012:role/deploy',
      {},
      'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
      'token.actions.githubusercontent.com',
    ],
    [
      'China',
      'arn:aws-cn:iam::123456789012:role/ci/deploy',
      {},
      'arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
      'token.actions.githubusercontent.com',
    ],
    [
      'GHES, whose issuer has a path',
      'arn:aws-us-gov:iam::123456789012:role/deploy',
      { iss: 'https://ghes.example/_services/token' },
      'arn:aws-us-gov:iam::123456789012:oidc-provider/ghes.example/_services/token',
      'ghes.example/_services/token',
    ],
    [
      'ghe.com',
      'arn:aws:iam::123456789012:role/deploy',
      { iss: 'https://token.actions.octo.ghe.com' },
      'arn:aws:iam::123456789012:oidc-provider/token.actions.octo.ghe.com',
      'token.actions.octo.ghe.com',
    ],
  ])('names the identity provider of %s', (_name, role, claims, provider, host) => {
    expect(tokenTrust(role, { ...github, ...claims })).toEqual({
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${host}:sub`]:
            'repo:octo-org/octo-repo:environment:<fill in: the environment that this role is for>',
          [`${host}:aud`]: 'sts.amazonaws.com',
        },
      },
    });
  });

  test.each([
    ['a user', 'arn:aws:iam::123456789012:user/ci/octo', 'arn:aws:iam::123456789012:user/ci/octo'],
    [
      'a role session, by its role',
      'arn:aws-cn:sts::123456789012:assumed-role/deploy/octo',
      'arn:aws-cn:iam::123456789012:role/deploy',
    ],
    [
      'a federated user',
      'arn:aws:sts::123456789012:federated-user/octo',
      'arn:aws:sts::123456789012:federated-user/octo',
    ],
  ])('names the principal: %s', (_name, caller, principal) => {
    expect(principalOf(caller)).toBe(principal);
    expect(trustStatement(caller, ['sts:AssumeRole'])).toMatchObject({
      Effect: 'Allow',
      Principal: { AWS: principal },
      Action: ['sts:AssumeRole'],
    });
  });

  test("names the role in the statement for the caller's policy", () => {
    expect(identityStatement('arn:aws:iam::123456789012:role/deploy', ['sts:AssumeRole'], true)).toEqual({
      Effect: 'Allow',
      Action: ['sts:AssumeRole'],
      Resource: 'arn:aws:iam::123456789012:role/deploy',
    });
  });
});
