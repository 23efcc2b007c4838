import { randomBytes } from 'node:crypto';

/** The name of a secret or a variable that does not exist: deleting it tells who may write, and changes nothing. */
export function unusedName(): string {
  return `KEYTURN_CHECK_${randomBytes(8).toString('hex').toUpperCase()}`;
}
