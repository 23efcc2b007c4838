import { randomUUID } from 'node:crypto';
import { suspectedLeak } from '../../aws/suspected-leak.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import type { Creating, Stamps } from '../journal.ts';
import type { RotationPorts } from '../ports.ts';
import { explainRefusal } from '../refusals.ts';
import { type RotationRun, stampsOf } from '../rotation-run.ts';
import type { RotationSnapshot } from '../snapshot.ts';
import { markStart } from '../start-marker.ts';
import type { Step } from '../step.ts';
import { warnUnlessFed } from './feeding.ts';
import { deleteKey } from './key-calls.ts';
import { preflight } from './preflight.ts';
import { closeJournal, unfinished } from './records.ts';

/** Everything that can fail is tried before the key is created; then the intent is written down. */
export async function begin(why: string, seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const { ports } = run;
  ports.info(`Rotating the access key of ${run.rotatedUser.userName}: ${why}.`);
  const states = await preflight(run);
  warnUnlessFed(states, seen, run);
  const baseline = stampsOf(states);
  await outliveTheSecond(baseline, ports);
  const attempt = randomUUID();
  await markStart(run.rotatedUser, attempt, ports);
  await run.writeJournal({
    phase: 'creating',
    user: run.user,
    before: seen.keys.map(({ id }) => id),
    baseline,
    startedAt: ports.now().toISOString(),
    attempt,
    ...unfinished(seen.journal),
  });
  run.startAttempt(attempt);
}

/** A secret that was written this very second would look the same after the next write (GitHub's dates have whole seconds). */
export async function outliveTheSecond(baseline: Stamps, { now, sleep }: RotationPorts): Promise<void> {
  const newest = Math.max(...Object.values(baseline).map((stamp) => Date.parse(stamp ?? '') || 0));
  const age = now().getTime() - newest;
  if (age >= 0 && age < 2_000) await sleep(2_000 - age);
}

/** Sent once. A refusal is final; anything else may have created the key, and is settled by listing. */
export async function create(seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const { ports, rotatedUser } = run;
  await ports.guard.beforeChange();
  run.createSent = true;
  run.keysChanged();
  try {
    const created = await run.iam.createAccessKey(rotatedUser.userName);
    const { keys } = created;
    ports.mask(keys.accessKeyId);
    ports.mask(keys.secretAccessKey);
    if (seen.keys.some(({ id }) => id === keys.accessKeyId)) throw notNew(keys.accessKeyId);
    run.created(created);
    ports.info(`Created ${redactKeyId(keys.accessKeyId)}.`);
  } catch (error) {
    if (!(error instanceof KeyturnError) || !refusals.has(error.code)) return run.forgetAll();
    await closeJournal(run, unfinished(seen.journal));
    run.attempt = undefined;
    if (error.code === 'QuotaExceeded') return;
    throw /explicit deny/i.test(error.message)
      ? new KeyturnError('SuspectedLeak', suspectedLeak(error.explanation.summary), { cause: error })
      : explainRefusal(error, 'The key could not be rotated', 'CreateAccessKey', rotatedUser);
  }
}

function notNew(id: string): KeyturnError {
  return new KeyturnError('MalformedResponse', {
    summary: `CreateAccessKey was answered with ${redactKeyId(id)}, which existed before.`,
    cause:
      'something else than IAM answers: the endpoint of IAM leads elsewhere, or a proxy mixes up answers.',
    remedy: 'check the AWS_ENDPOINT_URL variables and http-proxy.',
  });
}

/** Answers after which it is certain that no key was created. */
const refusals: ReadonlySet<string> = new Set([
  'AccessDenied',
  'QuotaExceeded',
  'InvalidCredentials',
  'ExpiredCredentials',
  'InvalidRequest',
  'NotFound',
  'ClockSkew',
  'Throttled',
]);

export async function adopt(id: string, seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const { before, baseline, startedAt, broken } = seen.journal as Creating;
  const old = run.rotatedUser.currentPair?.accessKeyId ?? before[0];
  await run.writeJournal({
    phase: 'distributing',
    user: run.user,
    new: id,
    baseline,
    startedAt,
    proven: false,
    ...(old === undefined ? {} : { old }),
    ...(broken === undefined ? {} : { broken }),
  });
}

/** Deletes a key that is in no target, or whose secret is lost. */
export async function deleteOrphan(
  { id, broken }: Extract<Step, { kind: 'delete-orphan' }>,
  seen: RotationSnapshot,
  run: RotationRun,
): Promise<void> {
  const isOwn = id === run.newPair?.accessKeyId;
  // Where a target may hold the key, another one must follow at once, so whatever could stop it is tried first.
  if (broken !== undefined && !isOwn) await preflight(run);
  await deleteKey(id, run);
  run.ports.info(
    isOwn
      ? `Deleted ${redactKeyId(id)} again; no target had it yet.`
      : `Deleted ${redactKeyId(id)}, which a run that ended too early had created: its secret is lost.`,
  );
  await closeJournal(run, { ...unfinished(seen.journal), ...(broken === undefined ? {} : { broken }) });
  if (run.refusal !== undefined) throw run.refusal;
}
