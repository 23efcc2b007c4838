import { redactKeyId } from '../../errors.ts';
import type { RotationPolicy, RotationSnapshot } from '../snapshot.ts';
import type { Step } from '../step.ts';
import { changing } from './key-changes.ts';

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
