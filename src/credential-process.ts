import { writeSync } from 'node:fs';
import type { KeyturnError } from './errors.ts';
import { readCache } from './refresh/session-cache.ts';

// The `credential_process` of a profile that renews itself: prints the session in the folder that its argument names.
// Every call of an AWS tool starts it, so it loads nothing but the cache while the session is valid.

const folder = process.argv[2] ?? '';
const cached = readCache(folder);
if (cached && Date.now() < cached.renewAt) print(1, cached.document);
else void renewAndPrint();

async function renewAndPrint(): Promise<void> {
  try {
    const { renewedDocument } = await import('./refresh/renew.ts');
    print(1, await renewedDocument(folder, process.env));
    process.exit(0);
  } catch (error) {
    const { logText } = await import('./runner/log-text.ts');
    print(2, logText(`Keyturn: ${await messageFor(error)}`));
    process.exit(1);
  }
}

async function messageFor(error: unknown): Promise<string> {
  const { helpLine, messageWithHelp } = await import('./runner/error-help.ts');
  // The variables that name the action belong to the step that calls this program, so only the server is used.
  const { GITHUB_SERVER_URL } = process.env;
  const env = { GITHUB_SERVER_URL };
  const isOurs = error instanceof Error && error.name === 'KeyturnError';
  if (isOurs) return messageWithHelp(error as KeyturnError, env);
  return `the session could not be renewed: ${error}\n${helpLine('Unexpected', env)}`;
}

/** Avoids process.stdout, which takes longer to set up than everything else here, and waits for a full pipe. */
function print(file: 1 | 2, line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(file, bytes, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
