import { KeyturnError } from '../../errors.ts';
import { logText } from '../../runner/log-text.ts';
import type { CliContext } from '../context.ts';

/** Prints why a command failed. Anything but a `KeyturnError` is a bug, so its stack is shown. */
export function reportFailure(error: unknown, { process }: CliContext): void {
  const text =
    error instanceof KeyturnError
      ? error.message
      : `Keyturn failed unexpectedly, which is a bug: ${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`${logText(`Error: ${text}`)}\n`);
}
