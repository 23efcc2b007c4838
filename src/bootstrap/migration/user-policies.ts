import type { IamAdmin } from '../../aws/iam-admin.ts';
import { KeyturnError } from '../../errors.ts';
import { readPolicyText } from '../aws/policy-text.ts';
import type { Json } from '../facets.ts';

/** A policy document of a user or of one of its groups, or a managed policy. */
export interface UserPolicy {
  /** The name that the role's policy gets, or the ARN of a managed policy. */
  readonly name: string;
  /** `of the user`, `of the group deployers`. */
  readonly source: string;
  readonly isManaged: boolean;
  readonly document: Json;
}

/** Everything that decides what a user may do, apart from policies of resources and organizations. */
export interface UserRights {
  readonly arn: string;
  readonly boundary?: string;
  readonly policies: readonly UserPolicy[];
}

/**
 * Reads the rights of a user: its own policies, those of its groups, and its boundary.
 *
 * @throws KeyturnError `NotFound` if there is no such user
 */
export async function fetchRights(UserName: string, iam: IamAdmin): Promise<UserRights> {
  const user = (await iam.find('GetUser', { UserName }))?.User;
  if (!user?.Arn) throw unknownUser(UserName);
  const groups = await iam.list('ListGroupsForUser', { UserName }, 'Groups');
  const boundary = user.PermissionsBoundary?.PermissionsBoundaryArn;
  const policies = [...(await ofUser(UserName, iam))];
  for (const { GroupName = '' } of groups) policies.push(...(await ofGroup(GroupName, iam)));
  return { arn: user.Arn, policies: withoutRepeats(policies), ...(boundary ? { boundary } : {}) };
}

async function ofUser(UserName: string, iam: IamAdmin): Promise<UserPolicy[]> {
  const found: UserPolicy[] = [];
  for (const PolicyName of await iam.list('ListUserPolicies', { UserName }, 'PolicyNames')) {
    const { PolicyDocument } = await iam.send('GetUserPolicy', { UserName, PolicyName });
    const document = readPolicyText(PolicyDocument);
    found.push({ name: PolicyName, source: 'of the user', isManaged: false, document });
  }
  const attached = await iam.list('ListAttachedUserPolicies', { UserName }, 'AttachedPolicies');
  for (const { PolicyArn = '' } of attached) found.push(await managed(PolicyArn, 'of the user', iam));
  return found;
}

async function ofGroup(GroupName: string, iam: IamAdmin): Promise<UserPolicy[]> {
  const source = `of the group ${GroupName}`;
  const found: UserPolicy[] = [];
  for (const PolicyName of await iam.list('ListGroupPolicies', { GroupName }, 'PolicyNames')) {
    const { PolicyDocument } = await iam.send('GetGroupPolicy', { GroupName, PolicyName });
    const name = `${GroupName}.${PolicyName}`.slice(0, maxNameLength);
    found.push({ name, source, isManaged: false, document: readPolicyText(PolicyDocument) });
  }
  const attached = await iam.list('ListAttachedGroupPolicies', { GroupName }, 'AttachedPolicies');
  for (const { PolicyArn = '' } of attached) found.push(await managed(PolicyArn, source, iam));
  return found;
}

/** Characters of a policy's name (IAM API, `PutRolePolicy`). */
const maxNameLength = 128;

async function managed(PolicyArn: string, source: string, iam: IamAdmin): Promise<UserPolicy> {
  const { Policy } = await iam.send('GetPolicy', { PolicyArn });
  const VersionId = Policy?.DefaultVersionId ?? 'v1';
  const { PolicyVersion } = await iam.send('GetPolicyVersion', { PolicyArn, VersionId });
  return { name: PolicyArn, source, isManaged: true, document: readPolicyText(PolicyVersion?.Document) };
}

/** A managed policy that the user has by itself and by a group counts once. */
function withoutRepeats(policies: readonly UserPolicy[]): UserPolicy[] {
  return [...new Map(policies.map((policy) => [`${policy.isManaged} ${policy.name}`, policy])).values()];
}

function unknownUser(UserName: string): KeyturnError {
  return new KeyturnError('NotFound', {
    summary: `There is no user ${UserName} in this account.`,
    cause: 'the name is misspelt, or the credentials are those of another account.',
    remedy: 'correct --from-user, or choose the account with --profile.',
  });
}
