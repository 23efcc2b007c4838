import { randomUUID } from 'node:crypto';
import type { AccessKeys, PairForm } from '../../config/config.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import { suspectedLeak } from '../key-age.ts';
import type { Committed, Creating, Distributing, Idle, Journal, Retired, Stamps } from './journal.ts';
import type { Observation } from './observation.ts';
import type { RotationPorts } from './ports.ts';
import { proveKey } from './prove.ts';
import { type RotationSession, stampsOf } from './session.ts';
import type { Step } from './step.ts';

export type Doable = Exclude<Step, { kind: 'rest' | 'blocked' }>;

/** Carries one step out. What it leaves behind, after any of its requests, a later observation understands. */
export async function perform(step: Doable, seen: Observation, session: RotationSession): Promise<void> {
  const { ports } = session;
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
      info('The answer to CreateAccessKey was lost; looking whether the key exists.');
      return ports.sleep(3_000);
    case 'start-over':
      info(
        step.broken
          ? `Beginning anew: ${step.broken}.`
          : 'Nothing came of what was under way; beginning anew.',
      );
      return session.writeJournal(idle(session, step.broken ?? brokenOf(seen.journal)));
    case 'adopt':
      return adopt(step.id, seen, session);
    case 'delete-orphan':
      return deleteOrphan(step, seen, session);
    case 'prove':
      return prove(step.id, seen, session);
    case 'write':
      return write(step.id, step.target, session);
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
      await ports.retrying('DeleteAccessKey', () => deleteKey(step.id, session));
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

/** Everything that can fail is tried before the key is created; then the intent is written down. */
async function begin(why: string, seen: Observation, session: RotationSession): Promise<void> {
  const { ports } = session;
  ports.info(`Rotating the access key of ${session.subject.userName}: ${why}.`);
  const baseline = stampsOf(await preflight(session));
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

/**
 * Checks that every target is there and may be written, changing nothing.
 *
 * @throws KeyturnError `GitHubRefused`, `NotFound`, `RotationBlocked`
 */
export async function preflight(session: RotationSession) {
  const { ports } = session;
  session.forgetAll();
  for (const { place } of ports.targets) await place.checkWritable();
  const states = await session.targetStates();
  const missing = states.flatMap(({ secrets }) => secrets).filter(({ updatedAt }) => updatedAt === null);
  if (missing.length > 0) {
    throw new KeyturnError('RotationBlocked', {
      what: `There is no secret ${missing.map(({ key }) => key).join(', ')}.`,
      likely:
        'its name is misspelt in rotate-targets, or the pair is kept in another form (classic or two-line).',
      next: 'correct the name, or create the secret first with the pair that works now.',
    });
  }
  const count = ports.targets.length;
  ports.info(`Checked ${count} target${count > 1 ? 's' : ''}: each is there and may be written.`);
  return states;
}

/** Sent once. A refusal is final; anything else may have created the key, and is settled by listing. */
async function create(seen: Observation, session: RotationSession): Promise<void> {
  const { ports, subject } = session;
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
      : error.within('The key could not be rotated', {
          likely:
            'the user or role that rotates may not call iam:CreateAccessKey on this user, or only with MFA.',
          next: 'give it the policy that docs/rotation.md shows for this mode.',
        });
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

async function adopt(id: string, seen: Observation, session: RotationSession): Promise<void> {
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
async function deleteOrphan(
  { id, broken }: Extract<Step, { kind: 'delete-orphan' }>,
  seen: Observation,
  session: RotationSession,
): Promise<void> {
  const journal = seen.journal as Creating | Distributing;
  const fromBefore = journal.phase === 'creating' ? journal.before : [journal.old];
  if (id === session.subject.held?.accessKeyId || fromBefore.includes(id))
    throw new Error('a key that must stay was about to be deleted');
  await session.ports.retrying('DeleteAccessKey', () => deleteKey(id, session));
  session.ports.info(
    `Deleted ${redactKeyId(id)}, which a run that ended too early had created: its secret is lost.`,
  );
  await session.writeJournal(idle(session, broken ?? brokenOf(journal)));
}

/** The old key and all targets are as they were until the new one is proven. */
async function prove(id: string, seen: Observation, session: RotationSession): Promise<void> {
  const { ports, subject } = session;
  const keys = session.pairOf(id);
  if (!keys) throw new Error('a key without its secret cannot be proven');
  try {
    await proveKey(keys, subject.userName, ports);
  } catch (error) {
    if (keys === session.made && isUnwanted(error)) await deleteUnwritten(id, session);
    throw error;
  }
  ports.info(`STS and IAM accept ${redactKeyId(id)}.`);
  if (keys === session.made) session.isMadeInUse = true;
  await session.writeJournal({ ...(seen.journal as Distributing), proven: true });
}

/** Not accepted, or no longer wanted: the key is in no target, so it need not stay. */
function isUnwanted(error: unknown): boolean {
  return (
    error instanceof KeyturnError && (error.code === 'ActionTimedOut' || error.code === 'InvalidCredentials')
  );
}

async function deleteUnwritten(id: string, session: RotationSession): Promise<void> {
  await deleteKey(id, session);
  session.ports.info(`Deleted ${redactKeyId(id)} again; no target had it yet.`);
  await session.writeJournal(idle(session));
}

/** The secret first and the id last: the id is the commit record, and the journal knows it if it is missing. */
async function write(id: string, index: number, session: RotationSession): Promise<void> {
  const { ports } = session;
  const target = ports.targets[index];
  const keys = session.pairOf(id);
  if (!target || !keys) throw new Error('there is nothing to write');
  session.wrote(index, false);
  for (const [name, value] of secretValues(target.target.form, keys)) await target.place.put(name, value);
  session.wrote(index, true);
  ports.info(`Stored ${redactKeyId(id)} in ${target.name} (${index + 1} of ${ports.targets.length}).`);
}

function secretValues(form: PairForm, { accessKeyId, secretAccessKey }: AccessKeys): [string, string][] {
  return form.kind === 'two-line'
    ? [[form.name, `${accessKeyId}\n${secretAccessKey}`]]
    : [
        [form.secretName, secretAccessKey],
        [form.idName, accessKeyId],
      ];
}

async function writeId(id: string, index: number, session: RotationSession): Promise<void> {
  const { ports } = session;
  const target = ports.targets[index];
  if (target?.target.form.kind !== 'classic') throw new Error('only a classic pair can be torn');
  session.wrote(index, false);
  await target.place.put(target.target.form.idName, id);
  ports.info(`Completed the torn pair in ${target.name}: its secret was that of ${redactKeyId(id)} already.`);
}

async function commit(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Distributing;
  const { old, turned } = journal;
  session.ports.info(`Every target holds ${redactKeyId(journal.new)}.`);
  session.committed = journal.new;
  await session.writeJournal(
    old === undefined
      ? idle(session)
      : {
          phase: 'committed',
          user: session.user,
          old,
          new: journal.new,
          confirmed: stampsOf(seen.targets),
          committedAt: session.ports.now().toISOString(),
          ...(turned ? { turned } : {}),
        },
  );
}

async function redistribute(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Committed | Retired;
  const { old, turned } = journal;
  session.ports.info('A target was changed since every target had the new key; storing it again.');
  await session.writeJournal({
    phase: 'distributing',
    user: session.user,
    old,
    new: journal.new,
    baseline: stampsOf(seen.targets),
    startedAt: session.ports.now().toISOString(),
    proven: false,
    ...(turned ? { turned } : {}),
  });
}

/** The last act: the old key is dead, and that is seen, not supposed. */
async function finish(id: string, seen: Observation, session: RotationSession): Promise<void> {
  const { ports } = session;
  const keys = session.pairOf(id);
  if (keys) await proveDead(keys, ports);
  session.keysChanged();
  const listed = await session.listKeys();
  if (listed.some((key) => key.id === id)) return ports.sleep(3_000);
  ports.info(`${redactKeyId(id)} is gone: IAM no longer lists it${keys ? ', and STS refuses it' : ''}.`);
  session.finished = id;
  await session.writeJournal(idle(session, brokenOf(seen.journal)));
}

/** Deletion spreads as creation does. */
async function proveDead(keys: AccessKeys, ports: RotationPorts): Promise<void> {
  for (let look = 0; look < 20; look++) {
    try {
      await ports.tryOnSts(keys);
    } catch (error) {
      if (error instanceof KeyturnError && error.code === 'InvalidCredentials') return;
    }
    await ports.sleep(3_000);
  }
}

async function turnRound(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Committed | Retired | Distributing;
  if (journal.old === undefined) throw new Error('there is no predecessor');
  session.ports.info(`Going back to ${redactKeyId(journal.old)}.`);
  await session.writeJournal({
    phase: 'distributing',
    user: session.user,
    old: journal.new,
    new: journal.old,
    baseline: stampsOf(seen.targets),
    startedAt: session.ports.now().toISOString(),
    proven: false,
    turned: true,
  });
}

async function turnBack(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Distributing;
  await session.writeJournal({
    phase: 'committed',
    user: session.user,
    old: journal.new,
    new: journal.old ?? '',
    confirmed: stampsOf(seen.targets),
    committedAt: session.ports.now().toISOString(),
    paused: true,
  });
}

function retired(seen: Observation, session: RotationSession): Retired {
  const { paused: _paused, ...journal } = seen.journal as Committed;
  return { ...journal, phase: 'retired', retiredAt: session.ports.now().toISOString() };
}

function committedAgain(seen: Observation, session: RotationSession): Committed {
  const { user, old, new: id, confirmed, turned } = seen.journal as Committed | Retired;
  return {
    phase: 'committed',
    user,
    old,
    new: id,
    confirmed,
    committedAt: session.ports.now().toISOString(),
    ...(turned ? { turned } : {}),
  };
}

function idle(session: RotationSession, broken?: string): Idle {
  return { phase: 'idle', user: session.user, ...(broken === undefined ? {} : { broken }) };
}

function brokenOf(journal: Journal | undefined): string | undefined {
  return journal && 'broken' in journal ? journal.broken : undefined;
}

async function setStatus(id: string, status: 'Active' | 'Inactive', session: RotationSession): Promise<void> {
  session.keysChanged();
  await session.ports.retrying('UpdateAccessKey', () =>
    session.iam.setStatus(session.subject.userName, id, status),
  );
}

/** Deleting what is gone is done. */
async function deleteKey(id: string, session: RotationSession): Promise<void> {
  session.keysChanged();
  try {
    await session.iam.deleteAccessKey(session.subject.userName, id);
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'NotFound')) throw error;
  }
}
