import { closeAll } from '../at-end.ts';
import { KeyturnError } from '../errors.ts';
import { helpLine, messageWithHelp } from './error-help.ts';
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
    onError(runner, failureMessage(error, runner));
  }
  await closeAll();
  // Windows writes to a pipe asynchronously: wait for the output before ending the process.
  process.stdout.write('', () => process.exit());
}

/**
 * A `KeyturnError` explains itself, and one that quotes a refusal which nothing in Keyturn explains gets the usual remedy.
 * Anything else is a bug, so its stack is shown.
 */
export function failureMessage(error: unknown, { env }: Pick<Runner, 'env'>): string {
  if (error instanceof KeyturnError) return messageWithHelp(withUsualRemedy(error), env);
  const stack = error instanceof Error ? error.stack : String(error);
  return `Keyturn failed unexpectedly, which is a bug: ${stack}\n${helpLine('Unexpected', env)}`;
}

function withUsualRemedy(error: KeyturnError): KeyturnError {
  const { message, retry, explanation } = error;
  if (explanation.remedy !== undefined || message.includes('What to do:')) return error;
  const remedy =
    retry === 'never'
      ? 'correct what the message names; the lines above show what this step tried.'
      : 'run the job again; if it fails again, look at the health pages of AWS and GitHub.';
  return error.withDiagnosis({ remedy });
}
