import type { Creating } from '../journal.ts';
import type { RotationPolicy, RotationSnapshot } from '../snapshot.ts';
import type { Step } from '../step.ts';
import { mayChangeKey } from './key-changes.ts';

/** An intent that is older than this is written again before the key is created. */
const freshMs = 5_000;

/** How long a key may be missing from ListAccessKeys after CreateAccessKey, and how often it is looked for. */
const listedMs = 30_000;
const maxLooks = 10;

/** The next step in the phase `creating`. */
export function planCreation(seen: RotationSnapshot, journal: Creating, policy: RotationPolicy): Step {
  const { keys, memory, now } = seen;
  const isMine = memory.attempt === journal.attempt;
  const abandoned = { at: (seen.journalWrittenAt ?? now).toISOString() };
  const extra = keys.find(({ id }) => !journal.before.includes(id));
  if (memory.newKeyId !== undefined && isMine) return { kind: 'adopt', id: memory.newKeyId };
  if (isMine && !memory.createSent) {
    if (extra) return { kind: 'start-over' };
    return now.getTime() - Date.parse(journal.startedAt) > freshMs
      ? { kind: 'intend-again' }
      : { kind: 'create' };
  }
  if (!extra) {
    const mayStillAppear = memory.looks < maxLooks && (isMine || isFresh(seen));
    return mayStillAppear ? { kind: 'look-again' } : { kind: 'start-over', abandoned };
  }
  const removal = { kind: 'delete-orphan', id: extra.id } as const;
  return mayChangeKey(removal, seen, policy).permit ? removal : { kind: 'start-over', abandoned };
}

function isFresh({ journalWrittenAt, now }: RotationSnapshot): boolean {
  return Math.abs(now.getTime() - (journalWrittenAt?.getTime() ?? 0)) < listedMs;
}
