import { closeSync, fchmodSync, openSync, writeFileSync } from 'node:fs';
import { KeyturnError, messageOf } from '../../errors.ts';

/**
 * Writes secrets to a file that only its owner may read. An existing file loses its other permissions before the text is
 * written.
 *
 * @throws KeyturnError `InvalidInput` for a path that cannot be written
 */
export function writeSecretFile(path: string, text: string): void {
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      fchmodSync(file, 0o600);
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `The file of --out could not be written: ${messageOf(error)}`,
        remedy: 'give a path in an existing folder that you may write to.',
      },
      { cause: error },
    );
  }
}
