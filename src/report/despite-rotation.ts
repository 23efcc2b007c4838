import type { Explanation } from '../errors.ts';
import type { RotationOutcome } from '../rotation/index.ts';

/** Explains why a key is too old although the step rotates it, depending on how far this run's rotation got. */
export function whyStillOld(rotation: RotationOutcome): Omit<Explanation, 'summary'> {
  if (rotation.kind === 'failed') {
    return {
      cause: 'its rotation failed in this run, so the key is still in use.',
      remedy: 'see the error about the rotation above.',
    };
  }
  const { state, why, journal } = rotation;
  if (state === 'idle') {
    return { cause: 'rotate-after is longer than that.', remedy: 'set a smaller rotate-after.' };
  }
  if (state === 'planned') {
    return { cause: 'rotate: plan changes nothing.', remedy: 'set rotate: due.' };
  }
  if (journal === undefined || journal.phase === 'idle') {
    return {
      cause: `its rotation has not started: ${why}`,
      remedy: "see this step's messages about it above.",
    };
  }
  return {
    cause: 'its rotation is not finished.',
    remedy: "see this step's messages about the rotation above.",
  };
}
