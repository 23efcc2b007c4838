import { execFile } from 'node:child_process';
import { join } from 'node:path';

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
