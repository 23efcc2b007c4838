import { KeyturnError } from '../../errors.ts';
import { failureMessage } from '../../runner/error-help.ts';
import { logText } from '../../runner/log-text.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CliContext } from '../context.ts';
import { secretVariables } from './inputs.ts';

/**
 * Prints why a command failed.
 *
 * @param runner - hides the secrets that it knows, because a server may have sent one back; absent before there are any
 */
export function reportFailure(error: unknown, { process }: CliContext, runner?: Runner): void {
  // The variables of a step around this process name another action.
  const text = [failureMessage(error, {}), ...variablesFor(error)].join('\n');
  if (runner) runner.fail(text);
  else process.stderr.write(`${logText(`Error: ${text}`)}\n`);
}

/** Secrets are inputs of the action, but no flags: a message that names one does not say how to give it here. */
function variablesFor(error: unknown): string[] {
  if (!(error instanceof KeyturnError) || error.code !== 'InvalidInput') return [];
  return Object.entries(secretVariables).flatMap(([name, variable]) =>
    error.message.includes(name) ? [`On the command line, ${name} is the variable ${variable}.`] : [],
  );
}
