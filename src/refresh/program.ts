import type { Env } from '../env.ts';
import type { KeyturnError } from '../errors.ts';
import { readCache } from './session-cache.ts';

/**
 * The `credential_process` of a profile that renews itself: prints the session in the folder, or why there is none. Every
 * call of an AWS tool starts it, so it loads nothing but the cache while the session is valid.
 *
 * @param env - the process's environment; a renewal changes it
 * @param print - writes a line to stdout (1) or stderr (2)
 * @returns the exit code
 */
export async function answer(
  folder: string,
  env: Record<string, string | undefined>,
  print: (file: 1 | 2, line: string) => void,
): Promise<number> {
  const cached = readCache(folder);
  if (cached && Date.now() < cached.renewAt) {
    print(1, cached.document);
    return 0;
  }
  try {
    const { renewedDocument } = await import('./renew.ts');
    print(1, await renewedDocument(folder, env));
    return 0;
  } catch (error) {
    const { logText } = await import('../runner/log-text.ts');
    print(2, logText(`Keyturn: ${await messageFor(error, env)}`));
    return 1;
  }
}

/** The variables that name the action belong to the step that calls this program, so only the server is used. */
async function messageFor(error: unknown, { GITHUB_SERVER_URL }: Env): Promise<string> {
  const { helpLine, messageWithHelp } = await import('../runner/error-help.ts');
  const env = { GITHUB_SERVER_URL };
  const isOurs = error instanceof Error && error.name === 'KeyturnError';
  if (isOurs) return messageWithHelp(error as KeyturnError, env);
  return `the session could not be renewed: ${error}\n${helpLine('Unexpected', env)}`;
}
