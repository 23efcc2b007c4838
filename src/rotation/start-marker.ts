import { KeyturnError } from '../errors.ts';
import { type Stamps, stampsIn } from './journal.ts';
import { objectIn } from './json-object.ts';
import type { RotatedUser, RotationPorts, StorePorts } from './ports.ts';

/** What the store of the journal says about the beginning of a rotation. */
export interface RotationStart {
  readonly at?: Date;
  /** The revisions at that moment, of secrets whose store tells no time. */
  readonly revisions?: Stamps;
}

/**
 * The name of the record whose creation date tells when the rotation in progress began. It never begins with the name of
 * a journal, because people look for `KEYTURN_JOURNAL_`.
 */
export function startName(journal: string): string {
  const user = /^KEYTURN_JOURNAL_(\w+)$/.exec(journal)?.[1];
  return user === undefined ? `KEYTURN_START_OF_${journal}` : `KEYTURN_START_${user}`;
}

const nameOf = ({ journal }: RotatedUser): string => startName(journal);

/**
 * Creates the record that dates a rotation, just before its key is created. The store sets the creation date once, so
 * nobody can claim later that a rotation began before a key that has existed for longer.
 *
 * @param undated - the revisions of secrets whose store tells no time. The record's dates become theirs.
 * @throws KeyturnError if the record can be neither created nor replaced
 */
export async function markStart(
  rotatedUser: RotatedUser,
  attempt: string,
  undated: Stamps,
  { records }: Pick<StorePorts, 'records'>,
): Promise<void> {
  const name = nameOf(rotatedUser);
  const revisions = Object.keys(undated).length > 0 ? { revisions: undated } : {};
  const value = JSON.stringify({ version: 1, attempt, ...revisions });
  if (await isCreated(name, value, records)) return;
  // An earlier attempt left it, or this request did and its response was lost.
  await records.remove(name);
  if (await records.create(name, value)) return;
  throw new KeyturnError('RotationBlocked', {
    summary: `The variable ${name} exists again, right after it was deleted.`,
    cause: 'something else writes it.',
    remedy: 'find out what writes variables of this repository. No key was created.',
  });
}

async function isCreated(name: string, value: string, records: StorePorts['records']): Promise<boolean> {
  try {
    return await records.create(name, value);
  } catch (error) {
    if (!(error instanceof KeyturnError) || error.code === 'GitHubRefused' || error.code === 'NotFound')
      throw error;
    return false;
  }
}

/**
 * When the rotation in progress began, by the clock of the journal's store. The text counts only if it is as old as the
 * record: anyone who may write records can replace it later.
 */
export async function readStart(
  rotatedUser: RotatedUser,
  { records }: Pick<StorePorts, 'records'>,
): Promise<RotationStart> {
  const { createdAt: at, updatedAt, value = '' } = (await records.get(nameOf(rotatedUser))) ?? {};
  if (!at) return {};
  const revisions = updatedAt?.getTime() === at.getTime() ? stampsIn(objectIn(value)?.revisions) : undefined;
  return revisions ? { at, revisions } : { at };
}

/** Removes the date of a finished rotation. If that fails, the next rotation replaces it. */
export async function clearStart(
  rotatedUser: RotatedUser,
  { stores, log }: Pick<RotationPorts, 'stores' | 'log'>,
): Promise<void> {
  try {
    await stores.records.remove(nameOf(rotatedUser));
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    log.info(`The variable ${nameOf(rotatedUser)} could not be removed; the next rotation replaces it.`);
  }
}
