import { execFile } from 'node:child_process';
import { commandName, isShellLine } from '../ci-systems/ci-system.ts';
import type { Run } from '../clients/run.ts';
import { KeyturnError } from '../errors.ts';

/** A token has at most 20000 characters; what is longer is no token. */
const maxOutputBytes = 64 * 1024;

/** An agent asks its own server, which may have to wake. */
const timeoutMs = 30_000;

/**
 * Runs a program that prints an ID token, without a shell. Its error output is not shown unless it fails, and then its first
 * line only.
 *
 * @param command - the program and its arguments; a single element with spaces is a line for the shell
 * @throws KeyturnError `OidcUnavailable` if there is no such program, `OidcRequestFailed` if it fails or takes too long
 */
export async function tokenFromCommand(
  command: readonly string[],
  { env, mask }: Pick<Run, 'env' | 'mask'>,
): Promise<string> {
  const [program = '', ...args] = command;
  // The inputs hold secrets, which the program has no need of.
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !/^INPUT_|^KEYTURN_/.test(name)));
  const options = {
    env: own,
    timeout: timeoutMs,
    maxBuffer: maxOutputBytes,
    shell: isShellLine(command),
    windowsHide: true,
  };
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      const token = stdout.trim();
      // What a failing program prints may still be a token.
      if (token !== '') mask(token);
      if (error) reject(failure(commandName(command), error, stderr));
      else resolve(token);
    }).stdin?.end();
  });
}

function failure(
  name: string,
  error: Error & { code?: unknown; killed?: boolean },
  stderr: string,
): KeyturnError {
  if (error.code === 'ENOENT') {
    return new KeyturnError('OidcUnavailable', {
      summary: `There is no program for the ${name} that could give an ID token.`,
      cause: 'it is not on the PATH of this job, or this is another CI.',
      remedy: 'put it on the PATH, or name another source with --token-env or --token-file.',
    });
  }
  const [firstLine = ''] = stderr.trim().split('\n', 1);
  return new KeyturnError(
    'OidcRequestFailed',
    {
      summary: error.killed
        ? `The ${name} gave no ID token within ${timeoutMs / 1000} s.`
        : `The ${name} gave no ID token: it failed${typeof error.code === 'number' ? ` with exit code ${error.code}` : ''}.`,
      ...(firstLine === '' ? {} : { cause: `it says: ${firstLine.slice(0, 300)}` }),
      remedy: 'run the command by itself in the job, and correct what it complains about.',
    },
    { cause: error },
  );
}
