import type { AccessKeys } from '../aws/access-keys.ts';
import { userNameOf } from '../aws/arn.ts';
import type { Session } from '../aws/sts.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { RotationConfig } from '../config/config.ts';
import { KeyturnError, redactKeyId } from '../errors.ts';
import type { SigningKey } from '../sources/source.ts';
import { type Connection, connectRotation, type Surroundings } from './connect.ts';
import { journalName } from './journal.ts';
import { type RotationResult, rotate } from './rotate.ts';
import type { RotatedUser } from './rotated-user.ts';
import { RotationRun } from './rotation-run.ts';
import { withAllUnmetNeeds } from './steps/permissions.ts';

/**
 * Rotates the key of this run's user, or of the user that `rotate-user` names, as far as it will go now.
 *
 * @param storedKey - the long-term pair that this run was given and that works
 * @param session - what this run has obtained; it signs where another user's key is rotated
 * @throws KeyturnError
 */
export async function rotateKey(
  rotation: RotationConfig,
  storedKey: SigningKey | undefined,
  session: Session,
  run: Run,
  surroundings: Surroundings,
): Promise<RotationResult> {
  const isManaged = rotation.user !== undefined;
  const manager = isManaged ? session.credentials : undefined;
  const connection = await connectRotation(rotation, manager, run, surroundings);
  try {
    const rotatedUser = isManaged
      ? managedUser(rotation, session)
      : await ownUser(rotation, storedKey, connection, run);
    try {
      return await rotate(connection.ports, rotatedUser, rotation);
    } catch (error) {
      throw await withAllUnmetNeeds(error, new RotationRun(connection.ports, rotatedUser));
    }
  } finally {
    await connection.close();
  }
}

function managedUser(
  { user = '', userAccountId, journal }: RotationConfig,
  { identity }: Session,
): RotatedUser {
  if (userAccountId !== undefined && userAccountId !== identity.accountId) {
    throw new KeyturnError('InvalidInput', {
      summary: `rotate-user names a user of the account ${userAccountId}, and this run acts in ${identity.accountId}.`,
      remedy: "take a role in the user's account (role-to-assume), or correct rotate-user.",
    });
  }
  return { accountId: identity.accountId, userName: user, journal: journal ?? journalName(user) };
}

/** The user that the pair belongs to, and what signs for it: the pair itself, or the session that MFA has opened. */
async function ownUser(
  { journal }: RotationConfig,
  storedKey: SigningKey | undefined,
  { ports }: Connection,
  run: Run,
): Promise<RotatedUser> {
  if (!storedKey) {
    throw new KeyturnError('InvalidInput', {
      summary: 'rotate is set, but this run took no stored key as its source.',
      remedy: 'name the user whose key is to be rotated with rotate-user.',
    });
  }
  const { pair: currentPair } = storedKey;
  const { accountId, arn } = await retrying('GetCallerIdentity', run, () => ports.whoIs(currentPair));
  const userName = userNameOf(arn);
  if (userName === undefined) {
    throw new KeyturnError('RootCredentials', {
      summary: `The key ${redactKeyId(currentPair.accessKeyId)} is that of ${arn}, which is no IAM user.`,
      remedy: 'give CI a user of its own; root keys are to be deleted, not rotated.',
    });
  }
  const mfaSession = storedKey.mfaSession?.session.credentials;
  return {
    accountId,
    userName,
    currentPair,
    journal: journal ?? journalName(userName),
    ...(mfaSession ? { mfaSession } : {}),
  };
}

/**
 * The pair whose two secrets were torn apart by a run that ended between their writes: the secret is the new key's
 * already, the id still the old one's. The journal knows the new id.
 *
 * @returns `undefined` when there is nothing to repair, or the repaired pair does not work either
 */
export async function repairTornPair(
  rotation: RotationConfig,
  torn: AccessKeys,
  run: Run,
  surroundings: Surroundings,
): Promise<AccessKeys | undefined> {
  const connection = await connectRotation(rotation, undefined, run, {
    ...surroundings,
    journalOnly: true,
  });
  try {
    for (const id of await successorsOf(torn.accessKeyId, connection, rotation.journal)) {
      const pair = { accessKeyId: id, secretAccessKey: torn.secretAccessKey };
      run.mask(id);
      try {
        await retrying('GetCallerIdentity', run, () => connection.ports.tryOnSts(pair));
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

/** Ids that a journal of this repository names beside an old one; without a working key the user's name is not known. */
async function successorsOf(
  id: string,
  { ports }: Connection,
  journal: string | undefined,
): Promise<string[]> {
  const texts = await ports.variables.list(journal ?? 'KEYTURN_JOURNAL_');
  return [...texts.values()].flatMap((text) => {
    try {
      const { old, new: successor } = JSON.parse(text) as { old?: unknown; new?: unknown };
      return old === id && typeof successor === 'string' ? [successor] : [];
    } catch {
      return [];
    }
  });
}
