import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity, Session } from './aws/sts.ts';
import type { AccessKeys, Config } from './config/config.ts';
import { readInputs, secretsIn } from './config/inputs.ts';
import { parseConfig } from './config/parse-config.ts';
import { chooseSource, type Source } from './credentials/choose-source.ts';
import type { Context } from './credentials/context.ts';
import { existingSession } from './credentials/existing.ts';
import { type Obtained, obtain } from './credentials/obtain.ts';
import { verifyIdentity } from './credentials/verify.ts';
import { KeyturnError } from './errors.ts';
import { idTokenEndpoint } from './github/id-token-endpoint.ts';
import { createRequestHandler } from './http/request-handler.ts';
import { checkKeys, refuseLeakedKey } from './keys/check-keys.ts';
import type { KeyObservation } from './keys/key-report.ts';
import { observeKeys } from './keys/observe-keys.ts';
import type { RotationOutcome } from './keys/rotation/run-rotation.ts';
import { checkBeforehand, publish } from './publish/publish.ts';
import type { Runner } from './publish/runner.ts';
import { withinStepTimeout } from './step-timeout.ts';

/**
 * One run: read, obtain, verify, rotate what is due, check the key's age, publish.
 *
 * Nothing reaches a later step, not even the Region, before `verifyIdentity` and `checkKeys` have returned; a run that
 * throws has published nothing. Every secret is masked the moment it is known.
 */
export async function run(runner: Runner): Promise<void> {
  const config = readConfig(runner);
  await checkBeforehand(config, runner);

  const { session, isNew, observation, context } = await withinStepTimeout(
    config.network.timeoutSeconds,
    obtainCredentials(config, runner),
  );

  if (config.publish.maskAccountId) maskIdentity(session.identity, runner);
  verifyIdentity(session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);

  const rotation = await rotateIfAsked(session, context);
  const keys = checkKeys(observation, rotation, config, runner);

  await publish(withReplacement(session, keys.replacement), isNew, keys, config, runner);
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

/** Existing credentials where they are asked for and work, else the source and the role. */
async function obtainCredentials(
  config: Config,
  runner: Runner,
): Promise<Obtained & { observation: KeyObservation; context: Context }> {
  const context: Context = {
    config,
    env: runner.env,
    handler: await createRequestHandler(config.network),
    info: runner.info,
    warning: runner.warning,
    mask: runner.mask,
    sleep: (ms) => sleep(ms),
  };
  if (config.source.useExistingCredentials) {
    const session = await existingSession(context);
    if (session) {
      runner.notice('Pre-existing credentials are valid. No need to generate new ones.');
      return { session, isNew: false, observation: { kind: 'none' }, context };
    }
    runner.notice('No valid credentials exist. Running as normal.');
  }
  const { source, why } = chooseSource(
    config.source,
    config.role !== undefined,
    idTokenEndpoint(runner.env) !== undefined,
  );
  runner.info(why);
  try {
    return await obtainAndObserve(source, context);
  } catch (error) {
    const repaired = await repairedContext(error, context);
    if (!repaired?.config.source.keys) throw error;
    return obtainAndObserve({ kind: 'access-keys', keys: repaired.config.source.keys }, repaired);
  }
}

/** IAM is asked about a stored key while STS is at work, so its age costs no round trip. */
async function obtainAndObserve(source: Source, given: Context) {
  const context = await withMfaSession(source, given);
  const isStoredKey = source.kind === 'access-keys' && source.keys.sessionToken === undefined;
  const [obtained, observation] = await Promise.all([
    obtain(source, context),
    isStoredKey ? observeKeys(source.keys, context) : ({ kind: 'none' } as const),
  ]);
  return { ...obtained, observation, context };
}

/** Where one MFA code must serve IAM and the role, it opens a session that signs for both. */
async function withMfaSession(source: Source, context: Context): Promise<Context> {
  const { mfa } = context.config.source;
  if (mfa?.sessionSeconds === undefined || source.kind !== 'access-keys') return context;
  const { openMfaSession } = await import('./credentials/mfa/mfa-session.ts');
  const mfaSession = await openMfaSession(
    source.keys,
    { ...mfa, sessionSeconds: mfa.sessionSeconds },
    context,
  );
  return { ...context, mfaSession };
}

/** A pair that was torn apart by a rotation that ended between its two writes, put together again. */
async function repairedContext(error: unknown, context: Context): Promise<Context | undefined> {
  const { rotation, source } = context.config;
  const isTorn = error instanceof KeyturnError && error.code === 'InvalidCredentials';
  if (!isTorn || !source.keys || !rotation || rotation.user !== undefined) return undefined;
  const { repairedPair } = await import('./keys/rotation/run-rotation.ts');
  const keys = await repairedPair(rotation, source.keys, context);
  return keys && { ...context, config: { ...context.config, source: { ...source, keys } } };
}

async function rotateIfAsked(session: Session, context: Context): Promise<RotationOutcome | undefined> {
  const { rotation, source } = context.config;
  if (!rotation) return undefined;
  const { runRotation } = await import('./keys/rotation/run-rotation.ts');
  return runRotation(rotation, source.keys, session, context);
}

/** A long-term key that is handed over itself (no role, no MFA) is replaced by its successor. */
function withReplacement(session: Session, replacement: AccessKeys | undefined): Session {
  const isLongTerm = session.credentials.sessionToken === undefined;
  return replacement && isLongTerm ? { ...session, credentials: replacement } : session;
}
