import { isRoot } from '../aws/arn.ts';
import type { Identity } from '../aws/sts.ts';
import { KeyturnError } from '../errors.ts';

/**
 * The last check before credentials are published: they are not the root user's, and their account is allowed.
 *
 * @param allowedAccountIds - `undefined` where the inputs have no list
 * @throws KeyturnError `RootCredentials`, `AccountNotAllowed`
 */
export function verifyIdentity(identity: Identity, allowedAccountIds: readonly string[] | undefined): void {
  refuseRoot(identity);
  verifyAccount(identity, allowedAccountIds);
}

/**
 * The part of `verifyIdentity` about the account.
 *
 * @throws KeyturnError `AccountNotAllowed`
 */
export function verifyAccount(identity: Identity, allowedAccountIds: readonly string[] | undefined): void {
  if (allowedAccountIds && !allowedAccountIds.includes(identity.accountId)) {
    throw new KeyturnError('AccountNotAllowed', {
      summary: `The account ID of the provided credentials (${identity.accountId}) does not match any of the expected account IDs: ${allowedAccountIds.join(', ')}`,
      cause: 'the inputs hold the keys or the role of another environment.',
      remedy:
        'correct the keys or role-to-assume; change allowed-account-ids only if this job is meant for that account. Nothing was handed to later steps.',
    });
  }
}

/**
 * Refuses access keys of the root user: no policy of the account limits what they may do.
 *
 * @throws KeyturnError `RootCredentials`
 */
export function refuseRoot({ arn, accountId }: Identity): void {
  if (!isRoot(arn)) return;
  throw new KeyturnError('RootCredentials', {
    summary: `These are access keys of the root user of account ${accountId}, and Keyturn does not work with them.`,
    cause: 'they were probably created when the account was opened.',
    remedy: 'delete them, and give the workflow an OIDC role or an IAM user that may only assume its role.',
  });
}
