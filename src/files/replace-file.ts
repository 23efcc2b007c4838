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
 * Replaces a file atomically: readers see the old text or the new one, never a part. Its mode becomes 0600, or stays
 * narrower; its owner stays.
 *
 * @returns false if the file has changed since `previous` was read; it is then left unchanged
 */
export function replaceFile(path: string, text: string, previous: FileState): boolean {
  const temporary = `${path}${temporarySuffix}${randomUUID()}`;
  try {
    writeNew(temporary, path, text, previous);
    if (fileVersion(path) !== previous.version) return false;
    renameOver(temporary, path);
    return true;
  } catch (error) {
    // This process was suspended for so long that another took over the lock and removed the temporary file.
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Removes temporary files that a killed process has left behind. The caller must hold the lock. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path);
  const prefix = `${basename(path)}${temporarySuffix}`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix)) rmSync(join(folder, name), { force: true });
  }
}

const temporarySuffix = '.keyturn-new-';

/** `wx` is O_EXCL: it does not follow a link or open an existing file. */
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

/** On Windows, a file that a virus scanner or another reader has open cannot be replaced for a moment; retry then. */
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
