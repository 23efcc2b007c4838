import type { Committed, Idle, Journal, Leaving, Left, Retired } from '../journal.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot } from '../snapshot.ts';
import { clearStart } from '../start-marker.ts';

/** What a journal must keep when an attempt ends: a target with a dead key, and a key that may still appear. */
type Unfinished = Pick<Idle, 'broken' | 'abandoned'>;

/** What a journal, or a step that ends an attempt, leaves to do. */
export function unfinished(from: Journal | Unfinished | undefined): Unfinished {
  const { broken, abandoned } = (from ?? {}) as Unfinished;
  return { ...(broken === undefined ? {} : { broken }), ...(abandoned ? { abandoned } : {}) };
}

/** Ends an attempt. It is the only way back to `idle`, so it asks what is left to do. */
export async function closeJournal(run: RotationRun, left: Unfinished): Promise<void> {
  await run.writeJournal({ phase: 'idle', user: run.user, ...left });
  await clearStart(run.rotatedUser, run.ports);
}

/** The journal of a key that was deactivated now. */
export function retired(seen: RotationSnapshot, run: RotationRun): Retired {
  const { paused: _paused, ...journal } = seen.journal as Committed;
  return { ...journal, phase: 'retired', retiredAt: run.ports.clock.now().toISOString() };
}

/** The journal of a key that goes without a successor, with a grace period that starts now. */
export function leaving(id: string, run: RotationRun): Leaving {
  return { phase: 'leaving', user: run.user, old: id, since: run.ports.clock.now().toISOString() };
}

/** The journal of that key, which was deactivated now. */
export function left(seen: RotationSnapshot, run: RotationRun): Left {
  const journal = seen.journal as Leaving;
  return { ...journal, phase: 'left', retiredAt: run.ports.clock.now().toISOString() };
}

/** The journal with a grace period that starts now. */
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
