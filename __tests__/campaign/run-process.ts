import type { SandboxClock } from '../../src/sandbox/clock.ts';

/** Milliseconds from SIGINT to SIGKILL: GitHub's runner sends SIGTERM after 7.5 s and SIGKILL 2.5 s later. */
const killedAfterMs = 10_000;

/** The process of a run in simulated time. It can be killed at once, or cancelled as GitHub's runner cancels a step. */
export class RunProcess {
  /** When SIGINT arrived, by the process's own clock, if it did. */
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

  /** Whether the process has been killed by now. */
  get isDead(): boolean {
    if (this.#now >= this.#killedAt) this.kill();
    return this.#isDead;
  }

  /** Lets time pass. Throws if the process is killed meanwhile. */
  async wait(ms: number): Promise<void> {
    this.expectAlive();
    this.#clock.advance(Math.min(ms, this.#killedAt - this.#now));
    this.expectAlive();
  }

  /** Throws in a process that has ended, so that it unwinds and leaves no timer. Nothing it does on the way has an effect. */
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
