import { isRoot } from '../aws/arn.ts';
import type { Identity } from '../aws/sts.ts';
import { KeyturnError } from '../errors.ts';

/**
 * The last check before anything is handed out: no root user, and an account that is allowed.
 *
 * @param allowedAccountIds - `undefined` when the user set no list
 * @throws KeyturnError `RootCredentials`, `AccountNotAllowed`
 */
export function verifyIdentity(identity: Identity, allowedAccountIds: readonly string[] | undefined): void {
  refuseRoot(identity);
  if (allowedAccountIds && !allowedAccountIds.includes(identity.accountId)) {
    throw new KeyturnError('AccountNotAllowed', {
      summary: `The account ID of the provided credentials (${identity.accountId}) does not match any of the expected account IDs: ${allowedAccountIds.join(', ')}`,
      cause: 'the keys or the role of another environment were given.',
      remedy:
        'correct the keys or role-to-assume; change allowed-account-ids only if this job is meant for that account. Nothing was handed to later steps.',
    });
  }
}

/**
 * Refuses root user access keys: nothing can limit what they may do, so no policy of this account would hold.
 *
 * @throws KeyturnError `RootCredentials`
 */
export function refuseRoot({ arn, accountId }: Identity): void {
  if (!isRoot(arn)) return;
  throw new KeyturnError('RootCredentials', {
    summary: `These are access keys of the root user of account ${accountId}, and Keyturn does not work with them.`,
    cause: 'they were made in the first minutes of the account and stayed.',
    remedy:
      'delete them, and give the workflow an OIDC role or an IAM user that may do nothing but assume its role.',
  });
}
