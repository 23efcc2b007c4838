import { randomUUID } from 'node:crypto';
import { KeyturnError, redactKeyId } from '../../../errors.ts';
import { suspectedLeak } from '../../key-age.ts';
import type { Creating, Distributing, Stamps } from '../journal.ts';
import type { Observation } from '../observation.ts';
import type { RotationPorts } from '../ports.ts';
import { explainRefusal } from '../refusals.ts';
import { type RotationSession, stampsOf } from '../session.ts';
import type { Step } from '../step.ts';
import { warnUnlessFed } from './feeding.ts';
import { deleteKey } from './key-calls.ts';
import { preflight } from './preflight.ts';
import { brokenOf, idle } from './records.ts';

/** Everything that can fail is tried before the key is created; then the intent is written down. */
export async function begin(why: string, seen: Observation, session: RotationSession): Promise<void> {
  const { ports } = session;
  ports.info(`Rotating the access key of ${session.subject.userName}: ${why}.`);
  const states = await preflight(session);
  warnUnlessFed(states, seen, session);
  const baseline = stampsOf(states);
  await outliveTheSecond(baseline, ports);
  const broken = brokenOf(seen.journal);
  const attempt = randomUUID();
  await session.writeJournal({
    phase: 'creating',
    user: session.user,
    before: seen.keys.map(({ id }) => id),
    baseline,
    startedAt: ports.now().toISOString(),
    attempt,
    ...(broken === undefined ? {} : { broken }),
  });
  session.startAttempt(attempt);
}

/** A secret that was written this very second would look the same after the next write (GitHub's dates have whole seconds). */
async function outliveTheSecond(baseline: Stamps, { now, sleep }: RotationPorts): Promise<void> {
  const newest = Math.max(...Object.values(baseline).map((stamp) => Date.parse(stamp ?? '') || 0));
  const age = now().getTime() - newest;
  if (age >= 0 && age < 2_000) await sleep(2_000 - age);
}

/** Sent once. A refusal is final; anything else may have created the key, and is settled by listing. */
export async function create(seen: Observation, session: RotationSession): Promise<void> {
  const { ports, subject } = session;
  await ports.guard.beforeChange();
  session.createSent = true;
  session.keysChanged();
  try {
    const { keys } = await session.iam.createAccessKey(subject.userName);
    ports.mask(keys.accessKeyId);
    ports.mask(keys.secretAccessKey);
    session.made = keys;
    ports.info(`Created ${redactKeyId(keys.accessKeyId)}.`);
  } catch (error) {
    if (!(error instanceof KeyturnError) || !refusals.has(error.code)) return session.forgetAll();
    await session.writeJournal(idle(session, brokenOf(seen.journal)));
    session.attempt = undefined;
    if (error.code === 'QuotaExceeded') return;
    throw /explicit deny/i.test(error.message)
      ? new KeyturnError('SuspectedLeak', suspectedLeak(error.account.what), { cause: error })
      : explainRefusal(error, 'The key could not be rotated', 'CreateAccessKey', subject);
  }
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

export async function adopt(id: string, seen: Observation, session: RotationSession): Promise<void> {
  const { before, baseline, startedAt, broken } = seen.journal as Creating;
  const old = session.subject.held?.accessKeyId ?? before[0];
  await session.writeJournal({
    phase: 'distributing',
    user: session.user,
    new: id,
    baseline,
    startedAt,
    proven: false,
    ...(old === undefined ? {} : { old }),
    ...(broken === undefined ? {} : { broken }),
  });
}

/** A key that nobody has the secret of; never the one that signs, nor one from before. */
export async function deleteOrphan(
  { id, broken }: Extract<Step, { kind: 'delete-orphan' }>,
  seen: Observation,
  session: RotationSession,
): Promise<void> {
  const journal = seen.journal as Creating | Distributing;
  const fromBefore = journal.phase === 'creating' ? journal.before : [journal.old];
  if (id === session.subject.held?.accessKeyId || fromBefore.includes(id))
    throw new Error('a key that must stay was about to be deleted');
  // Where a target may hold it, another key must come at once: what could stop that is tried while both keys work.
  if (broken !== undefined) await preflight(session);
  await deleteKey(id, session);
  session.ports.info(
    `Deleted ${redactKeyId(id)}, which a run that ended too early had created: its secret is lost.`,
  );
  await session.writeJournal(idle(session, broken ?? brokenOf(journal)));
}
