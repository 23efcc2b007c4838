import { KeyturnError } from '../../errors.ts';
import type { RotationRun } from '../rotation-run.ts';
import { type TargetState, titleOf } from '../snapshot.ts';
import { requireSpace, requireTime } from './capacity.ts';
import { requirePermissions } from './permissions.ts';

/**
 * Checks, without changing anything, that everything a rotation needs is permitted, and that every target exists.
 *
 * @throws KeyturnError `AccessDenied`, `GitHubRefused`, `NotFound`, `RotationBlocked`: with everything that is missing
 */
export async function preflight(run: RotationRun): Promise<TargetState[]> {
  const { ports } = run;
  requireTime(run);
  run.forgetTargets();
  await requirePermissions(run, [() => requireSecrets(run)]);
  const states = await run.targetStates();
  requireSpace(states, run);
  const count = ports.stores.targets.length;
  ports.log.info(
    `Checked ${count} target${count > 1 ? 's' : ''} and the journal: each may be written; the keys may be listed, deactivated and deleted.`,
  );
  return states;
}

async function requireSecrets(run: RotationRun): Promise<void> {
  const states = await run.targetStates();
  const missing = states.flatMap(({ secrets }) => secrets).filter(({ revision }) => revision === null);
  if (missing.length === 0) return;
  throw new KeyturnError('RotationBlocked', {
    summary: `There is no secret ${missing.map(titleOf).join(', and no ')}.`,
    cause:
      'its name is misspelt in rotate-targets, or the pair is kept in another form (classic or two-line).',
    remedy: 'correct the name, or create the secret first with the pair that works now.',
  });
}
