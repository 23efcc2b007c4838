import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AccessKeys } from '../aws/access-keys.ts';
import { type EndpointsConfig, stsEndpoint } from '../aws/endpoints.ts';
import type { Partition } from '../aws/partition.ts';
import { createSts, type Sts, type StsOptions } from '../aws/sts.ts';
import type { Env } from '../env.ts';
import { runIdOf } from '../runner/run-id.ts';
import { version } from '../version.ts';

/** How this run reaches AWS. */
export interface Aws {
  readonly region: string;
  readonly partition: Partition;
  readonly endpoints: EndpointsConfig;
  /** Sends every request of the run, so that the proxy and the timeouts apply to all of them. */
  readonly handler: NodeHttpHandler;
  readonly userAgent: [string, string][];
  /** Milliseconds that AWS's clock is ahead of this machine's, as far as AWS's responses have told. */
  readonly clockOffsetMs: () => number;
}

/** STS in the run's Region, signing with `keys` if they are given. */
export function stsFor(aws: Aws, keys?: AccessKeys): Sts {
  return createSts(stsOptionsFor(aws, keys));
}

/** The options of `stsFor`, for an STS action that `Sts` does not offer. */
export function stsOptionsFor(aws: Aws, keys?: AccessKeys): StsOptions {
  return {
    region: aws.region,
    systemClockOffset: aws.clockOffsetMs(),
    requestHandler: aws.handler,
    userAgent: aws.userAgent,
    ...stsEndpoint(aws.endpoints),
    ...(keys ? { credentials: keys } : {}),
  };
}

/** AWS's time, to compare with the dates in its responses. */
export function awsNow(aws: Aws): Date {
  return new Date(Date.now() + aws.clockOffsetMs());
}

/**
 * `[name, version]` pairs for CloudTrail's `userAgent`. The two variables are for users who tell their workloads apart (AWS
 * SDKs and Tools Reference Guide, "Application ID").
 */
export function userAgent(env: Env): [string, string][] {
  const { AWS_EXECUTION_ENV: executionEnv, AWS_SDK_UA_APP_ID: appId } = env;
  const pairs = { 'exec-env': executionEnv, app: appId, keyturn: version, run: runIdOf(env) };
  return Object.entries(pairs).flatMap(([name, value]) => (value ? [[name, value]] : []));
}
