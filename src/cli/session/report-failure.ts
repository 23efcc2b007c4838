import { KeyturnError } from '../../errors.ts';
import { helpLine, messageWithHelp } from '../../runner/error-help.ts';
import { logText } from '../../runner/log-text.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CliContext } from '../context.ts';
import { secretVariables } from './inputs.ts';

/**
 * Prints why a command failed. Anything but a `KeyturnError` is a bug, so its stack is shown.
 *
 * @param runner - hides the secrets that it knows, because a server may have sent one back; absent before there are any
 */
export function reportFailure(error: unknown, { process }: CliContext, runner?: Runner): void {
  const lines = error instanceof KeyturnError ? explained(error) : unexpected(error);
  const text = lines.join('\n');
  if (runner) runner.fail(text);
  else process.stderr.write(`${logText(`Error: ${text}`)}\n`);
}

function explained(error: KeyturnError): string[] {
  // The variables of a step around this process name another action.
  return [messageWithHelp(error, {}), ...variablesFor(error)];
}

function unexpected(error: unknown): string[] {
  const stack = error instanceof Error ? error.stack : String(error);
  return [`Keyturn failed unexpectedly, which is a bug: ${stack}`, helpLine('Unexpected', {})];
}

/** Secrets are inputs of the action, but no flags: a message that names one does not say how to give it here. */
function variablesFor({ code, message }: KeyturnError): string[] {
  if (code !== 'InvalidInput') return [];
  return Object.entries(secretVariables).flatMap(([name, variable]) =>
    message.includes(name) ? [`On the command line, ${name} is the variable ${variable}.`] : [],
  );
}
