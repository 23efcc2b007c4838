import { sealedDenial } from '../../src/sandbox/aws/authorization-message.ts';
import { storedPolicy } from '../../src/sandbox/aws/model/stored-policy.ts';
import type { AwsService, Parameters } from '../../src/sandbox/aws/operation.ts';
import { perform as performIn } from '../../src/sandbox/aws/perform.ts';
import { seedWorld } from '../../src/sandbox/aws/seed.ts';
import { totpCode } from '../../src/sandbox/aws/totp.ts';
import { World } from '../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { createIssuer } from '../../src/sandbox/github/oidc-issuer.ts';
import { IdentityProvider } from '../../src/sandbox/saml/identity-provider.ts';

const account = '123456789012';
const administrators = 'arn:aws:iam::aws:policy/AdministratorAccess';
const mayDecode = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['sts:DecodeAuthorizationMessage', 'iam:ChangePassword', 'ec2:DescribeInstances'],
      Resource: '*',
    },
  ],
};

const trustsOidc = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:environment:ci' },
      },
    },
  ],
});

/** A seeded world in which every operation has data to return, and one call of each operation. */
export async function exampleCalls() {
  const clock = new SandboxClock();
  const world = new World(clock);
  const identityProvider = new IdentityProvider(clock);
  const seeded = seedWorld(world, 'one', 'aws', identityProvider);
  const issuer = createIssuer(clock);
  world.fetchJwks = () => issuer.jwks();

  const { users, unassignedMfaDevices } = world.account(account);
  const [alice, deployer] = [users.get('alice'), users.get('ci-deployer')];
  if (!alice || !deployer) throw new Error('the seeded world has lost its users');
  deployer.tags.set('Team', 'platform');
  deployer.loginProfile = { password: 'Old-Password-1', createdAt: new Date(), resetRequired: false };
  deployer.inlinePolicies.set('decode', storedPolicy(mayDecode, 'identity'));
  const second = world.createKey(world.account(account), alice);
  const device = {
    serialNumber: `arn:aws:iam::${account}:mfa/third`,
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  };
  unassignedMfaDevices.push({ ...device, usedSteps: new Set<number>() });
  unassignedMfaDevices.push({
    ...device,
    serialNumber: `${device.serialNumber}-spare`,
    usedSteps: new Set(),
  });
  const policyArn = world.account(account).createPolicy('octo', mayDecode);
  world.account(account).createPolicy('octo-old', mayDecode);
  const group = world.account(account).createGroup('octo-group', { decode: mayDecode });
  group.attachedPolicies.set(policyArn, world.account(account).managedPolicy(policyArn));
  const bounded = world.account(account).createRole('octo-bounded', { trust: trustsOidc });
  const boundary = { arn: administrators, policy: world.account(account).managedPolicy(administrators) };
  bounded.boundary = boundary;
  deployer.boundary = boundary;
  deployer.groups.add(group);
  for (const holder of [deployer, bounded]) {
    holder.attachedPolicies.set(policyArn, world.account(account).managedPolicy(policyArn));
    holder.inlinePolicies.set('decode', storedPolicy(mayDecode, 'identity'));
  }

  const ofDeployer = { UserName: 'ci-deployer' };
  const parameters: Readonly<Record<string, Parameters>> = {
    AssumeRole: {
      RoleArn: seeded.roles.ci,
      RoleSessionName: 'contract',
      Tags: [{ Key: 'Team', Value: 'platform' }],
    },
    AssumeRoleWithSAML: {
      RoleArn: seeded.roles.resourceUser,
      PrincipalArn: seeded.samlProviderArn,
      SAMLAssertion: identityProvider.respond({
        roles: [`${seeded.roles.resourceUser},${seeded.samlProviderArn}`],
        tags: { Team: 'platform' },
      }),
    },
    AssumeRoleWithWebIdentity: {
      RoleArn: seeded.roles.oidc,
      RoleSessionName: 'contract',
      WebIdentityToken: await issuer.token({ repository: 'octo-org/octo-repo' }, 'sts.amazonaws.com'),
    },
    DecodeAuthorizationMessage: { EncodedMessage: sealedDenial({ allowed: false }) },
    GetScopedCredentials: { Policy: JSON.stringify(mayDecode) },
    GetAccessKeyInfo: { AccessKeyId: seeded.users.ci.keys.accessKeyId },
    CreateAccessKey: ofDeployer,
    DeleteAccessKey: { UserName: 'alice', AccessKeyId: second.id },
    UpdateAccessKey: { UserName: 'alice', AccessKeyId: second.id, Status: 'Inactive' },
    GetAccessKeyLastUsed: { AccessKeyId: seeded.users.ci.keys.accessKeyId },
    ListAccessKeys: ofDeployer,
    ListAttachedUserPolicies: ofDeployer,
    ListGroupsForUser: ofDeployer,
    ListMFADevices: ofDeployer,
    ListUserPolicies: ofDeployer,
    ListUserTags: ofDeployer,
    GetUser: ofDeployer,
    GetLoginProfile: ofDeployer,
    CreateVirtualMFADevice: { VirtualMFADeviceName: 'second' },
    EnableMFADevice: {
      ...ofDeployer,
      SerialNumber: device.serialNumber,
      AuthenticationCode1: totpCode(device.secret, new Date(clock.now().getTime() - 30_000)),
      AuthenticationCode2: totpCode(device.secret, clock.now()),
    },
    DeactivateMFADevice: { UserName: 'alice', SerialNumber: seeded.users.alice.mfa?.serialNumber ?? '' },
    GetRole: { RoleName: 'resource-user' },
    CreateUser: { UserName: 'octo', Path: '/ci/', Tags: [{ Key: 'Team', Value: 'platform' }] },
    CreateRole: { RoleName: 'octo', AssumeRolePolicyDocument: trustsOidc },
    UpdateAssumeRolePolicy: { RoleName: 'ci-deploy', PolicyDocument: trustsOidc },
    CreateOpenIDConnectProvider: { Url: 'https://github.example.com/_services/token' },
    GetOpenIDConnectProvider: { OpenIDConnectProviderArn: seeded.oidcProviderArn },
    PutUserPolicy: { ...ofDeployer, PolicyName: 'decode', PolicyDocument: JSON.stringify(mayDecode) },
    PutRolePolicy: {
      RoleName: 'ci-deploy',
      PolicyName: 'decode',
      PolicyDocument: JSON.stringify(mayDecode),
    },
    AttachUserPolicy: { ...ofDeployer, PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    AttachRolePolicy: { RoleName: 'ci-deploy', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    ...administration(seeded, policyArn, `${device.serialNumber}-spare`),
  };

  const ci = { accessKeyId: seeded.users.ci.keys.accessKeyId };
  const signers = {
    sts: ci,
    ec2: ci,
    iam: await administrator(world, seeded, clock),
  };
  // Only a user can change its password, and only a session can be scoped.
  const signerOf: Readonly<Record<string, typeof ci>> = {
    ChangePassword: ci,
    GetScopedCredentials: signers.iam,
  };
  const perform = (service: AwsService, operation: string, more: Parameters = {}) =>
    performIn(
      {
        service,
        operation,
        clock,
        signedBy: signerOf[operation] ?? signers[service],
        parameters: { ...parameters[operation], ...more },
      },
      world,
    );
  return { parameters, perform };
}

/** The calls that set up users, groups, roles, policies and devices. */
function administration(
  seeded: ReturnType<typeof seedWorld>,
  policyArn: string,
  spareDevice: string,
): Record<string, Parameters> {
  const user = { UserName: 'ci-deployer' };
  const group = { GroupName: 'octo-group' };
  const role = { RoleName: 'octo-bounded' };
  const policy = { PolicyArn: policyArn };
  const managed = { PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
  const inline = { PolicyName: 'decode', PolicyDocument: JSON.stringify(mayDecode) };
  const provider = { OpenIDConnectProviderArn: seeded.oidcProviderArn };
  const device = { SerialNumber: spareDevice };
  const tags = { Tags: [{ Key: 'Team', Value: 'platform' }] };
  const untag = { TagKeys: ['Team'] };
  const codes = (now: number) => ({
    AuthenticationCode1: totpCode(seeded.users.admin.mfa?.secret ?? '', new Date(now - 30_000)),
    AuthenticationCode2: totpCode(seeded.users.admin.mfa?.secret ?? '', new Date(now)),
  });
  return {
    AddClientIDToOpenIDConnectProvider: { ...provider, ClientID: 'octo' },
    AddUserToGroup: { ...group, ...user },
    AttachGroupPolicy: { ...group, ...managed },
    ChangePassword: { OldPassword: 'Old-Password-1', NewPassword: 'New-Password-1' },
    CreateAccountAlias: { AccountAlias: 'octo-new' },
    CreateGroup: { GroupName: 'octo-new' },
    CreateLoginProfile: { UserName: 'alice', Password: 'Octo-Password-1', PasswordResetRequired: 'true' },
    CreatePolicy: {
      PolicyName: 'octo-new',
      PolicyDocument: inline.PolicyDocument,
      Description: 'new',
      ...tags,
    },
    CreatePolicyVersion: { ...policy, PolicyDocument: inline.PolicyDocument, SetAsDefault: 'false' },
    DeleteAccountAlias: { AccountAlias: 'octo-new' },
    DeleteGroup: { GroupName: 'octo-new' },
    DeleteGroupPolicy: { ...group, PolicyName: 'decode' },
    DeleteLoginProfile: user,
    DeleteOpenIDConnectProvider: provider,
    DeletePolicy: { PolicyArn: policyArn.replace(/octo$/, 'octo-old') },
    DeletePolicyVersion: { ...policy, VersionId: 'v2' },
    DeleteRole: { RoleName: 'octo' },
    DeleteRolePermissionsBoundary: role,
    DeleteRolePolicy: { ...role, PolicyName: 'decode' },
    DeleteUser: { UserName: 'octo' },
    DeleteUserPermissionsBoundary: user,
    DeleteUserPolicy: { ...user, PolicyName: 'decode' },
    DeleteVirtualMFADevice: device,
    DetachGroupPolicy: { ...group, ...policy },
    DetachRolePolicy: { ...role, ...policy },
    DetachUserPolicy: { ...user, ...policy },
    GetGroup: group,
    GetGroupPolicy: { ...group, PolicyName: 'decode' },
    GetMFADevice: { SerialNumber: seeded.users.admin.mfa?.serialNumber ?? '' },
    GetPolicy: policy,
    GetPolicyVersion: { ...policy, VersionId: 'v1' },
    GetRolePolicy: { ...role, PolicyName: 'decode' },
    GetUserPolicy: { ...user, PolicyName: 'decode' },
    ListAttachedGroupPolicies: group,
    ListAttachedRolePolicies: role,
    ListEntitiesForPolicy: policy,
    ListGroupPolicies: group,
    ListInstanceProfilesForRole: role,
    ListMFADeviceTags: device,
    ListOpenIDConnectProviderTags: provider,
    ListPolicyTags: policy,
    ListPolicyVersions: policy,
    ListRolePolicies: role,
    ListRoleTags: role,
    PutGroupPolicy: { ...group, ...inline },
    PutRolePermissionsBoundary: { ...role, PermissionsBoundary: policyArn },
    PutUserPermissionsBoundary: { ...user, PermissionsBoundary: policyArn },
    RemoveClientIDFromOpenIDConnectProvider: { ...provider, ClientID: 'octo' },
    RemoveUserFromGroup: { ...group, ...user },
    ResyncMFADevice: {
      UserName: 'admin',
      SerialNumber: seeded.users.admin.mfa?.serialNumber ?? '',
      ...codes(Date.now()),
    },
    SetDefaultPolicyVersion: { ...policy, VersionId: 'v1' },
    TagMFADevice: { ...device, ...tags },
    TagOpenIDConnectProvider: { ...provider, ...tags },
    TagPolicy: { ...policy, ...tags },
    TagRole: { ...role, ...tags },
    TagUser: { ...user, ...tags },
    UntagMFADevice: { ...device, ...untag },
    UntagOpenIDConnectProvider: { ...provider, ...untag },
    UntagPolicy: { ...policy, ...untag },
    UntagRole: { ...role, ...untag },
    UntagUser: { ...user, ...untag },
    UpdateLoginProfile: { ...user, Password: 'Next-Password-1' },
    UpdateOpenIDConnectProviderThumbprint: { ...provider, ThumbprintList: ['a'.repeat(40)] },
    UpdateRole: { ...role, MaxSessionDuration: '7200' },
  };
}

async function administrator(world: World, seeded: ReturnType<typeof seedWorld>, clock: SandboxClock) {
  const { keys, mfa } = seeded.users.admin;
  const answer = await performIn(
    {
      service: 'sts',
      operation: 'AssumeRole',
      clock,
      signedBy: { accessKeyId: keys.accessKeyId },
      parameters: {
        RoleArn: seeded.roles.resourceAdmin,
        RoleSessionName: 'contract',
        SerialNumber: mfa?.serialNumber ?? '',
        TokenCode: totpCode(mfa?.secret ?? '', clock.now()),
      },
    },
    world,
  );
  const { AccessKeyId = '', SessionToken = '' } =
    (answer as Record<string, Record<string, string>>).Credentials ?? {};
  return { accessKeyId: AccessKeyId, sessionToken: SessionToken };
}
