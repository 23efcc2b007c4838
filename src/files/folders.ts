import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { asUnwritable, systemCode } from './file-error.ts';

/**
 * Creates a folder and its missing parents with mode 0700.
 *
 * @returns the folders that it created, innermost first
 * @throws KeyturnError `ProfileUnwritable`
 */
export function makeFolder(folder: string): string[] {
  try {
    const outermost = mkdirSync(folder, { recursive: true, mode: 0o700 });
    return outermost === undefined ? [] : pathUp(folder, outermost);
  } catch (error) {
    throw asUnwritable(folder, error);
  }
}

/** Removes folders that are empty, innermost first. */
export function removeEmptyFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCode(error) ?? '')) throw error;
    }
  }
}

function pathUp(innermost: string, outermost: string): string[] {
  const folders = [innermost];
  for (let folder = innermost; folder !== outermost && dirname(folder) !== folder; ) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}
