import type { AccessKeys } from '../../config/config.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import { cancelled } from './cancelled.ts';
import type { RotationPorts } from './ports.ts';

/** In a row, at each endpoint: one success may come from the one server that has heard of the key. */
const successes = 3;
const pauseMs = 1_500;
/** A new key is known everywhere within seconds (field reports: 3 to 15 s); longer than this something is wrong. */
const patienceMs = 120_000;

/**
 * Proves that a key works: several successes in a row, over time, at STS and at IAM, because each learns of a new key
 * by itself (FACTS B, "Propagation").
 *
 * @throws KeyturnError `InvalidCredentials` when it is not accepted in two minutes; `ActionTimedOut` when the step was
 *   cancelled meanwhile
 */
export async function proveKey(keys: AccessKeys, userName: string, ports: RotationPorts): Promise<void> {
  const endpoints = [
    ['STS', () => ports.tryOnSts(keys)],
    ['IAM', () => acceptedByIam(keys, userName, ports)],
  ] as const;
  const start = ports.now().getTime();
  let inARow = 0;
  while (inARow < successes) {
    if (ports.cancelledAt() !== undefined) throw cancelled();
    if (inARow > 0 || ports.now().getTime() > start) await ports.sleep(pauseMs);
    const refusedBy = await firstRefusal(endpoints);
    inARow = refusedBy ? 0 : inARow + 1;
    if (refusedBy && ports.now().getTime() - start > patienceMs) {
      throw new KeyturnError('InvalidCredentials', {
        what: `The new key ${redactKeyId(keys.accessKeyId)} is still not accepted by ${refusedBy} after ${patienceMs / 1000} s.`,
        likely: 'AWS is slow to spread new keys just now, or somebody has changed it.',
        next: 'run the job again; no target was written, and the old key works.',
      });
    }
    if (refusedBy) await ports.sleep(pauseMs);
  }
}

async function firstRefusal(
  endpoints: readonly (readonly [string, () => Promise<void>])[],
): Promise<string | undefined> {
  for (const [name, attempt] of endpoints) {
    try {
      await attempt();
    } catch (error) {
      // Not heard of yet, or a fault in passing: both are tried again.
      if (!(error instanceof KeyturnError)) throw error;
      return name;
    }
  }
  return undefined;
}

/** A user who may not list its keys was still recognised: only a key that works is denied anything. */
async function acceptedByIam(keys: AccessKeys, userName: string, ports: RotationPorts): Promise<void> {
  try {
    await ports.iam(keys).listAccessKeys(userName);
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'AccessDenied')) throw error;
  }
}
