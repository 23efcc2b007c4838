import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainCode } from '../../src/explain/codes.ts';
import { errorMeanings } from '../../src/explain/error-meanings.ts';
import { explainName, explainText } from '../../src/explain/explain-text.ts';
import type { ExplainedKind } from '../../src/explain/explained.ts';
import { explainedJson, explainedText } from '../../src/explain/forms.ts';
import { mistakesBy } from '../findings/schemas.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const host = 'token.actions.githubusercontent.com';
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = 'c2VjcmV0LXNpZ25hdHVyZQ';

function tokenWith(claims: object): string {
  return `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}.${signature}`;
}

const githubClaims = {
  iss: `https://${host}`,
  sub: 'repo:octo-org/octo-repo:environment:production',
  aud: 'sts.amazonaws.com',
  repository: 'octo-org/octo-repo',
  repository_id: '74',
  repository_owner_id: '65',
  iat: now / 1000 - 60,
  exp: now / 1000 + 240,
};

function trust(
  condition: object,
  principal: object = { Federated: `arn:aws:iam::123456789012:oidc-provider/${host}` },
) {
  const Action = 'sts:AssumeRoleWithWebIdentity';
  const Statement = [{ Effect: 'Allow', Principal: principal, Action, Condition: condition }];
  return { Version: '2012-10-17', Statement };
}

const production = trust({
  StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com', [`${host}:sub`]: githubClaims.sub },
});

const decodedMessage = {
  allowed: false,
  explicitDeny: true,
  matchedStatements: { items: [{ statementId: 'NoDeletes', effect: 'DENY' }] },
  context: {
    action: 's3:DeleteObject',
    resource: 'arn:aws:s3:::octo-bucket/a',
    conditions: { items: [{ key: 'aws:Region', values: { items: [{ value: 'eu-central-1' }] } }] },
  },
};

describe('codes', () => {
  test.each(Object.keys(errorMeanings))('%s says what it means and what to do', (code) => {
    const { sentences, remedy, help } = explainName(code);
    expect(sentences[0]).toBe(errorMeanings[code as keyof typeof errorMeanings].meaning);
    expect(remedy).toBeTruthy();
    expect(help).toMatch(new RegExp(`docs/errors\\.md#${code.toLowerCase()}$`));
  });

  /** By the contract of STS. */
  const models = join(__dirname, '..', '..', 'src', 'sandbox', 'aws', 'protocol', 'models');
  const { shapes } = JSON.parse(readFileSync(join(models, 'aws-sts-2011-06-15.json'), 'utf8'));
  const wireCodes = Object.values<{ error?: { code: string } }>(shapes).flatMap(
    ({ error }) => error?.code ?? [],
  );
  test('every error code of STS is explained', () => {
    expect(wireCodes.length).toBeGreaterThan(5);
    expect(wireCodes.filter((code) => !explainCode(code)?.remedy)).toEqual([]);
  });

  test.each<[string, string]>([
    ['kt103', 'KT103: '],
    ['accessdenied', 'Error code AccessDenied'],
    ['SignatureDoesNotMatch', 'SignatureDoesNotMatch, an error code of AWS'],
  ])('%s is known', (name, title) => {
    expect(explainName(name).title.startsWith(title)).toBe(true);
  });

  test('a misspelled code is corrected', () => {
    expect(() => explainName('AccesDeneid')).toThrow('did you mean AccessDenied?');
    expect(() => explainName('KT1O3')).toThrow('did you mean KT103?');
    expect(() => explainName('Xyzzy')).toThrow('Xyzzy is neither a known code nor the path of a file');
  });

  test.each(['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'ghp_16C7e42F292c6912E7', 'AKIAIOSFODNN7EXAMPLE'])(
    'a secret that was typed by mistake is not repeated: %s',
    (secret) => {
      expect(() => explainName(secret)).toThrow('The argument is neither');
    },
  );
});

describe('a text is recognised by what it holds', () => {
  test.each<[string, string, ExplainedKind]>([
    ['an ID token', tokenWith(githubClaims), 'token'],
    ['an ID token with a line break', `${tokenWith(githubClaims)}\n`, 'token'],
    ['a header with a token', `Bearer ${tokenWith(githubClaims)}`, 'token'],
    ['the claims of a token', JSON.stringify(githubClaims), 'token'],
    ['a trust policy', JSON.stringify(production), 'trust-policy'],
    [
      'a URL-encoded trust policy, as IAM hands it out',
      encodeURIComponent(JSON.stringify(production)),
      'trust-policy',
    ],
    [
      'the output of get-role',
      JSON.stringify({ Role: { AssumeRolePolicyDocument: production } }),
      'trust-policy',
    ],
    [
      'the output of get-policy-version',
      JSON.stringify({
        PolicyVersion: {
          Document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } },
        },
      }),
      'policy',
    ],
    ['a decoded authorization message', JSON.stringify(decodedMessage), 'authorization-message'],
    [
      'the output of decode-authorization-message',
      JSON.stringify({ DecodedMessage: JSON.stringify(decodedMessage) }),
      'authorization-message',
    ],
    [
      'the message of a failed AWS CLI',
      'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token is invalid.',
      'aws-error',
    ],
    ['the last line of a failed step', 'Error: …\nError code KeyTooOld: https://…', 'error-code'],
    ['a line of doctor', 'error KT103  .github/workflows/deploy.yml:14', 'rule'],
  ])('%s', (_, text, kind) => {
    const explained = explainText(text, now);
    expect(explained.map((each) => each.kind)).toEqual([kind]);
    expect(mistakesBy('explain', explainedJson(explained))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['nothing', ' \n', 'There is nothing to explain'],
    ['prose', 'hello world', 'Nothing in this text is known'],
    ['other JSON', '{"a":1}', 'neither a policy, nor claims'],
    ['an encoded message', 'x'.repeat(300), 'which only AWS can decode'],
    [
      'the policy of a bucket',
      '{"Statement":[{"Principal":"*","Resource":"arn:aws:s3:::b/*"}]}',
      'policy of a resource',
    ],
    [
      'a policy that IAM refuses',
      '{"Statement":[{"Effect":"Maybe","Action":"s3:*","Resource":"*"}]}',
      'MalformedPolicyDocument',
    ],
  ])('%s is refused with a reason', (_, text, reason) => {
    expect(() => explainText(text, now)).toThrow(reason);
  });

  test('the message decides between causes with the same code', () => {
    const about = (message: string) =>
      explainText(
        `An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: ${message}`,
        now,
      )[0]?.sentences[0];
    expect(about('No OpenIDConnect provider found in your account')).toContain('has no identity provider');
    expect(about('Incorrect token audience')).toContain("does not list the token's audience");
  });
});

describe('a token', () => {
  const textOf = (claims: object) => explainedText(explainText(tokenWith(claims), now), { colors: false });

  test('is put into words: who issued it, for which job, in which format, until when', () => {
    const text = textOf(githubClaims);
    expect(text).toContain('GitHub Actions (https://token.actions.githubusercontent.com) issued it');
    expect(text).toContain('jobs of octo-org/octo-repo in the environment production');
    expect(text).toContain('It expires at 2026-11-28T12:04:00.000Z, in 4 minutes.');
    expect(text).toContain(
      'is classic. After a rename, a transfer or an opt-in it will be repo:octo-org@65/octo-repo@74:environment:production.',
    );
    expect(text).toContain(`"${host}:sub": "repo:octo-org/octo-repo:environment:production"`);
  });

  test.each<[string, object, string]>([
    [
      'an immutable subject',
      { sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main' },
      'is immutable, with the ids',
    ],
    ['a subject by a template', { sub: 'actor:alice' }, 'follows a template'],
    ['an expired token', { exp: now / 1000 - 1 }, 'AWS refuses it, because it has expired'],
    ['a token that is not valid yet', { nbf: now / 1000 + 3600 }, 'It is not valid yet'],
    ['another audience', { aud: 'https://github.com/octo-org' }, 'and not sts.amazonaws.com'],
    ['an access token', { sub: undefined, aud: undefined }, 'It lacks sub, aud, which AWS demands'],
    [
      'GitLab',
      { iss: 'https://gitlab.com', sub: 'project_path:g/p:ref_type:branch:ref:main' },
      'GitLab.com (https://gitlab.com) issued it',
    ],
    ['a time that is none', { exp: 1e300 }, 'It does not say when it expires'],
  ])('%s is told', (_, claims, words) => {
    expect(textOf({ ...githubClaims, ...claims })).toContain(words);
  });

  test('never prints the signature, nor the whole token', () => {
    const token = tokenWith(githubClaims);
    const explained = explainText(token, now);
    for (const output of [explainedText(explained, { colors: true, width: 80 }), explainedJson(explained)]) {
      expect(output).not.toContain(signature);
      expect(output).not.toContain(token.split('.')[1]);
    }
  });
});

describe('a trust policy says whom it lets in', () => {
  const sub = (operator: string, value: string) => ({ [operator]: { [`${host}:sub`]: value } });
  const aws = (name: string) => ({ AWS: name });
  test.each<[string, object, string]>([
    ['an environment', production, 'jobs of octo-org/octo-repo in the environment production'],
    [
      'a branch',
      trust(sub('StringEquals', 'repo:octo-org/octo-repo:ref:refs/heads/main')),
      'on the branch main',
    ],
    ['a tag', trust(sub('StringLike', 'repo:octo-org/octo-repo:ref:refs/tags/v*')), 'for the tag v*'],
    [
      'pull requests',
      trust(sub('StringEquals', 'repo:octo-org/octo-repo:pull_request')),
      'that a pull request started',
    ],
    [
      'a whole repository',
      trust(sub('StringLike', 'repo:octo-org/octo-repo:*')),
      'on every branch and tag, in every environment, and for every pull request',
    ],
    ['a whole owner', trust(sub('StringLike', 'repo:octo-org/*')), 'jobs of every repository of octo-org'],
    [
      'ids',
      trust(sub('StringEquals', 'repo:octo-org@65/octo-repo@74:environment:a')),
      'jobs of octo-org/octo-repo in the environment a',
    ],
    [
      'a wildcard that is none',
      trust(sub('StringEquals', 'repo:octo-org/octo-repo:*')),
      'nobody by repo:octo-org/octo-repo:*',
    ],
    [
      'every token',
      trust({ StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' } }),
      `every token of ${host}, if the audience is sts.amazonaws.com`,
    ],
    [
      'an account',
      trust({}, aws('arn:aws:iam::210987654321:root')),
      'users and roles of the account 210987654321 whose own policies allow it',
    ],
    [
      'a user with MFA',
      trust({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, aws('arn:aws:iam::123456789012:user/alice')),
      'the user alice of the account 123456789012, if they have signed in with MFA',
    ],
    ['everybody', trust({}, aws('*')), 'every user and role of every AWS account'],
    ['a service', trust({}, { Service: 'ec2.amazonaws.com' }), 'the AWS service ec2.amazonaws.com'],
    [
      'SAML',
      trust({}, { Federated: 'arn:aws:iam::123456789012:saml-provider/octo' }),
      'people who sign in with the SAML provider octo',
    ],
  ])('%s', (_, policy, words) => {
    const [explained] = explainText(JSON.stringify(policy), now);
    expect(explained?.sentences.join('\n')).toContain(words);
  });
});

describe('a trust policy is warned of by the rules of doctor', () => {
  const sub = `${host}:sub`;
  test.each<[string, object, string[]]>([
    ['an exact subject', production, []],
    ['every token of a shared issuer', trust({}), ['KT107']],
    ['an owner without a slash', trust({ StringLike: { [sub]: 'repo:octo-org*' } }), ['KT114']],
    ['a whole repository', trust({ StringLike: { [sub]: 'repo:octo-org/octo-repo:*' } }), ['KT116']],
    [
      'a wildcard under StringEquals',
      trust({ StringEquals: { [sub]: 'repo:octo-org/octo-repo:*' } }),
      ['KT105'],
    ],
    ['every account', trust({}, { AWS: '*' }), ['KT122']],
  ])('%s', (_, policy, rules) => {
    const [explained] = explainText(JSON.stringify(policy), now);
    expect(explained?.warnings.map(({ rule }) => rule)).toEqual(rules);
    expect(explained?.warnings.every(({ summary, remedy }) => summary && remedy)).toBe(true);
  });
});

describe('a policy of a user or a role says what it allows, and what is wider than it looks', () => {
  const policy = (statement: object, Version = '2012-10-17') =>
    explainText(JSON.stringify({ Version, Statement: [{ Effect: 'Allow', ...statement }] }), now)[0];
  test.each<[string, object, string, number]>([
    [
      'one action on one resource',
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' },
      'It allows s3:GetObject on arn:aws:s3:::b/*.',
      0,
    ],
    ['an administrator', { Action: '*', Resource: '*' }, 'It allows every action on every resource.', 1],
    [
      'an administrator with a condition',
      { Action: '*', Resource: '*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
      'if they have signed in with MFA',
      0,
    ],
    [
      'everything but',
      { NotAction: 'iam:*', Resource: '*' },
      'It allows every action but iam:* on every resource.',
      1,
    ],
    [
      'a way to further rights',
      { Action: ['iam:Put*'], Resource: '*' },
      'It allows iam:Put* on every resource.',
      1,
    ],
    [
      'the same on one user',
      { Action: ['iam:Put*'], Resource: 'arn:aws:iam::123456789012:user/ci' },
      'user/ci',
      0,
    ],
  ])('%s', (_, statement, words, warnings) => {
    const explained = policy(statement);
    expect(explained?.sentences.join('\n')).toContain(words);
    expect(explained?.warnings).toHaveLength(warnings);
  });

  test('variables in an old version are plain text', () => {
    const statement = { Action: 'iam:GetUser', Resource: 'arn:aws:iam::123456789012:user/${aws:username}' };
    expect(policy(statement, '2008-10-17')?.warnings[0]?.summary).toContain('Its variables are plain text');
    expect(policy(statement)?.warnings).toEqual([]);
  });
});

test('a decoded message says what was denied, and by which statement', () => {
  const text = explainedText(explainText(JSON.stringify(decodedMessage), now), { colors: false });
  expect(text).toContain('an explicit deny: s3:DeleteObject on arn:aws:s3:::octo-bucket/a.');
  expect(text).toContain('DENY "NoDeletes"');
  expect(text).toMatch(/aws:Region +eu-central-1/);
  expect(text).toContain('What to do: an Allow does not help against a Deny.');
});
