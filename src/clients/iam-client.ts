import type { AccessKeys } from '../aws/access-keys.ts';
import { iamEndpoint } from '../aws/endpoints.ts';
import { createIam, type Iam } from '../aws/iam.ts';
import type { Aws } from './aws.ts';

/** IAM in the run's partition, signing with `keys`. */
export function iamFor(aws: Aws, keys: AccessKeys, timeoutMs?: number): Iam {
  return createIam({ ...iamOptions(aws, keys), ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}

/** How every client of IAM in a run reaches it. */
export function iamOptions(aws: Aws, keys: AccessKeys) {
  return {
    region: aws.region,
    ...iamEndpoint(aws.endpoints),
    credentials: keys,
    systemClockOffset: aws.clockOffsetMs(),
    requestHandler: aws.handler,
    userAgent: aws.userAgent,
  };
}
