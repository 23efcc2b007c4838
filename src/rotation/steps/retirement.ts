import type { AccessKeys } from '../../aws/access-keys.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import type { RotationPorts } from '../ports.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot } from '../snapshot.ts';
import { closeJournal, unfinished } from './records.ts';

/** Verifies that the deleted key no longer works, then closes the journal. */
export async function finish(id: string, seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const { ports } = run;
  const keys = run.pairOf(id);
  if (keys) await proveDead(keys, ports);
  run.keysChanged();
  const listed = await run.listKeys();
  if (listed.some((key) => key.id === id)) return lookLater(id, run);
  ports.log.info(`${redactKeyId(id)} is gone: IAM no longer lists it${keys ? ', and STS refuses it' : ''}.`);
  await closeJournal(run, unfinished(seen.journal));
}

/** @throws KeyturnError `ServiceUnavailable` if IAM still lists the key after a minute */
async function lookLater(id: string, run: RotationRun): Promise<void> {
  run.looks += 1;
  if (run.looks <= maxLooks) return run.ports.clock.sleep(3_000);
  throw new KeyturnError('ServiceUnavailable', {
    summary: `IAM still lists ${redactKeyId(id)}, although it was deleted.`,
    cause: 'its list lags behind just now.',
    remedy: 'nothing is lost: the next run looks again and finishes the rotation.',
  });
}

const maxLooks = 20;

/** A deletion takes as long to propagate as a creation. */
async function proveDead(keys: AccessKeys, ports: RotationPorts): Promise<void> {
  for (let look = 0; look < maxLooks; look++) {
    try {
      await ports.aws.tryOnSts(keys);
    } catch (error) {
      if (error instanceof KeyturnError && error.code === 'InvalidCredentials') return;
    }
    await ports.clock.sleep(3_000);
  }
}
