import { sealedDenial } from '../../src/sandbox/aws/authorization-message.ts';
import { storedPolicy } from '../../src/sandbox/aws/model/stored-policy.ts';
import type { Parameters } from '../../src/sandbox/aws/operation.ts';
import { perform as performIn } from '../../src/sandbox/aws/perform.ts';
import { seedWorld } from '../../src/sandbox/aws/seed.ts';
import { totpCode } from '../../src/sandbox/aws/totp.ts';
import { World } from '../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { createIssuer } from '../../src/sandbox/github/oidc-issuer.ts';
import { IdentityProvider } from '../../src/sandbox/saml/identity-provider.ts';

const account = '123456789012';
const mayDecode = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:DecodeAuthorizationMessage', Resource: '*' }],
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
  deployer.hasLoginProfile = true;
  deployer.inlinePolicies.set('decode', storedPolicy(mayDecode, 'identity'));
  const second = world.createKey(world.account(account), alice);
  const device = {
    serialNumber: `arn:aws:iam::${account}:mfa/third`,
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  };
  unassignedMfaDevices.push({ ...device, usedSteps: new Set<number>() });

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
    TagUser: { ...ofDeployer, Tags: [{ Key: 'Team', Value: 'platform' }] },
  };

  const signers = {
    sts: { accessKeyId: seeded.users.ci.keys.accessKeyId },
    iam: await administrator(world, seeded, clock),
  };
  const perform = (service: 'sts' | 'iam', operation: string, more: Parameters = {}) =>
    performIn(
      {
        service,
        operation,
        clock,
        signedBy: signers[service],
        parameters: { ...parameters[operation], ...more },
      },
      world,
    );
  return { parameters, perform };
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
