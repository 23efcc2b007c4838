import type { Account, User } from '../../../src/sandbox/aws/model/account.ts';
import type { Answer, Parameters } from '../../../src/sandbox/aws/operation.ts';
import { perform } from '../../../src/sandbox/aws/perform.ts';
import { type Seeded, seedWorld } from '../../../src/sandbox/aws/seed.ts';
import { World } from '../../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../../src/sandbox/clock.ts';

const hour = 3_600_000;
const iamAdmin = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'iam:*', Resource: '*' } };

/** A seeded account with an additional user that may do everything in IAM. */
class KeyLife {
  readonly clock = new SandboxClock();
  readonly world = new World(this.clock);
  readonly seeded: Seeded;
  readonly account: Account;
  readonly user: User;

  constructor(partition?: string) {
    this.seeded = seedWorld(this.world, 'one', partition);
    this.account = this.world.account('123456789012');
    this.user = this.account.createUser('manager', { path: '/ops/', policies: { iam: iamAdmin } });
    this.world.createKey(this.account, this.user);
  }

  call(
    operation: string,
    parameters: Parameters = {},
    { by = this.user.accessKeys[0]?.id ?? '', service = 'iam' as 'iam' | 'sts', region = 'us-east-1' } = {},
  ): Promise<Record<string, Answer>> {
    const signedBy = { accessKeyId: by, region };
    const call = { service, operation, parameters, clock: this.clock, signedBy };
    return perform(call, this.world) as Promise<Record<string, Answer>>;
  }

  /** `ok`, or the error with its status. */
  async outcome(operation: string, parameters: Parameters = {}, by?: string): Promise<string> {
    try {
      await this.call(operation, parameters, by === undefined ? {} : { by });
      return 'ok';
    } catch (error) {
      const { code, status, message } = error as { code: string; status: number; message: string };
      return `${status} ${code}: ${message}`;
    }
  }

  async lastUsed(id: string): Promise<Answer> {
    return (await this.call('GetAccessKeyLastUsed', { AccessKeyId: id })).AccessKeyLastUsed;
  }
}

describe('the last use of a key', () => {
  test('is returned with its service and Region', async () => {
    const life = new KeyLife();
    const { accessKeyId: by } = life.seeded.users.ci.keys;
    expect(await life.lastUsed(by)).toEqual({ ServiceName: 'N/A', Region: 'N/A' });
    await life.call('GetCallerIdentity', {}, { by, service: 'sts', region: 'eu-central-1' });
    expect(await life.lastUsed(by)).toEqual({
      ServiceName: 'sts',
      Region: 'eu-central-1',
      LastUsedDate: expect.any(Date),
    });
  });

  test('appears after a delay, the same for each use', async () => {
    const life = new KeyLife();
    life.world.lastUsedLagMs = 4 * hour;
    const { accessKeyId: by } = life.seeded.users.ci.keys;
    const use = (region: string) => life.call('GetCallerIdentity', {}, { by, service: 'sts', region });
    const known = async () => (await life.lastUsed(by)) as { Region: string };
    await use('eu-west-1');
    life.clock.advance(3 * hour);
    await use('eu-north-1');
    expect((await known()).Region).toBe('N/A');
    life.clock.advance(hour);
    expect((await known()).Region).toBe('eu-west-1');
    life.clock.advance(2 * hour);
    expect((await known()).Region).toBe('eu-west-1');
    life.clock.advance(hour);
    expect((await known()).Region).toBe('eu-north-1');
  });

  test('does not include a refused request', async () => {
    const life = new KeyLife();
    const [key] = life.account.users.get('ci-deployer')?.accessKeys ?? [];
    if (!key) throw new Error('there is no key');
    key.status = 'Inactive';
    await expect(life.call('GetCallerIdentity', {}, { by: key.id, service: 'sts' })).rejects.toThrow();
    expect(await life.lastUsed(key.id)).toMatchObject({ ServiceName: 'N/A' });
  });
});

test('counts an Inactive key towards the quota of two', async () => {
  const life = new KeyLife();
  const ofAlice = { UserName: 'alice' };
  expect(await life.outcome('CreateAccessKey', ofAlice)).toBe('ok');
  const [first] = life.account.users.get('alice')?.accessKeys ?? [];
  await life.call('UpdateAccessKey', { ...ofAlice, AccessKeyId: first?.id ?? '', Status: 'Inactive' });
  expect(await life.outcome('CreateAccessKey', ofAlice)).toBe(
    '409 LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2',
  );
  await life.call('DeleteAccessKey', { ...ofAlice, AccessKeyId: first?.id ?? '' });
  expect(await life.outcome('CreateAccessKey', ofAlice)).toBe('ok');
});

describe('a quarantine policy', () => {
  const denied = /^403 AccessDenied: .* with an explicit deny in an identity-based policy$/;
  const free = /^ok$/;

  test.each([
    ['AWSCompromisedKeyQuarantine', denied, denied],
    ['AWSCompromisedKeyQuarantineV2', denied, free],
    ['AWSCompromisedKeyQuarantineV3', denied, denied],
  ])('denies what %s denies', async (name, create, update) => {
    const life = new KeyLife();
    const arn = `arn:aws:iam::aws:policy/${name}`;
    life.user.attachedPolicies.set(arn, life.account.managedPolicy(arn));
    const second = life.world.createKey(life.account, life.user);
    const ofSecond = { UserName: 'manager', AccessKeyId: second.id };
    expect(await life.outcome('CreateAccessKey', { UserName: 'alice' })).toMatch(create);
    expect(await life.outcome('UpdateAccessKey', { ...ofSecond, Status: 'Inactive' })).toMatch(update);
    const { AttachedPolicies } = await life.call('ListAttachedUserPolicies', { UserName: 'manager' });
    expect(AttachedPolicies).toEqual([{ PolicyName: name, PolicyArn: arn }]);
    // A leaked key can still be deleted.
    expect(await life.outcome('DeleteAccessKey', ofSecond)).toBe('ok');
  });
});

test('returns a login profile only for users with a password', async () => {
  const life = new KeyLife();
  expect(await life.outcome('GetLoginProfile', { UserName: 'alice' })).toBe(
    '404 NoSuchEntity: Login Profile for User alice cannot be found.',
  );
  const alice = life.account.users.get('alice');
  if (alice) alice.loginProfile = { password: '', createdAt: new Date(), resetRequired: false };
  const { LoginProfile } = await life.call('GetLoginProfile', { UserName: 'alice' });
  expect(LoginProfile).toMatchObject({ UserName: 'alice', PasswordResetRequired: false });
});

test('does not apply a policy for one user path to a user with another path', async () => {
  const life = new KeyLife();
  const { arn } = life.user;
  expect(arn).toBe('arn:aws:iam::123456789012:user/ops/manager');
  const policies = {
    own: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 'iam:*AccessKey*',
        Resource: 'arn:aws:iam::*:user/ci/${aws:username}',
      },
    },
  };
  const inside = life.account.createUser('inside', { path: '/ci/', policies });
  const outside = life.account.createUser('outside', { path: '/', policies });
  const list = ({ name, accessKeys }: User) =>
    life.outcome('ListAccessKeys', { UserName: name }, accessKeys[0]?.id);
  for (const user of [inside, outside]) life.world.createKey(life.account, user);
  expect(await list(inside)).toBe('ok');
  expect(await list(outside)).toMatch(/^403 AccessDenied/);
});

describe.each(['aws-cn', 'aws-us-gov'])('an account of the partition %s', (partition) => {
  test('uses its ARNs for users, roles, sessions and managed policies', async () => {
    const life = new KeyLife(partition);
    const { accessKeyId: by } = life.seeded.users.ci.keys;
    const { User: user } = await life.call('GetUser', { UserName: 'ci-deployer' }, { by });
    expect(user).toMatchObject({ Arn: `arn:${partition}:iam::123456789012:user/ci/ci-deployer` });
    const identity = await life.call('GetCallerIdentity', {}, { by, service: 'sts' });
    expect(identity.Arn).toBe(`arn:${partition}:iam::123456789012:user/ci/ci-deployer`);
    const { AssumedRoleUser } = await life.call(
      'AssumeRole',
      { RoleArn: life.seeded.roles.ci, RoleSessionName: 'x' },
      { by, service: 'sts' },
    );
    expect(AssumedRoleUser).toMatchObject({
      Arn: `arn:${partition}:sts::123456789012:assumed-role/resource-user-ci/x`,
    });
    expect(() => life.account.managedPolicy('arn:aws:iam::aws:policy/ReadOnlyAccess')).toThrow(
      /does not exist/,
    );
    life.account.managedPolicy(`arn:${partition}:iam::aws:policy/AWSCompromisedKeyQuarantineV3`);
  });
});
