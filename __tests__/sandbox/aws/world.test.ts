import { Cloud } from './cloud.ts';

const minutes = (count: number) => count * 60_000;

describe.each(['one', 'two'] as const)('the account model, in %s account(s)', (accounts) => {
  test('alice assumes resource-user only with MFA', async () => {
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

  test('an MFA session may assume resource-admin for an hour', async () => {
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

  test('users manage their own keys only with MFA, and read the rest without it', async () => {
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

  test('a resource-user session cannot change IAM users', async () => {
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
