import { readFileSync, statSync } from 'node:fs';

/** A session has less than 30 KB, and the message of a failure less than that. */
const most = 1024 * 1024;

/**
 * The session that later steps use, as a file of two lines: when to renew it, and the document that is printed. It is
 * read on every call of every AWS tool, so this module needs nothing but the file system.
 */
export interface CachedSession {
  /** Milliseconds since 1970, like the other times: from then on the session is renewed. */
  readonly renewAt: number;
  readonly expiresAt: number;
  /** Who the session is; a renewed one must be the same. */
  readonly arn: string;
  readonly assumedRoleId: string;
  /** What `credential_process` prints. */
  readonly document: string;
  /** How the last attempt failed, for those that were waiting for it. */
  readonly failure?: { readonly at: number; readonly message: string };
}

export function cachePath(folder: string): string {
  return `${folder}/session`;
}

/** @returns `undefined` when there is none, or none that can be read */
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
  if (!stats.isFile() || stats.size > most) throw new Error(`${path} is no session`);
  return readFileSync(path, 'utf8');
}

/** A file that something else has written to may hold anything. */
function isWhole({ renewAt, expiresAt, arn, assumedRoleId, document }: CachedSession): boolean {
  const times = [renewAt, expiresAt];
  return (
    times.every(Number.isFinite) &&
    [arn, assumedRoleId, document].every((text) => typeof text === 'string' && text !== '')
  );
}

export function cacheText({ document, ...head }: CachedSession): string {
  return `${JSON.stringify(head)}\n${document}\n`;
}
