import type { Session } from '../aws/sts.ts';
import type { ProfileUndo } from '../aws-profile/profile-files.ts';
import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { homeFolder } from '../files/home-folder.ts';
import type { KeyCheck } from '../keys/check-keys.ts';
import type { Renewal } from '../refresh/renewal.ts';
import { commandFileAdvice, requireCommandFiles } from '../runner/command-files.ts';
import type { Runner } from '../runner/runner.ts';
import type { ProfileSession } from '../sources/profiles.ts';
import {
  exportVariables,
  leftoversBeside,
  rememberVariables,
  type Variables,
  type VariableUndo,
  variablesFor,
} from './environment.ts';
import { credentialOutputs, identityOutputs, keyOutputs, setOutputs } from './outputs.ts';
import { prefixedVariables } from './prefixed-variables.ts';
import { plannedProfiles, profileRequests } from './profile-requests.ts';
import type { RenewingFolder } from './renewing-profile.ts';

/** Names of the saved state that tells the post step what to undo. */
export const undoState = {
  variables: 'keyturn-variables',
  profile: 'keyturn-profile',
  refresh: 'keyturn-refresh',
} as const;

/** What a run publishes for later steps. */
export interface Publication {
  readonly session: Session;
  /** Whether this run obtained the credentials. Existing ones are not exported again. */
  readonly isNew: boolean;
  readonly profiles: readonly ProfileSession[];
  /** With `refresh`: the profile runs a program that renews the session, and no keys are exported. */
  readonly renewal?: Renewal;
}

/**
 * Checks, before the first request, that `publish` will be able to write its files.
 *
 * @throws KeyturnError `NotOnRunner`, `ProfileUnwritable`
 */
export async function checkBeforehand(config: Config, runner: Runner): Promise<void> {
  requireCommandFiles(runner.env);
  const planned = plannedProfiles(config);
  if (planned.length === 0) return;
  if (config.publish.refresh) {
    const { requireRenewingFolder } = await import('../refresh/renewing-command.ts');
    requireRenewingFolder(runner.env);
  }
  const files = await import('../aws-profile/profile-files.ts');
  const notices = await files.checkProfiles(planned, files.profilePaths(runner.env, homeFolder()));
  for (const notice of [...files.pathNotices(runner.env, homeFolder()), ...notices]) runner.notice(notice);
}

/**
 * Publishes the credentials: profile files, environment, outputs. Called once, after every check has passed and
 * everything is masked. It saves the undo record for the post step before each change. Whatever can fail comes first, and
 * a failure undoes everything.
 *
 * @param keys - the result of the check of the long-term key
 * @throws KeyturnError `ProfileUnwritable`, `PublishFailed`
 */
export async function publish(
  publication: Publication,
  keys: KeyCheck,
  config: Config,
  runner: Runner,
): Promise<void> {
  const { session, isNew, profiles, renewal } = publication;
  const renewing = renewal && (await renewingFolder(renewal, session, config, runner));
  const variables = {
    ...(renewing?.variables ?? ownVariables(publication, config, runner)),
    ...prefixedVariables(profiles, runner.env),
  };
  await noticeLeftovers(variables, session, runner);
  const before = rememberVariables(variables, runner);
  let profileUndo: ProfileUndo | undefined;
  let hasExported = false;
  try {
    keepForPost(before, runner);
    profileUndo = await writeProfiles(publication, renewing, config, runner);
    hasExported = true;
    exportVariables(variables, runner);
    setOutputs({ ...keyOutputs(keys.judgement), ...sessionOutputs(session, config.publish.outputs) }, runner);
    report(session, isNew, runner);
    reportProfiles(profiles, runner);
    if (config.publish.jobSummary) await summarizeIfPossible(session, config, runner);
  } catch (error) {
    await takeBack(profileUndo, renewing);
    if (hasExported) takeBackVariables(before, runner);
    if (error instanceof KeyturnError) throw error;
    throw new KeyturnError(
      'PublishFailed',
      {
        summary: `The runner's command files could not be written: ${messageOf(error)}`,
        ...commandFileAdvice(error),
      },
      { cause: error },
    );
  }
}

/** Loads the code only if one of these variables is set, which is rare. */
async function noticeLeftovers(variables: Variables, session: Session, runner: Runner): Promise<void> {
  const { AWS_PROFILE, AWS_DEFAULT_PROFILE, AWS_ACCOUNT_ID } = runner.env;
  if (!variables.AWS_ACCESS_KEY_ID || !(AWS_PROFILE || AWS_DEFAULT_PROFILE || AWS_ACCOUNT_ID)) return;
  const { leftoverNotices } = await import('./leftover-notices.ts');
  for (const notice of leftoverNotices(variables, session.identity, runner.env)) runner.notice(notice);
}

function keepForPost(before: readonly VariableUndo[], runner: Runner): void {
  if (runner.saveState(undoState.variables, JSON.stringify(before))) return;
  runner.info(
    'This runner keeps no state for post steps, so Keyturn cannot undo anything at the end of the job.',
  );
}

/** Only warns if the summary cannot be written, because the credentials are already published. */
async function summarizeIfPossible(session: Session, config: Config, runner: Runner): Promise<void> {
  try {
    await summarize(session, config, runner);
  } catch (error) {
    runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
  }
}

/** Best effort: GITHUB_ENV may be the file that could not be written. */
function takeBackVariables(before: readonly VariableUndo[], runner: Runner): void {
  try {
    for (const { name, before: value } of before) runner.exportVariable(name, value);
  } catch {
    // The caller throws the original error.
  }
}

function ownVariables({ session, isNew }: Publication, config: Config, runner: Runner): Variables {
  const { profile, environment, unsetCurrent } = config.publish;
  if (!environment) return {};
  const own = variablesFor(config.region, isNew ? session.credentials : undefined, runner.env, {
    unsetCurrent,
    ...(profile && isNew ? { profile: profile.name } : {}),
  });
  return isNew ? own : { ...leftoversBeside(session.credentials, runner.env, new Date()), ...own };
}

/** Creates the folder of a session that renews itself, after saving its path for the post step. */
async function renewingFolder(
  renewal: Renewal,
  session: Session,
  config: Config,
  runner: Runner,
): Promise<RenewingFolder> {
  const { planRenewingFolder, writeRenewingFolder } = await import('./renewing-profile.ts');
  const planned = planRenewingFolder(config, runner);
  runner.saveState(undoState.refresh, planned.path);
  writeRenewingFolder(planned, renewal, session, config.roles.at(-1)?.durationSeconds);
  return planned;
}

async function writeProfiles(
  { session, isNew, profiles }: Publication,
  renewing: RenewingFolder | undefined,
  config: Config,
  runner: Runner,
): Promise<ProfileUndo | undefined> {
  const credentials = renewing ? { process: renewing.command } : session.credentials;
  const requests = profileRequests(isNew ? credentials : undefined, profiles, config);
  if (requests.length === 0) return undefined;
  const files = await import('../aws-profile/profile-files.ts');
  const undo = await files.writeProfiles(
    requests,
    files.profilePaths(runner.env, homeFolder()),
    (undoSoFar) => {
      for (const secret of files.secretsInUndo(undoSoFar)) runner.mask(secret);
      runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
    },
  );
  const names = requests.map(({ name }) => name);
  const renews = renewing ? ', which renews itself' : '';
  runner.info(`Wrote the profile${names.length > 1 ? 's' : ''} ${names.join(', ')}${renews}.`);
  return undo;
}

async function takeBack(profiles?: ProfileUndo, renewing?: RenewingFolder): Promise<void> {
  if (profiles) {
    const { undoProfiles } = await import('../aws-profile/profile-files.ts');
    await undoProfiles(profiles);
  }
  if (renewing) {
    const { removeRenewingFolder } = await import('../refresh/renewing-command.ts');
    removeRenewingFolder(renewing.path);
  }
}

function sessionOutputs(
  { identity, credentials, expiration }: Session,
  withCredentials: boolean,
): Record<string, string> {
  return {
    ...identityOutputs(identity, expiration),
    ...(withCredentials ? credentialOutputs(credentials, expiration) : {}),
  };
}

async function summarize(session: Session, { roles }: Config, runner: Runner): Promise<void> {
  const { writeJobSummary } = await import('../report/session-summary.ts');
  writeJobSummary(session, roles[0]?.sourceIdentity, runner.env);
}

/** The last lines of a successful run. The first is the same as from configure-aws-credentials. */
function report({ identity, expiration }: Session, isNew: boolean, runner: Runner): void {
  if (identity.assumedRoleId !== undefined)
    runner.info(`Authenticated as assumedRoleId ${identity.assumedRoleId}`);
  else if (isNew) runner.info('Proceeding with IAM user credentials');
  runner.info(
    `Credentials of ${identity.arn}${expiration ? `, valid until ${expiration.toISOString()}` : ''}.`,
  );
}

/** One line for each line of `profiles`: where its credentials are, and whose they are. */
function reportProfiles(profiles: readonly ProfileSession[], runner: Runner): void {
  for (const { entry, session } of profiles) {
    const places = [entry.name, entry.prefix && `${entry.prefix}_AWS_*`].filter(Boolean).join(' and ');
    if (entry.kind === 'settings') {
      const { roleArn, sourceProfile } = entry.settings;
      runner.info(`${places}: AWS tools assume ${roleArn} with the profile ${sourceProfile}.`);
    } else if (session) {
      const { identity, expiration } = session;
      runner.info(
        `${places}: ${identity.arn}${expiration ? `, valid until ${expiration.toISOString()}` : ''}.`,
      );
    }
  }
}
