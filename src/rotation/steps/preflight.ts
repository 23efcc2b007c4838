import { KeyturnError } from '../../errors.ts';
import { titleOf } from '../snapshot.ts';
import type { RotationSession } from '../rotation-run.ts';
import { requirePermissions } from './permissions.ts';

/**
 * Checks, changing nothing, that all which a rotation needs is permitted, and that every target is there.
 *
 * @throws KeyturnError `AccessDenied`, `GitHubRefused`, `NotFound`, `RotationBlocked`: everything that is lacking
 */
export async function preflight(session: RotationSession) {
  const { ports } = session;
  session.forgetAll();
  await requirePermissions(session, [() => requireSecrets(session)]);
  const states = await session.targetStates();
  const count = ports.targets.length;
  ports.info(
    `Checked ${count} target${count > 1 ? 's' : ''} and the journal: each may be written; the keys may be listed, deactivated and deleted.`,
  );
  return states;
}

async function requireSecrets(session: RotationSession): Promise<void> {
  const states = await session.targetStates();
  const missing = states.flatMap(({ secrets }) => secrets).filter(({ updatedAt }) => updatedAt === null);
  if (missing.length === 0) return;
  throw new KeyturnError('RotationBlocked', {
    summary: `There is no secret ${missing.map(titleOf).join(', and no ')}.`,
    cause:
      'its name is misspelt in rotate-targets, or the pair is kept in another form (classic or two-line).',
    remedy: 'correct the name, or create the secret first with the pair that works now.',
  });
}
