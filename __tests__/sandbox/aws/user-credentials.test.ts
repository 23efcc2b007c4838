import { totpCode } from '../../../src/sandbox/aws/totp.ts';
import { Cloud, type Keys } from './cloud.ts';

describe('access keys', () => {
  test('are limited to two per user, Inactive ones included', async () => {
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
  ])('are refused with InvalidClientTokenId when %s', async (_name, spoil) => {
    const cloud = new Cloud();
    const keys = spoil(cloud, cloud.seeded.users.ci.keys);
    expect(await cloud.refusal(keys, 'sts', 'GetCallerIdentity')).toMatch(/^InvalidClientTokenId/);
  });

  test('reach each endpoint after its own propagation delay', async () => {
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

  test('have a last use of N/A until their first use', async () => {
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

  test('are listed for root by default, while role sessions must name the user', async () => {
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

  test('and users are listed in pages', async () => {
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
  test('are created, enabled with two consecutive codes, and used', async () => {
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

test('an access key id contains its account, as with AWS', async () => {
  const cloud = new Cloud();
  const decoded = [...cloud.seeded.users.ci.keys.accessKeyId.slice(4)].reduce(
    (bits, character) => (bits << 5n) | BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character)),
    0n,
  );
  expect(String(((decoded >> 32n) & 0x7fffffffff80n) >> 7n)).toBe('123456789012');
});
