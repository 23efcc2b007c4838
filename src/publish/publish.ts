import { homedir } from 'node:os';
import type { Session } from '../aws/sts.ts';
import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { KeyCheck } from '../keys/check-keys.ts';
import { exportVariables, rememberVariables, variablesFor } from './environment.ts';
import { credentialOutputs, identityOutputs, keyOutputs } from './outputs.ts';
import type { ProfileUndo } from './profile-files.ts';
import { type Runner, requireCommandFiles } from './runner.ts';

/** The names under which the post step finds what it has to undo. */
export const undoState = { variables: 'keyturn-variables', profile: 'keyturn-profile' } as const;

/**
 * Finds out before the first request what would stop `publish` after the last one.
 *
 * @throws KeyturnError `NotOnRunner`, `ProfileUnwritable`
 */
export async function checkBeforehand(config: Config, runner: Runner): Promise<void> {
  requireCommandFiles(runner.env);
  const { profile } = config.publish;
  if (!profile) return;
  const files = await import('./profile-files.ts');
  await files.checkProfile(profile, files.profilePaths(runner.env, homedir()));
}

/**
 * Hands the credentials out: profile files, environment, outputs. Called once, after every check has passed and
 * everything is masked. What it is about to change is written down for the post step first; what can fail comes
 * first, and a failure puts everything back.
 *
 * @param keys - what is known of the long-term key, and how its rotation went
 * @param isNew - whether this run obtained the credentials; those that later steps have anyway are not exported again
 * @throws KeyturnError `ProfileUnwritable`, `PublishFailed`
 */
export async function publish(
  session: Session,
  isNew: boolean,
  keys: KeyCheck,
  config: Config,
  runner: Runner,
): Promise<void> {
  const { profile, environment, unsetCurrent, outputs } = config.publish;
  const variables = environment
    ? variablesFor(config.region, isNew ? session.credentials : undefined, runner.env, {
        unsetCurrent,
        ...(profile && isNew ? { profile: profile.name } : {}),
      })
    : {};
  if (!runner.saveState(undoState.variables, JSON.stringify(rememberVariables(variables, runner)))) {
    runner.info(
      'This runner keeps no state for post steps, so nothing will be taken back at the end of the job.',
    );
  }
  const profileUndo = profile && isNew ? await writeProfile(session, config, runner) : undefined;
  try {
    exportVariables(variables, runner);
    for (const [name, value] of Object.entries(keyOutputs(keys))) runner.setOutput(name, value);
    setOutputs(session, outputs, runner);
    tell(session, isNew, runner);
    if (config.publish.jobSummary) await summarize(session, config, runner);
  } catch (error) {
    if (profileUndo) await takeBackProfile(profileUndo);
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

async function writeProfile(
  session: Session,
  config: Config,
  runner: Runner,
): Promise<ProfileUndo | undefined> {
  const { profile } = config.publish;
  if (!profile) return undefined;
  const files = await import('./profile-files.ts');
  const undo = await files.writeProfile(
    { ...profile, region: config.region, credentials: session.credentials },
    files.profilePaths(runner.env, homedir()),
    (undoSoFar) => {
      for (const secret of files.secretsInUndo(undoSoFar)) runner.mask(secret);
      runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
    },
  );
  runner.info(`Wrote the profile ${profile.name}.`);
  return undo;
}

async function takeBackProfile(undo: ProfileUndo): Promise<void> {
  const { undoProfile } = await import('./profile-files.ts');
  await undoProfile(undo);
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
