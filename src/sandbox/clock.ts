/**
 * The sandbox's time. The world (key ages, sessions, TOTP steps) lives in simulated time; signatures and OIDC
 * tokens are checked against wall time, because the clients that made them live in it.
 */
export class SandboxClock {
  #offsetMs = 0;
  #wallOffsetMs = 0;
  /** How far AWS's and GitHub's clocks are ahead of the clients', in milliseconds; for clock-skew tests. */
  skewMs = 0;
  /** How far a signature's time may be off: 15 minutes at STS and IAM, five at many other services. */
  toleranceMs = 15 * 60_000;

  /** Simulated time: the machine's, plus everything that was advanced. */
  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** The time that signatures and tokens are checked against. */
  wall(): Date {
    return new Date(Date.now() + this.#wallOffsetMs + this.skewMs);
  }

  /** The time that MFA codes are made for: simulated, as AWS's clock tells it. */
  codes(): Date {
    return new Date(this.now().getTime() + this.skewMs);
  }

  /** Moves everything forward, wall time too: for clients that were told that it is later. */
  advanceWall(ms: number): void {
    this.#offsetMs += ms;
    this.#wallOffsetMs += ms;
  }

  /** Moves simulated time forward by `ms` milliseconds (backward when negative). */
  advance(ms: number): void {
    this.#offsetMs += ms;
  }
}
