import { KeyturnError, messageOf } from '../../errors.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { reportFailure } from '../session/report-failure.ts';

interface SandboxFlags {
  readonly port?: string;
  readonly 'github-port'?: string;
  readonly 'control-port'?: string;
  readonly accounts?: string;
  readonly partition?: string;
  readonly 'key-age'?: string;
  readonly json?: boolean;
}

/** `keyturn sandbox`: the sandbox of this project, until a signal ends it. */
export async function sandbox(this: CliContext, flags: SandboxFlags): Promise<void> {
  try {
    const { runSandbox } = await import('../../sandbox/people/sandbox-command.ts');
    await runSandbox(argumentsOf(flags)).catch(throwUsage);
  } catch (error) {
    reportFailure(error, this);
    this.process.exitCode = exitCodeOf(error);
  }
}

function argumentsOf(flags: SandboxFlags): string[] {
  return Object.entries(flags).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}=${value}`] : value ? [`--${name}`] : [],
  );
}

/** Errors that only the sandbox has: a wrong option, or a port that is in use. */
function throwUsage(error: unknown): never {
  throw new KeyturnError(
    'InvalidInput',
    { summary: `The sandbox did not start: ${messageOf(error)}`, remedy: 'see keyturn sandbox --help.' },
    { cause: error },
  );
}
