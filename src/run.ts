import type { AccessKeys } from './aws/access-keys.ts';
import type { Session } from './aws/sts.ts';
import type { Config } from './config/config.ts';
import { readInputs, secretsIn } from './config/inputs.ts';
import { parseConfig } from './config/parse-config.ts';
import { connectToFirstServers } from './connect-early.ts';
import { listedIn, type UserKeys } from './keys/key-report.ts';
import { rotationOutputs, setOutputs } from './publish/outputs.ts';
import { checkBeforehand, type Publication, publish } from './publish/publish.ts';
import type { Renewal } from './refresh/renewal.ts';
import type { RunCredentials } from './resolve-credentials.ts';
import type { ProvenKeys, RotationOutcome } from './rotation/index.ts';
import type { Runner } from './runner/runner.ts';
import { withinStepTimeout } from './runner/step-timeout.ts';
import { sources } from './sources/index.ts';
import type { CredentialSource } from './sources/source.ts';
import { verifyIdentity } from './sources/verify.ts';
import { sessionsOf, verifyProfiles } from './sources/verify-profiles.ts';

/**
 * One run: read the inputs, resolve and verify the credentials, rotate a due key, check the key's age, report, publish.
 *
 * Nothing reaches a later step, not even the Region, before `verifyIdentity` and `reportKeys` have returned. A run that
 * throws has published only the state of its rotation. Every secret is masked as soon as it is known.
 */
export async function run(runner: Runner): Promise<void> {
  const config = readConfig(runner);
  await checkBeforehand(config, runner);

  const credentials = await withinStepTimeout(config.network.timeoutSeconds, credentialsOf(config, runner));
  const { resolved, observation } = credentials;
  const { session, isNew, profiles } = resolved;
  const { checkKeys, refuseLeakedKey } = await import('./keys/check-keys.ts');
  const { reportKeys } = await import('./report/report-keys.ts');

  if (config.publish.maskAccountId) maskIdentities([session, ...sessionsOf(profiles)], runner);
  verifyProfiles(profiles, config.allowedAccountIds);
  verifyIdentity(session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);

  const rotation = await rotateIfAsked(credentials, config, runner);
  const userKeys = await userKeysIfRotated(rotation, credentials, config);
  const now = new Date();
  const keys = checkKeys({ observation, userKeys, rotation }, config, now);
  await reportKeys(keys, config, runner, now);

  const renewal = await withinStepTimeout(
    config.network.timeoutSeconds,
    renewalIfAsked(credentials, keys.replacement, config),
  );

  const publication = { session, isNew, profiles, ...(renewal ? { renewal } : {}) };
  await publish(withReplacement(publication, keys.replacement, config), keys, config, runner);
}

/**
 * Loads the code for requests while the first connections are opened.
 *
 * @param among - the sources of the action, and those of the command line
 */
export async function credentialsOf(
  config: Config,
  runner: Runner,
  among: readonly CredentialSource[] = sources,
): Promise<RunCredentials> {
  const connections = await connectToFirstServers(config, runner.env, among);
  try {
    const { resolveCredentials } = await import('./resolve-credentials.ts');
    return await resolveCredentials(config, connections, runner, among);
  } finally {
    connections.close();
  }
}

/**
 * Inputs -> Config. Masks the secrets of the inputs before anything is printed about them.
 *
 * @param among - the sources that the inputs may ask for, in their order of precedence
 */
export function readConfig(runner: Runner, among: readonly CredentialSource[] = sources): Config {
  const inputs = readInputs(runner.env);
  for (const secret of secretsIn(inputs)) runner.mask(secret);
  // Must precede all output: the inputs contain account IDs.
  if (/^true$/i.test(inputs['mask-aws-account-id'].value)) runner.hideAccountIds();
  const config = parseConfig(inputs, runner.env, among);
  for (const notice of config.notices) runner.notice(notice);
  return config;
}

function maskIdentities(sessions: readonly Session[], runner: Runner): void {
  for (const { identity } of sessions) {
    runner.mask(identity.accountId);
    runner.mask(identity.arn);
  }
}

/** Sets the outputs of the rotation at once: it has happened, even if this step fails later. */
async function rotateIfAsked(
  { resolved, storedKey, observation, run }: RunCredentials,
  { rotation }: Config,
  runner: Runner,
): Promise<RotationOutcome | undefined> {
  if (!rotation) return undefined;
  const { runRotation } = await import('./rotation/index.ts');
  let outcome: RotationOutcome | undefined;
  try {
    outcome = await runRotation(rotation, storedKey, resolved.session, run, listedIn(observation));
    return outcome;
  } finally {
    setOutputs(rotationOutputs(outcome?.kind === 'result' ? outcome : undefined), runner);
  }
}

/** The keys of the user that `rotate-user` names, so that a key that is never rotated does not age unnoticed. */
async function userKeysIfRotated(
  rotation: RotationOutcome | undefined,
  { resolved, run }: RunCredentials,
  config: Config,
): Promise<UserKeys | undefined> {
  if (config.rotation?.user === undefined) return undefined;
  const { observeUserKeys } = await import('./keys/observe-user-keys.ts');
  return observeUserKeys(rotation, resolved.session, config.rotation, run);
}

/** With `refresh`, what later steps need to renew the session. */
async function renewalIfAsked(
  { source, run }: RunCredentials,
  replacement: AccessKeys | undefined,
  { publish }: Config,
): Promise<Renewal | undefined> {
  if (!publish.refresh || !source) return undefined;
  const { prepareRenewal } = await import('./refresh/prepare-renewal.ts');
  return prepareRenewal(source, replacement, readInputs(run.env), run);
}

/**
 * Without a role and MFA, the long-term key itself is published: publishes its successor instead, after the same check.
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
