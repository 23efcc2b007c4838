import { storedPolicy } from '../../../src/sandbox/aws/model/stored-policy.ts';
import type { Parameters } from '../../../src/sandbox/aws/operation.ts';
import { Cloud, type Keys } from './cloud.ts';

describe('AssumeRole', () => {
  const cloud = new Cloud();
  const { roles, users, rootKeys } = cloud.seeded;
  const tags = [{ Key: 'Team', Value: 'platform' }];

  test.each<[string, Keys, string, Parameters, string | RegExp]>([
    ['the maximum duration of the role', users.ci.keys, roles.ci, { DurationSeconds: '43200' }, 'allowed'],
    [
      'more than the role allows',
      users.ci.keys,
      roles.ciSameAccount,
      { DurationSeconds: '3601' },
      /^ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration/,
    ],
    ['the external ID', users.ci.keys, roles.externalId, { ExternalId: 'octo-external-id' }, 'allowed'],
    ['another external ID', users.ci.keys, roles.externalId, { ExternalId: 'another' }, /^AccessDenied/],
    ['no external ID', users.ci.keys, roles.externalId, {}, /^AccessDenied/],
    ['tags that the trust policy allows', users.ci.keys, roles.ci, { Tags: tags }, 'allowed'],
    [
      'tags that the trust policy does not allow',
      users.ci.keys,
      roles.noTagging,
      { Tags: tags },
      /^AccessDenied: .*sts:TagSession/,
    ],
    ['no tags for a role that allows none', users.ci.keys, roles.noTagging, {}, 'allowed'],
    [
      'a repeated tag',
      users.ci.keys,
      roles.ci,
      { Tags: [...tags, { Key: 'team', Value: 'x' }] },
      /^InvalidParameterValue: Duplicate tag keys/,
    ],
    [
      'a transitive key without its tag',
      users.ci.keys,
      roles.ci,
      { TransitiveTagKeys: ['Team'] },
      /^ValidationError/,
    ],
    [
      'a source identity that the trust policy does not allow',
      users.ci.keys,
      roles.ci,
      { SourceIdentity: 'octo' },
      /^AccessDenied: .*sts:SetSourceIdentity/,
    ],
    ['a role that does not exist', users.ci.keys, 'arn:aws:iam::123456789012:role/none', {}, /^AccessDenied/],
    ['root keys', rootKeys, roles.ci, {}, 'AccessDenied: Roles may not be assumed by root accounts.'],
    [
      'a malformed session policy',
      users.ci.keys,
      roles.ci,
      { Policy: '{"Statement":[]}' },
      /^MalformedPolicyDocument/,
    ],
    [
      'a managed policy that does not exist',
      users.ci.keys,
      roles.ci,
      { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/None' }] },
      /^NoSuchEntity/,
    ],
    [
      'policies and tags that are too large',
      users.ci.keys,
      roles.ci,
      {
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Id: 'x'.repeat(2000),
          Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
        }),
      },
      /^PackedPolicyTooLarge: Packed policy consumes 10\d%/,
    ],
    [
      "another user's MFA device",
      users.ci.keys,
      roles.ci,
      { SerialNumber: users.alice.mfa?.serialNumber ?? '', TokenCode: '123456' },
      /^AccessDenied: MultiFactorAuthentication failed, unable to validate MFA code/,
    ],
    [
      'a wrong MFA code',
      users.alice.keys,
      roles.resourceUser,
      { SerialNumber: users.alice.mfa?.serialNumber ?? '', TokenCode: '000000' },
      /^AccessDenied: MultiFactorAuthentication failed with invalid MFA one time pass code/,
    ],
  ])('answers a request with %s', async (_name, keys, role, more, expected) => {
    const refusal = await cloud.refusal(keys, 'sts', 'AssumeRole', cloud.role(role, more));
    if (typeof expected === 'string') expect(refusal).toBe(expected);
    else expect(refusal).toMatch(expected);
  });

  test('accepts an MFA code once', async () => {
    const code = cloud.code('admin');
    const attempt = () =>
      cloud.refusal(users.admin.keys, 'sts', 'AssumeRole', cloud.role(roles.resourceAdmin, code));
    expect(await attempt()).toBe('allowed');
    expect(await attempt()).toMatch(/invalid MFA one time pass code/);
    cloud.clock.advance(30_000);
    expect(
      await cloud.refusal(
        users.admin.keys,
        'sts',
        'AssumeRole',
        cloud.role(roles.resourceAdmin, cloud.code('admin')),
      ),
    ).toBe('allowed');
  });

  test('limits role chaining to one hour, whatever the role allows', async () => {
    const first = await cloud.session(users.ci.keys, 'AssumeRole', cloud.role(roles.ci));
    expect(
      await cloud.refusal(first, 'sts', 'AssumeRole', cloud.role(roles.chained, { DurationSeconds: '3601' })),
    ).toBe(
      'ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
    expect(
      await cloud.refusal(first, 'sts', 'AssumeRole', cloud.role(roles.chained, { DurationSeconds: '3600' })),
    ).toBe('allowed');
  });

  test('passes transitive tags on, and refuses them in the request', async () => {
    const first = await cloud.session(
      users.ci.keys,
      'AssumeRole',
      cloud.role(roles.ci, { Tags: tags, TransitiveTagKeys: ['Team'] }),
    );
    expect(
      await cloud.refusal(
        first,
        'sts',
        'AssumeRole',
        cloud.role(roles.chained, { Tags: [{ Key: 'team', Value: 'x' }] }),
      ),
    ).toMatch(/^InvalidParameterValue: One of the specified transitive tag keys/);
    const second = await cloud.session(first, 'AssumeRole', cloud.role(roles.chained));
    expect(cloud.world.sessions.get(second.accessKeyId)?.tags).toEqual(tags);
  });

  test('limits the permissions of a session to its session policies', async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' },
    });
    const keys = await cloud.session(
      users.ci.keys,
      'AssumeRole',
      cloud.role(roles.ciSameAccount, { Policy }),
    );
    expect(await cloud.refusal(keys, 'iam', 'ListUsers')).toBe('allowed');
    expect(await cloud.refusal(keys, 'iam', 'ListRoles')).toContain(
      'because no session policy allows the iam:ListRoles action',
    );
    expect(await cloud.refusal(keys, 'sts', 'GetCallerIdentity')).toBe('allowed');
  });

  test('refuses credentials after their expiration', async () => {
    const { Credentials } = await cloud.call(
      users.ci.keys,
      'sts',
      'AssumeRole',
      cloud.role(roles.ci, { DurationSeconds: '900' }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials as Record<
      string,
      string
    > & { Expiration: Date };
    const keys = {
      accessKeyId: AccessKeyId ?? '',
      secretAccessKey: SecretAccessKey ?? '',
      sessionToken: SessionToken ?? '',
    };
    expect(Math.abs(Expiration.getTime() - cloud.clock.now().getTime() - 900_000)).toBeLessThan(2_000);
    cloud.clock.advance(899_000);
    expect(await cloud.refusal(keys, 'sts', 'GetCallerIdentity')).toBe('allowed');
    cloud.clock.advance(2_000);
    expect(await cloud.refusal(keys, 'sts', 'GetCallerIdentity')).toMatch(/^ExpiredToken/);
  });
});

describe('DecodeAuthorizationMessage', () => {
  const mayDecode = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:DecodeAuthorizationMessage', Resource: '*' }],
  };

  /** A denial for the CI user, which may decode it. */
  async function refused() {
    const cloud = new Cloud();
    const { users, usersAccountId, roles } = cloud.seeded;
    const account = cloud.world.account(usersAccountId);
    account.encodesDenials = true;
    account.users.get('ci-deployer')?.inlinePolicies.set('decode', storedPolicy(mayDecode, 'identity'));
    const message = await cloud.refusal(users.ci.keys, 'sts', 'AssumeRole', cloud.role(roles.resourceUser));
    const EncodedMessage = /Encoded authorization failure message: (\S+)$/.exec(message)?.[1] ?? '';
    return { cloud, users, roles, EncodedMessage };
  }

  test('returns the denied action and the request context', async () => {
    const { cloud, users, roles, EncodedMessage } = await refused();
    const answer = await cloud.call(users.ci.keys, 'sts', 'DecodeAuthorizationMessage', { EncodedMessage });
    expect(JSON.parse(String(answer.DecodedMessage))).toMatchObject({
      allowed: false,
      explicitDeny: false,
      context: {
        principal: { arn: users.ci.arn },
        action: 'sts:AssumeRole',
        resource: roles.resourceUser,
        conditions: {
          items: expect.arrayContaining([
            { key: 'aws:username', values: { items: [{ value: 'ci-deployer' }] } },
          ]),
        },
      },
    });
  });

  test.each<[string, (encoded: string) => string, 'ci' | 'alice', RegExp]>([
    [
      'a changed message',
      (encoded) => (encoded.startsWith('A') ? 'B' : 'A') + encoded.slice(1),
      'ci',
      /^InvalidAuthorizationMessageException/,
    ],
    ['a text that is not a message', () => 'x', 'ci', /^InvalidAuthorizationMessageException/],
    [
      'a caller without the permission',
      (encoded) => encoded,
      'alice',
      /^AccessDenied: .*sts:DecodeAuthorizationMessage/,
    ],
  ])('refuses %s', async (_name, change, user, expected) => {
    const { cloud, users, EncodedMessage } = await refused();
    const parameters = { EncodedMessage: change(EncodedMessage) };
    const call = cloud.refusal(users[user].keys, 'sts', 'DecodeAuthorizationMessage', parameters);
    expect(await call).toMatch(expected);
  });

  test('has no encoded message to decode when encodesDenials is off', async () => {
    const cloud = new Cloud();
    const { users, roles } = cloud.seeded;
    expect(
      await cloud.refusal(users.ci.keys, 'sts', 'AssumeRole', cloud.role(roles.resourceUser)),
    ).not.toContain('Encoded');
  });
});

describe('GetSessionToken', () => {
  test('accepts long-term keys only, and returns sessions with few permissions', async () => {
    const cloud = new Cloud();
    const { alice, ci } = cloud.seeded.users;
    const role = await cloud.session(ci.keys, 'AssumeRole', cloud.role(cloud.seeded.roles.ci));
    expect(await cloud.refusal(role, 'sts', 'GetSessionToken')).toMatch(/^AccessDenied/);
    const bare = await cloud.session(alice.keys, 'GetSessionToken', {});
    expect(await cloud.refusal(bare, 'sts', 'GetCallerIdentity')).toBe('allowed');
    expect(await cloud.refusal(bare, 'sts', 'GetSessionToken')).toMatch(/^AccessDenied/);
    expect(await cloud.refusal(bare, 'iam', 'GetUser')).toMatch(/^AccessDenied/);
    const withMfa = await cloud.session(alice.keys, 'GetSessionToken', cloud.code('alice'));
    expect(await cloud.refusal(withMfa, 'iam', 'GetUser')).toBe('allowed');
    expect(
      await cloud.refusal(
        withMfa,
        'sts',
        'AssumeRole',
        cloud.role(cloud.seeded.roles.resourceUser, { DurationSeconds: '7200' }),
      ),
    ).toMatch(/1 hour session limit/);
  });
});
