import { KeyturnError } from '../errors.ts';
import type { RotationPorts } from './ports.ts';
import type { RotatedUser } from './rotated-user.ts';

type Ports = Pick<RotationPorts, 'variables'>;

/**
 * The variable whose `created_at` tells when the rotation in progress began. Its name never begins with that of a journal,
 * which people look for by `KEYTURN_JOURNAL_`.
 */
export function startName(journal: string): string {
  const user = /^KEYTURN_JOURNAL_(\w+)$/.exec(journal)?.[1];
  return user === undefined ? `KEYTURN_START_OF_${journal}` : `KEYTURN_START_${user}`;
}

const nameOf = ({ journal }: RotatedUser): string => startName(journal);

/**
 * Creates the variable that dates a rotation, just before its key is created. GitHub sets `created_at` once, so nobody
 * can claim later that a rotation began before a key that has existed for longer.
 *
 * @throws KeyturnError when it can be neither created nor replaced
 */
export async function markStart(
  rotatedUser: RotatedUser,
  attempt: string,
  { variables }: Ports,
): Promise<void> {
  const name = nameOf(rotatedUser);
  const value = JSON.stringify({ version: 1, attempt });
  if (await isCreated(name, value, variables)) return;
  // Left behind by an earlier attempt, or by this request, whose answer was lost.
  await variables.remove(name);
  if (await variables.create(name, value)) return;
  throw new KeyturnError('RotationBlocked', {
    summary: `The variable ${name} exists again, right after it was deleted.`,
    cause: 'something else writes it.',
    remedy: 'find out what writes variables of this repository; no key was created.',
  });
}

async function isCreated(name: string, value: string, variables: Ports['variables']): Promise<boolean> {
  try {
    return await variables.create(name, value);
  } catch (error) {
    if (!(error instanceof KeyturnError) || error.code === 'GitHubRefused' || error.code === 'NotFound')
      throw error;
    return false;
  }
}

/** When the rotation in progress began, by GitHub's clock; nothing where no such variable exists. */
export async function readStart(
  rotatedUser: RotatedUser,
  { variables }: Ports,
): Promise<{ readonly at?: Date }> {
  const variable = await variables.get(nameOf(rotatedUser));
  const at = new Date(variable?.createdAt ?? '');
  return Number.isNaN(at.getTime()) ? {} : { at };
}

/** Removes the date of a rotation that is over. What cannot be removed is replaced by the next rotation. */
export async function clearStart(
  rotatedUser: RotatedUser,
  { variables, info }: Pick<RotationPorts, 'variables' | 'info'>,
): Promise<void> {
  try {
    await variables.remove(nameOf(rotatedUser));
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    info(`The variable ${nameOf(rotatedUser)} could not be removed; the next rotation replaces it.`);
  }
}
