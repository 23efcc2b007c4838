import { redactKeyId } from '../../errors.ts';
import type { Committed, Distributing, Retired } from '../journal.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot } from '../snapshot.ts';
import { stampsOf } from '../target-states.ts';
import { outliveTheSecond } from './creation.ts';
import { unfinished } from './records.ts';

/** Begins to store the old key again. */
export async function rollBack(seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const journal = seen.journal as Committed | Retired | Distributing;
  if (journal.old === undefined) throw new Error('there is no predecessor');
  const { broken } = unfinished(journal);
  await outliveTheSecond(seen.targets, run.ports);
  run.ports.log.info(`Rolling back to ${redactKeyId(journal.old)}.`);
  await run.writeJournal({
    phase: 'distributing',
    user: run.user,
    old: journal.new,
    new: journal.old,
    baseline: stampsOf(seen.targets),
    startedAt: run.ports.clock.now().toISOString(),
    proven: false,
    turned: true,
    ...(broken === undefined ? {} : { broken }),
  });
}

/** Ends a roll-back that wrote no target. */
export async function cancelRollBack(seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const journal = seen.journal as Distributing;
  await run.writeJournal({
    phase: 'committed',
    user: run.user,
    old: journal.new,
    new: journal.old ?? '',
    confirmed: stampsOf(seen.targets),
    committedAt: run.ports.clock.now().toISOString(),
    paused: true,
  });
}
