import { isDeparture } from './journal.ts';
import { planCreation } from './plan/creation.ts';
import { planDeparture } from './plan/departure.ts';
import { planDistribution } from './plan/distribution.ts';
import { withOverdue } from './plan/overdue.ts';
import { planDeletion, planRetirement } from './plan/retirement.ts';
import { planStart } from './plan/start.ts';
import { planUndo } from './plan/undo.ts';
import type { RotationPolicy, RotationSnapshot } from './snapshot.ts';
import type { Step } from './step.ts';

/**
 * Picks the one next step of a rotation. Pure: it decides by the snapshot alone. Recovery after a crash
 * uses the same decision table; there is no separate code path.
 */
export function planRotation(seen: RotationSnapshot, policy: RotationPolicy): Step {
  const step = planByPhase(seen, policy);
  return step.kind === 'rest' ? withOverdue(step, seen, policy) : step;
}

function planByPhase(seen: RotationSnapshot, policy: RotationPolicy): Step {
  const { journal } = seen;
  if (isDeparture(journal) || policy.mode === 'retire' || policy.mode === 'keep')
    return planDeparture(seen, journal, policy);
  if (policy.mode === 'undo') {
    const undo = planUndo(seen, policy);
    if (undo) return undo;
  }
  switch (journal?.phase) {
    case undefined:
    case 'idle':
      return planStart(seen, journal, policy);
    case 'creating':
      return planCreation(seen, journal, policy);
    case 'distributing':
      return planDistribution(seen, journal, policy);
    case 'committed':
      return planRetirement(seen, journal, policy);
    case 'retired':
      return planDeletion(seen, journal, policy);
  }
}
