import type { AccessKeys } from '../aws/access-keys.ts';
import { createIamAdmin, type IamAdmin } from '../aws/iam-admin.ts';
import { iamOptions } from './iam-client.ts';
import type { Run } from './run.ts';

/** Every operation of IAM in the run's partition, signing with `keys`. */
export function iamAdminFor({ aws, retry }: Pick<Run, 'aws' | 'retry'>, keys: AccessKeys): IamAdmin {
  return createIamAdmin({ ...iamOptions(aws, keys), retry });
}
