import { messageOf } from './errors.ts';
import { isVariableUndo, restoreVariables } from './publish/environment.ts';
import { undoState } from './publish/publish.ts';
import type { Runner } from './runner/runner.ts';

/** Result of one undo. Anything left behind has already been warned about. */
type Outcome = 'nothing to do' | 'done' | 'something is left';

/** The post step: undoes exactly what this step changed. It never fails the job; what it cannot undo is a warning. */
export async function restore(runner: Runner): Promise<void> {
  const outcomes = [
    await takeBack('The variables', ' Later post steps still see them.', runner, takeBackVariables),
    await takeBack(
      'The profiles',
      ' ~/.aws may still hold the credentials of this job.',
      runner,
      takeBackProfiles,
    ),
    await takeBack('The folder of the session', '', runner, takeBackFolder),
  ];
  runner.info(lastLine(outcomes));
}

function lastLine(outcomes: readonly Outcome[]): string {
  if (outcomes.includes('something is left'))
    return 'Not everything that Keyturn had exported could be taken back: see the warnings.';
  return outcomes.includes('done') ? 'Took back what Keyturn had exported.' : 'Keyturn had exported nothing.';
}

/** Runs one undo. If it fails, the others still run. */
async function takeBack(
  subject: string,
  consequence: string,
  runner: Runner,
  attempt: (runner: Runner) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await attempt(runner);
  } catch (error) {
    runner.warning(`${subject} could not be put back: ${messageOf(error)}.${consequence}`);
    return 'something is left';
  }
}

function takeBackVariables(runner: Runner): Outcome {
  const saved = savedState(runner, undoState.variables);
  if (saved === undefined) return 'nothing to do';
  const variables =
    Array.isArray(saved) && saved.every(isVariableUndo) ? saved : damaged(undoState.variables);
  const leftAlone = restoreVariables(variables, runner);
  if (leftAlone.length > 0)
    runner.info(`Left alone, because a later step has changed them: ${leftAlone.join(', ')}.`);
  return 'done';
}

async function takeBackProfiles(runner: Runner): Promise<Outcome> {
  const saved = savedState(runner, undoState.profile);
  if (saved === undefined) return 'nothing to do';
  const { isFileUndo, secretsInUndo, undoProfiles } = await import('./aws-profile/profile-files.ts');
  const profile = Array.isArray(saved) && saved.every(isFileUndo) ? saved : damaged(undoState.profile);
  for (const secret of secretsInUndo(profile)) runner.mask(secret);
  const warnings = await undoProfiles(profile);
  for (const warning of warnings) runner.warning(warning);
  return warnings.length > 0 ? 'something is left' : 'done';
}

async function takeBackFolder(runner: Runner): Promise<Outcome> {
  const folder = runner.state(undoState.refresh);
  if (folder === '') return 'nothing to do';
  const { removeRenewingFolder } = await import('./refresh/renewing-command.ts');
  try {
    removeRenewingFolder(folder);
    return 'done';
  } catch (error) {
    runner.warning(
      `${folder} could not be removed: ${messageOf(error)}. It holds the session of this job and, encrypted, what renews it.`,
    );
    return 'something is left';
  }
}

/** @throws Error for state that is not JSON */
function savedState(runner: Runner, name: string): unknown {
  const state = runner.state(name);
  if (state === '') return undefined;
  try {
    return JSON.parse(state);
  } catch {
    return damaged(name);
  }
}

/** The text of damaged state is not shown because it may contain secrets. */
function damaged(name: string): never {
  throw new Error(`the state saved for this step (${name} in GITHUB_STATE) was cut short or changed`);
}
