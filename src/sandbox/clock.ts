/**
 * The sandbox's time. The world (key ages, sessions, TOTP steps) lives in simulated time; signatures and OIDC
 * tokens are checked against wall time, because the clients that made them live in it.
 */
export class SandboxClock {
  #offsetMs = 0;
  #wallOffsetMs = 0;
  /** How far AWS's and GitHub's clocks are ahead of the clients', in milliseconds; for clock-skew tests. */
  skewMs = 0;

  /** Whether signatures by this machine's clock are taken as well, once the time was moved: people's own clients. */
  believesMachine = false;

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

  /** How far wall time was moved: what a client must be told, so that its clock agrees. */
  get laterMs(): number {
    return this.#wallOffsetMs;
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
