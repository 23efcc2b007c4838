import type { ProfileUndo } from './aws-profile/profile-files.ts';
import { messageOf } from './errors.ts';
import { restoreVariables, type VariableUndo } from './publish/environment.ts';
import { undoState } from './publish/publish.ts';
import type { Runner } from './runner/runner.ts';

/** How taking back one kind of thing went; whatever is left has had its warning. */
type Outcome = 'nothing to do' | 'done' | 'something is left';

/**
 * The post step: takes back exactly what this step changed. Nothing here fails the job; what cannot be taken back
 * is a warning.
 */
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

/** One kind of thing; when it fails, the others are taken back all the same. */
async function takeBack(
  what: string,
  consequence: string,
  runner: Runner,
  attempt: (runner: Runner) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await attempt(runner);
  } catch (error) {
    runner.warning(`${what} could not be put back: ${messageOf(error)}.${consequence}`);
    return 'something is left';
  }
}

function takeBackVariables(runner: Runner): Outcome {
  const variables = remembered<VariableUndo[]>(runner, undoState.variables);
  if (!variables) return 'nothing to do';
  const leftAlone = restoreVariables(variables, runner);
  if (leftAlone.length > 0)
    runner.info(`Left alone, because a later step has changed them: ${leftAlone.join(', ')}.`);
  return 'done';
}

async function takeBackProfiles(runner: Runner): Promise<Outcome> {
  const profile = remembered<ProfileUndo>(runner, undoState.profile);
  if (!profile) return 'nothing to do';
  const { secretsInUndo, undoProfiles } = await import('./aws-profile/profile-files.ts');
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

/** @throws Error for state that something has cut or changed; its text may hold secrets and is not shown */
function remembered<T>(runner: Runner, name: string): T | undefined {
  const state = runner.state(name);
  if (state === '') return undefined;
  try {
    return JSON.parse(state) as T;
  } catch {
    throw new Error(`the state saved for this step (${name} in GITHUB_STATE) was cut short or changed`);
  }
}
