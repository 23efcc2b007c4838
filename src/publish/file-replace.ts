import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chown, lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KeyturnError, messageOf } from '../errors.ts';

/** A file as it is on disk; the text is its bytes as Latin-1. */
export interface FileState {
  readonly text: string;
  /** Permission bits; `undefined` when the file does not exist. */
  readonly mode?: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/** The error of everything that keeps a profile from being written. */
export function unwritable(what: string, next: string, cause?: unknown): KeyturnError {
  return new KeyturnError('ProfileUnwritable', { what, next }, { cause });
}

/**
 * Reads a profile file without following a link.
 *
 * @throws KeyturnError `ProfileUnwritable` for links, folders, and files that are not text
 */
export async function readState(path: string): Promise<FileState> {
  await refuseLink(path);
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: '' };
    throw unwritable(
      `${path} cannot be read: ${messageOf(error)}`,
      'check the permissions of the file.',
      error,
    );
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile())
      throw unwritable(`${path} is not a regular file.`, 'name another one, or remove it.');
    const text = await file.readFile('latin1');
    if (text.includes('\0'))
      throw unwritable(
        `${path} is not a text file in an encoding that AWS tools read.`,
        'store it as UTF-8.',
      );
    return { text, mode: stats.mode & 0o777, owner: { uid: stats.uid, gid: stats.gid } };
  } finally {
    await file.close();
  }
}

/** The file, and the folder it is in: either could lead the write to another place. */
export async function refuseLink(path: string): Promise<void> {
  for (const place of [dirname(path), path]) {
    const stats = await lstat(place).catch(() => undefined);
    if (stats?.isSymbolicLink()) {
      throw unwritable(
        `${place} is a symbolic link, and credentials are not written through one.`,
        'replace it by a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.',
      );
    }
  }
}

/**
 * Replaces a file in one step: whoever reads it sees the old text or the new one, never a half. The mode is 0600, or
 * narrower where the file's was.
 */
export async function replaceFile(path: string, text: string, previous: FileState): Promise<void> {
  const temporary = join(dirname(path), `.keyturn-${randomUUID()}`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text, 'latin1');
      await file.chmod((previous.mode ?? 0o600) & 0o600);
      await file.sync();
    } finally {
      await file.close();
    }
    const { owner } = previous;
    if (owner && owner.uid !== process.getuid?.())
      await chown(temporary, owner.uid, owner.gid).catch(() => {});
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(
      `${path} cannot be written: ${messageOf(error)}`,
      'check the permissions of the folder, and the space on the disk.',
      error,
    );
  }
}
