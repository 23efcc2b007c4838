import type { Json } from '../facets.ts';

const version = '2012-10-17';

/** MFA was used for the request or the session, and not longer ago than this. */
const withMfa = (maxSeconds: number): Json => ({
  Bool: { 'aws:MultiFactorAuthPresent': 'true' },
  NumericLessThan: { 'aws:MultiFactorAuthAge': String(maxSeconds) },
});

/** What everybody may do without MFA: sign in, change the first password, set up MFA, and look at oneself. */
const withoutMfa = [
  'iam:ChangePassword',
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetAccountPasswordPolicy',
  'iam:GetMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
  'sts:GetSessionToken',
];

/**
 * The rights of a user without a role: its own password, MFA device and access keys, and those only with MFA, except for
 * what is needed to set MFA up (IAM User Guide, "AWS: Allows MFA-authenticated IAM users to manage their own credentials").
 *
 * @param arn - makes the ARN of a resource in the account
 */
export function selfManagement(arn: (resource: string) => string): Json {
  const self = arn('user/${aws:username}');
  return {
    Version: version,
    Statement: [
      {
        Sid: 'LookAround',
        Effect: 'Allow',
        Action: [
          'iam:GetAccountPasswordPolicy',
          'iam:ListAccountAliases',
          'iam:ListUsers',
          'iam:ListVirtualMFADevices',
        ],
        Resource: '*',
      },
      {
        Sid: 'OwnPasswordAndKeys',
        Effect: 'Allow',
        Action: [
          'iam:ChangePassword',
          'iam:CreateAccessKey',
          'iam:DeleteAccessKey',
          'iam:GetAccessKeyLastUsed',
          'iam:GetLoginProfile',
          'iam:GetUser',
          'iam:ListAccessKeys',
          'iam:UpdateAccessKey',
        ],
        Resource: self,
      },
      {
        Sid: 'OwnDevice',
        Effect: 'Allow',
        Action: [
          'iam:CreateVirtualMFADevice',
          'iam:DeactivateMFADevice',
          'iam:EnableMFADevice',
          'iam:GetMFADevice',
          'iam:ListMFADevices',
          'iam:ResyncMFADevice',
        ],
        Resource: [arn('mfa/${aws:username}'), self],
      },
      {
        Sid: 'NothingElseWithoutMfa',
        Effect: 'Deny',
        NotAction: withoutMfa,
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ],
  };
}

/** The right to assume a role with MFA. */
export function assumeWithMfa(roleArn: string, maxSeconds: number): Json {
  return {
    Version: version,
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: roleArn,
        Condition: withMfa(maxSeconds),
      },
      { Effect: 'Allow', Action: 'sts:TagSession', Resource: roleArn },
    ],
  };
}

/** Lets in users of an account, with MFA. Which users, the policies of that account say. */
export function trustsUsersWithMfa(accountArn: string, maxSeconds: number): Json {
  return {
    Version: version,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: accountArn },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Condition: withMfa(maxSeconds),
      },
    ],
  };
}
