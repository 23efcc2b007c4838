/**
 * The sandbox's time. The world (key ages, sessions, TOTP steps) uses simulated time. Signatures and OIDC
 * tokens are checked against wall time, which the clients use.
 */
export class SandboxClock {
  #offsetMs = 0;
  #wallOffsetMs = 0;
  /** How far AWS's and GitHub's clocks are ahead of the clients', in milliseconds; for clock-skew tests. */
  skewMs = 0;
  /** Scheduled effects, by AWS's and GitHub's clocks. */
  readonly #due: { readonly atMs: number; readonly effect: () => void }[] = [];
  /** Allowed skew of a signature's time: 15 minutes at STS and IAM, five at many other services. */
  toleranceMs = 15 * 60_000;

  /** Whether signatures by this machine's clock are also accepted after the time was moved, for people's own clients. */
  believesMachine = false;

  /** Simulated time of AWS and GitHub: the machine's, plus everything that was advanced, plus the skew. */
  now(): Date {
    return new Date(Date.now() + this.#offsetMs + this.skewMs);
  }

  /** Simulated time of the clients. */
  client(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** The time for checking signatures and tokens. */
  wall(): Date {
    return new Date(Date.now() + this.#wallOffsetMs + this.skewMs);
  }

  /** The offset of wall time, which a client needs so that its clock agrees. */
  get laterMs(): number {
    return this.#wallOffsetMs;
  }

  /** Moves simulated and wall time forward, for clients whose clock is moved as well. */
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

  /** Runs an effect after `ms` milliseconds of simulated time, whether they are advanced or pass by waiting. */
  after(ms: number, effect: () => void): void {
    const entry = { atMs: this.now().getTime() + ms, effect };
    this.#due.push(entry);
    this.#due.sort((a, b) => a.atMs - b.atMs);
    setTimeout(() => {
      const index = this.#due.indexOf(entry);
      if (index >= 0) this.#due.splice(index, 1)[0]?.effect();
    }, ms).unref();
  }

  /** The time for MFA codes: simulated time of AWS. */
  codes(): Date {
    return this.now();
  }

  /** The first effect that is due within the next `ms` milliseconds. */
  #takeDue(ms: number) {
    const [first] = this.#due;
    return first && first.atMs <= this.now().getTime() + ms ? this.#due.shift() : undefined;
  }
}
