import { redactKeyId } from '../../../errors.ts';
import type { Committed, Retired } from '../journal.ts';
import type { Observation } from '../observation.ts';
import type { RotationPolicy } from '../policy.ts';
import type { Step } from '../step.ts';
import { blocked, held } from './outcome.ts';

/** A key that was used after the commit stays for the grace period from then, and no less than this. */
const quietMs = 24 * 3_600_000;

/** Milliseconds beyond the grace period after which a rotation that is held up is told as a warning. */
const overdueMs = 7 * 24 * 3_600_000;

export function planRetirement(seen: Observation, journal: Committed, policy: RotationPolicy): Step {
  const step = planRetiring(seen, journal, policy);
  const dueMs = Date.parse(journal.committedAt) + policy.graceMs;
  const isOverdue = step.kind === 'rest' && step.state === 'held' && seen.now.getTime() > dueMs + overdueMs;
  return isOverdue ? { ...step, overdueSince: new Date(dueMs) } : step;
}

function planRetiring(seen: Observation, journal: Committed, policy: RotationPolicy): Step {
  const { keys, memory, now } = seen;
  const old = keys.find(({ id }) => id === journal.old);
  if (!old) return { kind: 'finish', id: journal.old };
  if (journal.paused) {
    if (policy.mode === 'now') return { kind: 'resume' };
    return { kind: 'rest', state: 'undone', why: 'rotate: undo has stopped it; rotate: now goes on.' };
  }
  if (old.status !== 'Active') return { kind: 'record-retired' };
  const doubt = doubtAbout(seen, journal);
  if (doubt) return doubt;
  const retireAt = new Date(Date.parse(journal.committedAt) + policy.graceMs);
  if (now < retireAt) {
    return {
      kind: 'rest',
      state: 'grace',
      why: `${redactKeyId(old.id)} stays Active for the jobs that still have it.${notNow(policy, memory)}`,
      next: retireAt,
    };
  }
  if (memory.signer === journal.old && memory.made === journal.new) {
    return held(
      `this run signs with an MFA session of ${redactKeyId(old.id)}, which would end with it; the next run, which gets the new key, goes on.`,
    );
  }
  if (memory.signer === journal.old) {
    return held(
      `this very run signs with ${redactKeyId(old.id)}: it was queued before the secret was replaced, or the secret that feeds this step is none of rotate-targets.`,
    );
  }
  return stillUsed(seen, journal, policy) ?? { kind: 'deactivate', id: journal.old };
}

export function planDeletion(seen: Observation, journal: Retired, policy: RotationPolicy): Step {
  const old = seen.keys.find(({ id }) => id === journal.old);
  if (!old) return { kind: 'finish', id: journal.old };
  if (old.status === 'Active') return { kind: 'record-reactivated' };
  const doubt = doubtAbout(seen, journal);
  if (doubt) return doubt;
  const deleteAt = new Date(Date.parse(journal.retiredAt) + policy.recoveryMs);
  if (seen.now < deleteAt) {
    return {
      kind: 'rest',
      state: 'recovery',
      why: `${redactKeyId(old.id)} is Inactive; rotate: undo brings it back until it is deleted.${notNow(policy, seen.memory)}`,
      next: deleteAt,
    };
  }
  return { kind: 'delete', id: journal.old };
}

/** A user has two keys at most, so a rotation has to end before another can begin. */
function notNow({ mode }: RotationPolicy, { committed }: Observation['memory']): string {
  return mode === 'now' && !committed
    ? ' rotate: now changes nothing while this rotation is under way; to end it sooner, give a shorter grace-period and recovery-window.'
    : '';
}

/** What speaks against retiring the old key, whatever the time. */
function doubtAbout(seen: Observation, journal: Committed | Retired): Step | undefined {
  return doubtAboutKeys(seen, journal) ?? doubtAboutTargets(seen, journal);
}

function doubtAboutKeys({ keys, memory, mode }: Observation, journal: Committed | Retired): Step | undefined {
  const successor = keys.find(({ id }) => id === journal.new);
  const isUnlisted = successor === undefined && memory.made === journal.new;
  if (successor?.status !== 'Active' && !isUnlisted) {
    return blocked(
      `The new key ${redactKeyId(journal.new)} ${successor ? 'is Inactive' : 'no longer exists'}, so the old one must stay.`,
      'somebody has changed it in IAM.',
      successor
        ? 'make it Active again, or go back with rotate: undo.'
        : `make ${redactKeyId(journal.old)} Active if it is not, ${mode === 'self' ? 'store its pair or another that works, ' : ''}and delete the journal's variable; the next run begins anew.`,
    );
  }
  const old = keys.find(({ id }) => id === journal.old);
  if (journal.turned || !old || !successor || old.createdAt <= successor.createdAt) return undefined;
  return blocked(
    `The journal calls ${redactKeyId(journal.old)} the old key, and it is younger than ${redactKeyId(journal.new)}.`,
    'somebody has edited the variable of the journal.',
    "see which of the two the targets hold, delete the journal's variable and, when nothing uses it, the other key.",
  );
}

function doubtAboutTargets({ targets, memory }: Observation, journal: Committed | Retired): Step | undefined {
  const changed = targets.find(
    ({ secrets }) => !secrets.every(({ key, updatedAt }) => journal.confirmed[key] === updatedAt),
  );
  if (!changed) return undefined;
  if (memory.held === journal.new || memory.made === journal.new) return { kind: 'redistribute' };
  const names = changed.secrets.map(({ key }) => key).join(' and ');
  if (!changed.secrets.some(({ key }) => key in journal.confirmed)) {
    return held(
      `${names} is new in rotate-targets, and this run does not know the pair that the other targets hold. The old key stays. Take it out of rotate-targets until this rotation has ended.`,
    );
  }
  return held(
    `${names} was changed or deleted since it was confirmed to hold ${redactKeyId(journal.new)}; the old key stays until that is settled. Keyturn cannot read what it holds now. If it was changed by hand: see that every target holds the same of the two pairs, delete the other key in IAM and the journal's variable, and run rotate: now.`,
  );
}

/** Who may still have the old key: jobs that began before the commit, and whoever has used it since. */
function stillUsed(
  { use, now, memory }: Observation,
  journal: Committed,
  { graceMs }: RotationPolicy,
): Step | undefined {
  const { lastUse = 'unknown', earlierRuns = 'unknown' } = use ?? {};
  if (earlierRuns !== 'unknown' && earlierRuns > 0) return held(runsInWords(earlierRuns, memory.committed));
  if (typeof lastUse !== 'object') return undefined;
  // IAM's dates have whole seconds, and the commit's own second is still this rotation's.
  const isSince = lastUse.at.getTime() > Date.parse(journal.committedAt) + 1000;
  const quietAt = new Date(lastUse.at.getTime() + Math.max(graceMs, quietMs));
  if (!isSince || now >= quietAt) return undefined;
  return {
    ...held(
      `${redactKeyId(journal.old)} was used at ${lastUse.at.toISOString()}, after every target had the new key: by ${lastUse.service} in ${lastUse.region}. Something still has it.`,
    ),
    next: quietAt,
  };
}

/** @param isOneThis - whether this very run is among them: it has stored the new key itself */
function runsInWords(count: number, isOneThis: boolean): string {
  if (count === 1 && isOneThis)
    return 'this run began before the new key was stored, so its jobs may have the old one; the next run goes on.';
  const [runs, have] = count > 1 ? ['runs', 'have'] : ['run', 'has'];
  const among = isOneThis ? ', this one among them,' : '';
  return `${count} ${runs} that began before the new key was stored${among} ${have} not ended.`;
}
