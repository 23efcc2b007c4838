import type { AccessKeys } from '../aws/access-keys.ts';
import { iamEndpoint } from '../aws/endpoints.ts';
import { createIam, type Iam } from '../aws/iam.ts';
import { type Context, userAgent } from './context.ts';

/** IAM in the run's partition, signing with `keys`. */
export function iamFor({ config, env, handler, clock }: Context, keys: AccessKeys, timeoutMs?: number): Iam {
  return createIam({
    region: config.region,
    ...iamEndpoint(config.network.endpoints),
    credentials: keys,
    systemClockOffset: clock?.offsetMs() ?? 0,
    requestHandler: handler as never,
    userAgent: userAgent(env),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}
