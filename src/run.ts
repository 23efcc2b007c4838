import { setTimeout as sleep } from 'node:timers/promises';
import { redirections } from './aws/endpoints.ts';
import type { Session } from './aws/sts.ts';
import type { AccessKeys, Config } from './config/config.ts';
import { readInputs, secretsIn } from './config/inputs.ts';
import { parseConfig } from './config/parse-config.ts';
import { chooseSource, type Source } from './credentials/choose-source.ts';
import type { Context } from './credentials/context.ts';
import { existingSession } from './credentials/existing.ts';
import { obtain } from './credentials/obtain.ts';
import type { Obtained } from './credentials/obtained.ts';
import type { ProfileSession } from './credentials/profiles.ts';
import { verifyIdentity } from './credentials/verify.ts';
import { sessionsOf, verifyProfiles } from './credentials/verify-profiles.ts';
import { KeyturnError } from './errors.ts';
import { idTokenEndpoint } from './github/id-token-endpoint.ts';
import { createRequestHandler } from './http/request-handler.ts';
import { checkKeys, refuseLeakedKey } from './keys/check-keys.ts';
import type { KeyObservation } from './keys/key-report.ts';
import { observeKeys } from './keys/observe-keys.ts';
import type { RotationOutcome } from './keys/rotation/run-rotation.ts';
import { checkBeforehand, type HandOver, publish } from './publish/publish.ts';
import type { Runner } from './publish/runner.ts';
import type { Renewal } from './refresh/renewal.ts';
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

  const { session, isNew, profiles, observation, source, context } = await withinStepTimeout(
    config.network.timeoutSeconds,
    obtainCredentials(config, runner),
  );

  if (config.publish.maskAccountId) maskIdentities([session, ...sessionsOf(profiles)], runner);
  verifyProfiles(profiles, config.allowedAccountIds);
  verifyIdentity(session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);

  const rotation = await rotateIfAsked(session, context);
  const keys = await checkKeys(observation, rotation, config, runner);

  const renewal = await withinStepTimeout(
    config.network.timeoutSeconds,
    renewalIfAsked(source, keys.replacement, context),
  );

  const handOver = { session, isNew, profiles, ...(renewal ? { renewal } : {}) };
  await publish(withReplacement(handOver, keys.replacement), keys, config, runner);
}

/** Inputs -> Config. What the inputs hold is masked before anything can be said about them. */
function readConfig(runner: Runner): Config {
  const inputs = readInputs(runner.env);
  for (const secret of secretsIn(inputs)) runner.mask(secret);
  const config = parseConfig(inputs, runner.env);
  if (config.publish.maskAccountId) runner.hideAccountIds();
  for (const notice of config.notices) runner.notice(notice);
  return config;
}

function maskIdentities(sessions: readonly Session[], runner: Runner): void {
  for (const { identity } of sessions) {
    runner.mask(identity.accountId);
    runner.mask(identity.arn);
  }
}

/** Existing credentials where they are asked for and work, else the source and the role. */
async function obtainCredentials(
  config: Config,
  runner: Runner,
): Promise<ObtainedForAll & { observation: KeyObservation; source: Source | undefined; context: Context }> {
  const context: Context = {
    config,
    env: runner.env,
    handler: await createRequestHandler(config.network),
    info: runner.info,
    notice: runner.notice,
    warning: runner.warning,
    mask: runner.mask,
    sleep: (ms) => sleep(ms),
  };
  if (config.source.useExistingCredentials) {
    const session = await existingSession(context);
    if (session) {
      runner.notice('Pre-existing credentials are valid. No need to generate new ones.');
      const none = { kind: 'none' } as const;
      return { session, isNew: false, profiles: [], observation: none, source: undefined, context };
    }
    runner.notice('No valid credentials exist. Running as normal.');
  }
  const { source, why } = chooseSource(
    config.source,
    config.role !== undefined,
    idTokenEndpoint(runner.env) !== undefined,
  );
  runner.info(why);
  if (config.publish.refresh) {
    const { requireRepeatable } = await import('./refresh/prepare-renewal.ts');
    requireRepeatable(source, config, runner.env);
  }
  tellEndpoints(source, config, runner);
  try {
    return await obtainAndObserve(source, context);
  } catch (error) {
    const repaired = await repairedContext(error, context);
    if (!repaired?.config.source.keys) throw error;
    return obtainAndObserve({ kind: 'access-keys', keys: repaired.config.source.keys }, repaired);
  }
}

/** An endpoint that a variable has moved is told once; that a token goes there is worth a notice. */
function tellEndpoints({ kind }: Source, { network }: Config, runner: Runner): void {
  const isSigned = kind === 'access-keys' || kind === 'role-chaining' || kind === 'ambient';
  for (const { level, line } of redirections(network.endpoints, isSigned)) runner[level](line);
}

/** IAM is asked about a stored key while STS is at work, so its age costs no round trip. */
async function obtainAndObserve(source: Source, given: Context) {
  const context = await withMfaSession(source, given);
  const isStoredKey = source.kind === 'access-keys' && source.keys.sessionToken === undefined;
  const [obtained, observation] = await Promise.all([
    obtainForAll(source, context),
    isStoredKey ? observeKeys(source.keys, context) : ({ kind: 'none' } as const),
  ]);
  return { ...obtained, observation, source, context };
}

type ObtainedForAll = Obtained & { readonly profiles: readonly ProfileSession[] };

/** The step's credentials, and those of `profiles`, which most steps do not have. */
async function obtainForAll(source: Source, context: Context): Promise<ObtainedForAll> {
  if (context.config.profiles.length === 0) return { ...(await obtain(source, context)), profiles: [] };
  const { obtainWithProfiles } = await import('./credentials/profiles.ts');
  return obtainWithProfiles(source, context);
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

/** With `refresh`, what later steps need to obtain the session again. */
async function renewalIfAsked(
  source: Source | undefined,
  replacement: AccessKeys | undefined,
  context: Context,
): Promise<Renewal | undefined> {
  if (!context.config.publish.refresh || !source) return undefined;
  const { prepareRenewal } = await import('./refresh/prepare-renewal.ts');
  return prepareRenewal(source, replacement, readInputs(context.env), context);
}

/** A long-term key that is handed over itself (no role, no MFA) is replaced by its successor. */
function withReplacement(handOver: HandOver, replacement: AccessKeys | undefined): HandOver {
  if (!replacement) return handOver;
  const successor = (each: Session) =>
    each.credentials.sessionToken === undefined ? { ...each, credentials: replacement } : each;
  return {
    ...handOver,
    session: successor(handOver.session),
    profiles: handOver.profiles.map((each) =>
      each.session ? { ...each, session: successor(each.session) } : each,
    ),
  };
}
