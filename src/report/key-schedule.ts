import type { AccessKeyInfo } from '../aws/iam.ts';
import type { Journal } from '../rotation/journal.ts';

/** The durations of a rotation (ms). */
export interface RotationTimes {
  readonly afterMs: number;
  readonly graceMs: number;
  readonly recoveryMs: number;
}

/** What a key is for and what happens to it next. */
export interface KeySchedule {
  readonly purpose: string;
  /** What happens next, in words; '' if nothing is planned. */
  readonly next: string;
  readonly on?: Date;
  /** When it becomes, or became, Inactive. */
  readonly inactiveFrom?: Date;
  readonly deletedOn?: Date;
  readonly dueOn?: Date;
}

/** The parts of a rotation's status on which a key's schedule depends. */
interface RotationStatus {
  readonly state?: string;
  readonly journal?: Journal;
  readonly times?: RotationTimes;
  /** When the rotation's next step is due. */
  readonly next?: Date;
}

/** A key's schedule, from the journal and the durations. Pure; `now` decides what is overdue. */
export function scheduleOf(key: AccessKeyInfo, status: RotationStatus, now: Date): KeySchedule {
  const { journal, times, state } = status;
  if (!times) return { purpose: 'in use', next: '' };
  if (state === 'failed') return { purpose: '', next: 'none until the error is fixed' };
  if (!journal || journal.phase === 'idle' || journal.phase === 'creating')
    return inUse('in use', key, times, now);
  if (journal.phase === 'leaving' || journal.phase === 'left')
    return { purpose: 'being retired', next: 'none from here: keyturn bootstrap retire continues' };
  if (key.id === journal.new) {
    return journal.phase === 'distributing'
      ? { purpose: 'on its way to the targets', next: 'stored in every target, by the next run' }
      : inUse('in every target', key, times, now);
  }
  if (key.id === journal.old) return predecessor(journal, status, times);
  return { purpose: 'not known to the journal', next: 'none: Keyturn never changes it' };
}

function inUse(
  purpose: string,
  { createdAt }: AccessKeyInfo,
  { afterMs }: RotationTimes,
  now: Date,
): KeySchedule {
  const dueOn = later(createdAt, afterMs);
  return dueOn > now
    ? { purpose, next: 'rotated', on: dueOn, dueOn }
    : { purpose, next: 'rotated by the next run' };
}

function predecessor(
  journal: Extract<Journal, { phase: 'distributing' | 'committed' | 'retired' }>,
  { state, next }: RotationStatus,
  { graceMs, recoveryMs }: RotationTimes,
): KeySchedule {
  const purpose = 'predecessor';
  switch (journal.phase) {
    case 'distributing':
      return { purpose, next: 'none until every target has the new key' };
    case 'committed': {
      if (journal.paused) return { purpose, next: 'none until rotate: now' };
      if (state === 'held' && !next) return { purpose, next: 'made Inactive, once nothing holds it back' };
      const inactiveFrom = next ?? later(new Date(journal.committedAt), graceMs);
      const deletedOn = later(inactiveFrom, recoveryMs);
      return { purpose, next: 'made Inactive', on: inactiveFrom, inactiveFrom, deletedOn };
    }
    case 'retired': {
      const inactiveFrom = new Date(journal.retiredAt);
      const deletedOn = later(inactiveFrom, recoveryMs);
      return { purpose, next: 'deleted', on: deletedOn, inactiveFrom, deletedOn };
    }
  }
}

function later(date: Date, ms: number): Date {
  return new Date(date.getTime() + ms);
}
