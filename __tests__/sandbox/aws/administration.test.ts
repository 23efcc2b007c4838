import type { Parameters } from '../../../src/sandbox/aws/operation.ts';
import { totpCode } from '../../../src/sandbox/aws/totp.ts';
import { Cloud, type Keys } from './cloud.ts';

const account = '123456789012';
const version = '2012-10-17';
const policy = (...Statement: readonly unknown[]) => JSON.stringify({ Version: version, Statement });
const mayReadIam = policy({ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' });
const trustsUsers = policy({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: 'sts:AssumeRole',
});

/** The root user sets up an account: the calls of a list, in order, and the refusal of the last one. */
function asRoot(cloud: Cloud) {
  const root = cloud.seeded.rootKeys;
  return {
    call: (operation: string, parameters: Parameters = {}) => cloud.call(root, 'iam', operation, parameters),
    refusal: (operation: string, parameters: Parameters = {}) =>
      cloud.refusal(root, 'iam', operation, parameters),
  };
}

async function keysOf(cloud: Cloud, UserName: string): Promise<Keys> {
  const { AccessKey } = await asRoot(cloud).call('CreateAccessKey', { UserName });
  const { AccessKeyId = '', SecretAccessKey = '' } = AccessKey as Record<string, string>;
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
}

test('a user cannot be deleted until everything it has is gone, in any order', async () => {
  const cloud = new Cloud();
  const { call, refusal } = asRoot(cloud);
  const octo = { UserName: 'octo' };
  const managed = { ...octo, PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
  await call('CreateUser', octo);
  await call('CreateLoginProfile', { ...octo, Password: 'Octo-Password-1' });
  const { accessKeyId } = await keysOf(cloud, 'octo');
  const { VirtualMFADevice } = await call('CreateVirtualMFADevice', { VirtualMFADeviceName: 'octo' });
  const { SerialNumber = '', Base32StringSeed = '' } = VirtualMFADevice as Record<string, string>;
  const seed = Buffer.from(Base32StringSeed, 'base64').toString();
  const code = (steps: number) => totpCode(seed, new Date(cloud.clock.now().getTime() + steps * 30_000));
  await call('EnableMFADevice', {
    ...octo,
    SerialNumber,
    AuthenticationCode1: code(-1),
    AuthenticationCode2: code(0),
  });
  await call('AddUserToGroup', { ...octo, GroupName: 'users' });
  await call('AttachUserPolicy', managed);
  await call('PutUserPolicy', { ...octo, PolicyName: 'read', PolicyDocument: mayReadIam });
  const steps: readonly [string, string, Parameters][] = [
    ['delete login profile', 'DeleteLoginProfile', octo],
    ['delete access keys', 'DeleteAccessKey', { ...octo, AccessKeyId: accessKeyId }],
    ['delete MFA device', 'DeactivateMFADevice', { ...octo, SerialNumber }],
    ['remove users from group', 'RemoveUserFromGroup', { ...octo, GroupName: 'users' }],
    ['detach all policies', 'DetachUserPolicy', managed],
    ['delete policies', 'DeleteUserPolicy', { ...octo, PolicyName: 'read' }],
  ];
  for (const [first, operation, parameters] of steps) {
    expect(await refusal('DeleteUser', octo)).toBe(
      `DeleteConflict: Cannot delete entity, must ${first} first.`,
    );
    await call(operation, parameters);
  }
  await call('DeleteUser', octo);
  expect(await refusal('GetUser', octo)).toMatch(/^NoSuchEntity/);
  await call('DeleteVirtualMFADevice', { SerialNumber });
  expect(await refusal('DeleteVirtualMFADevice', { SerialNumber })).toMatch(/^NoSuchEntity/);
});

describe('a virtual device', () => {
  async function device(cloud: Cloud) {
    const { call } = asRoot(cloud);
    await call('CreateUser', { UserName: 'octo' });
    const answer = await call('CreateVirtualMFADevice', { VirtualMFADeviceName: 'octo' });
    const { SerialNumber = '', ...shown } = answer.VirtualMFADevice as Record<string, string>;
    const seed = Buffer.from(shown.Base32StringSeed ?? '', 'base64').toString();
    const enable = (first: number, second: number): Parameters => ({
      UserName: 'octo',
      SerialNumber,
      AuthenticationCode1: totpCode(seed, new Date(cloud.clock.now().getTime() + first * 30_000)),
      AuthenticationCode2: totpCode(seed, new Date(cloud.clock.now().getTime() + second * 30_000)),
    });
    return { SerialNumber, seed, shown, enable };
  }

  test.each([
    ['two codes in order enable it', -1, 0, 'allowed'],
    ['the same code twice does not', 0, 0, 'InvalidAuthenticationCode'],
    ['codes in reverse order do not', 0, -1, 'InvalidAuthenticationCode'],
    ['codes with a gap do not', -2, 0, 'InvalidAuthenticationCode'],
    ['old codes do not', -9, -8, 'InvalidAuthenticationCode'],
  ])('%s', async (_name, first, second, outcome) => {
    const cloud = new Cloud();
    const { enable } = await device(cloud);
    expect(await asRoot(cloud).refusal('EnableMFADevice', enable(first, second))).toContain(outcome);
  });

  test('its codes are used by enabling it, so the next session needs the next code', async () => {
    const cloud = new Cloud();
    const { SerialNumber, seed, enable } = await device(cloud);
    await asRoot(cloud).call('EnableMFADevice', enable(-1, 0));
    const keys = await keysOf(cloud, 'octo');
    const session = () => ({ SerialNumber, TokenCode: totpCode(seed, cloud.clock.now()) });
    expect(await cloud.refusal(keys, 'sts', 'GetSessionToken', session())).toMatch(/^AccessDenied/);
    cloud.clock.advance(30_000);
    expect(await cloud.refusal(keys, 'sts', 'GetSessionToken', session())).toBe('allowed');
  });

  test('it is shown as a QR code once, and cannot be deleted while a user has it', async () => {
    const cloud = new Cloud();
    const { call, refusal } = asRoot(cloud);
    const { SerialNumber, shown, enable } = await device(cloud);
    expect(
      Buffer.from(shown.QRCodePNG ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    await call('EnableMFADevice', enable(-1, 0));
    expect(await refusal('EnableMFADevice', enable(-1, 0))).toMatch(/^EntityAlreadyExists/);
    expect(await refusal('DeleteVirtualMFADevice', { SerialNumber })).toMatch(/^DeleteConflict/);
    const { VirtualMFADevices } = await call('ListVirtualMFADevices', { AssignmentStatus: 'Unassigned' });
    expect(VirtualMFADevices).toEqual([]);
  });
});

test('a new default version of a managed policy counts wherever the policy is attached', async () => {
  const cloud = new Cloud();
  const { call, refusal } = asRoot(cloud);
  const { Policy } = await call('CreatePolicy', { PolicyName: 'octo', PolicyDocument: mayReadIam });
  const { Arn = '' } = Policy as Record<string, string>;
  await call('CreateUser', { UserName: 'octo' });
  await call('AttachUserPolicy', { UserName: 'octo', PolicyArn: Arn });
  const octo = await keysOf(cloud, 'octo');
  expect(await cloud.refusal(octo, 'iam', 'ListUsers')).toBe('allowed');
  const nothing = policy({ Effect: 'Deny', Action: '*', Resource: '*' });
  await call('CreatePolicyVersion', { PolicyArn: Arn, PolicyDocument: nothing });
  expect(await cloud.refusal(octo, 'iam', 'ListUsers')).toBe('allowed');
  await call('SetDefaultPolicyVersion', { PolicyArn: Arn, VersionId: 'v2' });
  expect(await cloud.refusal(octo, 'iam', 'ListUsers')).toContain('with an explicit deny');
  for (let count = 3; count <= 5; count++)
    await call('CreatePolicyVersion', { PolicyArn: Arn, PolicyDocument: nothing });
  expect(await refusal('CreatePolicyVersion', { PolicyArn: Arn, PolicyDocument: nothing })).toMatch(
    /^LimitExceeded: .*up to 5 versions/,
  );
  expect(await refusal('DeletePolicy', { PolicyArn: Arn })).toMatch(/^DeleteConflict: .*attached/);
});

test('a boundary limits what the policies of a user allow', async () => {
  const cloud = new Cloud();
  const { call } = asRoot(cloud);
  const PermissionsBoundary = 'arn:aws:iam::aws:policy/PowerUserAccess';
  await call('CreateUser', { UserName: 'octo', PermissionsBoundary });
  await call('AttachUserPolicy', {
    UserName: 'octo',
    PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
  });
  const octo = await keysOf(cloud, 'octo');
  expect(await cloud.refusal(octo, 'ec2', 'DescribeInstances')).toBe('allowed');
  expect(await cloud.refusal(octo, 'iam', 'ListUsers')).toContain(
    'because no permissions boundary allows the iam:ListUsers action',
  );
  await call('DeleteUserPermissionsBoundary', { UserName: 'octo' });
  expect(await cloud.refusal(octo, 'iam', 'ListUsers')).toBe('allowed');
});

test('EC2 lists no instances to whom its policy allows it', async () => {
  const cloud = new Cloud();
  const { alice, ci } = cloud.seeded.users;
  const session = await cloud.session(
    alice.keys,
    'AssumeRole',
    cloud.role(cloud.seeded.roles.resourceUser, cloud.code('alice')),
  );
  expect(await cloud.call(session, 'ec2', 'DescribeInstances')).toEqual({ Reservations: [] });
  expect(await cloud.refusal(session, 'ec2', 'DescribeInstances', { InstanceIds: ['i-0123456789'] })).toBe(
    "InvalidInstanceID.NotFound: The instance ID 'i-0123456789' does not exist",
  );
  expect(await cloud.refusal(ci.keys, 'ec2', 'DescribeInstances')).toContain(
    'UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/ci/ci-deployer',
  );
});

describe.each(['CreateRole', 'UpdateAssumeRolePolicy'])('%s with a shared issuer', (operation) => {
  const trust = (issuer: string, condition: Record<string, string>) =>
    policy({
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: condition },
    });
  test.each([
    ['token.actions.githubusercontent.com', 'sub'],
    ['gitlab.com', 'sub'],
    ['agent.buildkite.com', 'sub'],
    ['app.terraform.io', 'sub'],
    ['studio.datachain.ai/api', 'sub'],
    ['oidc.vercel.com', 'aud'],
    ['api.pulumi.com/oidc', 'aud'],
  ])('%s must test %s', async (issuer, claim) => {
    const { call, refusal } = asRoot(new Cloud());
    await call('CreateRole', { RoleName: 'there', AssumeRolePolicyDocument: trustsUsers });
    const attempt = (document: string) =>
      refusal(operation, {
        RoleName: operation === 'CreateRole' ? 'octo' : 'there',
        AssumeRolePolicyDocument: document,
        PolicyDocument: document,
      });
    const other = claim === 'sub' ? 'aud' : 'sub';
    expect(await attempt(trust(issuer, { [`${issuer}:${other}`]: 'octo' }))).toBe(
      `MalformedPolicyDocument: Trust policy for the identity provider ${issuer} must evaluate the condition key ${issuer}:${claim}.`,
    );
    expect(await attempt(trust(issuer, { [`${issuer}:${claim}`]: 'octo' }))).toBe('allowed');
  });

  test('an issuer of one organization needs no condition', async () => {
    const { call, refusal } = asRoot(new Cloud());
    await call('CreateRole', { RoleName: 'there', AssumeRolePolicyDocument: trustsUsers });
    const document = trust('oidc.circleci.com/org/octo', {});
    const RoleName = operation === 'CreateRole' ? 'octo' : 'there';
    expect(
      await refusal(operation, { RoleName, AssumeRolePolicyDocument: document, PolicyDocument: document }),
    ).toBe('allowed');
  });
});

describe('IAM refuses', () => {
  const long = 'x'.repeat(2000);
  const sized = policy({
    Effect: 'Allow',
    Action: 'iam:*',
    Resource: `arn:aws:iam::${account}:user/${long}`,
  });
  const octo = { UserName: 'alice' };
  test.each<[string, string, Parameters, string]>([
    ['a name that differs only in case', 'CreateUser', { UserName: 'Alice' }, 'EntityAlreadyExists'],
    [
      'a weak password',
      'CreateLoginProfile',
      { ...octo, Password: 'password' },
      'PasswordPolicyViolation: Password must contain',
    ],
    [
      'a short password',
      'CreateLoginProfile',
      { ...octo, Password: 'Ab1-' },
      'PasswordPolicyViolation: Password should have a minimum length of 8',
    ],
    [
      'inline policies of a user over 2,048 characters',
      'PutUserPolicy',
      { ...octo, PolicyName: 'octo', PolicyDocument: sized },
      'LimitExceeded: Maximum policy size of 2048 bytes exceeded for user alice',
    ],
    [
      'a trust policy over 2,048 characters',
      'UpdateAssumeRolePolicy',
      {
        RoleName: 'ci-deploy',
        PolicyDocument: policy({
          Effect: 'Allow',
          Principal: { AWS: account },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': long } },
        }),
      },
      'LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048',
    ],
    [
      'a trust policy that names a user that does not exist',
      'UpdateAssumeRolePolicy',
      {
        RoleName: 'ci-deploy',
        PolicyDocument: policy({
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:user/nobody` },
          Action: 'sts:AssumeRole',
        }),
      },
      'MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:user/nobody"',
    ],
    [
      'two tags whose keys differ only in case',
      'TagUser',
      {
        ...octo,
        Tags: [
          { Key: 'Team', Value: 'a' },
          { Key: 'team', Value: 'b' },
        ],
      },
      'InvalidInput: Duplicate tag keys',
    ],
    [
      'a group with members',
      'DeleteGroup',
      { GroupName: 'users' },
      'DeleteConflict: Cannot delete entity, must remove users from group first.',
    ],
    [
      'a role with policies',
      'DeleteRole',
      { RoleName: 'ci-deploy' },
      'DeleteConflict: Cannot delete entity, must detach all policies first.',
    ],
    [
      'an alias that another account has',
      'CreateAccountAlias',
      { AccountAlias: 'octo-resources' },
      'EntityAlreadyExists',
    ],
  ])('%s', async (_name, operation, parameters, refused) => {
    expect(await asRoot(new Cloud()).refusal(operation, parameters)).toContain(refused);
  });
});

describe('a change of IAM arrives late', () => {
  test('readers of a replica see it after the lag, writers at once', async () => {
    const cloud = new Cloud();
    const { call, refusal } = asRoot(cloud);
    cloud.world.lateReads.ms = 5_000;
    await call('CreateUser', { UserName: 'octo' });
    expect(await refusal('GetUser', { UserName: 'octo' })).toMatch(/^NoSuchEntity/);
    expect(await refusal('CreateUser', { UserName: 'octo' })).toMatch(/^EntityAlreadyExists/);
    await call('PutUserPolicy', { UserName: 'octo', PolicyName: 'read', PolicyDocument: mayReadIam });
    cloud.clock.advance(5_001);
    expect(await refusal('GetUser', { UserName: 'octo' })).toBe('allowed');
    expect(await call('ListUserPolicies', { UserName: 'octo' })).toMatchObject({ PolicyNames: ['read'] });
  });

  test('authorization and STS know a policy and a role after the lag', async () => {
    const cloud = new Cloud();
    const { call, refusal } = asRoot(cloud);
    await call('CreateUser', { UserName: 'octo' });
    const octo = await keysOf(cloud, 'octo');
    cloud.world.latePolicies.ms = 8_000;
    const anything = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
    await call('PutUserPolicy', { UserName: 'octo', PolicyName: 'all', PolicyDocument: anything });
    await call('CreateRole', { RoleName: 'octo', AssumeRolePolicyDocument: trustsUsers });
    const assume = () =>
      cloud.refusal(octo, 'sts', 'AssumeRole', cloud.role(`arn:aws:iam::${account}:role/octo`));
    expect(await cloud.refusal(octo, 'iam', 'ListUsers')).toMatch(/^AccessDenied/);
    expect(await assume()).toMatch(/^AccessDenied/);
    const trustsRole = policy({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:role/octo` },
      Action: 'sts:AssumeRole',
    });
    const second = { RoleName: 'second', AssumeRolePolicyDocument: trustsRole };
    expect(await refusal('CreateRole', second)).toMatch(/Invalid principal/);
    cloud.clock.advance(8_001);
    expect(await cloud.refusal(octo, 'iam', 'ListUsers')).toBe('allowed');
    expect(await assume()).toBe('allowed');
    expect(await refusal('CreateRole', second)).toBe('allowed');
  });
});

test('a user changes its own password with the old one, where a policy allows it', async () => {
  const cloud = new Cloud();
  const { call } = asRoot(cloud);
  const octo = { UserName: 'octo' };
  await call('CreateUser', octo);
  await call('CreateLoginProfile', { ...octo, Password: 'Octo-Password-1', PasswordResetRequired: 'true' });
  const self = policy({
    Effect: 'Allow',
    Action: 'iam:ChangePassword',
    Resource: `arn:aws:iam::${account}:user/\${aws:username}`,
  });
  await call('PutUserPolicy', { ...octo, PolicyName: 'password', PolicyDocument: self });
  const keys = await keysOf(cloud, 'octo');
  const change = (OldPassword: string) =>
    cloud.refusal(keys, 'iam', 'ChangePassword', { OldPassword, NewPassword: 'Octo-Password-2' });
  expect(await change('wrong')).toMatch(/^AccessDenied/);
  expect(await change('Octo-Password-1')).toBe('allowed');
  expect(await call('GetLoginProfile', octo)).toMatchObject({
    LoginProfile: { PasswordResetRequired: false },
  });
});
