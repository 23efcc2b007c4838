import type { AccessKeyInfo } from '../../../aws/iam.ts';
import type { Creating } from '../journal.ts';
import type { Observation } from '../observation.ts';
import type { Step } from '../step.ts';

/** Milliseconds after which an intent that was written down is written down anew before the key is created. */
const freshMs = 5_000;

/**
 * Milliseconds between the intent and the date of the key that came of it: dates have whole seconds, and the request has
 * ten at most. A key outside was created by somebody else.
 */
const attribution = { fromMs: -5_000, toMs: freshMs + 15_000 };

/** How often the list is read for a key whose answer was lost. */
const mostLooks = 5;

export function planCreation(seen: Observation, journal: Creating): Step {
  const { keys, memory, now } = seen;
  const isMine = memory.attempt === journal.attempt;
  const extra = keys.find(({ id }) => !journal.before.includes(id));
  if (memory.made !== undefined && isMine) return { kind: 'adopt', id: memory.made };
  if (isMine && !memory.createSent) {
    if (extra) return { kind: 'start-over' };
    return now.getTime() - Date.parse(journal.startedAt) > freshMs
      ? { kind: 'intend-again' }
      : { kind: 'create' };
  }
  if (!extra) {
    const mayStillAppear = memory.looks < mostLooks && (isMine || isFresh(journal, now));
    return mayStillAppear ? { kind: 'look-again' } : { kind: 'start-over' };
  }
  if (extra.id === memory.held || !isAttributable(extra, journal, seen)) return { kind: 'start-over' };
  return { kind: 'delete-orphan', id: extra.id };
}

/** A key that was created a moment ago may not be listed yet. */
function isFresh({ startedAt }: Creating, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(startedAt)) < 15_000;
}

/**
 * Whether a key came of the intent that the journal holds: told by its date, beside that of the journal by GitHub's
 * clock or the runner's own. Nobody can have used a key whose secret is lost, or have stored it.
 */
function isAttributable(
  { createdAt }: AccessKeyInfo,
  { startedAt, baseline }: Creating,
  { journalWrittenAt, useOfExtra, targets }: Observation,
): boolean {
  const stored = targets.flatMap(({ secrets }) => secrets);
  const isStored = stored.some(({ key, updatedAt }) => key in baseline && baseline[key] !== updatedAt);
  if (typeof useOfExtra === 'object' || isStored) return false;
  return [new Date(startedAt), ...(journalWrittenAt ? [journalWrittenAt] : [])].some((intended) => {
    const afterMs = createdAt.getTime() - intended.getTime();
    return afterMs >= attribution.fromMs && afterMs <= attribution.toMs;
  });
}
