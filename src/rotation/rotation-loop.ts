import type { AccessKeys } from '../aws/access-keys.ts';
import type { AccessKeyInfo } from '../aws/iam.ts';
import type { Identity } from '../aws/sts.ts';
import { KeyturnError, redactKeyId } from '../errors.ts';
import { cancelledError } from './cancelled.ts';
import type { Journal } from './journal.ts';
import { type HeldLock, holdMs, type Lock, type LockPorts, takeLock } from './lock.ts';
import { perform } from './perform.ts';
import { withOverdue } from './plan/overdue.ts';
import { planRotation } from './plan.ts';
import type { RotatedUser, RotationPorts } from './ports.ts';
import { RotationRun } from './rotation-run.ts';
import type { RotationPolicy, RotationSnapshot } from './snapshot.ts';
import type { Doable, RotationState, Step } from './step.ts';
import { warnUnlessFed } from './steps/feeding.ts';
import { reportOptionalPermissions } from './steps/permissions.ts';
import { preflight } from './steps/preflight.ts';

/** A key pair that was proven to work, and whose it is. */
export interface ProvenKeys extends AccessKeys {
  readonly identity: Identity;
}

/** How a run left the rotation. */
export interface RotationResult {
  readonly state: RotationState;
  /** One sentence: why it is in that state. */
  readonly why: string;
  /** When the next step falls due. */
  readonly next?: Date;
  /** When the old key should have gone, if it is held back for long. */
  readonly overdueSince?: Date;
  /** Whether every target holds a new key since this run. */
  readonly rotated: boolean;
  /** The new pair, if this run created it and every target holds it. */
  readonly replacement?: ProvenKeys;
  readonly keys: readonly AccessKeyInfo[];
  readonly journal: Journal | undefined;
}

/** A rotation has about twenty steps and one for each target; more than this is a defect of Keyturn. */
const stepsBeyondTargets = 100;
/** The runner sends SIGTERM 7.5 s after it asked the step to end (docs/facts.md#cancellation). */
const cancelMs = 5_500;

/**
 * Looks, picks one step, performs it, and looks again until no step is possible now. A lock keeps two runs from working on
 * the same key; nothing is changed without it.
 *
 * @param listed - the user's keys, if this run listed them a moment ago. They serve the first look, which changes nothing.
 * @throws KeyturnError `RotationBlocked` and whatever the steps throw. Both keys are then as safe as before.
 */
export async function rotateAsFarAsPossible(
  ports: RotationPorts,
  rotatedUser: RotatedUser,
  policy: RotationPolicy,
  listed?: readonly AccessKeyInfo[],
): Promise<RotationResult> {
  const run = new RotationRun(ports, rotatedUser);
  if (listed) run.sawKeys(listed);
  const seen = await run.inspect(policy);
  const step = planRotation(seen, policy);
  if (policy.mode === 'plan') return preview(step, seen, run);
  // A blocked rotation is inspected again under the lock, because another run may just be changing it.
  if (step.kind === 'rest') return endOf(step, seen, run);
  const lock = await takeLock(`${rotatedUser.journal}_LOCK`, lockPorts(ports));
  if (!lock) {
    const why = 'another run is rotating this key.';
    return endOf(withOverdue({ kind: 'rest', state: 'held', why }, seen, policy), seen, run);
  }
  try {
    ports.clock.expireAfter(holdMs);
    ports.guard.watch(lock);
    run.holdsLock = true;
    run.forgetAll();
    return await work(run, policy, ports.clock.now().getTime() + holdMs);
  } finally {
    await release(lock, ports);
  }
}

async function work(run: RotationRun, policy: RotationPolicy, until: number): Promise<RotationResult> {
  const { ports } = run;
  for (let count = 0; count < stepsBeyondTargets + ports.stores.targets.length; count++) {
    const seen = await run.inspect(policy);
    const step = planRotation(seen, policy);
    if (isEnd(step)) return endOf(step, seen, run);
    if (ports.clock.now().getTime() > until) {
      return endOf(
        { kind: 'rest', state: 'held', why: 'it took too long; the next run resumes.' },
        seen,
        run,
      );
    }
    await perform(unlessCancelled(step, run), seen, policy, run);
  }
  throw new Error('the rotation does not end');
}

/** Steps that are still taken after the runner has asked the step to end. */
const completing: ReadonlySet<Step['kind']> = new Set([
  'adopt',
  'write',
  'write-id',
  'await-secret',
  'commit',
]);

/**
 * After the runner has asked the step to end, a key on its way to the targets is still stored if time allows, and a key
 * that is in no target is deleted. Everything else waits for the next run.
 */
function unlessCancelled(step: Doable, run: RotationRun): Doable {
  const at = run.ports.process.cancelledAt();
  if (at === undefined) return step;
  const isInTime = run.ports.clock.now().getTime() - at < cancelMs;
  const isOwnOrphan = step.kind === 'delete-orphan' && step.id === run.newPair?.accessKeyId;
  if (isInTime && (completing.has(step.kind) || isOwnOrphan)) return step;
  throw run.refusal ?? cancelledError(run.journal);
}

function isEnd(step: Step): step is Extract<Step, { kind: 'rest' | 'blocked' }> {
  return step.kind === 'rest' || step.kind === 'blocked';
}

function endOf(
  step: Extract<Step, { kind: 'rest' | 'blocked' }>,
  { keys, journal }: RotationSnapshot,
  run: RotationRun,
): RotationResult {
  if (step.kind === 'blocked') throw new KeyturnError(step.code, step.explanation);
  const { newPair, provenIdentity, committed } = run;
  const isReplaced = committed === newPair?.accessKeyId;
  return {
    state: step.state,
    why: step.why,
    rotated: committed !== undefined,
    keys,
    journal,
    ...(step.next ? { next: step.next } : {}),
    ...(step.overdueSince ? { overdueSince: step.overdueSince } : {}),
    ...(isReplaced && newPair && provenIdentity
      ? { replacement: { ...newPair, identity: provenIdentity } }
      : {}),
  };
}

/** `rotate: plan`: makes every check and changes nothing. */
async function preview(step: Step, seen: RotationSnapshot, run: RotationRun): Promise<RotationResult> {
  if (step.kind === 'blocked') return endOf(step, seen, run);
  // The checks run even if no key is due: a plan says whether a rotation would be possible.
  warnUnlessFed(await preflight(run), seen, run);
  await reportOptionalPermissions(run, seen.keys[0]?.id);
  if (step.kind === 'rest') return endOf(step, seen, run);
  return endOf(
    { kind: 'rest', state: 'planned', why: `a run with rotate: due would ${inWords(step)}.` },
    seen,
    run,
  );
}

function inWords(step: Doable): string {
  const id = 'id' in step && step.id ? ` ${redactKeyId(step.id)}` : '';
  const words: Partial<Record<Doable['kind'], string>> = {
    begin: `rotate the key, because ${step.kind === 'begin' ? step.why : ''}`,
    'delete-orphan': `delete${id}, which a run that ended too early has left, and resume`,
    prove: `resume with${id}: prove it and store it in every target`,
    write: `resume storing${id} in the targets`,
    'write-id': 'complete a torn pair',
    deactivate: `make the old key${id} Inactive`,
    delete: `delete the old key${id}`,
  };
  return words[step.kind] ?? 'resume the rotation in progress';
}

/** If the lock cannot be released, the next run takes it over. */
async function release(lock: Lock, { guard, log }: RotationPorts): Promise<void> {
  try {
    const isHeld = await guard.isHolding().finally(() => guard.watch(undefined));
    if (isHeld) await lock.remove();
  } catch {
    log.info('The lock of the rotation could not be released; the next run takes it over.');
  }
}

function lockPorts(ports: RotationPorts): LockPorts {
  const { stores, process, clock, log } = ports;
  return {
    records: stores.records,
    me: process.me,
    now: clock.now,
    info: log.info,
    hasEnded: (lock) => hasEnded(lock, ports),
  };
}

/** After this time GitHub lists every run that it has started. */
const listedMs = 15_000;

/** A process on this machine is looked for directly; for another machine GitHub says whether the run has ended. */
async function hasEnded(
  holder: HeldLock,
  { process: { me, isAlive }, stores, clock }: RotationPorts,
): Promise<boolean | 'unknown'> {
  if (holder.host !== '' && holder.host === me.host) return !isAlive(holder);
  const isThisRun = holder.repository === me.repository && holder.runId === me.runId;
  if (isThisRun) return holder.attempt < me.attempt ? true : 'unknown';
  const ageMs = clock.now().getTime() - holder.atMs;
  if (ageMs < listedMs) await clock.sleep(Math.min(listedMs, listedMs - ageMs));
  const [owner = '', repo = ''] = holder.repository.split('/');
  const runs = await stores.unfinishedRuns({ owner, repo });
  if (!runs) return 'unknown';
  return !runs.some(({ id, attempt }) => String(id) === holder.runId && attempt === holder.attempt);
}
