import { feedingDoubt } from '../feeding-target.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot, TargetState } from '../snapshot.ts';

/** Warns where the secret that feeds this step cannot be among the targets. In managed mode no secret feeds it. */
export function warnUnlessFed(
  states: readonly TargetState[],
  { keys, memory, journal }: RotationSnapshot,
  { ports }: RotationRun,
): void {
  const held = keys.find(({ id }) => id === memory.currentKeyId);
  // In the middle of a rotation the targets are between two keys.
  if (!held || (journal && journal.phase !== 'idle')) return;
  const doubt = feedingDoubt({
    held,
    here: ports.me.repository,
    isDependabot: ports.isDependabot ?? false,
    targets: ports.targets,
    states,
  });
  if (doubt !== undefined) ports.warning?.(doubt);
}
