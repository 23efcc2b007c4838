import type { SandboxClock } from '../../src/sandbox/clock.ts';

/** Milliseconds after SIGINT at which GitHub's runner kills a step: SIGTERM comes after 7.5 s, SIGKILL after 2.5 s more. */
const killedAfterMs = 10_000;

/** The process of a run in simulated time: it can be killed at once, or cancelled as GitHub's runner cancels a step. */
export class RunProcess {
  /** When SIGINT came, by the process's own clock; absent while it has not. */
  cancelledAt: number | undefined;
  readonly died: Promise<void>;
  readonly #clock: SandboxClock;
  #isDead = false;
  #die: () => void = () => {};

  constructor(clock: SandboxClock) {
    this.#clock = clock;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  /** Sends SIGINT. */
  cancel(): void {
    this.cancelledAt ??= this.#now;
  }

  kill(): void {
    this.#isDead = true;
    this.#die();
  }

  /** Whether it has been killed by now. */
  get isDead(): boolean {
    if (this.#now >= this.#killedAt) this.kill();
    return this.#isDead;
  }

  /** Lets time pass. Never returns in a process that is killed meanwhile. */
  async wait(ms: number): Promise<void> {
    if (this.isDead) return forever();
    this.#clock.advance(Math.min(ms, this.#killedAt - this.#now));
    if (this.isDead) return forever();
  }

  get #now(): number {
    return this.#clock.client().getTime();
  }

  get #killedAt(): number {
    return this.cancelledAt === undefined ? Number.POSITIVE_INFINITY : this.cancelledAt + killedAfterMs;
  }
}

/** What a process that has ended waits for. */
export function forever(): Promise<never> {
  return new Promise(() => {});
}
