import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { CliContext } from '../../src/cli/context.ts';
import { runCommand } from '../../src/cli/run-cli.ts';

/** The program, for a file that names it. */
export const entry = join(__dirname, '..', '..', 'src', 'cli.ts');

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process, with nothing of this machine's environment but `PATH`. */
export function runKeyturn(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const all = {
    PATH: process.env.PATH ?? '',
    AWS_REGION: 'eu-central-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...env,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], { env: all }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** A context in this process, and what was written to its streams. */
export function contextHere(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  sleep?: CliContext['sleep'],
) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        written[name] += chunk;
        done();
      },
    });
  const streams = { stdin: Readable.from([]), stdout: stream('stdout'), stderr: stream('stderr') };
  const context: CliContext = {
    process: { ...streams, exitCode: null } as unknown as CliContext['process'],
    args,
    env: { PATH: process.env.PATH, AWS_REGION: 'eu-central-1', AWS_EC2_METADATA_DISABLED: 'true', ...env },
    ...(sleep ? { sleep } : {}),
  };
  return { context, written };
}

/** Runs the command line in this process, which is ten times as fast; nothing is a terminal. */
export async function keyturnHere(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  sleep?: CliContext['sleep'],
): Promise<Ended> {
  const { context, written } = contextHere(args, env, sleep);
  const before = { ...process.env };
  const code = await runCommand(context);
  process.env = before;
  return { code, ...written };
}
