import type { AccessKeys, PairForm } from '../../config/config.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import { cancelled } from '../cancelled.ts';
import type { Committed, Distributing, Retired } from '../journal.ts';
import type { Observation } from '../snapshot.ts';
import { proveKey } from '../prove.ts';
import { type RotationSession, stampsOf } from '../rotation-run.ts';
import { outliveTheSecond } from './creation.ts';
import { preflight } from './preflight.ts';
import { closeJournal } from './records.ts';

/**
 * Proves the key before any target is written. A failed proof deletes nothing: it is remembered, and the plan decides
 * what becomes of the key.
 */
export async function prove(id: string, seen: Observation, session: RotationSession): Promise<void> {
  const { ports, subject } = session;
  const keys = session.pairOf(id);
  if (!keys) throw new Error('a key without its secret cannot be proven');
  try {
    const identity = await proveKey(keys, subject, ports);
    if (keys === session.made) session.provenIdentity = identity;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const isCancelled = ports.cancelledAt() !== undefined;
    if (keys !== session.made) throw isCancelled ? cancelled(seen.journal) : error;
    if (!isCancelled) session.refusal = error;
    return;
  }
  ports.info(`STS and IAM accept ${redactKeyId(id)}.`);
  if (keys === session.made) session.isMadeInUse = true;
  await session.writeJournal({ ...(seen.journal as Distributing), proven: true });
}

/** The secret first and the id last: the id is the commit record, and the journal knows it if it is missing. */
export async function write(id: string, index: number, session: RotationSession): Promise<void> {
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

export async function writeId(id: string, index: number, session: RotationSession): Promise<void> {
  const { ports } = session;
  const target = ports.targets[index];
  if (target?.target.form.kind !== 'classic') throw new Error('only a classic pair can be torn');
  session.wrote(index, false);
  await target.place.put(target.target.form.idName, id);
  session.wrote(index, true);
  ports.info(`Completed the torn pair in ${target.name}: its secret was that of ${redactKeyId(id)} already.`);
}

export async function commit(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Distributing;
  const { old, turned } = journal;
  session.ports.info(`Every target holds ${redactKeyId(journal.new)}.`);
  session.committed = journal.new;
  // Every target was just written, so none holds a dead key any more.
  if (old === undefined) return closeJournal(session, {});
  await session.writeJournal({
    phase: 'committed',
    user: session.user,
    old,
    new: journal.new,
    confirmed: stampsOf(seen.targets),
    committedAt: session.ports.now().toISOString(),
    // After an undo, keep the other key until `rotate: now`.
    ...(turned ? { turned, paused: true as const } : {}),
  });
}

export async function redistribute(seen: Observation, session: RotationSession): Promise<void> {
  const journal = seen.journal as Committed | Retired;
  const { old, turned } = journal;
  session.ports.info(
    'A target was changed or added since every target had the new key; storing it in every target again.',
  );
  const baseline = stampsOf(await preflight(session));
  await outliveTheSecond(baseline, session.ports);
  await session.writeJournal({
    phase: 'distributing',
    user: session.user,
    old,
    new: journal.new,
    baseline,
    startedAt: session.ports.now().toISOString(),
    proven: false,
    ...(turned ? { turned } : {}),
  });
}
