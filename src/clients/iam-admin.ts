import type { AccessKeys } from '../aws/access-keys.ts';
import { iamEndpoint } from '../aws/endpoints.ts';
import { createIamAdmin, type IamAdmin } from '../aws/iam-admin.ts';
import type { Run } from './run.ts';

/** Every operation of IAM in the run's partition, signing with `keys`. */
export function iamAdminFor({ aws, retry }: Pick<Run, 'aws' | 'retry'>, keys: AccessKeys): IamAdmin {
  return createIamAdmin({
    region: aws.region,
    ...iamEndpoint(aws.endpoints),
    credentials: keys,
    systemClockOffset: aws.clockOffsetMs(),
    requestHandler: aws.handler,
    userAgent: aws.userAgent,
    retry,
  });
}
