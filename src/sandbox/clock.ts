/**
 * The sandbox's time. The world (key ages, sessions, TOTP steps) lives in simulated time; signatures and OIDC
 * tokens are checked against wall time, because the clients that made them live in it.
 */
export class SandboxClock {
  #offsetMs = 0;
  #wallOffsetMs = 0;
  /** How far AWS's and GitHub's clocks are ahead of the clients', in milliseconds; for clock-skew tests. */
  skewMs = 0;
  /** Effects that wait for their time, by AWS's and GitHub's clocks. */
  readonly #due: { readonly atMs: number; readonly effect: () => void }[] = [];
  /** How far a signature's time may be off: 15 minutes at STS and IAM, five at many other services. */
  toleranceMs = 15 * 60_000;

  /** Whether signatures by this machine's clock are taken as well, once the time was moved: people's own clients. */
  believesMachine = false;

  /** Simulated time as AWS and GitHub tell it: the machine's, plus everything that was advanced, plus the skew. */
  now(): Date {
    return new Date(Date.now() + this.#offsetMs + this.skewMs);
  }

  /** Simulated time as the clients tell it. */
  client(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** The time that signatures and tokens are checked against. */
  wall(): Date {
    return new Date(Date.now() + this.#wallOffsetMs + this.skewMs);
  }

  /** How far wall time was moved: what a client must be told, so that its clock agrees. */
  get laterMs(): number {
    return this.#wallOffsetMs;
  }

  /** Moves everything forward, wall time too: for clients that were told that it is later. */
  advanceWall(ms: number): void {
    this.#wallOffsetMs += ms;
    this.advance(ms);
  }

  /** Moves simulated time forward by `ms` milliseconds (backward when negative). */
  advance(ms: number): void {
    const target = this.#offsetMs + ms;
    for (let next = this.#takeDue(ms); next; next = this.#takeDue(target - this.#offsetMs)) {
      this.#offsetMs += Math.max(0, next.atMs - this.now().getTime());
      next.effect();
    }
    this.#offsetMs = target;
  }

  /** Has an effect once `ms` milliseconds of simulated time have passed, whether they are advanced or waited for. */
  after(ms: number, effect: () => void): void {
    const entry = { atMs: this.now().getTime() + ms, effect };
    this.#due.push(entry);
    this.#due.sort((a, b) => a.atMs - b.atMs);
    setTimeout(() => {
      const index = this.#due.indexOf(entry);
      if (index >= 0) this.#due.splice(index, 1)[0]?.effect();
    }, ms).unref();
  }

  /** The time that MFA codes are made for: simulated, as AWS's clock tells it. */
  codes(): Date {
    return this.now();
  }

  /** The first effect that falls due within the next `ms` milliseconds. */
  #takeDue(ms: number) {
    const [first] = this.#due;
    return first && first.atMs <= this.now().getTime() + ms ? this.#due.shift() : undefined;
  }
}
