import { randomBytes } from 'node:crypto';

/** The name of a secret or variable that does not exist: deleting it shows who may write, and changes nothing. */
export function unusedName(): string {
  return `KEYTURN_CHECK_${randomBytes(8).toString('hex').toUpperCase()}`;
}
