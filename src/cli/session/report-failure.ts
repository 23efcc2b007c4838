import { KeyturnError } from '../../errors.ts';
import { logText } from '../../runner/log-text.ts';
import type { CliContext } from '../context.ts';
import { secretVariables } from './inputs.ts';

/** Prints why a command failed. Anything but a `KeyturnError` is a bug, so its stack is shown. */
export function reportFailure(error: unknown, { process }: CliContext): void {
  const text =
    error instanceof KeyturnError
      ? [error.message, ...variablesFor(error)].join('\n')
      : `Keyturn failed unexpectedly, which is a bug: ${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`${logText(`Error: ${text}`)}\n`);
}

/** Secrets are inputs of the action, but no flags: a message that names one does not say how to give it here. */
function variablesFor({ code, message }: KeyturnError): string[] {
  if (code !== 'InvalidInput') return [];
  return Object.entries(secretVariables).flatMap(([name, variable]) =>
    message.includes(name) ? [`On the command line, ${name} is the variable ${variable}.`] : [],
  );
}
