import { redactKeyId } from '../../errors.ts';
import type { Committed, Distributing, Retired } from '../journal.ts';
import type { Observation } from '../snapshot.ts';
import { type RotationSession, stampsOf } from '../rotation-run.ts';
import { outliveTheSecond } from './creation.ts';
import { unfinished } from './records.ts';

export async function turnRound(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Committed | Retired | Distributing;
  if (journal.old === undefined) throw new Error('there is no predecessor');
  const { broken } = unfinished(journal);
  await outliveTheSecond(stampsOf(seen.targets), session.ports);
  session.ports.info(`Going back to ${redactKeyId(journal.old)}.`);
  await session.writeJournal({
    phase: 'distributing',
    user: session.user,
    old: journal.new,
    new: journal.old,
    baseline: stampsOf(seen.targets),
    startedAt: session.ports.now().toISOString(),
    proven: false,
    turned: true,
    ...(broken === undefined ? {} : { broken }),
  });
}

export async function turnBack(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Distributing;
  await session.writeJournal({
    phase: 'committed',
    user: session.user,
    old: journal.new,
    new: journal.old ?? '',
    confirmed: stampsOf(seen.targets),
    committedAt: session.ports.now().toISOString(),
    paused: true,
  });
}
