import type { Observation } from './observation.ts';
import { planCreation } from './plan/creation.ts';
import { planDistribution } from './plan/distribution.ts';
import { planDeletion, planRetirement } from './plan/retirement.ts';
import { planStart } from './plan/start.ts';
import { planUndo } from './plan/undo.ts';
import type { RotationPolicy } from './policy.ts';
import type { Step } from './step.ts';

/**
 * Picks the one next step of a rotation. Pure: everything that it goes by is in the observation, so that going on after
 * a crash is not a second way through the code, but the same rows.
 */
export function planRotation(seen: Observation, policy: RotationPolicy): Step {
  const { journal } = seen;
  if (policy.mode === 'undo') {
    const turn = planUndo(seen);
    if (turn) return turn;
  }
  switch (journal?.phase) {
    case undefined:
    case 'idle':
      return planStart(seen, journal, policy);
    case 'creating':
      return planCreation(seen, journal);
    case 'distributing':
      return planDistribution(seen, journal);
    case 'committed':
      return planRetirement(seen, journal, policy);
    case 'retired':
      return planDeletion(seen, journal, policy);
  }
}
