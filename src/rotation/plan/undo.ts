import type { AccessKeyInfo } from '../../aws/iam.ts';
import { redactKeyId } from '../../errors.ts';
import type { Committed, Retired } from '../journal.ts';
import type { RotationPolicy, RotationSnapshot } from '../snapshot.ts';
import type { Step } from '../step.ts';
import { keyOf } from './evidence.ts';
import { changing } from './key-changes.ts';
import { doubtAboutKeys } from './retirement.ts';

/** The next step of `rotate: undo`; `undefined` if the ordinary rows apply. */
export function planUndo(seen: RotationSnapshot, policy: RotationPolicy): Step | undefined {
  const { keys, journal, memory } = seen;
  if (journal && 'turned' in journal) {
    return journal.phase === 'distributing'
      ? undefined
      : { kind: 'rest', state: 'undone', why: 'every target holds the predecessor again.' };
  }
  if (journal?.phase !== 'committed' && journal?.phase !== 'retired' && journal?.phase !== 'distributing') {
    return {
      kind: 'rest',
      state: 'idle',
      why: 'there is no rotation to undo: the predecessor is gone, or nothing was rotated.',
    };
  }
  const old = keys.find(({ id }) => id === journal.old);
  if (!old) return { kind: 'rest', state: 'idle', why: 'it cannot be undone: the predecessor was deleted.' };
  if (journal.phase !== 'distributing' && !keyOf(journal.new, seen))
    return undoWithoutSuccessor(old, journal, seen);
  if (old.status !== 'Active') return changing({ kind: 'reactivate', id: old.id }, seen, policy);
  if (memory.currentKeyId === old.id) return { kind: 'roll-back' };
  if (journal.phase === 'committed' && !journal.paused) return { kind: 'pause' };
  if (journal.phase === 'retired') return { kind: 'record-reactivated' };
  return {
    kind: 'rest',
    state: 'undone',
    why: `${redactKeyId(old.id)} works again, and nothing will be retired. The targets still hold ${redactKeyId(journal.new)}: its predecessor's secret cannot be read from GitHub, and this run does not hold it. If you have it, store it by hand.`,
  };
}

/** Somebody has deleted the new key, so no target holds a key that works. Only a run with the old pair can store it again. */
function undoWithoutSuccessor(
  old: AccessKeyInfo,
  journal: Committed | Retired,
  seen: RotationSnapshot,
): Step | undefined {
  const canRollBack = old.status === 'Active' && seen.memory.currentKeyId === old.id;
  return canRollBack ? { kind: 'roll-back' } : doubtAboutKeys(seen, journal);
}
