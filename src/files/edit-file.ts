import { rmSync } from 'node:fs';
import { asUnwritable, unwritableError } from './file-error.ts';
import { withFileLock } from './file-lock.ts';
import { type FileState, fileVersion, readState } from './file-state.ts';
import { removeLeftovers, replaceFile } from './replace-file.ts';

/** The file's new text and a result for the caller. `undefined` leaves the file unchanged, `null` removes it. */
export interface Edit<T> {
  readonly text: string | undefined | null;
  readonly result: T;
}

/**
 * Changes a file atomically, under its lock. Tools that do not use the lock (the AWS CLI's `configure`) may write in
 * between; the change is then applied again to what they wrote.
 *
 * @param path - the file need not exist, its folder must
 * @throws KeyturnError `ProfileUnwritable`; whatever `change` throws. The file is then unchanged.
 */
export async function editFile<T>(path: string, change: (before: FileState) => Edit<T>): Promise<T> {
  try {
    for (let attempt = 1; attempt <= 5; attempt++) {
      const done = await withFileLock(path, () => tryEdit(path, change));
      if (done) return done.result;
    }
  } catch (error) {
    throw asUnwritable(path, error);
  }
  throw unwritableError({
    summary: `${path} could not be written, because another process keeps changing it.`,
    remedy: 'find the step that changes it, and run the job again.',
  });
}

function tryEdit<T>(path: string, change: (before: FileState) => Edit<T>): Edit<T> | undefined {
  removeLeftovers(path);
  const before = readState(path);
  const edit = change(before);
  if (edit.text === undefined) return edit;
  if (edit.text !== null) return replaceFile(path, edit.text, before) ? edit : undefined;
  if (fileVersion(path) !== before.version) return undefined;
  rmSync(path, { force: true });
  return edit;
}
