import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AccessKeys } from '../aws/access-keys.ts';
import type { AwsClock } from '../aws/clock.ts';
import { stsEndpoint } from '../aws/endpoints.ts';
import { createSts, type Session, type Sts, type StsOptions } from '../aws/sts.ts';
import type { Config } from '../config/config.ts';
import type { Env } from '../env.ts';
import { type RetryContext, withRetries } from '../http/retry.ts';
import { runIdOf } from '../runner/run-id.ts';
import { version } from '../version.ts';

/** A session of the user itself that carries MFA, so that one code serves IAM and the role. */
export interface MfaSession {
  readonly session: Session;
  /** A call to IAM with temporary credentials must name the user (docs/facts.md#username). */
  readonly userName: string;
}

/** What obtaining credentials needs: the settings, one way out to the network, and where to tell and to hide. */
export interface Context {
  readonly config: Config;
  readonly env: Env;
  readonly handler: NodeHttpHandler;
  readonly info: (line: string) => void;
  readonly notice: (line: string) => void;
  readonly warning: (line: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Called with every credential the moment it is known. */
  readonly mask: (value: string) => void;
  /** AWS's time, which all requests of the run share. */
  readonly clock?: Pick<AwsClock, 'offsetMs'>;
  /** What the stored key and MFA have opened, where one session serves every request. */
  readonly mfaSession?: MfaSession;
}

/** STS in the run's Region, signing with `keys` when there are any. */
export function stsFor(context: Context, keys?: AccessKeys): Sts {
  return createSts(stsOptionsFor(context, keys));
}

/** The same, for a call that is not among Keyturn's usual ones. */
export function stsOptionsFor({ config, env, handler, clock }: Context, keys?: AccessKeys): StsOptions {
  return {
    region: config.region,
    systemClockOffset: clock?.offsetMs() ?? 0,
    requestHandler: handler,
    userAgent: userAgent(env),
    ...stsEndpoint(config.network.endpoints),
    ...(keys ? { credentials: keys } : {}),
  };
}

/** AWS's time, by which its dates are to be compared. */
export function awsNow({ clock }: Context): Date {
  return new Date(Date.now() + (clock?.offsetMs() ?? 0));
}

/** `[name, version]` pairs for CloudTrail's `userAgent`. */
export function userAgent(env: Env): [string, string?][] {
  const run = runIdOf(env);
  return [['keyturn', version], ...(run === undefined ? [] : [['run', run] as [string, string]])];
}

/** Makes an attempt with the run's bound on retries. */
export function retrying<T>(
  what: string,
  { config, info, sleep }: Context,
  attempt: () => Promise<T>,
): Promise<T> {
  const context: RetryContext = { maxAttempts: config.network.maxAttempts, sleep, random: Math.random, info };
  return withRetries(what, context, attempt);
}

/** An STS of its own (an emulator, a VPC endpoint) does not say where IAM is; guessing would send requests elsewhere. */
export function isIamEndpointUnknown({ config: { network } }: Context): boolean {
  const { sts, iam } = network.endpoints;
  return sts !== undefined && iam === undefined;
}
