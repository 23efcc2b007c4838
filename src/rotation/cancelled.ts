import { KeyturnError, redactKeyId } from '../errors.ts';
import type { Journal } from './journal.ts';

/**
 * The error of a step that was cancelled.
 *
 * @param journal - as the run left it; it says which keys the targets hold
 */
export function cancelledError(journal?: Journal): KeyturnError {
  return new KeyturnError('ActionTimedOut', {
    summary: `The rotation was cancelled; it stopped between two steps. ${leftBehind(journal)}`,
    remedy:
      journal && 'broken' in journal && journal.broken !== undefined
        ? 'run the workflow again now. The next run stores a working key in every target.'
        : 'nothing; the next run resumes where this one stopped.',
  });
}

/** What the targets hold, in words. */
function leftBehind(journal: Journal | undefined): string {
  if (journal && 'broken' in journal && journal.broken !== undefined)
    return `A target may hold a key that no longer works: ${journal.broken}.`;
  if (journal?.phase === 'distributing')
    return `Some targets may hold ${redactKeyId(journal.new)} already, others the key from before; both keys work.`;
  if (journal?.phase === 'committed' || journal?.phase === 'retired')
    return `Every target was confirmed to hold ${redactKeyId(journal.new)}.`;
  return 'No target was changed.';
}
