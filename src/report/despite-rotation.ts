import type { Account } from '../errors.ts';
import type { RotationOutcome } from '../rotation/run-rotation.ts';

/** Why a key is too old although the step rotates it, and what to do: as far as this run's rotation came. */
export function whyStillOld(rotation: RotationOutcome): Omit<Account, 'what'> {
  if (rotation.kind === 'failed') {
    return {
      likely: 'its rotation failed in this run, so the key is still in use.',
      next: 'see the error about the rotation, above.',
    };
  }
  const { state, why, journal } = rotation;
  if (state === 'idle') {
    return { likely: 'rotate-after is longer than that.', next: 'give rotate-after a smaller value.' };
  }
  if (state === 'planned') {
    return { likely: 'rotate: plan changes nothing.', next: 'write rotate: due.' };
  }
  if (journal === undefined || journal.phase === 'idle') {
    return { likely: `its rotation has not started: ${why}`, next: 'see what this step says of it, above.' };
  }
  return {
    likely: 'its rotation is not finished.',
    next: 'see what this step says of the rotation, above.',
  };
}
