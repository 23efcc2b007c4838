import { redactKeyId } from '../errors.ts';
import type { Creating } from './journal.ts';
import { isKeyChange, objectionTo } from './plan/evidence.ts';
import type { RotationPolicy } from './policy.ts';
import type { RotationRun } from './rotation-run.ts';
import type { RotationSnapshot } from './snapshot.ts';
import type { Step } from './step.ts';
import { adopt, begin, create, deleteOrphan } from './steps/creation.ts';
import { commit, prove, redistribute, write, writeId } from './steps/distribution.ts';
import { deleteKey, setStatus } from './steps/key-calls.ts';
import { closeJournal, committedAgain, retired, unfinished } from './steps/records.ts';
import { finish } from './steps/retirement.ts';
import { cancelRollBack, rollBack } from './steps/roll-back.ts';

export type Doable = Exclude<Step, { kind: 'rest' | 'blocked' }>;

/**
 * Carries one step out. What it leaves behind, after any of its requests, a later observation understands.
 *
 * @throws Error when the facts speak against changing the key that the step is about; the plan never picks such a step
 */
export async function perform(
  step: Doable,
  seen: RotationSnapshot,
  policy: RotationPolicy,
  run: RotationRun,
): Promise<void> {
  const { ports } = run;
  assertChange(step, seen, policy);
  const { info } = ports;
  switch (step.kind) {
    case 'begin':
      return begin(step.why, seen, run);
    case 'intend-again':
      return run.writeJournal({
        ...(seen.journal as Creating),
        startedAt: ports.now().toISOString(),
      });
    case 'create':
      return create(seen, run);
    case 'look-again':
      run.looks += 1;
      run.keysChanged();
      info('The list of keys in IAM may lag behind; looking again.');
      return ports.sleep(3_000);
    case 'start-over':
      info(
        step.broken
          ? `Beginning anew: ${step.broken}.`
          : 'Nothing came of what was under way; beginning anew.',
      );
      return closeJournal(run, { ...unfinished(seen.journal), ...unfinished(step) });
    case 'adopt':
      return adopt(step.id, seen, run);
    case 'delete-orphan':
      return deleteOrphan(step, seen, run);
    case 'prove':
      return prove(step.id, seen, run);
    case 'write':
      return write(step.id, step.target, run);
    case 'await-secret':
      run.looksAgainAt(step.target);
      return ports.sleep(1_000);
    case 'write-id':
      return writeId(step.id, step.target, run);
    case 'commit':
      return commit(seen, run);
    case 'redistribute':
      return redistribute(seen, run);
    case 'deactivate':
      await setStatus(step.id, 'Inactive', run);
      info(`Made the old key ${redactKeyId(step.id)} Inactive.`);
      return run.writeJournal(retired(seen, run));
    case 'record-retired':
      info('The old key is Inactive already; its recovery window begins now.');
      return run.writeJournal(retired(seen, run));
    case 'record-reactivated':
      info('Somebody has made the old key Active again; its grace period begins anew.');
      return run.writeJournal(committedAgain(seen, run));
    case 'delete':
      await deleteKey(step.id, run);
      return info(`Deleted the old key ${redactKeyId(step.id)}.`);
    case 'finish':
      return finish(step.id, seen, run);
    case 'reactivate':
      await setStatus(step.id, 'Active', run);
      info(`Made ${redactKeyId(step.id)} Active again.`);
      return seen.journal?.phase === 'retired'
        ? run.writeJournal({ ...committedAgain(seen, run), paused: true })
        : undefined;
    case 'pause':
      info('Nothing will be retired until rotate: now.');
      return run.writeJournal({ ...committedAgain(seen, run), paused: true });
    case 'resume':
      info('Going on; the grace period begins anew.');
      return run.writeJournal(committedAgain(seen, run));
    case 'roll-back':
      return rollBack(seen, run);
    case 'cancel-roll-back':
      return cancelRollBack(seen, run);
  }
}

function assertChange(step: Step, seen: RotationSnapshot, policy: RotationPolicy): void {
  const objection = isKeyChange(step) ? objectionTo(step, seen, policy) : undefined;
  if (isKeyChange(step) && objection !== undefined)
    throw new Error(`${step.kind} of ${redactKeyId(step.id)} must not happen: ${objection}`);
}
