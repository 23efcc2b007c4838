import type { AccessKeys } from '../aws/access-keys.ts';
import type { AccessKeyInfo } from '../aws/iam.ts';
import type { Identity } from '../aws/sts.ts';
import { KeyturnError, redactKeyId } from '../errors.ts';
import { cancelledError } from './cancelled.ts';
import type { Journal } from './journal.ts';
import { type HeldLock, holdMs, type Lock, takeLock } from './lock.ts';
import { type Doable, perform } from './perform.ts';
import { withOverdue } from './plan/overdue.ts';
import { planRotation } from './plan.ts';
import type { RotationPolicy } from './policy.ts';
import type { RotationPorts } from './ports.ts';
import type { RotatedUser } from './rotated-user.ts';
import { RotationRun } from './rotation-run.ts';
import type { RotationSnapshot } from './snapshot.ts';
import type { RotationState, Step } from './step.ts';
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
  /** One sentence: why it stands there. */
  readonly why: string;
  /** When the next step falls due. */
  readonly next?: Date;
  /** When the old key's time had come, where it is held up for long. */
  readonly overdueSince?: Date;
  /** Whether every target holds a new key since this run. */
  readonly rotated: boolean;
  /** The new pair, where this run has created it and every target holds it. */
  readonly replacement?: ProvenKeys;
  readonly keys: readonly AccessKeyInfo[];
  readonly journal: Journal | undefined;
}

/** A rotation has some twenty steps and one for each target; more than this is a fault of Keyturn. */
const stepsBeyondTargets = 100;
/** The runner sends SIGTERM 7.5 s after it asked the step to end (docs/facts.md#cancellation). */
const cancelMs = 5_500;

/**
 * Takes a rotation as far as it will go now: look, pick one step, carry it out, look again. Under a lock, so that two
 * runs do not work on the same key; nothing is changed without it.
 *
 * @throws KeyturnError `RotationBlocked` and whatever the steps throw. Both keys are then as safe as before.
 */
export async function rotate(
  ports: RotationPorts,
  rotatedUser: RotatedUser,
  policy: RotationPolicy,
): Promise<RotationResult> {
  const run = new RotationRun(ports, rotatedUser);
  const seen = await run.inspect(policy);
  const step = planRotation(seen, policy);
  if (policy.mode === 'plan') return preview(step, seen, run);
  // What stops a rotation is looked at again under the lock: another run may just be changing it.
  if (step.kind === 'rest') return endOf(step, seen, run);
  const lock = await takeLock(`${rotatedUser.journal}_LOCK`, lockPorts(ports));
  if (!lock) {
    const why = 'another run is rotating this key.';
    return endOf(withOverdue({ kind: 'rest', state: 'held', why }, seen, policy), seen, run);
  }
  try {
    ports.expireAfter(holdMs);
    ports.guard.watch(lock);
    run.forgetAll();
    return await work(run, policy, ports.now().getTime() + holdMs);
  } finally {
    ports.guard.watch(undefined);
    await release(lock, ports);
  }
}

async function work(run: RotationRun, policy: RotationPolicy, until: number): Promise<RotationResult> {
  const { ports } = run;
  for (let count = 0; count < stepsBeyondTargets + ports.targets.length; count++) {
    const seen = await run.inspect(policy);
    const step = planRotation(seen, policy);
    if (isEnd(step)) return endOf(step, seen, run);
    if (ports.now().getTime() > until) {
      return endOf(
        { kind: 'rest', state: 'held', why: 'it took too long; the next run goes on.' },
        seen,
        run,
      );
    }
    await perform(unlessCancelled(step, run), seen, policy, run);
  }
  throw new Error('the rotation does not come to an end');
}

/** What is still done after the runner has asked the step to end. */
const completing: ReadonlySet<Step['kind']> = new Set([
  'adopt',
  'write',
  'write-id',
  'await-secret',
  'commit',
]);

/**
 * The runner wants the step to end: a key that is on its way to the targets is brought there if time allows, one that
 * is in no target is deleted; anything else waits for the next run.
 */
function unlessCancelled(step: Doable, run: RotationRun): Doable {
  const at = run.ports.cancelledAt();
  if (at === undefined) return step;
  const isInTime = run.ports.now().getTime() - at < cancelMs;
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

/** `rotate: plan`: every check is made, nothing is changed. */
async function preview(step: Step, seen: RotationSnapshot, run: RotationRun): Promise<RotationResult> {
  if (step.kind === 'blocked') return endOf(step, seen, run);
  // Whether or not a key is due: who asks for a plan wants to know whether a rotation could be carried out.
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
    'delete-orphan': `delete${id}, which a run that ended too early has left, and go on`,
    prove: `go on with${id}: prove it and store it in every target`,
    write: `go on storing${id} in the targets`,
    'write-id': 'complete a torn pair',
    deactivate: `make the old key${id} Inactive`,
    delete: `delete the old key${id}`,
  };
  return words[step.kind] ?? 'go on with the rotation that is under way';
}

/** A lock that cannot be given back is taken over by the next run. */
async function release(lock: Lock, { info }: RotationPorts): Promise<void> {
  try {
    await lock.release();
  } catch {
    info('The lock of the rotation could not be given back; the next run takes it over.');
  }
}

function lockPorts(ports: RotationPorts) {
  const { variables, me, now, info } = ports;
  return { variables, me, now, info, hasEnded: (lock: HeldLock) => hasEnded(lock, ports) };
}

/** Milliseconds after which a run that GitHub has started is surely among those that it lists. */
const listedMs = 15_000;

/** A process of this machine is asked for; of another, GitHub knows whether its run goes on. */
async function hasEnded(
  holder: HeldLock,
  { me, isAlive, unfinishedRuns, now, sleep }: RotationPorts,
): Promise<boolean | 'unknown'> {
  if (holder.host !== '' && holder.host === me.host) return !isAlive(holder);
  const isThisRun = holder.repository === me.repository && holder.runId === me.runId;
  if (isThisRun) return holder.attempt < me.attempt ? true : 'unknown';
  const ageMs = now().getTime() - holder.atMs;
  if (ageMs < listedMs) await sleep(Math.min(listedMs, listedMs - ageMs));
  const [owner = '', repo = ''] = holder.repository.split('/');
  const runs = await unfinishedRuns({ owner, repo });
  if (!runs) return 'unknown';
  return !runs.some(({ id, attempt }) => String(id) === holder.runId && attempt === holder.attempt);
}
