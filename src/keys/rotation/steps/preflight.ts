import { KeyturnError } from '../../../errors.ts';
import { titleOf } from '../observation.ts';
import type { RotationSession } from '../session.ts';

/**
 * Checks that every target is there and may be written, changing nothing.
 *
 * @throws KeyturnError `GitHubRefused`, `NotFound`, `RotationBlocked`
 */
export async function preflight(session: RotationSession) {
  const { ports } = session;
  session.forgetAll();
  for (const { place } of ports.targets) await place.checkWritable();
  const states = await session.targetStates();
  const missing = states.flatMap(({ secrets }) => secrets).filter(({ updatedAt }) => updatedAt === null);
  if (missing.length > 0) {
    throw new KeyturnError('RotationBlocked', {
      what: `There is no secret ${missing.map(titleOf).join(', and no ')}.`,
      likely:
        'its name is misspelt in rotate-targets, or the pair is kept in another form (classic or two-line).',
      next: 'correct the name, or create the secret first with the pair that works now.',
    });
  }
  const count = ports.targets.length;
  ports.info(`Checked ${count} target${count > 1 ? 's' : ''}: each is there and may be written.`);
  return states;
}
