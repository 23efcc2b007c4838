import type { Explanation } from '../errors.ts';
import type { RotationOutcome } from '../rotation/index.ts';

/** Why a key is too old although the step rotates it, and what to do: as far as this run's rotation came. */
export function whyStillOld(rotation: RotationOutcome): Omit<Explanation, 'summary'> {
  if (rotation.kind === 'failed') {
    return {
      cause: 'its rotation failed in this run, so the key is still in use.',
      remedy: 'see the error about the rotation, above.',
    };
  }
  const { state, why, journal } = rotation;
  if (state === 'idle') {
    return { cause: 'rotate-after is longer than that.', remedy: 'give rotate-after a smaller value.' };
  }
  if (state === 'planned') {
    return { cause: 'rotate: plan changes nothing.', remedy: 'write rotate: due.' };
  }
  if (journal === undefined || journal.phase === 'idle') {
    return { cause: `its rotation has not started: ${why}`, remedy: 'see what this step says of it, above.' };
  }
  return {
    cause: 'its rotation is not finished.',
    remedy: 'see what this step says of the rotation, above.',
  };
}
