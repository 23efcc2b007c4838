import type { Session, Sts } from '../../src/aws/sts.ts';
import type { RoleConfig } from '../../src/config/config.ts';
import { assumeRole, assumeRoleWithAssertion, assumeRoleWithToken } from '../../src/sources/assume-role.ts';

const role = {
  durationSeconds: 3600,
  sessionName: 'GitHubActions',
  managedSessionPolicies: [],
  customTags: [],
  transitiveTagKeys: [],
  sessionTagging: false,
} as unknown as RoleConfig;

function stsAnswering(arn: string): Sts {
  const session = {
    credentials: { accessKeyId: 'ASIA', secretAccessKey: 's', sessionToken: 't' },
    identity: { accountId: arn.split(':')[4], arn, assumedRoleId: 'AROA:GitHubActions' },
  } as Session;
  const answer = async () => session;
  return {
    assumeRole: answer,
    assumeRoleWithWebIdentity: answer,
    assumeRoleWithSaml: answer,
  } as unknown as Sts;
}

const run = { env: {}, log: { info: () => {}, notice: () => {}, warning: () => {} } };

type Call = (sts: Sts, arn: string) => Promise<Session>;

const calls: readonly (readonly [string, Call])[] = [
  ['AssumeRole', (sts, arn) => assumeRole(sts, arn, role, run)],
  ['AssumeRoleWithWebIdentity', (sts, arn) => assumeRoleWithToken(sts, arn, role, 'token')],
  [
    'AssumeRoleWithSAML',
    (sts, arn) =>
      assumeRoleWithAssertion(
        sts,
        { roleArn: arn, providerArn: 'arn:aws:iam::123456789012:saml-provider/p' },
        role,
        'x',
      ),
  ],
];

const deploy = 'arn:aws:iam::123456789012:role/deploy';
const session = 'arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions';

describe.each(calls)('%s', (_operation, call) => {
  test.each<[string, string, string]>([
    ['a role', deploy, session],
    [
      'a role with a path, which the ARN of a session lacks',
      'arn:aws:iam::123456789012:role/ci/eu/deploy',
      session,
    ],
    ['a path with a colon in it', 'arn:aws:iam::123456789012:role/a:b/deploy', session],
    [
      'a role of IAM Identity Center',
      'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Ops_0123',
      'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Ops_0123/octocat@example.com',
    ],
    [
      'a role in China',
      'arn:aws-cn:iam::123456789012:role/deploy',
      'arn:aws-cn:sts::123456789012:assumed-role/deploy/GitHubActions',
    ],
    ['a role name in another case', 'arn:aws:iam::123456789012:role/Deploy', session],
    ['a session with another name', deploy, session.replace('GitHubActions', 'octocat')],
  ])('accepts the session of %s', async (_name, requested, answered) => {
    expect((await call(stsAnswering(answered), requested)).identity.arn).toBe(answered);
  });

  test.each<[string, string]>([
    ['a session in another account', session.replace('123456789012', '210987654321')],
    ['a session of another role', session.replace('deploy', 'admin')],
    ['a role whose session is named after the role', 'arn:aws:sts::123456789012:assumed-role/admin/deploy'],
    ['a session in another partition', session.replace('arn:aws:', 'arn:aws-cn:')],
    ['a user', 'arn:aws:iam::123456789012:user/deploy'],
    ['a federated user', 'arn:aws:sts::123456789012:federated-user/deploy'],
    ['the role itself', deploy],
    ['a session with an extra part', `${session}/x`],
    ['a session without its name', 'arn:aws:sts::123456789012:assumed-role/deploy'],
  ])('refuses %s', async (_name, answered) => {
    const result = call(stsAnswering(answered), deploy);
    await expect(result).rejects.toMatchObject({ code: 'WrongIdentity', retry: 'never' });
    await expect(result).rejects.toThrow(
      `asked for a session of ${deploy}, and answered with one of ${answered}`,
    );
  });
});
