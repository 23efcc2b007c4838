import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { unwritable } from './file-error.ts';

/** A profile file as it is on disk. */
export interface FileState {
  /** Its bytes as Latin-1; empty when there is no file. */
  readonly text: string;
  /** Changes with every write and every replacement; `undefined` when there is no file. */
  readonly version: string | undefined;
  /** Permission bits. */
  readonly mode?: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/**
 * Reads a profile file, never through a symbolic link. A file with several hard links is taken as any other: replacing
 * it leaves the other names with what they had.
 *
 * @throws KeyturnError `ProfileUnwritable` for links, what is no regular file or no text, and other users' files
 */
export function readState(path: string): FileState {
  refuseLinks(path);
  const version = fileVersion(path);
  if (version === undefined) return { text: '', version };
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(path, flags);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw notAFile(path);
    refuseForeign(path, stats.uid);
    const text = readFileSync(file, 'latin1');
    if (text.includes('\0')) throw notText(path);
    return { text, version, mode: stats.mode & 0o777, owner: { uid: stats.uid, gid: stats.gid } };
  } finally {
    closeSync(file);
  }
}

/** What tells one state of a file from another, without opening it; `undefined` when there is none. */
export function fileVersion(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
}

/** The folder in which a file is, as long as it is the same one and no link; `undefined` when there is none. */
export function folderIdentity(path: string): string | undefined {
  refuseLinks(path);
  const stats = lstatSync(dirname(path), { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}

/**
 * Whether new files can be made beside this one, or its folder be made.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */
export function requireWritableFolder(path: string): void {
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) {
    throw unwritable({
      what: `${folder} is not a folder.`,
      next: `move it away, or keep ${path} elsewhere.`,
    });
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(
      {
        what: `The folder ${folder} is not writable, so ${path} cannot be replaced.`,
        likely: 'it belongs to another user, or the file system is read-only.',
        next: 'correct its permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
      },
      error,
    );
  }
}

/** The file, and the folder that it is in: either could lead the credentials to another place. */
function refuseLinks(path: string): void {
  for (const place of [dirname(path), path]) {
    if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    throw unwritable({
      what: `${place} is a symbolic link, and credentials are not written through one.`,
      next: 'replace it by a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
    });
  }
}

/** Replacing another user's file would take it away from them. Root gives it back (`replaceFile` keeps the owner). */
function refuseForeign(path: string, owner: number): void {
  const self = process.getuid?.();
  if (self === undefined || self === 0 || self === owner) return;
  throw unwritable({
    what: `${path} belongs to another user (uid ${owner}; this is ${self}).`,
    likely: 'a step in a container wrote it.',
    next: 'change its owner, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
  });
}

function notAFile(path: string) {
  return unwritable({ what: `${path} is not a regular file.`, next: 'remove it, or name another one.' });
}

function notText(path: string) {
  return unwritable({
    what: `${path} is not text that AWS tools can read: it has NUL bytes in it.`,
    likely: 'it was saved as UTF-16.',
    next: 'save it as UTF-8.',
  });
}
