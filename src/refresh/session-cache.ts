import { readFileSync, statSync } from 'node:fs';

/** A session has less than 30 KB, and so has the message of a failure. */
const maxBytes = 1024 * 1024;

/**
 * The session that later steps use. Its file has two lines: when to renew it, and the document that is printed. Every call
 * of every AWS tool reads it, so this module imports only the file system.
 */
export interface CachedSession {
  /** When to renew the session, in milliseconds since 1970, like the other times. */
  readonly renewAt: number;
  readonly expiresAt: number;
  /** The identity of the session. A renewed session must have the same one. */
  readonly arn: string;
  readonly assumedRoleId: string;
  /** What `credential_process` prints. */
  readonly document: string;
  /** The failure of the last attempt, for the processes that were waiting for it. */
  readonly failure?: { readonly at: number; readonly message: string };
}

export function cachePath(folder: string): string {
  return `${folder}/session`;
}

/** @returns `undefined` for a file that does not exist or cannot be read */
export function readCache(folder: string): CachedSession | undefined {
  try {
    const [head = '', document = ''] = readSmall(cachePath(folder)).split('\n');
    const cached: CachedSession = { ...JSON.parse(head), document };
    return isWhole(cached) ? cached : undefined;
  } catch {
    return undefined;
  }
}

function readSmall(path: string): string {
  const stats = statSync(path);
  if (!stats.isFile() || stats.size > maxBytes) throw new Error(`${path} is not a session`);
  return readFileSync(path, 'utf8');
}

/** Checks the types, because another program may have written the file. */
function isWhole({ renewAt, expiresAt, arn, assumedRoleId, document, failure }: CachedSession): boolean {
  const times = [renewAt, expiresAt, failure === undefined ? 0 : failure?.at];
  const texts = [arn, assumedRoleId, document, failure === undefined ? '-' : failure?.message];
  return times.every(Number.isFinite) && texts.every((text) => typeof text === 'string' && text !== '');
}

export function cacheText({ document, ...head }: CachedSession): string {
  return `${JSON.stringify(head)}\n${document}\n`;
}
