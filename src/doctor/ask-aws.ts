import type { IamAdmin } from '../aws/iam-admin.ts';
import { KeyturnError } from '../errors.ts';
import type { AwsFacts, RoleFacts, UserFacts } from './facts.ts';
import { once } from './once.ts';
import { roleParts } from './roles.ts';

/** Facts from IAM of one account. What lies in another account is not asked. */
export function askAws(accountId: string, iam: IamAdmin): AwsFacts {
  const requireAccount = (id: string) => {
    if (id === accountId) return;
    throw new KeyturnError('AccountNotAllowed', {
      summary: `It is in the account ${id}, and the credentials are for ${accountId}.`,
    });
  };
  return {
    audiences: once(async (id: string, arn: string) => {
      requireAccount(id);
      const found = await iam.find('GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arn });
      return found && (found.ClientIDList ?? []);
    }),
    role: once(async (arn: string) => {
      const { accountId: id = '', name = '' } = roleParts(arn) ?? {};
      requireAccount(id);
      const found = await iam.find('GetRole', { RoleName: name });
      // IAM finds a role by its name alone; STS needs the path as well.
      return found?.Role && found.Role.Arn === arn ? roleFacts(arn, found.Role) : undefined;
    }),
    user: once(async (id: string | undefined, name: string) => {
      if (id !== undefined) requireAccount(id);
      return askUser(iam, name);
    }),
  };
}

function roleFacts(
  arn: string,
  {
    AssumeRolePolicyDocument: document = '',
    MaxSessionDuration: maximum = 3600,
  }: {
    readonly AssumeRolePolicyDocument?: string | undefined;
    readonly MaxSessionDuration?: number | undefined;
  },
): RoleFacts {
  return { arn, trustPolicy: decoded(document), maxSessionSeconds: maximum };
}

/** IAM sends policies URL-encoded (RFC 3986). */
function decoded(document: string): string {
  try {
    return decodeURIComponent(document);
  } catch {
    return document;
  }
}

async function askUser(iam: IamAdmin, name: string): Promise<UserFacts | undefined> {
  const found = await iam.find('GetUser', { UserName: name });
  if (found?.User?.Arn === undefined) return undefined;
  const keys = await iam.list('ListAccessKeys', { UserName: name }, 'AccessKeyMetadata');
  const policies = await iam.list('ListAttachedUserPolicies', { UserName: name }, 'AttachedPolicies');
  const login = await iam.find('GetLoginProfile', { UserName: name });
  return {
    arn: found.User.Arn,
    keys: keys.map(({ AccessKeyId: keyId = '', Status, CreateDate }) => ({
      id: keyId,
      isActive: Status === 'Active',
      ...(CreateDate ? { createdAt: CreateDate } : {}),
    })),
    hasLoginProfile: login !== undefined,
    attachedPolicies: policies.flatMap(({ PolicyName }) => PolicyName ?? []),
  };
}
