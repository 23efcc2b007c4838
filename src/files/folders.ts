import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { asUnwritable, systemCode } from './file-error.ts';

/**
 * Creates a folder and its missing parents with mode 0700. One at a time, because `mkdir` with `recursive` never returns
 * for a path below /proc that does not exist.
 *
 * @returns the folders that it created, innermost first
 * @throws KeyturnError `ProfileUnwritable`
 */
export function makeFolder(folder: string): string[] {
  try {
    return makeWithParents(resolve(folder));
  } catch (error) {
    throw asUnwritable(folder, error);
  }
}

function makeWithParents(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const parents = dirname(folder) === folder ? [] : makeWithParents(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was faster.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return parents;
    throw error;
  }
  return [folder, ...parents];
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
