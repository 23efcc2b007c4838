import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from './aws/sts.ts';
import type { Config } from './config/config.ts';
import { readInputs, secretsIn } from './config/inputs.ts';
import { parseConfig } from './config/parse-config.ts';
import { chooseSource } from './credentials/choose-source.ts';
import type { Context } from './credentials/context.ts';
import { existingSession } from './credentials/existing.ts';
import { type Obtained, obtain } from './credentials/obtain.ts';
import { verifyIdentity } from './credentials/verify.ts';
import { KeyturnError } from './errors.ts';
import { idTokenEndpoint } from './github/id-token-endpoint.ts';
import { createRequestHandler } from './http/request-handler.ts';
import { type Judgement, judgeKeys } from './keys/key-age.ts';
import type { KeyObservation } from './keys/key-report.ts';
import { observeKeys } from './keys/observe-keys.ts';
import { checkBeforehand, publish } from './publish/publish.ts';
import type { Runner } from './publish/runner.ts';
import { withinStepTimeout } from './step-timeout.ts';

/**
 * One run: read, obtain, verify, judge the key's age, publish.
 *
 * Nothing reaches a later step, not even the Region, before `verifyIdentity` has returned; a run that throws has
 * published nothing. Every secret is masked the moment it is known.
 */
export async function run(runner: Runner): Promise<void> {
  const config = readConfig(runner);
  await checkBeforehand(config, runner);

  const { session, isNew, observation } = await withinStepTimeout(
    config.network.timeoutSeconds,
    obtainCredentials(config, runner),
  );

  if (config.publish.maskAccountId) maskIdentity(session.identity, runner);
  verifyIdentity(session.identity, config.allowedAccountIds);

  const keys = judgeKeys(observation, config.keyAge, new Date(), config.partition);
  tellOfKeys(keys, runner);

  await publish(session, isNew, keys, config, runner);
}

/** Inputs -> Config. What the inputs hold is masked before anything can be said about them. */
function readConfig(runner: Runner): Config {
  const inputs = readInputs(runner.env);
  for (const secret of secretsIn(inputs)) runner.mask(secret);
  const config = parseConfig(inputs);
  if (config.publish.maskAccountId) runner.hideAccountIds();
  for (const notice of config.notices) runner.notice(notice);
  return config;
}

function maskIdentity({ accountId, arn }: Identity, runner: Runner): void {
  runner.mask(accountId);
  runner.mask(arn);
}

/** What the user should know about the key; what must not go on fails the run before anything is published. */
function tellOfKeys(keys: Judgement | undefined, runner: Runner): void {
  for (const { level, code, account } of keys?.findings ?? []) {
    const error = new KeyturnError(code, account);
    if (level === 'error') throw error;
    runner[level](error.message);
  }
}

/** Existing credentials where they are asked for and work, else the source and the role. */
async function obtainCredentials(
  config: Config,
  runner: Runner,
): Promise<Obtained & { observation: KeyObservation }> {
  const context: Context = {
    config,
    env: runner.env,
    handler: await createRequestHandler(config.network),
    info: runner.info,
    warning: runner.warning,
    sleep: (ms) => sleep(ms),
    mask: runner.mask,
  };
  if (config.source.useExistingCredentials) {
    const session = await existingSession(context);
    if (session) {
      runner.notice('Pre-existing credentials are valid. No need to generate new ones.');
      return { session, isNew: false, observation: { kind: 'none' } };
    }
    runner.notice('No valid credentials exist. Running as normal.');
  }
  const { source, why } = chooseSource(
    config.source,
    config.role !== undefined,
    idTokenEndpoint(runner.env) !== undefined,
  );
  runner.info(why);
  const [obtained, observation] = await Promise.all([
    obtain(source, context),
    source.kind === 'access-keys' && source.keys.sessionToken === undefined
      ? observeKeys(source.keys, context)
      : ({ kind: 'none' } as const),
  ]);
  return { ...obtained, observation };
}
