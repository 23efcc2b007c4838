import { parsePolicyDocument } from '../../policy/index.ts';
import type { StoredPolicy } from './account.ts';

const version = '2012-10-17';

// The statements of AWS's own policies, as far as they are about the services that the sandbox speaks or names.
const statements: Readonly<Record<string, readonly unknown[]>> = {
  AdministratorAccess: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  PowerUserAccess: [
    { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
    {
      Effect: 'Allow',
      Action: [
        'iam:CreateServiceLinkedRole',
        'iam:DeleteServiceLinkedRole',
        'iam:ListRoles',
        'organizations:DescribeOrganization',
        'account:ListRegions',
      ],
      Resource: '*',
    },
  ],
  IAMReadOnlyAccess: [
    {
      Effect: 'Allow',
      Action: [
        'iam:GenerateCredentialReport',
        'iam:GenerateServiceLastAccessedDetails',
        'iam:Get*',
        'iam:List*',
        'iam:SimulateCustomPolicy',
        'iam:SimulatePrincipalPolicy',
      ],
      Resource: '*',
    },
  ],
  // Attached by AWS to the user of a key that has turned up in public; the part that is about keys.
  AWSCompromisedKeyQuarantineV3: [
    {
      Effect: 'Deny',
      Action: ['iam:CreateAccessKey', 'iam:UpdateAccessKey', 'iam:AttachUserPolicy'],
      Resource: '*',
    },
  ],
  ReadOnlyAccess: [
    {
      Effect: 'Allow',
      Action: ['iam:Get*', 'iam:List*', 'sts:GetCallerIdentity', 'ec2:Describe*', 's3:Get*', 's3:List*'],
      Resource: '*',
    },
  ],
};

/** A policy that AWS manages, `undefined` for those that the sandbox does not know. */
export function awsManagedPolicy(arn: string): StoredPolicy | undefined {
  const name = /^arn:[^:]+:iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1] ?? '';
  const Statement = statements[name];
  if (!Statement) return undefined;
  const json = JSON.stringify({ Version: version, Statement });
  return { json, document: parsePolicyDocument(json, 'identity') };
}
