import { redactKeyId } from '../../errors.ts';
import type { Committed, Retired } from '../journal.ts';
import type { RotationPolicy, RotationSnapshot, TargetState } from '../snapshot.ts';
import { blocked, held, type Step } from '../step.ts';
import {
  deleteAt,
  hasConfirmedRevisions,
  isConfirmed,
  keyOf,
  namesOf,
  pairObjection,
  quietAt,
  retireAt,
  undatedObjection,
  writtenSince,
} from './evidence.ts';
import { changing, unproven } from './key-changes.ts';

/** The next step in the phase `committed`. */
export function planRetirement(seen: RotationSnapshot, journal: Committed, policy: RotationPolicy): Step {
  const { memory, now } = seen;
  const old = keyOf(journal.old, seen);
  if (!old) return { kind: 'finish', id: journal.old };
  if (journal.paused) {
    if (policy.mode === 'now') return { kind: 'resume' };
    return {
      kind: 'rest',
      state: 'undone',
      why: 'rotate: undo has paused the rotation; rotate: now resumes it.',
    };
  }
  if (old.status !== 'Active') return { kind: 'record-retired' };
  const doubt = doubtAbout(seen, journal);
  if (doubt) return doubt;
  const dueAt = retireAt(seen, policy);
  if (now < dueAt) {
    return {
      kind: 'rest',
      state: 'grace',
      why: `${redactKeyId(old.id)} stays Active for the jobs that still have it.${notNow(policy, memory)}`,
      next: dueAt,
    };
  }
  const step = { kind: 'deactivate', id: journal.old } as const;
  return stillSigns(seen, journal) ?? stillUsed(seen, journal, policy) ?? changing(step, seen, policy);
}

/** The next step in the phase `retired`. */
export function planDeletion(seen: RotationSnapshot, journal: Retired, policy: RotationPolicy): Step {
  const old = keyOf(journal.old, seen);
  if (!old) return { kind: 'finish', id: journal.old };
  if (old.status === 'Active') return { kind: 'record-reactivated' };
  const doubt = doubtAbout(seen, journal);
  if (doubt) return doubt;
  const dueAt = deleteAt(seen, policy);
  if (seen.now < dueAt) {
    return {
      kind: 'rest',
      state: 'recovery',
      why: `${redactKeyId(old.id)} is Inactive; rotate: undo brings it back until it is deleted.${notNow(policy, seen.memory)}`,
      next: dueAt,
    };
  }
  return changing({ kind: 'delete', id: journal.old }, seen, policy);
}

/** A user can have two keys, so one rotation must end before another can begin. */
function notNow({ mode }: RotationPolicy, { committed }: RotationSnapshot['memory']): string {
  return mode === 'now' && !committed
    ? ' rotate: now changes nothing while a rotation is in progress; to end it sooner, give a shorter grace-period and recovery-window.'
    : '';
}

/** Why the old key must stay, regardless of the time. */
function doubtAbout(seen: RotationSnapshot, journal: Committed | Retired): Step | undefined {
  const pair = pairObjection(journal, seen);
  return (
    doubtAboutKeys(seen, journal) ??
    (pair === undefined ? undefined : unproven(journal.old, pair)) ??
    doubtAboutTargets(seen, journal)
  );
}

/** Why IAM's keys forbid to retire the old one: its successor does not work, or the journal has them the wrong way round. */
export function doubtAboutKeys(seen: RotationSnapshot, journal: Committed | Retired): Step | undefined {
  const [old, successor] = [keyOf(journal.old, seen), keyOf(journal.new, seen)];
  if (successor?.status !== 'Active') {
    return blocked(
      `The new key ${redactKeyId(journal.new)} ${successor ? 'is Inactive' : 'no longer exists'}, so the old one must stay.`,
      'somebody has changed it in IAM.',
      successor
        ? 'make it Active again, or go back with rotate: undo.'
        : `make ${redactKeyId(journal.old)} Active if it is not, ${seen.mode === 'self' ? 'store its pair or another that works, ' : ''}and delete the journal's variable; the next run starts over.`,
    );
  }
  if (journal.turned || !old || old.createdAt <= successor.createdAt) return undefined;
  return blocked(
    `The journal calls ${redactKeyId(journal.old)} the old key, but it is younger than ${redactKeyId(journal.new)}.`,
    'somebody has edited the variable of the journal.',
    "find out which of the two the targets hold, delete the journal's variable and, when nothing uses it, the other key.",
  );
}

function doubtAboutTargets(seen: RotationSnapshot, journal: Committed | Retired): Step | undefined {
  const { targets, memory } = seen;
  const changed = targets.find((target) => !isConfirmed(target, seen));
  if (!changed) return undefined;
  if (isUnprovable(changed, seen, journal)) {
    return held(
      `nothing proves that ${namesOf(changed)} was written in this rotation: its store tells no time, and the record of when the rotation began does not have it. The old key stays. Remove it from rotate-targets until this rotation is finished, when you are sure that it holds ${redactKeyId(journal.new)}.`,
    );
  }
  if (memory.currentKeyId === journal.new || memory.newKeyId === journal.new) return { kind: 'redistribute' };
  const names = namesOf(changed);
  if (!changed.secrets.some(({ key }) => Object.hasOwn(journal.confirmed, key))) {
    return held(
      `${names} is new in rotate-targets, and this run does not know the pair that the other targets hold. The old key stays. Remove it from rotate-targets until this rotation is finished.`,
    );
  }
  return held(
    `${names} was changed or deleted since it was confirmed to hold ${redactKeyId(journal.new)}; the old key stays until that is settled. Keyturn cannot read what it holds now. If it was changed by hand: make sure that every target holds the same of the two pairs, delete the other key in IAM and the journal's variable, and run rotate: now.`,
  );
}

/** Storing the key again would not help: only the record of when the rotation began could prove it. */
function isUnprovable(target: TargetState, seen: RotationSnapshot, journal: Committed | Retired): boolean {
  return (
    hasConfirmedRevisions(target, journal) &&
    target.secrets.some((secret) => writtenSince(secret, keyOf(journal.new, seen), seen) === 'unknown')
  );
}

/** This run would lock itself out. */
function stillSigns({ memory }: RotationSnapshot, journal: Committed): Step | undefined {
  if (memory.signingKeyId !== journal.old) return undefined;
  return held(
    memory.newKeyId === journal.new
      ? `this run signs with an MFA session of ${redactKeyId(journal.old)}, which would end with it; the next run, which gets the new key, resumes.`
      : `this very run signs with ${redactKeyId(journal.old)}: it was queued before the secret was replaced, or the secret that feeds this step is not in rotate-targets.`,
  );
}

/** Who may still have the old key: jobs that began before the commit, and anyone who has used it since. */
function stillUsed(
  seen: RotationSnapshot,
  journal: Committed,
  { graceMs }: RotationPolicy,
): Step | undefined {
  const { use, now, memory, journalWrittenAt } = seen;
  const { lastUse, earlierRuns } = use ?? {};
  if (typeof earlierRuns === 'number' && earlierRuns > 0)
    return held(runsInWords(earlierRuns, memory.committed));
  const undated = journal.turned ? undefined : undatedObjection(journal, seen);
  if (undated)
    return held(`${undated} The old key stays. Grant that action, or settle by hand what the target holds.`);
  if (typeof lastUse !== 'object') return undefined;
  // IAM's dates have whole seconds, and the second of the commit still belongs to this rotation.
  const isSince = lastUse.at.getTime() > (journalWrittenAt ?? now).getTime() + 1000;
  const until = quietAt(lastUse, graceMs);
  if (!isSince || now >= until) return undefined;
  return {
    ...held(
      `${redactKeyId(journal.old)} was used at ${lastUse.at.toISOString()}, after every target had the new key: by ${lastUse.service} in ${lastUse.region}. Something still has it.`,
    ),
    next: until,
  };
}

/** @param includesThis - whether this run is one of them, because it stored the new key itself */
function runsInWords(count: number, includesThis: boolean): string {
  if (count === 1 && includesThis)
    return 'this run began before the new key was stored, so its jobs may have the old one; the next run resumes.';
  const [runs, have] = count > 1 ? ['runs', 'have'] : ['run', 'has'];
  const among = includesThis ? ', this one among them,' : '';
  return `${count} ${runs} that began before the new key was stored${among} ${have} not ended.`;
}
