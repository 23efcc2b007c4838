import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { FileTooLarge, maxProfileBytes, readUpTo } from './bounded-file.ts';
import { unwritableError } from './file-error.ts';

/** A profile file on disk. */
export interface FileState {
  /** Its bytes as Latin-1; empty if there is no file. */
  readonly text: string;
  /** Changes with every write and every replacement; `undefined` if there is no file. */
  readonly version: string | undefined;
  /** Permission bits. */
  readonly mode?: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/**
 * Reads a profile file, never through a symbolic link. Hard links are fine: replacing the file leaves the other names
 * with the old content.
 *
 * @throws KeyturnError `ProfileUnwritable` for a link, a file that is not regular or not text, and another user's file
 */
export function readState(path: string): FileState {
  refuseLinks(path);
  const version = fileVersion(path);
  if (version === undefined) return { text: '', version };
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(path, flags);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw notAFileError(path);
    refuseForeign(path, stats.uid);
    const text = readText(file, path);
    if (text.includes('\0')) throw notTextError(path);
    return { text, version, mode: stats.mode & 0o777, owner: { uid: stats.uid, gid: stats.gid } };
  } finally {
    closeSync(file);
  }
}

function readText(file: number, path: string): string {
  try {
    return readUpTo(file, path, maxProfileBytes).toString('latin1');
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    throw unwritableError({
      summary: `${error.message}, too large for an AWS profile file.`,
      cause: 'something else was written to it.',
      remedy: 'clean it up, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
    });
  }
}

/** Identifies a file's state without opening it; `undefined` if there is no file. */
export function fileVersion(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
}

/** Identifies a file's folder, to detect that it was replaced; `undefined` if there is no folder. */
export function folderIdentity(path: string): string | undefined {
  refuseLinks(path);
  const stats = lstatSync(dirname(path), { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}

/**
 * Checks that files can be created beside this one, or that its folder can be created.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */
export function requireWritableFolder(path: string): void {
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) {
    throw unwritableError({
      summary: `${folder} is not a folder.`,
      remedy: `move it away, or keep ${path} elsewhere.`,
    });
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritableError(
      {
        summary: `The folder ${folder} is not writable, so ${path} cannot be replaced.`,
        cause: 'it belongs to another user, or the file system is read-only.',
        remedy:
          'correct its permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
      },
      error,
    );
  }
}

/**
 * Refuses symbolic links in a path, which could redirect the credentials: the file, its folder and the folders above.
 * Above the folder, the machine's own links are allowed (`/tmp` and `/var` on macOS, a home or work folder on another
 * disk), if root or this user created them outside the workspace. Links inside the workspace may come from a repository.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */
export function refuseLinks(path: string): void {
  const folder = dirname(path);
  for (const entry of [path, folder, ...foldersAbove(folder)]) {
    const stats = entryAt(entry);
    if (!stats?.isSymbolicLink()) continue;
    const isAbove = entry !== path && entry !== folder;
    if (isAbove && isOwn(stats.uid) && !isInWorkspace(entry)) continue;
    throw unwritableError({
      summary: `${entry} is a symbolic link, and Keyturn does not write credentials through one.`,
      remedy:
        'replace it with a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
    });
  }
}

/** The entry at a path; none if a parent of it is a file. */
function entryAt(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function foldersAbove(folder: string): string[] {
  const above = dirname(resolve(folder));
  return above === folder ? [] : [above, ...foldersAbove(above)];
}

function isOwn(owner: number): boolean {
  const self = process.getuid?.();
  return self === undefined || owner === 0 || owner === self;
}

/** Whether a link is inside the workspace, also if its path leads there through other links. */
function isInWorkspace(link: string): boolean {
  try {
    const workspace = realpathSync(process.env.GITHUB_WORKSPACE || process.cwd());
    const way = relative(workspace, join(realpathSync(dirname(link)), basename(link)));
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    // Without a workspace, no repository was checked out.
    return false;
  }
}

/** Replacing another user's file would change its owner. Root may do so, because `replaceFile` keeps the owner. */
function refuseForeign(path: string, owner: number): void {
  const self = process.getuid?.();
  if (self === undefined || self === 0 || self === owner) return;
  throw unwritableError({
    summary: `${path} belongs to another user (uid ${owner}; this is ${self}).`,
    cause: 'a step in a container wrote it.',
    remedy: 'change its owner, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
  });
}

function notAFileError(path: string) {
  return unwritableError({
    summary: `${path} is not a regular file.`,
    remedy: 'remove it, or name another one.',
  });
}

function notTextError(path: string) {
  return unwritableError({
    summary: `${path} is not text that AWS tools can read: it contains NUL bytes.`,
    cause: 'it was saved as UTF-16.',
    remedy: 'save it as UTF-8.',
  });
}
