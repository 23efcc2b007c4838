import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { storedPolicy } from '../../../src/sandbox/aws/model/stored-policy.ts';
import type { Answer, Parameters } from '../../../src/sandbox/aws/operation.ts';
import { perform } from '../../../src/sandbox/aws/perform.ts';
import { type Seeded, type SeededKeys, seedWorld } from '../../../src/sandbox/aws/seed.ts';
import { totpCode } from '../../../src/sandbox/aws/totp.ts';
import { World } from '../../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../../src/sandbox/clock.ts';

interface Keys extends SeededKeys {
  readonly sessionToken?: string;
}

/** A seeded world, and calls as a signer would make them: refusals come back as `CODE: message`. */
class Cloud {
  readonly clock = new SandboxClock();
  readonly world = new World(this.clock);
  readonly seeded: Seeded;

  constructor(accounts: 'one' | 'two' = 'two') {
    this.seeded = seedWorld(this.world, accounts);
  }

  async call(
    keys: Keys | undefined,
    service: 'sts' | 'iam',
    operation: string,
    parameters: Parameters = {},
  ): Promise<Record<string, Answer>> {
    const signedBy = keys && {
      accessKeyId: keys.accessKeyId,
      ...(keys.sessionToken ? { sessionToken: keys.sessionToken } : {}),
    };
    const answer = await perform(
      {
        service,
        operation,
        parameters,
        clock: this.clock,
        ...(signedBy ? { signedBy } : {}),
      },
      this.world,
    );
    return answer as Record<string, Answer>;
  }

  async refusal(...given: [Keys | undefined, 'sts' | 'iam', string, Parameters?]): Promise<string> {
    return this.call(...given).then(
      () => 'allowed',
      (error) => `${error.code}: ${error.message}`,
    );
  }

  async session(keys: Keys, operation: string, parameters: Parameters): Promise<Keys> {
    const { Credentials } = await this.call(keys, 'sts', operation, parameters);
    const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials as Record<string, string>;
    return {
      accessKeyId: AccessKeyId ?? '',
      secretAccessKey: SecretAccessKey ?? '',
      sessionToken: SessionToken ?? '',
    };
  }

  role(RoleArn: string, more: Parameters = {}): Parameters {
    return { RoleArn, RoleSessionName: 'test', ...more };
  }

  code(user: 'alice' | 'admin'): Parameters {
    const { mfa } = this.seeded.users[user];
    return {
      SerialNumber: mfa?.serialNumber ?? '',
      TokenCode: totpCode(mfa?.secret ?? '', this.clock.now()),
    };
  }
}

const minutes = (count: number) => count * 60_000;

describe.each(['one', 'two'] as const)('the account model, in %s account(s)', (accounts) => {
  test('alice assumes resource-user with MFA, and not without', async () => {
    const cloud = new Cloud(accounts);
    const { alice } = cloud.seeded.users;
    const { resourceUser } = cloud.seeded.roles;
    expect(await cloud.refusal(alice.keys, 'sts', 'AssumeRole', cloud.role(resourceUser))).toMatch(
      /^AccessDenied: User: arn:aws:iam::123456789012:user\/alice is not authorized to perform: sts:AssumeRole/,
    );
    const keys = await cloud.session(alice.keys, 'AssumeRole', cloud.role(resourceUser, cloud.code('alice')));
    expect(await cloud.call(keys, 'sts', 'GetCallerIdentity')).toMatchObject({
      Account: cloud.seeded.resourcesAccountId,
      Arn: expect.stringContaining(':assumed-role/resource-user/test'),
    });
  });

  test('alice does not assume resource-admin, with or without MFA', async () => {
    const cloud = new Cloud(accounts);
    expect(
      await cloud.refusal(
        cloud.seeded.users.alice.keys,
        'sts',
        'AssumeRole',
        cloud.role(cloud.seeded.roles.resourceAdmin, cloud.code('alice')),
      ),
    ).toMatch(/^AccessDenied/);
  });

  test('an MFA session is good for resource-admin for an hour', async () => {
    const cloud = new Cloud(accounts);
    const { admin } = cloud.seeded.users;
    const session = await cloud.session(admin.keys, 'GetSessionToken', cloud.code('admin'));
    const attempt = () =>
      cloud.refusal(session, 'sts', 'AssumeRole', cloud.role(cloud.seeded.roles.resourceAdmin));
    cloud.clock.advance(minutes(59));
    expect(await attempt()).toBe('allowed');
    cloud.clock.advance(minutes(2));
    expect(await attempt()).toMatch(/^AccessDenied/);
  });

  test('bare users look after themselves: keys only with MFA, the rest without', async () => {
    const cloud = new Cloud(accounts);
    const { alice } = cloud.seeded.users;
    for (const operation of ['GetUser', 'ListUsers', 'ListAccountAliases', 'ListMFADevices'])
      expect(await cloud.refusal(alice.keys, 'iam', operation)).toBe('allowed');
    expect(await cloud.refusal(alice.keys, 'iam', 'ListAccessKeys')).toContain(
      'because no identity-based policy allows the iam:ListAccessKeys action',
    );
    const session = await cloud.session(alice.keys, 'GetSessionToken', cloud.code('alice'));
    expect(await cloud.refusal(session, 'iam', 'ListAccessKeys')).toMatch(
      /^ValidationError: Must specify userName/,
    );
    const own = { UserName: 'alice' };
    expect(await cloud.refusal(session, 'iam', 'ListAccessKeys', own)).toBe('allowed');
    for (const operation of ['GetAccessKeyLastUsed', 'TagUser']) {
      expect(
        await cloud.refusal(session, 'iam', operation, {
          AccessKeyId: alice.keys.accessKeyId,
          UserName: 'alice',
        }),
      ).toMatch(/^AccessDenied/);
    }
    expect(await cloud.refusal(session, 'iam', 'ListAccessKeys', { UserName: 'admin' })).toMatch(
      /^AccessDenied/,
    );
    cloud.clock.advance(minutes(4 * 60 + 1));
    expect(await cloud.refusal(session, 'iam', 'ListAccessKeys', own)).toMatch(/^AccessDenied/);
  });

  test('the roles for CI need no MFA', async () => {
    const cloud = new Cloud(accounts);
    const { ci } = cloud.seeded.users;
    expect(await cloud.refusal(ci.keys, 'sts', 'AssumeRole', cloud.role(cloud.seeded.roles.ci))).toBe(
      'allowed',
    );
    expect(
      await cloud.refusal(ci.keys, 'sts', 'AssumeRole', cloud.role(cloud.seeded.roles.resourceUser)),
    ).toMatch(/^AccessDenied/);
  });

  test('a resource user works, but does not hand out IAM or the two roles', async () => {
    const cloud = new Cloud(accounts);
    const keys = await cloud.session(
      cloud.seeded.users.alice.keys,
      'AssumeRole',
      cloud.role(cloud.seeded.roles.resourceUser, cloud.code('alice')),
    );
    expect(await cloud.refusal(keys, 'iam', 'ListRoles')).toBe('allowed');
    expect(await cloud.refusal(keys, 'iam', 'CreateAccessKey', { UserName: 'alice' })).toMatch(
      /^AccessDenied/,
    );
  });
});

describe('AssumeRole', () => {
  const cloud = new Cloud();
  const { roles, users, rootKeys } = cloud.seeded;
  const tags = [{ Key: 'Team', Value: 'platform' }];

  test.each<[string, Keys, string, Parameters, string | RegExp]>([
    ['the longest duration of the role', users.ci.keys, roles.ci, { DurationSeconds: '43200' }, 'allowed'],
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
    ['tags, where the trust allows them', users.ci.keys, roles.ci, { Tags: tags }, 'allowed'],
    [
      'tags, where the trust does not',
      users.ci.keys,
      roles.noTagging,
      { Tags: tags },
      /^AccessDenied: .*sts:TagSession/,
    ],
    ['no tags, where the trust does not allow them', users.ci.keys, roles.noTagging, {}, 'allowed'],
    [
      'the same tag twice',
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
      'a source identity, which the trust does not allow',
      users.ci.keys,
      roles.ci,
      { SourceIdentity: 'octo' },
      /^AccessDenied: .*sts:SetSourceIdentity/,
    ],
    ['a role that does not exist', users.ci.keys, 'arn:aws:iam::123456789012:role/none', {}, /^AccessDenied/],
    ['root keys', rootKeys, roles.ci, {}, 'AccessDenied: Roles may not be assumed by root accounts.'],
    [
      'a session policy that is malformed',
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
      'an MFA device of somebody else',
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
  ])('%s', async (_name, keys, role, more, expected) => {
    const refusal = await cloud.refusal(keys, 'sts', 'AssumeRole', cloud.role(role, more));
    if (typeof expected === 'string') expect(refusal).toBe(expected);
    else expect(refusal).toMatch(expected);
  });

  test('an MFA code is good for one use', async () => {
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

  test('a chain lasts an hour at most, whatever the role allows', async () => {
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

  test('transitive tags come along, and may not be passed again', async () => {
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

  test('session policies cap what the session may do', async () => {
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

  test('credentials end when they say they do', async () => {
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

  /** A refusal of the CI user, which may decode what it is refused with. */
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

  test('tells what was refused, and what the request had', async () => {
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
      'a message that was changed',
      (encoded) => (encoded.startsWith('A') ? 'B' : 'A') + encoded.slice(1),
      'ci',
      /^InvalidAuthorizationMessageException/,
    ],
    ['no message', () => 'x', 'ci', /^InvalidAuthorizationMessageException/],
    [
      'somebody without the permission',
      (encoded) => encoded,
      'alice',
      /^AccessDenied: .*sts:DecodeAuthorizationMessage/,
    ],
  ])('refused: %s', async (_name, change, user, expected) => {
    const { cloud, users, EncodedMessage } = await refused();
    const parameters = { EncodedMessage: change(EncodedMessage) };
    const call = cloud.refusal(users[user].keys, 'sts', 'DecodeAuthorizationMessage', parameters);
    expect(await call).toMatch(expected);
  });

  test('no message is there without the switch', async () => {
    const cloud = new Cloud();
    const { users, roles } = cloud.seeded;
    expect(
      await cloud.refusal(users.ci.keys, 'sts', 'AssumeRole', cloud.role(roles.resourceUser)),
    ).not.toContain('Encoded');
  });
});

describe('GetSessionToken', () => {
  test('takes long-term keys only, and gives sessions that may do little', async () => {
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

describe('keys', () => {
  test('two a user, Inactive ones among them', async () => {
    const cloud = new Cloud();
    const { keys } = cloud.seeded.users.ci;
    const created = (await cloud.call(keys, 'iam', 'CreateAccessKey', { UserName: 'ci-deployer' }))
      .AccessKey as Record<string, string>;
    await cloud.call(keys, 'iam', 'UpdateAccessKey', {
      UserName: 'ci-deployer',
      AccessKeyId: created.AccessKeyId ?? '',
      Status: 'Inactive',
    });
    expect(await cloud.refusal(keys, 'iam', 'CreateAccessKey')).toBe(
      'LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2',
    );
    await cloud.call(keys, 'iam', 'DeleteAccessKey', { AccessKeyId: created.AccessKeyId ?? '' });
    expect(await cloud.refusal(keys, 'iam', 'CreateAccessKey')).toBe('allowed');
  });

  test.each([
    ['unknown', (_cloud: Cloud, keys: Keys) => ({ ...keys, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })],
    ['long-term with a token', (_cloud: Cloud, keys: Keys) => ({ ...keys, sessionToken: 'token' })],
    [
      'inactive',
      (cloud: Cloud, keys: Keys) => {
        const key = cloud.world.account('123456789012').users.get('ci-deployer')?.accessKeys[0];
        if (key) key.status = 'Inactive';
        return keys;
      },
    ],
  ])('%s ones are InvalidClientTokenId', async (_name, spoil) => {
    const cloud = new Cloud();
    const keys = spoil(cloud, cloud.seeded.users.ci.keys);
    expect(await cloud.refusal(keys, 'sts', 'GetCallerIdentity')).toMatch(/^InvalidClientTokenId/);
  });

  test('a new key is known to each endpoint after a time of its own', async () => {
    const cloud = new Cloud();
    Object.assign(cloud.world.propagationMs, { sts: 5_000, iam: 15_000 });
    cloud.clock.advance(60_000);
    const { AccessKey } = await cloud.call(cloud.seeded.users.ci.keys, 'iam', 'CreateAccessKey', {
      UserName: 'ci-deployer',
    });
    const keys = {
      accessKeyId: (AccessKey as Record<string, string>).AccessKeyId ?? '',
      secretAccessKey: '',
    };
    const known = async () =>
      [
        await cloud.refusal(keys, 'sts', 'GetCallerIdentity'),
        await cloud.refusal(keys, 'iam', 'ListAccessKeys'),
      ].map((answer) => answer === 'allowed');
    expect(await known()).toEqual([false, false]);
    cloud.clock.advance(6_000);
    expect(await known()).toEqual([true, false]);
    cloud.clock.advance(10_000);
    expect(await known()).toEqual([true, true]);
  });

  test('a key that was never used says N/A, and then what used it', async () => {
    const cloud = new Cloud();
    const { keys } = cloud.seeded.users.ci;
    const { AccessKey } = await cloud.call(keys, 'iam', 'CreateAccessKey', { UserName: 'ci-deployer' });
    const id = (AccessKey as Record<string, string>).AccessKeyId ?? '';
    const lastUsed = async () =>
      (await cloud.call(keys, 'iam', 'GetAccessKeyLastUsed', { AccessKeyId: id })).AccessKeyLastUsed;
    expect(await lastUsed()).toEqual({ ServiceName: 'N/A', Region: 'N/A' });
    await cloud.call({ accessKeyId: id, secretAccessKey: '' }, 'sts', 'GetCallerIdentity');
    expect(await lastUsed()).toMatchObject({ ServiceName: 'sts', LastUsedDate: expect.any(Date) });
  });

  test('role sessions must name the user, and root keys without a name are about root', async () => {
    const cloud = new Cloud('one');
    const admin = await cloud.session(
      cloud.seeded.users.admin.keys,
      'AssumeRole',
      cloud.role(cloud.seeded.roles.resourceAdmin, cloud.code('admin')),
    );
    expect(await cloud.refusal(admin, 'iam', 'ListAccessKeys')).toMatch(
      /^ValidationError: Must specify userName/,
    );
    expect(await cloud.refusal(admin, 'iam', 'ListAccessKeys', { UserName: 'ci-deployer' })).toBe('allowed');
    expect(await cloud.refusal(admin, 'iam', 'ListAccessKeys', { UserName: 'nobody' })).toMatch(
      /^NoSuchEntity/,
    );
    const { AccessKeyMetadata } = await cloud.call(cloud.seeded.rootKeys, 'iam', 'ListAccessKeys');
    expect(AccessKeyMetadata).toMatchObject([{ AccessKeyId: cloud.seeded.rootKeys.accessKeyId }]);
  });

  test('lists come in pages', async () => {
    const cloud = new Cloud();
    const keys = cloud.seeded.users.alice.keys;
    const first = await cloud.call(keys, 'iam', 'ListUsers', { MaxItems: '2' });
    expect(first).toMatchObject({ IsTruncated: true, Users: [{}, {}] });
    const second = await cloud.call(keys, 'iam', 'ListUsers', {
      MaxItems: '2',
      Marker: first.Marker as string,
    });
    expect(second).toMatchObject({ IsTruncated: false, Users: [{}] });
    expect(second).not.toHaveProperty('Marker');
  });
});

describe('virtual MFA devices', () => {
  test('are made, enabled with two codes in a row, and used', async () => {
    const cloud = new Cloud();
    const { alice } = cloud.seeded.users;
    const session = await cloud.session(alice.keys, 'GetSessionToken', cloud.code('alice'));
    await cloud.call(session, 'iam', 'DeactivateMFADevice', {
      UserName: 'alice',
      SerialNumber: alice.mfa?.serialNumber ?? '',
    });
    expect(
      await cloud.refusal(alice.keys, 'iam', 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'alice' }),
    ).toMatch(/^EntityAlreadyExists/);
    const codes = (first: number, second: number) => ({
      UserName: 'alice',
      SerialNumber: alice.mfa?.serialNumber ?? '',
      AuthenticationCode1: totpCode(alice.mfa?.secret ?? '', new Date(cloud.clock.now().getTime() + first)),
      AuthenticationCode2: totpCode(alice.mfa?.secret ?? '', new Date(cloud.clock.now().getTime() + second)),
    });
    expect(await cloud.refusal(alice.keys, 'iam', 'EnableMFADevice', codes(0, 0))).toMatch(
      /^InvalidAuthenticationCode/,
    );
    expect(await cloud.refusal(alice.keys, 'iam', 'EnableMFADevice', codes(-30_000, 0))).toBe('allowed');
    cloud.clock.advance(60_000);
    expect(await cloud.refusal(alice.keys, 'sts', 'GetSessionToken', cloud.code('alice'))).toBe('allowed');
  });
});

describe('AssumeRoleWithWebIdentity', () => {
  const issuer = 'https://token.actions.githubusercontent.com';

  async function issuerOf(cloud: Cloud) {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    cloud.world.fetchJwks = async () => ({
      keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' }],
    });
    const now = Math.floor(Date.now() / 1000);
    return (claims: Record<string, unknown>) =>
      new SignJWT({
        iss: issuer,
        aud: 'sts.amazonaws.com',
        sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
        iat: now,
        nbf: now - 600,
        exp: now + 300,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'k' })
        .sign(privateKey);
  }

  test.each<[string, Record<string, unknown>, RegExp | string]>([
    ['the repository that is trusted', {}, 'allowed'],
    ['the immutable form of sub', { sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main' }, 'allowed'],
    [
      'another repository',
      { sub: 'repo:octo-org/another:ref:refs/heads/main' },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
    [
      'another audience',
      { aud: 'https://github.com/octo-org' },
      'InvalidIdentityToken: Incorrect token audience',
    ],
    ['a token past its expiry', { exp: 1_600_000_000 }, /^ExpiredTokenException/],
    ['a token that is not good yet', { nbf: 4_000_000_000 }, /^InvalidIdentityToken/],
    [
      'an issuer without a provider',
      { iss: 'https://example.com' },
      /^InvalidIdentityToken: No OpenIDConnect provider found in your account for https:\/\/example\.com/,
    ],
  ])('%s', async (_name, claims, expected) => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    const refusal = await cloud.refusal(
      undefined,
      'sts',
      'AssumeRoleWithWebIdentity',
      cloud.role(cloud.seeded.roles.oidc, { WebIdentityToken: await sign(claims) }),
    );
    if (typeof expected === 'string') expect(refusal).toBe(expected);
    else expect(refusal).toMatch(expected);
  });

  test('a signature of somebody else, and what is no token at all', async () => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    await issuerOf(cloud); // the provider has other keys now
    const attempt = (WebIdentityToken: string) =>
      cloud.refusal(
        undefined,
        'sts',
        'AssumeRoleWithWebIdentity',
        cloud.role(cloud.seeded.roles.oidc, { WebIdentityToken }),
      );
    expect(await attempt(await sign({}))).toMatch(/^InvalidIdentityToken: .*signature/);
    expect(await attempt('not-a-token')).toMatch(
      /^InvalidIdentityToken: The ID Token provided is not a valid JWT/,
    );
  });

  test('keys of the issuer that cannot be fetched', async () => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    cloud.world.fetchJwks = async () => Promise.reject(new Error('down'));
    expect(
      await cloud.refusal(
        undefined,
        'sts',
        'AssumeRoleWithWebIdentity',
        cloud.role(cloud.seeded.roles.oidc, { WebIdentityToken: await sign({}) }),
      ),
    ).toMatch(/^InvalidIdentityToken: Couldn't retrieve verification key/);
  });

  test("GitHub's claims are condition keys", async () => {
    const cloud = new Cloud();
    const sign = await issuerOf(cloud);
    const { oidcProviderArn } = cloud.seeded;
    const role = cloud.world.account('210987654321').createRole('by-workflow', {
      trust: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Federated: oidcProviderArn },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:job_workflow_ref':
                'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
            },
          },
        },
      },
    });
    const attempt = async (claims: Record<string, unknown>) =>
      cloud.refusal(
        undefined,
        'sts',
        'AssumeRoleWithWebIdentity',
        cloud.role(role.arn, { WebIdentityToken: await sign(claims) }),
      );
    expect(
      await attempt({ job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main' }),
    ).toBe('allowed');
    expect(
      await attempt({ job_workflow_ref: 'octo-org/octo-repo/.github/workflows/other.yml@refs/heads/main' }),
    ).toMatch(/^AccessDenied/);
    expect(await attempt({})).toMatch(/^AccessDenied/);
  });
});

test('an access key id tells its account, as with AWS', async () => {
  const cloud = new Cloud();
  const decoded = [...cloud.seeded.users.ci.keys.accessKeyId.slice(4)].reduce(
    (bits, character) => (bits << 5n) | BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character)),
    0n,
  );
  expect(String(((decoded >> 32n) & 0x7fffffffff80n) >> 7n)).toBe('123456789012');
});
