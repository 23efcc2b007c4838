import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode, unwritableError } from './file-error.ts';
import { type FileState, fileVersion, folderIdentity } from './file-state.ts';

const isWindows = process.platform === 'win32';

/**
 * Replaces a file in one step: whoever reads it sees the old text or the new one, never a half. The mode is 0600, or
 * narrower where the file's was; the owner stays.
 *
 * @returns false, and nothing is changed, when the file is no longer the one that `previous` was read from
 */
export function replaceFile(path: string, text: string, previous: FileState): boolean {
  const temporary = `${path}${temporarySuffix}${randomUUID()}`;
  try {
    writeNew(temporary, path, text, previous);
    if (fileVersion(path) !== previous.version) return false;
    renameOver(temporary, path);
    return true;
  } catch (error) {
    // Whoever took over the lock has removed the file: this process was asleep for long.
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Removes what a writer that was killed has left behind. Only for who holds the lock. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path);
  const prefix = `${basename(path)}${temporarySuffix}`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix)) rmSync(join(folder, name), { force: true });
  }
}

const temporarySuffix = '.keyturn-new-';

/** `wx` is O_EXCL: it neither follows a link nor takes a file that somebody else has put there. */
function writeNew(temporary: string, path: string, text: string, { mode = 0o600, owner }: FileState): void {
  const folder = folderIdentity(path);
  const file = openSync(temporary, 'wx', 0o600);
  try {
    if (folderIdentity(path) !== folder)
      throw unwritableError({
        summary: `The folder of ${path} was replaced while Keyturn was writing to it.`,
      });
    writeFileSync(file, text, 'latin1');
    if (!isWindows) {
      if (owner && fstatSync(file).uid !== owner.uid) fchownSync(file, owner.uid, owner.gid);
      fchmodSync(file, mode & 0o600);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** On Windows a file that a virus scanner or another reader has open cannot be replaced for a moment. */
function renameOver(temporary: string, path: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(temporary, path);
      return;
    } catch (error) {
      const isBusy = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '');
      if (!isWindows || !isBusy || attempt === 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}
