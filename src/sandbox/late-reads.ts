import type { SandboxClock } from './clock.ts';

/** A state that has been replaced, and when, in milliseconds since 1970. */
interface Past<T> {
  readonly name: string;
  readonly until: number;
  readonly value: T | undefined;
}

/**
 * Reads of one kind that are answered by a replica: for a while after a change they show what was there before it.
 * Writes always meet what is there now.
 */
export class LateReads<T> {
  /** Milliseconds of simulated time by which the replica is behind; 0 for none. */
  ms = 0;
  /** Every other read is answered by a server that is up to date, so what was seen may disappear again. */
  alternates = false;
  readonly #clock: SandboxClock;
  readonly #pasts = new WeakMap<object, Past<T>[]>();
  #reads = 0;

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /**
   * Something is about to change.
   *
   * @param owner - what holds it: a store, a repository, a user
   * @param before - a copy of what is there until now; `undefined` when there is nothing
   */
  change(owner: object, name: string, before: T | undefined): void {
    if (this.ms <= 0) return;
    const now = this.#clock.now().getTime();
    const recent = (this.#pasts.get(owner) ?? []).filter(({ until }) => until > now - this.ms);
    this.#pasts.set(owner, [...recent, { name, until: now, value: before }]);
  }

  /** What a reader sees of something, given what is there now. */
  read(owner: object, name: string, present: T | undefined): T | undefined {
    if (this.ms <= 0 || (this.alternates && this.#reads++ % 2 === 1)) return present;
    const seenAt = this.#clock.now().getTime() - this.ms;
    const past = this.#pasts.get(owner)?.find((each) => each.name === name && each.until > seenAt);
    return past ? past.value : present;
  }
}
