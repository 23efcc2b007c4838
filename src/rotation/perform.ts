import { redactKeyId } from '../errors.ts';
import { type Creating, isDeparture } from './journal.ts';
import { isKeyChange, type KeyChange, type KeyChangePermit, mayChangeKey } from './plan/key-changes.ts';
import type { RotationRun } from './rotation-run.ts';
import type { RotationPolicy, RotationSnapshot } from './snapshot.ts';
import type { Doable } from './step.ts';
import { adopt, begin, create, deleteOrphan } from './steps/creation.ts';
import { commit, prove, redistribute, write, writeId } from './steps/distribution.ts';
import { changeKey } from './steps/key-calls.ts';
import { closeJournal, committedAgain, leaving, left, retired, unfinished } from './steps/records.ts';
import { finish } from './steps/retirement.ts';
import { cancelRollBack, rollBack } from './steps/roll-back.ts';

/**
 * Performs one step. After each of its requests, a later snapshot understands what the step has left.
 *
 * @throws Error if the facts do not allow the change of a key; the plan never picks such a step
 */
export async function perform(
  step: Doable,
  seen: RotationSnapshot,
  policy: RotationPolicy,
  run: RotationRun,
): Promise<void> {
  if (isKeyChange(step)) return performKeyChange(permitFor(step, seen, policy), seen, run);
  const { clock, log } = run.ports;
  const { info } = log;
  switch (step.kind) {
    case 'begin':
      return begin(step.why, seen, run);
    case 'intend-again':
      return run.writeJournal({
        ...(seen.journal as Creating),
        startedAt: clock.now().toISOString(),
      });
    case 'create':
      return create(seen, run);
    case 'look-again':
      run.looks += 1;
      run.keysChanged();
      info('The list of keys in IAM may lag behind; looking again.');
      return clock.sleep(3_000);
    case 'start-over':
      info(
        step.broken ? `Starting over: ${step.broken}.` : 'The attempt before came to nothing; starting over.',
      );
      return closeJournal(run, { ...unfinished(seen.journal), ...unfinished(step) });
    case 'adopt':
      return adopt(step.id, seen, run);
    case 'prove':
      return prove(step.id, seen, run);
    case 'write':
      return write(step.id, step.target, run);
    case 'await-secret':
      run.looksAgainAt(step.all);
      return clock.sleep(step.ms);
    case 'write-id':
      return writeId(step.id, step.target, run);
    case 'commit':
      return commit(seen, run);
    case 'redistribute':
      return redistribute(seen, run);
    case 'record-retired':
      info('The old key is Inactive already; its recovery window begins now.');
      return run.writeJournal(retired(seen, run));
    case 'record-reactivated':
      info('Somebody has made the old key Active again; its grace period starts over.');
      return run.writeJournal(committedAgain(seen, run));
    case 'finish':
      return finish(step.id, seen, run);
    case 'pause':
      info('Nothing will be retired until rotate: now.');
      return run.writeJournal({ ...committedAgain(seen, run), paused: true });
    case 'resume':
      info('Resuming; the grace period starts over.');
      return run.writeJournal(committedAgain(seen, run));
    case 'leave':
      info(
        `${redactKeyId(step.id)} stays Active for the jobs that still have it, and then goes without a successor.`,
      );
      return run.writeJournal(leaving(step.id, run));
    case 'record-left':
      info('The key is Inactive already; its recovery window begins now.');
      return run.writeJournal(left(seen, run));
    case 'record-leaving':
      info('Somebody has made the key Active again; its grace period starts over.');
      return run.writeJournal(leaving(step.id, run));
    case 'stay':
      info('The key stays.');
      return closeJournal(run, {});
    case 'roll-back':
      return rollBack(seen, run);
    case 'cancel-roll-back':
      return cancelRollBack(seen, run);
  }
}

function permitFor(step: KeyChange, seen: RotationSnapshot, policy: RotationPolicy): KeyChangePermit {
  const { permit, objection } = mayChangeKey(step, seen, policy);
  if (permit) return permit;
  throw new Error(`${step.kind} of ${redactKeyId(step.id)} must not happen: ${objection}`);
}

async function performKeyChange(
  permit: KeyChangePermit,
  seen: RotationSnapshot,
  run: RotationRun,
): Promise<void> {
  const { info } = run.ports.log;
  const { change } = permit;
  const id = redactKeyId(change.id);
  switch (change.kind) {
    case 'delete-orphan':
      return deleteOrphan(permit, change, seen, run);
    case 'deactivate':
      await changeKey(permit, run);
      info(`Made the old key ${id} Inactive.`);
      return run.writeJournal(isDeparture(seen.journal) ? left(seen, run) : retired(seen, run));
    case 'delete':
      await changeKey(permit, run);
      return info(`Deleted the old key ${id}.`);
    case 'reactivate':
      await changeKey(permit, run);
      info(`Made ${id} Active again.`);
      return seen.journal?.phase === 'retired'
        ? run.writeJournal({ ...committedAgain(seen, run), paused: true })
        : undefined;
  }
}
