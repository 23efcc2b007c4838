import type { Committed, Idle, Journal, Retired } from '../journal.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot } from '../snapshot.ts';
import { clearStart } from '../start-marker.ts';

/** Work that a journal must not forget when an attempt ends: a target with a dead key, a key that may still turn up. */
export type Unfinished = Pick<Idle, 'broken' | 'abandoned'>;

/** What a journal, or a step that ends an attempt, says is left to do. */
export function unfinished(from: Journal | Unfinished | undefined): Unfinished {
  const { broken, abandoned } = (from ?? {}) as Unfinished;
  return { ...(broken === undefined ? {} : { broken }), ...(abandoned ? { abandoned } : {}) };
}

/** The only way back to `idle`: whoever ends an attempt says what is left to do. */
export async function closeJournal(run: RotationRun, left: Unfinished): Promise<void> {
  await run.writeJournal({ phase: 'idle', user: run.user, ...left });
  await clearStart(run.rotatedUser, run.ports);
}

export function retired(seen: RotationSnapshot, run: RotationRun): Retired {
  const { paused: _paused, ...journal } = seen.journal as Committed;
  return { ...journal, phase: 'retired', retiredAt: run.ports.clock.now().toISOString() };
}

export function committedAgain(seen: RotationSnapshot, run: RotationRun): Committed {
  const { user, old, new: id, confirmed, turned } = seen.journal as Committed | Retired;
  return {
    phase: 'committed',
    user,
    old,
    new: id,
    confirmed,
    committedAt: run.ports.clock.now().toISOString(),
    ...(turned ? { turned } : {}),
  };
}
