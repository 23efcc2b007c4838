import type { Env } from '../../env.ts';
import type { Runner } from '../../runner/runner.ts';
import { type CliContext, canAsk } from '../context.ts';
import type { SessionFlags } from './flags.ts';
import { inputEnvironment } from './inputs.ts';
import { terminalRunner } from './terminal.ts';

/** The runner of a command: its environment holds the inputs, and its lines go to stderr. */
export async function openRunner(flags: SessionFlags, context: CliContext): Promise<Runner> {
  const env = await withCode(inputEnvironment(flags, context.env), flags, context);
  return terminalRunner(env, (text) => context.process.stderr.write(text), flags.verbose ?? false);
}

/** Asks for the code of the MFA device that was named, where nothing else supplies it. */
async function withCode(env: Env, flags: SessionFlags, context: CliContext): Promise<Env> {
  const isSupplied = env['INPUT_MFA-CODE'] || env['INPUT_MFA-SECRET'];
  if (flags['mfa-serial'] === undefined || isSupplied || !canAsk(context)) return env;
  const { askForCode } = await import('./ask-for-code.ts');
  return { ...env, 'INPUT_MFA-CODE': await askForCode(flags['mfa-serial']) };
}
