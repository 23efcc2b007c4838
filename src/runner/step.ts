import { closeAll } from '../at-end.ts';
import { KeyturnError } from '../errors.ts';
import { githubRunner, type Runner } from './runner.ts';

/**
 * Runs one of the two halves of the action as a process: tells how it failed, and ends the process even when
 * something (a connection that was cut off) would keep it alive.
 */
export async function runStep(
  story: (runner: Runner) => Promise<void>,
  failed: (runner: Runner, message: string) => void,
): Promise<void> {
  // The SDK's user agent carries it; only this process has it.
  process.env.AWS_EXECUTION_ENV ??= 'GitHubActions';
  const runner = githubRunner(process.env);
  try {
    await story(runner);
  } catch (error) {
    failed(runner, tell(error));
  }
  await closeAll();
  // Windows writes to a pipe asynchronously: what was printed must be out before the process ends.
  process.stdout.write('', () => process.exit());
}

/** Our own errors speak for themselves; anything else is a fault of Keyturn, and its stack says where. */
function tell(error: unknown): string {
  if (error instanceof KeyturnError) return error.message;
  return `Keyturn failed unexpectedly, which is a bug: ${error instanceof Error ? error.stack : String(error)}`;
}
