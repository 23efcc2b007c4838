import type { ApplicationContext, StricliProcess } from '@stricli/core';
import type { Env } from '../env.ts';

/** What a command works with: the streams, the exit code that it sets, and the environment. */
export interface CliContext extends ApplicationContext {
  readonly process: CliProcess;
  readonly args: readonly string[];
  readonly env: Env;
  /** Waits; absent: by this machine's clock. */
  readonly sleep?: (ms: number) => Promise<void>;
}

interface CliProcess extends StricliProcess {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** The context of this process. The environment is a copy, because sources remove variables from the process's own. */
export function cliContext(args: readonly string[]): CliContext {
  const { stdin, stdout, stderr } = process;
  return { process: { stdin, stdout, stderr, exitCode: null }, args, env: { ...process.env } };
}

/** Whether a person can answer a question: on a terminal, and not in CI. */
export function canAsk({ process: { stdin, stderr }, env }: CliContext): boolean {
  return Boolean(stdin.isTTY && stderr.isTTY && !env.CI);
}
