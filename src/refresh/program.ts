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
    const isOurs = error instanceof Error && error.name === 'KeyturnError';
    const { logText } = await import('../runner/log-text.ts');
    print(2, logText(`Keyturn: ${isOurs ? error.message : `the session could not be renewed: ${error}`}`));
    return 1;
  }
}
