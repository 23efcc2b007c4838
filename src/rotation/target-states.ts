import { secretNames } from '../config/targets.ts';
import type { Stamps } from './journal.ts';
import type { OpenTarget } from './ports.ts';
import type { SecretState, TargetState } from './snapshot.ts';

/** Reads the revision of each secret of a target from its store. */
export async function targetState({
  form,
  name: place,
  journalPlace,
  store,
}: OpenTarget): Promise<TargetState> {
  const secrets: SecretState[] = [];
  for (const name of secretNames(form)) {
    const revision = (await store.revision(name)) ?? null;
    const writtenAt = revision === null ? undefined : store.writtenAt?.(revision);
    // The key is frozen: rotations in progress are written down with it.
    const texts = { key: `${journalPlace} ${name}`, title: `${name} of ${place}`, name };
    secrets.push({ ...texts, revision, ...(writtenAt ? { writtenAt } : {}) });
  }
  return { form, secrets };
}

/** The secrets whose store does not tell when they were written. */
export function undated(states: readonly TargetState[]): SecretState[] {
  return states
    .flatMap(({ secrets }) => secrets)
    .filter(({ revision, writtenAt }) => revision !== null && !writtenAt);
}

/** The revision of every secret. */
export function stampsOf(states: readonly TargetState[]): Stamps {
  return Object.fromEntries(
    states.flatMap(({ secrets }) => secrets.map(({ key, revision }) => [key, revision])),
  );
}

/** The stamps of secrets whose store tells no time. */
export function undatedStampsOf(states: readonly TargetState[]): Stamps {
  return Object.fromEntries(undated(states).map(({ key, revision }) => [key, revision]));
}
