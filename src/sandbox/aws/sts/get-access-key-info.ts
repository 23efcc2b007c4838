import { AwsServiceError } from '../operation.ts';
import { required } from '../parameters.ts';
import type { Operation } from '../world.ts';

/** STS `GetAccessKeyInfo`: the account of a key id, whatever the key's status. */
export const getAccessKeyInfo: Operation = ({ parameters }, world) => {
  const id = required(parameters, 'AccessKeyId');
  const session = world.sessions.get(id);
  if (session) return { Account: session.account.id };
  for (const account of world.accounts.values()) {
    for (const { key } of account.accessKeys()) if (key.id === id) return { Account: account.id };
  }
  throw new AwsServiceError('ValidationError', 400, 'The access key id is not one that AWS has given out.');
};
