import type { Committed, Idle, Journal, Retired } from '../journal.ts';
import type { Observation } from '../observation.ts';
import type { RotationSession } from '../session.ts';

export function idle(session: RotationSession, broken?: string): Idle {
  return { phase: 'idle', user: session.user, ...(broken === undefined ? {} : { broken }) };
}

export function brokenOf(journal: Journal | undefined): string | undefined {
  return journal && 'broken' in journal ? journal.broken : undefined;
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
