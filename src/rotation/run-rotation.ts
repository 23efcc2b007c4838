import { closeWhenCancelled } from '../at-end.ts';
import type { AccessKeys } from '../aws/access-keys.ts';
import { skewInWords } from '../aws/clock.ts';
import type { Session } from '../aws/sts.ts';
import { type Aws, awsNow } from '../clients/aws.ts';
import type { Run } from '../clients/run.ts';
import type { RotationConfig } from '../config/config.ts';
import { dayMs } from '../dates.ts';
import { KeyturnError } from '../errors.ts';
import type { SigningKey } from '../sources/source.ts';
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
  storedKey: SigningKey | undefined,
  session: Session,
  run: Run,
): Promise<RotationOutcome> {
  const now = () => awsNow(run.aws);
  const cancellation = watchForCancellation(run.log.info, now);
  try {
    refuseWildClock(run.aws);
    const surroundings = { now, cancelledAt: cancellation.at };
    return { kind: 'result', ...(await rotateKey(rotation, storedKey, session, run, surroundings)) };
  } catch (error) {
    const goesOn = rotation.mode === 'due' && error instanceof KeyturnError && !stops.has(error.code);
    if (!goesOn) throw error;
    return { kind: 'failed', error };
  } finally {
    cancellation.stop();
  }
}

/** Milliseconds beyond which a difference is not corrected: grace periods are counted by this time. */
const maxSkewMs = dayMs;

/** @throws KeyturnError `ClockSkew` before anything is created */
function refuseWildClock({ clockOffsetMs }: Aws): void {
  const skewMs = clockOffsetMs();
  if (Math.abs(skewMs) <= maxSkewMs) return;
  throw new KeyturnError('ClockSkew', {
    summary: `This runner's clock is ${skewInWords(skewMs)}, so no key is rotated: its age and the grace period cannot be told.`,
    cause: 'the clock of the runner is not set, or what answers at the endpoint of STS is not AWS.',
    remedy: 'set the clock of the runner (NTP), and check sts-endpoint and the AWS_ENDPOINT_URL variables.',
  });
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
  run: Run,
): Promise<AccessKeys | undefined> {
  const stop = closeWhenCancelled();
  try {
    return await repairTornPair(rotation, torn, run, {
      now: () => awsNow(run.aws),
      cancelledAt: () => undefined,
    });
  } finally {
    stop();
  }
}

/** By default, SIGINT would end the process at once; the runner waits for it (docs/facts.md#cancellation). */
function watchForCancellation(info: (line: string) => void, now: () => Date) {
  let at: number | undefined;
  const cancel = (): void => {
    at ??= now().getTime();
    info('Cancelled: bringing the rotation to a safe place.');
  };
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  return {
    at: () => at,
    stop: () => void process.off('SIGINT', cancel).off('SIGTERM', cancel),
  };
}
