import type { Session } from '../../aws/sts.ts';
import type { Config } from '../../config/config.ts';
import { readInputs, secretsIn } from '../../config/inputs.ts';
import { parseConfig } from '../../config/parse-config.ts';
import type { Env } from '../../env.ts';
import { connectEarly } from '../../http/early-connection.ts';
import { checkKeys, refuseLeakedKey } from '../../keys/check-keys.ts';
import { reportKeys } from '../../report/report-keys.ts';
import { resolveCredentials } from '../../resolve-credentials.ts';
import type { Runner } from '../../runner/runner.ts';
import { withinStepTimeout } from '../../runner/step-timeout.ts';
import { sources } from '../../sources/index.ts';
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
 * @throws KeyturnError as a step would
 */
export async function resolveSession(runner: Runner): Promise<CliSession> {
  const config = readConfig(runner);
  const { resolved, observation } = await withinStepTimeout(
    config.network.timeoutSeconds,
    resolveCredentials(config, await connectEarly([]), runner),
  );
  verifyIdentity(resolved.session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);
  const now = new Date();
  await reportKeys(checkKeys({ observation }, config, now), config, runner, now);
  return { session: resolved.session, region: config.region };
}

function readConfig(runner: Runner): Config {
  const inputs = readInputs(runner.env);
  for (const secret of secretsIn(inputs)) runner.mask(secret);
  const config = parseConfig(inputs, runner.env, sources);
  for (const notice of config.notices) runner.notice(notice);
  return config;
}

/** The SDK's default chain reads the environment of the process itself. */
export function adoptEnvironment(env: Env): void {
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
}
