import { homedir } from 'node:os';
import type { Session } from '../aws/sts.ts';
import type { ProfileUndo } from '../aws-profile/profile-files.ts';
import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
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

/** The names under which the post step finds what it has to undo. */
export const undoState = {
  variables: 'keyturn-variables',
  profile: 'keyturn-profile',
  refresh: 'keyturn-refresh',
} as const;

/** What a run hands to later steps. */
export interface Publication {
  readonly session: Session;
  /** Whether this run obtained the credentials; those that later steps have anyway are not exported again. */
  readonly isNew: boolean;
  readonly profiles: readonly ProfileSession[];
  /** With `refresh`: the profile gets a program that renews the session, and the environment gets no keys. */
  readonly renewal?: Renewal;
}

/**
 * Finds out before the first request what would stop `publish` after the last one.
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
  const notices = await files.checkProfiles(planned, files.profilePaths(runner.env, homedir()));
  for (const notice of [...files.pathNotices(runner.env, homedir()), ...notices]) runner.notice(notice);
}

/**
 * Hands the credentials out: profile files, environment, outputs. Called once, after every check has passed and
 * everything is masked. What it is about to change is written down for the post step first; what can fail comes
 * first, and a failure puts everything back.
 *
 * @param keys - what is known of the long-term key
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

/** Loaded only where there is something to look at: most jobs have none of these variables. */
async function noticeLeftovers(variables: Variables, session: Session, runner: Runner): Promise<void> {
  const { AWS_PROFILE, AWS_DEFAULT_PROFILE, AWS_ACCOUNT_ID } = runner.env;
  if (!variables.AWS_ACCESS_KEY_ID || !(AWS_PROFILE || AWS_DEFAULT_PROFILE || AWS_ACCOUNT_ID)) return;
  const { leftoverNotices } = await import('./leftover-notices.ts');
  for (const notice of leftoverNotices(variables, session.identity, runner.env)) runner.notice(notice);
}

function keepForPost(before: readonly VariableUndo[], runner: Runner): void {
  if (runner.saveState(undoState.variables, JSON.stringify(before))) return;
  runner.info(
    'This runner keeps no state for post steps, so nothing will be taken back at the end of the job.',
  );
}

/** The credentials are handed over by now: a summary that cannot be written is no reason to take them back. */
async function summarizeIfPossible(session: Session, config: Config, runner: Runner): Promise<void> {
  try {
    await summarize(session, config, runner);
  } catch (error) {
    runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
  }
}

/** As well as can be: the file that takes them may be the one that could not be written. */
function takeBackVariables(before: readonly VariableUndo[], runner: Runner): void {
  try {
    for (const { name, before: value } of before) runner.exportVariable(name, value);
  } catch {
    // The error that led here is told.
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

/** The folder of a session that renews itself; the post step is told of it first. */
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
  const undo = await files.writeProfiles(requests, files.profilePaths(runner.env, homedir()), (undoSoFar) => {
    for (const secret of files.secretsInUndo(undoSoFar)) runner.mask(secret);
    runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
  });
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

/** The last lines of a good run; the first keeps the words that people search their logs for. */
function report({ identity, expiration }: Session, isNew: boolean, runner: Runner): void {
  if (identity.assumedRoleId !== undefined)
    runner.info(`Authenticated as assumedRoleId ${identity.assumedRoleId}`);
  else if (isNew) runner.info('Proceeding with IAM user credentials');
  runner.info(
    `Credentials of ${identity.arn}${expiration ? `, good until ${expiration.toISOString()}` : ''}.`,
  );
}

/** One line for each line of `profiles`: whose credentials are where. */
function reportProfiles(profiles: readonly ProfileSession[], runner: Runner): void {
  for (const { entry, session } of profiles) {
    const places = [entry.name, entry.prefix && `${entry.prefix}_AWS_*`].filter(Boolean).join(' and ');
    if (entry.kind === 'settings') {
      const { roleArn, sourceProfile } = entry.settings;
      runner.info(`${places}: AWS tools assume ${roleArn} with the profile ${sourceProfile}.`);
    } else if (session) {
      const { identity, expiration } = session;
      runner.info(
        `${places}: ${identity.arn}${expiration ? `, good until ${expiration.toISOString()}` : ''}.`,
      );
    }
  }
}
