import { homedir } from 'node:os';
import type { Session } from '../aws/sts.ts';
import type { Config } from '../config/config.ts';
import { lastOf } from '../config/role-chain.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { KeyCheck } from '../keys/check-keys.ts';
import type { Renewal } from '../refresh/renewal.ts';
import { exportVariables, rememberVariables, type Variables, variablesFor } from './environment.ts';
import { credentialOutputs, identityOutputs, keyOutputs } from './outputs.ts';
import type { ProfileUndo } from './profile-files.ts';
import type { RenewingFolder } from './renewing-profile.ts';
import { type Runner, requireCommandFiles } from './runner.ts';

/** The names under which the post step finds what it has to undo. */
export const undoState = {
  variables: 'keyturn-variables',
  profile: 'keyturn-profile',
  refresh: 'keyturn-refresh',
} as const;

/**
 * Finds out before the first request what would stop `publish` after the last one.
 *
 * @throws KeyturnError `NotOnRunner`, `ProfileUnwritable`
 */
export async function checkBeforehand(config: Config, runner: Runner): Promise<void> {
  requireCommandFiles(runner.env);
  const { profile } = config.publish;
  if (!profile) return;
  if (config.publish.refresh) {
    const { requireRenewingFolder } = await import('./renewing-command.ts');
    requireRenewingFolder(runner.env);
  }
  const files = await import('./profile-files.ts');
  await files.checkProfile(profile, files.profilePaths(runner.env, homedir()));
}

/**
 * Hands the credentials out: profile files, environment, outputs. Called once, after every check has passed and
 * everything is masked. What it is about to change is written down for the post step first; what can fail comes
 * first, and a failure puts everything back.
 *
 * @param keys - what is known of the long-term key, and how its rotation went
 * @param renewal - with `refresh`: the profile gets a program that renews the session, and the environment gets no keys
 * @param isNew - whether this run obtained the credentials; those that later steps have anyway are not exported again
 * @throws KeyturnError `ProfileUnwritable`, `PublishFailed`
 */
export async function publish(
  session: Session,
  isNew: boolean,
  keys: KeyCheck,
  config: Config,
  runner: Runner,
  renewal?: Renewal,
): Promise<void> {
  const { profile, outputs } = config.publish;
  const renewing = renewal && (await renewingFolder(renewal, session, config, runner));
  const variables = renewing?.variables ?? variablesToExport(session, isNew, config, runner);
  if (!runner.saveState(undoState.variables, JSON.stringify(rememberVariables(variables, runner)))) {
    runner.info(
      'This runner keeps no state for post steps, so nothing will be taken back at the end of the job.',
    );
  }
  let profileUndo: ProfileUndo | undefined;
  try {
    if (profile && isNew) profileUndo = await writeProfile(session, renewing, config, runner);
    exportVariables(variables, runner);
    for (const [name, value] of Object.entries(keyOutputs(keys))) runner.setOutput(name, value);
    setOutputs(session, outputs, runner);
    tell(session, isNew, runner);
    if (config.publish.jobSummary) await summarize(session, config, runner);
  } catch (error) {
    await takeBack(profileUndo, renewing);
    if (error instanceof KeyturnError) throw error;
    throw new KeyturnError(
      'PublishFailed',
      {
        what: `The runner's command files could not be written: ${messageOf(error)}`,
        likely: 'the disk of the runner is full, or its temporary folder is gone.',
        next: 'free some space on the runner, and run the job again.',
      },
      { cause: error },
    );
  }
}

function variablesToExport(session: Session, isNew: boolean, config: Config, runner: Runner): Variables {
  const { profile, environment, unsetCurrent } = config.publish;
  if (!environment) return {};
  return variablesFor(config.region, isNew ? session.credentials : undefined, runner.env, {
    unsetCurrent,
    ...(profile && isNew ? { profile: profile.name } : {}),
  });
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
  writeRenewingFolder(planned, renewal, session, lastOf(config)?.durationSeconds);
  return planned;
}

async function writeProfile(
  session: Session,
  renewing: RenewingFolder | undefined,
  config: Config,
  runner: Runner,
): Promise<ProfileUndo | undefined> {
  const { profile } = config.publish;
  if (!profile) return undefined;
  const files = await import('./profile-files.ts');
  const undo = await files.writeProfile(
    {
      ...profile,
      region: config.region,
      credentials: renewing ? { process: renewing.command } : session.credentials,
    },
    files.profilePaths(runner.env, homedir()),
    (undoSoFar) => {
      for (const secret of files.secretsInUndo(undoSoFar)) runner.mask(secret);
      runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
    },
  );
  runner.info(`Wrote the profile ${profile.name}${renewing ? ', which renews itself' : ''}.`);
  return undo;
}

async function takeBack(profile?: ProfileUndo, renewing?: RenewingFolder): Promise<void> {
  if (profile) {
    const { undoProfile } = await import('./profile-files.ts');
    await undoProfile(profile);
  }
  if (renewing) {
    const { removeRenewingFolder } = await import('./renewing-command.ts');
    removeRenewingFolder(renewing.path);
  }
}

function setOutputs(
  { identity, credentials, expiration }: Session,
  withCredentials: boolean,
  runner: Runner,
): void {
  const all = {
    ...identityOutputs(identity, expiration),
    ...(withCredentials ? credentialOutputs(credentials, expiration) : {}),
  };
  for (const [name, value] of Object.entries(all)) runner.setOutput(name, value);
}

async function summarize(session: Session, { role }: Config, runner: Runner): Promise<void> {
  const { writeJobSummary } = await import('./job-summary.ts');
  writeJobSummary(session, role?.sourceIdentity, runner.env);
}

/** The last lines of a good run; the first keeps the words that people search their logs for. */
function tell({ identity, expiration }: Session, isNew: boolean, runner: Runner): void {
  if (identity.assumedRoleId !== undefined)
    runner.info(`Authenticated as assumedRoleId ${identity.assumedRoleId}`);
  else if (isNew) runner.info('Proceeding with IAM user credentials');
  runner.info(
    `Credentials of ${identity.arn}${expiration ? `, good until ${expiration.toISOString()}` : ''}.`,
  );
}
