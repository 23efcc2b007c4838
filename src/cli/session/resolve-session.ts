import type { Session } from '../../aws/sts.ts';
import type { Env } from '../../env.ts';
import { checkKeys, refuseLeakedKey } from '../../keys/check-keys.ts';
import { reportKeys } from '../../report/report-keys.ts';
import { credentialsOf, readConfig } from '../../run.ts';
import type { Runner } from '../../runner/runner.ts';
import { withinStepTimeout } from '../../runner/step-timeout.ts';
import { sources } from '../../sources/index.ts';
import type { CredentialSource } from '../../sources/source.ts';
import { verifyIdentity } from '../../sources/verify.ts';

/** A verified session, and the Region it is for. */
export interface CliSession {
  readonly session: Session;
  readonly region: string;
}

/**
 * The story of a run of the action (`run.ts`) up to the point where a step publishes: read the inputs, resolve and verify
 * the credentials, check the key's age.
 *
 * @param first - sources that take precedence over those of the action
 * @param scope - a policy that limits credentials which no AssumeRole of this run could limit
 * @throws KeyturnError as a step would
 */
export async function resolveSession(
  runner: Runner,
  first: readonly CredentialSource[] = [],
  scope?: string,
): Promise<CliSession> {
  const among = [...first, ...sources];
  const config = readConfig(runner, among);
  const { resolved, observation, run } = await withinStepTimeout(
    config.network.timeoutSeconds,
    credentialsOf(config, runner, among),
  );
  verifyIdentity(resolved.session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);
  const now = new Date();
  await reportKeys(checkKeys({ observation }, config, now), config, runner, now);
  const { session } = resolved;
  if (scope === undefined) return { session, region: config.region };
  const { scopedSession } = await import('../../sources/scoped-session.ts');
  return { session: await scopedSession(session, scope, run), region: config.region };
}

/**
 * The SDK's default chain reads the environment of the process itself. The inputs stay out of it, because the chain may
 * start a `credential_process`, which would inherit them.
 */
export function adoptEnvironment(env: Env): void {
  const adopted = Object.entries(env).filter(([name, value]) => value !== undefined && !/^INPUT_/.test(name));
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, Object.fromEntries(adopted));
}
