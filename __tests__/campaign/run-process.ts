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

  /** Lets time pass. Throws in a process that is killed meanwhile. */
  async wait(ms: number): Promise<void> {
    this.expectAlive();
    this.#clock.advance(Math.min(ms, this.#killedAt - this.#now));
    this.expectAlive();
  }

  /** A process that has ended unwinds, so that no timer of it stays; nothing that it does on the way has any effect. */
  expectAlive(): void {
    if (this.isDead) throw Object.assign(new Error('the process has ended'), { code: 'ECONNRESET' });
  }

  get #now(): number {
    return this.#clock.client().getTime();
  }

  get #killedAt(): number {
    return this.cancelledAt === undefined ? Number.POSITIVE_INFINITY : this.cancelledAt + killedAfterMs;
  }
}
