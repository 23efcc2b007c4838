import { closeWhenCancelled } from '../../at-end.ts';
import type { Session } from '../../aws/sts.ts';
import type { AccessKeys, RotationConfig } from '../../config/config.ts';
import type { Context } from '../../credentials/context.ts';
import { KeyturnError } from '../../errors.ts';
import type { RotationResult } from './rotate.ts';
import { repairTornPair, rotateKey } from './rotate-key.ts';

/** A rotation that went as far as it could, or that failed while the job's own credentials still work. */
export type RotationOutcome =
  | ({ readonly kind: 'result' } & RotationResult)
  | { readonly kind: 'failed'; readonly error: KeyturnError };

/**
 * The rotation's part of a run. With `rotate: due` a failure is told and the job goes on with the credentials that
 * work; what was asked for by name (`now`, `plan`, `undo`), and a suspected leak, fails the step.
 *
 * @throws KeyturnError
 */
export async function runRotation(
  rotation: RotationConfig,
  held: AccessKeys | undefined,
  session: Session,
  context: Context,
): Promise<RotationOutcome> {
  const cancellation = watchForCancellation(context.info);
  try {
    const surroundings = { now: () => new Date(), cancelledAt: cancellation.at };
    return { kind: 'result', ...(await rotateKey(rotation, held, session, context, surroundings)) };
  } catch (error) {
    const goesOn = rotation.mode === 'due' && error instanceof KeyturnError && !stops.has(error.code);
    if (!goesOn) throw error;
    return { kind: 'failed', error };
  } finally {
    cancellation.stop();
  }
}

const stops: ReadonlySet<string> = new Set([
  'SuspectedLeak',
  'ActionTimedOut',
  'InvalidInput',
  'RootCredentials',
]);

/** @returns the pair that a torn one is half of, when there is one; see `repairTornPair` */
export async function repairedPair(
  rotation: RotationConfig,
  torn: AccessKeys,
  context: Context,
): Promise<AccessKeys | undefined> {
  const stop = closeWhenCancelled();
  try {
    const surroundings = { now: () => new Date(), cancelledAt: () => undefined };
    return await repairTornPair(rotation, torn, context, surroundings);
  } finally {
    stop();
  }
}

/** The runner sends SIGINT, SIGTERM 7.5 s later, and then kills; by default the first would end the process at once. */
function watchForCancellation(info: (line: string) => void) {
  let at: number | undefined;
  const cancel = (): void => {
    at ??= Date.now();
    info('Cancelled: bringing the rotation to a safe place.');
  };
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  return {
    at: () => at,
    stop: () => void process.off('SIGINT', cancel).off('SIGTERM', cancel),
  };
}
