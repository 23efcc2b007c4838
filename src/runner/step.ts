import { closeAll } from '../at-end.ts';
import { failureMessage } from './error-help.ts';
import { githubRunner, type Runner } from './runner.ts';

/**
 * Runs the main or the post half of the action as a process. It reports a failure and ends the process even if something
 * (an aborted connection) would keep it alive.
 */
export async function runStep(
  main: (runner: Runner) => Promise<void>,
  onError: (runner: Runner, message: string) => void,
): Promise<void> {
  // The SDK adds this to its user agent. Later steps do not see it.
  process.env.AWS_EXECUTION_ENV ??= 'GitHubActions';
  const runner = githubRunner(process.env);
  try {
    await main(runner);
  } catch (error) {
    onError(runner, failureMessage(error, runner.env));
  }
  await closeAll();
  // Windows writes to a pipe asynchronously: wait for the output before ending the process.
  process.stdout.write('', () => process.exit());
}
