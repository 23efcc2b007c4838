import type { Partition } from '../aws/partition.ts';
import type { RoleReference } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';

/**
 * The ARN of the role to assume. A role by name is in the account that `findAccount` returns, in the partition of the run's
 * Region. For an ARN, `findAccount` is not called.
 */
export async function roleArn(
  role: RoleReference,
  partition: Partition,
  findAccount: () => string | Promise<string>,
): Promise<string> {
  return role.kind === 'arn' ? role.arn : `arn:${partition}:iam::${await findAccount()}:role/${role.name}`;
}

/**
 * The account of a role by name that a token is exchanged for. A token belongs to no account, so the account is known only
 * if the allow-list has exactly one.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function onlyAllowedAccount(allowedAccountIds: readonly string[] | undefined): string {
  const [only, ...others] = allowedAccountIds ?? [];
  if (only !== undefined && others.length === 0) return only;
  throw new KeyturnError('InvalidInput', {
    summary:
      'role-to-assume is a name, and a web identity token does not tell the account that the role is in.',
    remedy: 'give the ARN of the role, or name its account, and no other, in allowed-account-ids.',
  });
}
