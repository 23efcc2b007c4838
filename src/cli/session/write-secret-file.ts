import { randomUUID } from 'node:crypto';
import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { KeyturnError, messageOf } from '../../errors.ts';

/**
 * Writes secrets to a file that only its owner may read. It is a new file that takes the place of an existing one, so a
 * program that has the old one open sees nothing. A link or a device is refused.
 *
 * @throws KeyturnError `InvalidInput` for a path that cannot be written
 */
export function writeSecretFile(path: string, text: string): void {
  const temporary = `${path}.${randomUUID()}`;
  try {
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false)
      throw new Error('it is not a regular file');
    writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `The file of --out could not be written: ${messageOf(error)}`,
        remedy: 'give the path of a new or an ordinary file, in an existing folder that you may write to.',
      },
      { cause: error },
    );
  }
}
