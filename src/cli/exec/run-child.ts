import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { KeyturnError, messageOf } from '../../errors.ts';

/** Signals that a person or a CI sends to end a job. The program decides what to do with them. */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;

/**
 * Runs a program with this process's standard streams, and passes signals on to it.
 *
 * @returns its exit code; 128 plus the number of the signal that ended it, as in a shell
 * @throws KeyturnError `InvalidInput` if the program cannot be started
 */
export async function runChild(command: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [program = '', ...args] = command;
  if (program === '') throw notStarted(program, new Error('it has no name'));
  const child = (await starter())(program, args, { env, stdio: 'inherit' });
  const forward = passedOn.map((signal) => {
    // A terminal sends SIGINT and SIGQUIT to the whole group, so the program has it already: only stay alive.
    const isFromTerminal = hasTerminal() && (signal === 'SIGINT' || signal === 'SIGQUIT');
    const listener = () => void (isFromTerminal || child.kill(signal));
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', (error) => reject(notStarted(program, error)));
      child.once('exit', (code, signal) =>
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
      );
    });
  } finally {
    for (const stop of forward) stop();
  }
}

/** On Windows most tools of npm are `.cmd` files, which only a shell starts; cross-spawn quotes their arguments for it. */
async function starter(): Promise<typeof spawn> {
  return process.platform === 'win32' ? (await import('cross-spawn')).default : spawn;
}

function hasTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}

function notStarted(program: string, error: unknown): KeyturnError {
  return new KeyturnError(
    'InvalidInput',
    {
      summary: `${JSON.stringify(program)} could not be started: ${messageOf(error)}`,
      remedy: 'check the name of the program after --, and PATH.',
    },
    { cause: error },
  );
}
