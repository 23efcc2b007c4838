import { feedingDoubt } from '../feeding-target.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot, TargetState } from '../snapshot.ts';

/** Warns if the secret that this step reads its key from cannot be a target. In managed mode there is no such secret. */
export function warnUnlessFed(
  states: readonly TargetState[],
  { keys, memory, journal }: RotationSnapshot,
  { ports }: RotationRun,
): void {
  const held = keys.find(({ id }) => id === memory.currentKeyId);
  // During a rotation the targets are between two keys.
  if (!held || (journal && journal.phase !== 'idle')) return;
  const doubt = feedingDoubt({
    held,
    here: ports.process.me.repository,
    targets: ports.stores.targets,
    states,
  });
  if (doubt !== undefined) ports.log.warning(doubt);
}
