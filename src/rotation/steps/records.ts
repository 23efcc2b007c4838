import type { Committed, Idle, Journal, Retired } from '../journal.ts';
import type { Observation } from '../snapshot.ts';
import type { RotationSession } from '../rotation-run.ts';
import { clearStart } from '../start-marker.ts';

/** Work that a journal must not forget when an attempt ends: a target with a dead key, a key that may still turn up. */
export type Unfinished = Pick<Idle, 'broken' | 'abandoned'>;

/** What a journal, or a step that ends an attempt, says is left to do. */
export function unfinished(from: Journal | Unfinished | undefined): Unfinished {
  const { broken, abandoned } = (from ?? {}) as Unfinished;
  return { ...(broken === undefined ? {} : { broken }), ...(abandoned ? { abandoned } : {}) };
}

/** The only way back to `idle`: whoever ends an attempt says what is left to do. */
export async function closeJournal(session: RotationSession, left: Unfinished): Promise<void> {
  await session.writeJournal({ phase: 'idle', user: session.user, ...left });
  await clearStart(session.subject, session.ports);
}

export function retired(seen: Observation, session: RotationSession): Retired {
  const { paused: _paused, ...journal } = seen.journal as Committed;
  return { ...journal, phase: 'retired', retiredAt: session.ports.now().toISOString() };
}

export function committedAgain(seen: Observation, session: RotationSession): Committed {
  const { user, old, new: id, confirmed, turned } = seen.journal as Committed | Retired;
  return {
    phase: 'committed',
    user,
    old,
    new: id,
    confirmed,
    committedAt: session.ports.now().toISOString(),
    ...(turned ? { turned } : {}),
  };
}
