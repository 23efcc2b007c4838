import type { AccessKeys } from '../aws/access-keys.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { RotationConfig } from '../config/config.ts';
import { KeyturnError, redactKeyId } from '../errors.ts';
import { type Connection, connectRotation, type RotationProcess } from './connect.ts';

/**
 * Repairs a classic pair that a run left torn when it ended between the two writes: the secret belongs to the new key
 * already, and the id still to the old one. The journal knows the new id.
 *
 * @returns `undefined` if there is nothing to repair, or if the repaired pair does not work either
 */
export async function repairTornPair(
  rotation: RotationConfig,
  torn: AccessKeys,
  run: Run,
  process: RotationProcess,
): Promise<AccessKeys | undefined> {
  const connection = await connectRotation({ ...rotation, targets: [] }, undefined, run, process);
  try {
    for (const id of await successorsOf(torn.accessKeyId, connection, rotation.journal)) {
      const pair = { accessKeyId: id, secretAccessKey: torn.secretAccessKey };
      run.mask(id);
      try {
        await retrying('GetCallerIdentity', run, () => connection.ports.aws.tryOnSts(pair));
      } catch (error) {
        if (error instanceof KeyturnError && error.code === 'InvalidCredentials') continue;
        throw error;
      }
      run.log.info(`The stored pair is torn: its secret belongs to ${redactKeyId(id)}, as the journal says.`);
      return pair;
    }
    return undefined;
  } finally {
    await connection.close();
  }
}

/** The ids that journals of this repository name as successors. Without a working key the user's name is unknown. */
async function successorsOf(
  id: string,
  { ports }: Connection,
  journal: string | undefined,
): Promise<string[]> {
  const texts = await ports.stores.records.list(journal ?? 'KEYTURN_JOURNAL_');
  return [...texts.values()].flatMap((text) => {
    try {
      const { old, new: successor } = JSON.parse(text) as { old?: unknown; new?: unknown };
      return old === id && typeof successor === 'string' ? [successor] : [];
    } catch {
      return [];
    }
  });
}
