import { createHash } from 'node:crypto';
import { parsePolicyDocument } from '../../../policy/index.ts';
import type { StoredPolicy } from './stored-policy.ts';

const version = '2012-10-17';

// The statements of AWS's policies about the services that the sandbox implements or names.
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
  // AWS attaches these to the user of a key that it found in public (docs/facts.md#quarantine-policies). Here they have
  // only the statements about keys, and none that denies the deletion of a key.
  AWSCompromisedKeyQuarantine: quarantine(['iam:CreateAccessKey', 'iam:UpdateAccessKey']),
  AWSCompromisedKeyQuarantineV2: quarantine(['iam:CreateAccessKey']),
  AWSCompromisedKeyQuarantineV3: quarantine(['iam:CreateAccessKey', 'iam:UpdateAccessKey']),
  SignInLocalDevelopmentAccess: [
    {
      Effect: 'Allow',
      Action: ['signin:AuthorizeOAuth2Access', 'signin:CreateOAuth2Token'],
      Resource: 'arn:aws:signin:*:*:oauth2/public-client/*',
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

function quarantine(actions: readonly string[]): readonly unknown[] {
  return [{ Effect: 'Deny', Action: [...actions, 'iam:AttachUserPolicy', 'iam:CreateUser'], Resource: '*' }];
}

/** A policy that AWS manages. It is the same in every account of its partition. */
export interface AwsPolicy {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly description?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly defaultVersionId: 'v1';
  readonly versions: readonly {
    readonly id: string;
    readonly policy: StoredPolicy;
    readonly createdAt: Date;
  }[];
  readonly tags: ReadonlyMap<string, string>;
}

/** The policies of AWS that the sandbox has. */
export function awsPolicies(partition: string): AwsPolicy[] {
  const createdAt = new Date('2015-02-06T18:39:46Z');
  return Object.entries(statements).map(([name, Statement]) => {
    const json = JSON.stringify({ Version: version, Statement });
    const policy = { json, document: parsePolicyDocument(json, 'identity') };
    return {
      arn: `arn:${partition}:iam::aws:policy/${name}`,
      name,
      path: '/',
      // Not AWS's own id, but always the same.
      id: `ANPA${createHash('sha1').update(name).digest('hex').slice(0, 17).toUpperCase()}`,
      createdAt,
      updatedAt: createdAt,
      defaultVersionId: 'v1',
      versions: [{ id: 'v1', policy, createdAt }],
      tags: new Map(),
    };
  });
}

/** A policy that AWS manages in a partition; `undefined` if the sandbox does not have it. */
export function awsManagedPolicy(arn: string, partition: string): StoredPolicy | undefined {
  const [, where, name = ''] = /^arn:([^:]+):iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  const Statement = where === partition ? statements[name] : undefined;
  if (!Statement) return undefined;
  const json = JSON.stringify({ Version: version, Statement });
  return { json, document: parsePolicyDocument(json, 'identity') };
}
