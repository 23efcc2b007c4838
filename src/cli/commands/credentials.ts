import { KeyturnError } from '../../errors.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf } from '../exit-codes.ts';
import type { SessionFlags } from '../session/flags.ts';
import { type CredentialsFormat, formatted } from '../session/formats.ts';
import { openRunner } from '../session/open-session.ts';
import { reportFailure } from '../session/report-failure.ts';
import { adoptEnvironment, resolveSession } from '../session/resolve-session.ts';

interface CredentialsFlags extends SessionFlags {
  readonly format: CredentialsFormat;
  readonly out?: string;
  readonly show?: boolean;
}

/** `keyturn credentials`: resolves credentials and prints them, or writes them to a file of mode 0600. */
export async function credentials(this: CliContext, flags: CredentialsFlags): Promise<void> {
  try {
    requireHiddenOutput(flags, this);
    const runner = await openRunner(flags, this);
    adoptEnvironment(runner.env);
    const text = `${formatted(flags.format, await resolveSession(runner))}\n`;
    if (flags.out === undefined) this.process.stdout.write(text);
    else (await import('../session/write-secret-file.ts')).writeSecretFile(flags.out, text);
  } catch (error) {
    reportFailure(error, this);
    this.process.exitCode = exitCodeOf(error);
  }
}

/** Somebody may look over a shoulder, and terminals keep what they have shown. */
function requireHiddenOutput({ out, show }: CredentialsFlags, { process }: CliContext): void {
  if (out !== undefined || show || !process.stdout.isTTY) return;
  throw new KeyturnError('InvalidInput', {
    summary: 'The credentials would be shown on this terminal.',
    remedy: 'redirect the output, use --out FILE, or add --show to print them all the same.',
  });
}
