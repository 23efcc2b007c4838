import type { SandboxClock } from './clock.ts';

/** A previous state and when it was replaced (ms since 1970). */
interface Past<T> {
  readonly name: string;
  readonly until: number;
  readonly value: T | undefined;
}

/**
 * Reads of one kind that a replica answers: for a while after a change they return the previous state.
 * Writes always apply to the current state.
 */
export class LateReads<T> {
  /** Replication lag in simulated time (ms). */
  ms = 0;
  /** An up-to-date server answers every second read, so a change may seem to disappear again. */
  alternates = false;
  readonly #clock: SandboxClock;
  readonly #pasts = new WeakMap<object, Past<T>[]>();
  #reads = 0;

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /**
   * Records the state before a change.
   *
   * @param owner - the object that changes: a store, a repository, a user
   * @param before - a copy of the current state, if any
   */
  change(owner: object, name: string, before: T | undefined): void {
    if (this.ms <= 0) return;
    const now = this.#clock.now().getTime();
    const recent = (this.#pasts.get(owner) ?? []).filter(({ until }) => until > now - this.ms);
    this.#pasts.set(owner, [...recent, { name, until: now, value: before }]);
  }

  /** The state that a reader sees, given the current one. */
  read(owner: object, name: string, present: T | undefined): T | undefined {
    if (this.ms <= 0 || (this.alternates && this.#reads++ % 2 === 1)) return present;
    const seenAt = this.#clock.now().getTime() - this.ms;
    const past = this.#pasts.get(owner)?.find((each) => each.name === name && each.until > seenAt);
    return past ? past.value : present;
  }
}
