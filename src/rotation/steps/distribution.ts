import type { AccessKeys } from '../../aws/access-keys.ts';
import type { SecretFormat } from '../../config/config.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import { cancelledError } from '../cancelled.ts';
import type { Committed, Distributing, Retired } from '../journal.ts';
import { proveKey } from '../prove.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { RotationSnapshot } from '../snapshot.ts';
import { stampsOf } from '../target-states.ts';
import { outliveTheSecond } from './creation.ts';
import { preflight } from './preflight.ts';
import { closeJournal } from './records.ts';

/**
 * Proves the key before any target is written. A failed proof deletes nothing: the run remembers it, and the plan decides
 * what happens to the key.
 */
export async function prove(id: string, seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const { ports, rotatedUser } = run;
  const keys = run.pairOf(id);
  if (!keys) throw new Error('a key without its secret cannot be proven');
  try {
    const proof = await proveKey(keys, rotatedUser, ports);
    if (keys === run.newPair) run.provenIdentity = proof.identity;
    if (proof.keys) run.sawKeys(proof.keys);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const isCancelled = ports.process.cancelledAt() !== undefined;
    if (keys !== run.newPair) throw isCancelled ? cancelledError(seen.journal) : error;
    if (!isCancelled) run.refusal = error;
    return;
  }
  ports.log.info(`STS and IAM accept ${redactKeyId(id)}.`);
  if (keys === run.newPair) run.isNewPairInUse = true;
  await run.writeJournal({ ...(seen.journal as Distributing), proven: true });
}

/** Writes the secret first and the id last: the id is the commit record, and the journal knows it if it is missing. */
export async function write(id: string, index: number, run: RotationRun): Promise<void> {
  const { ports } = run;
  const target = ports.stores.targets[index];
  const keys = run.pairOf(id);
  if (!target || !keys) throw new Error('there is nothing to write');
  run.wrote(index, false);
  for (const [name, value] of secretValues(target.form, keys)) await target.store.put(name, value);
  run.wrote(index, true);
  ports.log.info(
    `Stored ${redactKeyId(id)} in ${target.name} (${index + 1} of ${ports.stores.targets.length}).`,
  );
}

function secretValues(form: SecretFormat, { accessKeyId, secretAccessKey }: AccessKeys): [string, string][] {
  return form.kind === 'two-line'
    ? [[form.name, `${accessKeyId}\n${secretAccessKey}`]]
    : [
        [form.secretName, secretAccessKey],
        [form.idName, accessKeyId],
      ];
}

/** Completes a torn pair: its secret belongs to the key already. */
export async function writeId(id: string, index: number, run: RotationRun): Promise<void> {
  const { ports } = run;
  const target = ports.stores.targets[index];
  if (target?.form.kind !== 'classic') throw new Error('only a classic pair can be torn');
  run.wrote(index, false);
  await target.store.put(target.form.idName, id);
  run.wrote(index, true);
  ports.log.info(
    `Completed the torn pair in ${target.name}: its secret was that of ${redactKeyId(id)} already.`,
  );
}

/** Writes to the journal that every target holds the new key. */
export async function commit(seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const journal = seen.journal as Distributing;
  const { old, turned } = journal;
  run.ports.log.info(`Every target holds ${redactKeyId(journal.new)}.`);
  run.committed = journal.new;
  // Every target was just written, so none holds a dead key any more.
  if (old === undefined) return closeJournal(run, {});
  await run.writeJournal({
    phase: 'committed',
    user: run.user,
    old,
    new: journal.new,
    confirmed: stampsOf(seen.targets),
    committedAt: run.ports.clock.now().toISOString(),
    // After an undo, keep the other key until `rotate: now`.
    ...(turned ? { turned, paused: true as const } : {}),
  });
}

/** Prepares to store the new key in every target again. */
export async function redistribute(seen: RotationSnapshot, run: RotationRun): Promise<void> {
  const journal = seen.journal as Committed | Retired;
  const { old, turned } = journal;
  run.ports.log.info(
    'A target was changed or added since every target had the new key; storing it in every target again.',
  );
  run.forgetAll();
  const states = await preflight(run);
  await outliveTheSecond(states, run.ports);
  await run.writeJournal({
    phase: 'distributing',
    user: run.user,
    old,
    new: journal.new,
    baseline: stampsOf(states),
    startedAt: run.ports.clock.now().toISOString(),
    proven: false,
    ...(turned ? { turned } : {}),
  });
}
