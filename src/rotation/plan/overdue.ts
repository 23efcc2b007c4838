import { dayMs } from '../../dates.ts';
import type { RotationPolicy, RotationSnapshot } from '../snapshot.ts';
import type { RotationState, Step } from '../step.ts';
import { deleteAt, retireAt } from './evidence.ts';

type Rest = Extract<Step, { kind: 'rest' }>;

/** How long a rotation may be late before it counts as failed. */
const overdueMs = 7 * dayMs;

/** The states in which something holds a rotation back, perhaps on purpose. */
const waiting: ReadonlySet<RotationState> = new Set(['held', 'waiting', 'undone']);

/** Adds when a rotation that is held back was due to continue, once that is a week ago. */
export function withOverdue(step: Rest, seen: RotationSnapshot, policy: RotationPolicy): Rest {
  if (!waiting.has(step.state)) return step;
  const due = dueOf(seen, policy);
  if (!due || seen.now.getTime() <= due.getTime() + overdueMs) return step;
  return { ...step, overdueSince: due };
}

/** When the next step was due, by dates that nobody can make older. */
function dueOf(seen: RotationSnapshot, policy: RotationPolicy): Date | undefined {
  const { journal, keys, startedAt, journalWrittenAt } = seen;
  switch (journal?.phase) {
    case undefined:
    case 'idle': {
      const oldest = Math.min(...keys.map(({ createdAt }) => createdAt.getTime()));
      return Number.isFinite(oldest) ? new Date(oldest + policy.afterMs) : undefined;
    }
    case 'creating':
    case 'distributing':
      return startedAt ?? journalWrittenAt;
    case 'committed':
      return startedAt ? new Date(startedAt.getTime() + policy.graceMs) : retireAt(seen, policy);
    // Its windows end only when somebody runs the command again.
    case 'leaving':
    case 'left':
      return undefined;
    case 'retired':
      return startedAt
        ? new Date(startedAt.getTime() + policy.graceMs + policy.recoveryMs)
        : deleteAt(seen, policy);
  }
}
