import { redactKeyId } from '../errors.ts';
import type { Creating } from './journal.ts';
import type { Observation } from './snapshot.ts';
import { isKeyChange, objectionTo } from './plan/evidence.ts';
import type { RotationPolicy } from './policy.ts';
import type { RotationSession } from './rotation-run.ts';
import type { Step } from './step.ts';
import { adopt, begin, create, deleteOrphan } from './steps/creation.ts';
import { commit, prove, redistribute, write, writeId } from './steps/distribution.ts';
import { deleteKey, setStatus } from './steps/key-calls.ts';
import { closeJournal, committedAgain, retired, unfinished } from './steps/records.ts';
import { finish } from './steps/retirement.ts';
import { turnBack, turnRound } from './steps/roll-back.ts';

export type Doable = Exclude<Step, { kind: 'rest' | 'blocked' }>;

/**
 * Carries one step out. What it leaves behind, after any of its requests, a later observation understands.
 *
 * @throws Error when the facts speak against changing the key that the step is about; the plan never picks such a step
 */
export async function perform(
  step: Doable,
  seen: Observation,
  policy: RotationPolicy,
  session: RotationSession,
): Promise<void> {
  const { ports } = session;
  assertChange(step, seen, policy);
  const { info } = ports;
  switch (step.kind) {
    case 'begin':
      return begin(step.why, seen, session);
    case 'intend-again':
      return session.writeJournal({
        ...(seen.journal as Creating),
        startedAt: ports.now().toISOString(),
      });
    case 'create':
      return create(seen, session);
    case 'look-again':
      session.looks += 1;
      session.keysChanged();
      info('The list of keys in IAM may lag behind; looking again.');
      return ports.sleep(3_000);
    case 'start-over':
      info(
        step.broken
          ? `Beginning anew: ${step.broken}.`
          : 'Nothing came of what was under way; beginning anew.',
      );
      return closeJournal(session, { ...unfinished(seen.journal), ...unfinished(step) });
    case 'adopt':
      return adopt(step.id, seen, session);
    case 'delete-orphan':
      return deleteOrphan(step, seen, session);
    case 'prove':
      return prove(step.id, seen, session);
    case 'write':
      return write(step.id, step.target, session);
    case 'await-secret':
      session.looksAgainAt(step.target);
      return ports.sleep(1_000);
    case 'write-id':
      return writeId(step.id, step.target, session);
    case 'commit':
      return commit(seen, session);
    case 'redistribute':
      return redistribute(seen, session);
    case 'deactivate':
      await setStatus(step.id, 'Inactive', session);
      info(`Made the old key ${redactKeyId(step.id)} Inactive.`);
      return session.writeJournal(retired(seen, session));
    case 'record-retired':
      info('The old key is Inactive already; its recovery window begins now.');
      return session.writeJournal(retired(seen, session));
    case 'record-reactivated':
      info('Somebody has made the old key Active again; its grace period begins anew.');
      return session.writeJournal(committedAgain(seen, session));
    case 'delete':
      await deleteKey(step.id, session);
      return info(`Deleted the old key ${redactKeyId(step.id)}.`);
    case 'finish':
      return finish(step.id, seen, session);
    case 'reactivate':
      await setStatus(step.id, 'Active', session);
      info(`Made ${redactKeyId(step.id)} Active again.`);
      return seen.journal?.phase === 'retired'
        ? session.writeJournal({ ...committedAgain(seen, session), paused: true })
        : undefined;
    case 'pause':
      info('Nothing will be retired until rotate: now.');
      return session.writeJournal({ ...committedAgain(seen, session), paused: true });
    case 'resume':
      info('Going on; the grace period begins anew.');
      return session.writeJournal(committedAgain(seen, session));
    case 'turn-round':
      return turnRound(seen, session);
    case 'turn-back':
      return turnBack(seen, session);
  }
}

function assertChange(step: Step, seen: Observation, policy: RotationPolicy): void {
  const objection = isKeyChange(step) ? objectionTo(step, seen, policy) : undefined;
  if (isKeyChange(step) && objection !== undefined)
    throw new Error(`${step.kind} of ${redactKeyId(step.id)} must not happen: ${objection}`);
}
