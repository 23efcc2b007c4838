import type { AccessKeys } from '../../config/config.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import type { Observation } from '../snapshot.ts';
import type { RotationPorts } from '../ports.ts';
import type { RotationSession } from '../rotation-run.ts';
import { closeJournal, unfinished } from './records.ts';

/** Verifies that the deleted key no longer works, then closes the journal. */
export async function finish(id: string, seen: Observation, session: RotationSession): Promise<void> {
  const { ports } = session;
  const keys = session.pairOf(id);
  if (keys) await proveDead(keys, ports);
  session.keysChanged();
  const listed = await session.listKeys();
  if (listed.some((key) => key.id === id)) return lookLater(id, session);
  ports.info(`${redactKeyId(id)} is gone: IAM no longer lists it${keys ? ', and STS refuses it' : ''}.`);
  await closeJournal(session, unfinished(seen.journal));
}

/** @throws KeyturnError `ServiceUnavailable` when IAM lists it for a minute */
async function lookLater(id: string, session: RotationSession): Promise<void> {
  session.looks += 1;
  if (session.looks <= mostLooks) return session.ports.sleep(3_000);
  throw new KeyturnError('ServiceUnavailable', {
    summary: `IAM still lists ${redactKeyId(id)}, which was deleted.`,
    cause: 'its list lags behind just now.',
    remedy: 'nothing is lost: the next run looks again, and closes the rotation.',
  });
}

const mostLooks = 20;

/** Deletion spreads as creation does. */
async function proveDead(keys: AccessKeys, ports: RotationPorts): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    try {
      await ports.tryOnSts(keys);
    } catch (error) {
      if (error instanceof KeyturnError && error.code === 'InvalidCredentials') return;
    }
    await ports.sleep(3_000);
  }
}
