import { setTimeout as sleep } from 'node:timers/promises';
import { awsClock, type SkewListener } from '../aws/clock.ts';
import type { Config } from '../config/config.ts';
import type { Env } from '../env.ts';
import type { EarlyConnections } from '../http/early-connection.ts';
import { createRequestHandler } from '../http/request-handler.ts';
import { type RetryContext, withRetries } from '../http/retry.ts';
import { type Aws, userAgent } from './aws.ts';
import { endpointsOf } from './endpoints.ts';

/** Lines for the person who reads the log; notices and warnings are annotations as well. */
export interface Log {
  readonly info: (line: string) => void;
  readonly notice: (line: string) => void;
  readonly warning: (line: string) => void;
}

/** The parts that one run works with. A function takes only the parts that it uses. */
export interface Run {
  /** The environment in which credentials are looked for. */
  readonly env: Env;
  readonly log: Log;
  /** Hides a secret in the log; called with every credential as soon as it is known. */
  readonly mask: (secret: string) => void;
  readonly aws: Aws;
  readonly retry: RetryContext;
}

/** What a run is created from. */
interface RunOptions {
  readonly config: Pick<Config, 'region' | 'partition' | 'network'>;
  readonly env: Env;
  readonly log: Log;
  readonly mask: Run['mask'];
  /** Told once when AWS's clock and this machine's differ. */
  readonly onSkew: SkewListener;
  /** Open for the first requests. */
  readonly connections?: EarlyConnections;
}

/**
 * Opens the way to AWS. Nothing is sent yet.
 *
 * @throws KeyturnError `InvalidInput` for a setting in the AWS files
 */
export async function createRun({ config, env, log, mask, onSkew, connections }: RunOptions): Promise<Run> {
  const { region, partition, network } = config;
  const clock = awsClock(await createRequestHandler(network, connections), onSkew);
  return {
    env,
    log,
    mask,
    aws: {
      region,
      partition,
      endpoints: await endpointsOf(network, env),
      handler: clock.handler,
      userAgent: userAgent(env),
      clockOffsetMs: clock.offsetMs,
    },
    retry: {
      maxAttempts: network.maxAttempts,
      sleep: (ms) => sleep(ms),
      random: Math.random,
      info: log.info,
    },
  };
}

/** Retries transient failures, with the limits of the run. */
export function retrying<T>(
  what: string,
  { retry }: Pick<Run, 'retry'>,
  attempt: () => Promise<T>,
): Promise<T> {
  return withRetries(what, retry, attempt);
}
