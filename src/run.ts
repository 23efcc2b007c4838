import type { AccessKeys } from './aws/access-keys.ts';
import type { Session } from './aws/sts.ts';
import type { Context } from './clients/context.ts';
import type { Config } from './config/config.ts';
import { readInputs, secretsIn } from './config/inputs.ts';
import { parseConfig } from './config/parse-config.ts';
import { checkKeys, refuseLeakedKey } from './keys/check-keys.ts';
import type { UserKeys } from './keys/key-report.ts';
import { rotationOutputs, setOutputs } from './publish/outputs.ts';
import { checkBeforehand, type Publication, publish } from './publish/publish.ts';
import type { Renewal } from './refresh/renewal.ts';
import { reportKeys } from './report/report-keys.ts';
import { resolveCredentials } from './resolve-credentials.ts';
import type { ProvenKeys, RotationOutcome } from './rotation/index.ts';
import type { Runner } from './runner/runner.ts';
import { withinStepTimeout } from './runner/step-timeout.ts';
import type { Source } from './sources/choose-source.ts';
import { verifyIdentity } from './sources/verify.ts';
import { sessionsOf, verifyProfiles } from './sources/verify-profiles.ts';

/**
 * One run: read, resolve, verify, rotate what is due, check the key's age, report, publish.
 *
 * Nothing reaches a later step, not even the Region, before `verifyIdentity` and `reportKeys` have returned; a run that
 * throws has published nothing but where its rotation stands. Every secret is masked the moment it is known.
 */
export async function run(runner: Runner): Promise<void> {
  const config = readConfig(runner);
  await checkBeforehand(config, runner);

  const { session, isNew, profiles, observation, source, context } = await withinStepTimeout(
    config.network.timeoutSeconds,
    resolveCredentials(config, runner),
  );

  if (config.publish.maskAccountId) maskIdentities([session, ...sessionsOf(profiles)], runner);
  verifyProfiles(profiles, config.allowedAccountIds);
  verifyIdentity(session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);

  const rotation = await rotateIfAsked(session, context, runner);
  const userKeys = await userKeysIfRotated(rotation, session, context);
  const now = new Date();
  const keys = checkKeys({ observation, userKeys, rotation }, config, now);
  await reportKeys(keys, config, runner, now);

  const renewal = await withinStepTimeout(
    config.network.timeoutSeconds,
    renewalIfAsked(source, keys.replacement, context),
  );

  const publication = { session, isNew, profiles, ...(renewal ? { renewal } : {}) };
  await publish(withReplacement(publication, keys.replacement, config), keys, config, runner);
}

/** Inputs -> Config. What the inputs hold is masked before anything can be said about them. */
function readConfig(runner: Runner): Config {
  const inputs = readInputs(runner.env);
  for (const secret of secretsIn(inputs)) runner.mask(secret);
  // Before anything is said about the inputs, which name accounts themselves.
  if (/^true$/i.test(inputs['mask-aws-account-id'].value)) runner.hideAccountIds();
  const config = parseConfig(inputs, runner.env);
  for (const notice of config.notices) runner.notice(notice);
  return config;
}

function maskIdentities(sessions: readonly Session[], runner: Runner): void {
  for (const { identity } of sessions) {
    runner.mask(identity.accountId);
    runner.mask(identity.arn);
  }
}

/** What became of a rotation is an output at once: it has happened, even if this step fails in the end. */
async function rotateIfAsked(
  session: Session,
  context: Context,
  runner: Runner,
): Promise<RotationOutcome | undefined> {
  const { rotation, source } = context.config;
  if (!rotation) return undefined;
  const { runRotation } = await import('./rotation/index.ts');
  let outcome: RotationOutcome | undefined;
  try {
    outcome = await runRotation(rotation, source.keys, session, context);
    return outcome;
  } finally {
    setOutputs(rotationOutputs(outcome?.kind === 'result' ? outcome : undefined), runner);
  }
}

/** The keys of the user that `rotate-user` names: a key that no rotation replaces must not grow old unseen. */
async function userKeysIfRotated(
  rotation: RotationOutcome | undefined,
  session: Session,
  context: Context,
): Promise<UserKeys | undefined> {
  if (context.config.rotation?.user === undefined) return undefined;
  const { observeUserKeys } = await import('./keys/observe-user-keys.ts');
  return observeUserKeys(rotation, session, context);
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

/**
 * A long-term key that is handed over itself (no role, no MFA) is replaced by its successor, after the same check.
 *
 * @throws KeyturnError `RootCredentials`, `AccountNotAllowed`
 */
function withReplacement(
  publication: Publication,
  replacement: ProvenKeys | undefined,
  { allowedAccountIds }: Config,
): Publication {
  if (!replacement) return publication;
  const { identity, ...credentials } = replacement;
  const successor = (each: Session): Session => {
    if (each.credentials.sessionToken !== undefined) return each;
    verifyIdentity(identity, allowedAccountIds);
    return { ...each, credentials, identity };
  };
  return {
    ...publication,
    session: successor(publication.session),
    profiles: publication.profiles.map((each) =>
      each.session ? { ...each, session: successor(each.session) } : each,
    ),
  };
}
