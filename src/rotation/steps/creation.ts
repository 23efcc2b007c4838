import { randomUUID } from 'node:crypto';
import { suspectedLeak } from '../../aws/suspected-leak.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import type { Creating } from '../journal.ts';
import type { KeyChange, KeyChangePermit } from '../plan/key-changes.ts';
import type { RotationPorts } from '../ports.ts';
import { explainRefusal } from '../refusals.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot, TargetState } from '../snapshot.ts';
import { markStart } from '../start-marker.ts';
import { stampsOf, undatedStampsOf } from '../target-states.ts';
import { outlastHourlyLimit } from './capacity.ts';
import { warnUnlessFed } from './feeding.ts';
import { changeKey } from './key-calls.ts';
import { preflight } from './preflight.ts';
import { closeJournal, unfinished } from './records.ts';

/** Tries everything that can fail before the key is created, then writes the intent. */
export async function begin(why: string, seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const { ports } = run;
  ports.log.info(`Rotating the access key of ${run.rotatedUser.userName}: ${why}.`);
  const states = await preflight(run);
  warnUnlessFed(states, seen, run);
  await outlastHourlyLimit(run);
  await outliveTheSecond(states, ports);
  run.forgetOldKeys();
  const attempt = randomUUID();
  await markStart(run.rotatedUser, attempt, undatedStampsOf(states), ports.stores);
  await run.writeJournal({
    phase: 'creating',
    user: run.user,
    before: seen.keys.map(({ id }) => id),
    baseline: stampsOf(states),
    startedAt: ports.clock.now().toISOString(),
    attempt,
    ...unfinished(seen.journal),
  });
  run.startAttempt(attempt);
}

/** A revision that is a date in whole seconds, as GitHub's, stays the same if a secret is written twice in one second. */
export async function outliveTheSecond(
  states: readonly TargetState[],
  { clock }: Pick<RotationPorts, 'clock'>,
): Promise<void> {
  const secrets = states.flatMap((state) => state.secrets);
  const newest = Math.max(...secrets.map(({ writtenAt }) => writtenAt?.getTime() ?? 0));
  const age = clock.now().getTime() - newest;
  if (age >= 0 && age < 2_000) await clock.sleep(2_000 - age);
}

/** Sends CreateAccessKey once. A refusal is final. Any other error may have created the key, which the list of keys settles. */
export async function create(seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const { ports, rotatedUser } = run;
  await ports.guard.beforeChange();
  run.createSent = true;
  try {
    const created = await run.iam.createAccessKey(rotatedUser.userName);
    const { keys } = created;
    ports.log.mask(keys.accessKeyId);
    ports.log.mask(keys.secretAccessKey);
    if (seen.keys.some(({ id }) => id === keys.accessKeyId)) throw notNew(keys.accessKeyId);
    run.created(created);
    ports.log.info(`Created ${redactKeyId(keys.accessKeyId)}.`);
  } catch (error) {
    if (!(error instanceof KeyturnError) || !refusals.has(error.code)) return run.forgetAll();
    run.keysChanged();
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

/** Errors after which it is certain that no key was created. */
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

/** Writes to the journal that the key exists. */
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

/** Deletes a key that is in no target or whose secret is lost. */
export async function deleteOrphan(
  permit: KeyChangePermit,
  { id, broken }: Extract<KeyChange, { kind: 'delete-orphan' }>,
  seen: RotationSnapshot,
  run: RotationRun,
): Promise<void> {
  const isOwn = id === run.newPair?.accessKeyId;
  // If a target may hold the key, another key must follow at once, so everything that could stop it is tried first.
  if (broken !== undefined && !isOwn) {
    run.forgetAll();
    await preflight(run);
  }
  await changeKey(permit, run);
  run.ports.log.info(
    isOwn
      ? `Deleted ${redactKeyId(id)} again; no target had it yet.`
      : `Deleted ${redactKeyId(id)}, which a run that ended too early had created: its secret is lost.`,
  );
  await closeJournal(run, { ...unfinished(seen.journal), ...(broken === undefined ? {} : { broken }) });
  if (run.refusal !== undefined) throw run.refusal;
}
