import { restoreVariables, type VariableUndo } from './publish/environment.ts';
import type { ProfileUndo } from './publish/profile-files.ts';
import { undoState } from './publish/publish.ts';
import type { Runner } from './publish/runner.ts';

/**
 * The post step: takes back exactly what this step changed. Nothing here fails the job; what cannot be taken back
 * is a warning.
 */
export async function restore(runner: Runner): Promise<void> {
  const variables = remembered<VariableUndo[]>(runner, undoState.variables);
  if (variables) {
    const leftAlone = restoreVariables(variables, runner);
    if (leftAlone.length > 0)
      runner.info(`Left alone, because a later step has changed them: ${leftAlone.join(', ')}.`);
  }
  const profile = remembered<ProfileUndo>(runner, undoState.profile);
  if (profile) {
    const { secretsInUndo, undoProfiles } = await import('./publish/profile-files.ts');
    for (const secret of secretsInUndo(profile)) runner.mask(secret);
    for (const warning of await undoProfiles(profile)) runner.warning(warning);
  }
  const folder = runner.state(undoState.refresh);
  if (folder !== '') {
    const { removeRenewingFolder } = await import('./publish/renewing-command.ts');
    removeRenewingFolder(folder);
  }
  runner.info(
    variables || profile ? 'Took back what Keyturn had exported.' : 'Keyturn had exported nothing.',
  );
}

function remembered<T>(runner: Runner, name: string): T | undefined {
  const state = runner.state(name);
  return state === '' ? undefined : (JSON.parse(state) as T);
}
