import type { Auditor } from './auditor.ts';
import type { Judge } from './in-process.ts';
import type { Lab, Outcome, RunOptions } from './lab.ts';
import { watching } from './story.ts';

/** A run that stops before each of its requests until `step` lets it continue. */
export class PausedRun {
  readonly ended: Promise<Outcome>;
  #hasEnded = false;
  #isKilled = false;
  #goOn: (() => void) | undefined;
  #arrived: () => void = () => {};
  #arrival: Promise<void>;

  constructor(lab: Lab, auditor: Auditor, options: RunOptions = {}) {
    this.#arrival = this.#nextArrival();
    const watch = watching(auditor);
    const at: Judge = async (boundary) => {
      if (boundary.when === 'after') return watch(boundary);
      await this.#stop();
      return this.#isKilled ? 'kill' : 'go';
    };
    this.ended = lab.run({ ...options, at }).then((outcome) => {
      this.#hasEnded = true;
      this.#arrived();
      return outcome;
    });
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Lets the run send one request, and waits until it stops before the next one or ends. */
  async step(): Promise<void> {
    await this.#arrival;
    if (this.#hasEnded) return;
    this.#arrival = this.#nextArrival();
    this.#goOn?.();
    await this.#arrival;
  }

  async steps(count: number): Promise<void> {
    for (let sent = 0; sent < count && !this.#hasEnded; sent++) await this.step();
  }

  /** Lets the run continue to its end. */
  async finish(): Promise<Outcome> {
    while (!this.#hasEnded) await this.step();
    return this.ended;
  }

  /** Kills the run where it stands. */
  async kill(): Promise<void> {
    this.#isKilled = true;
    await this.step();
  }

  #nextArrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#arrived = resolve;
    });
  }

  /** One request at a time: parallel requests are released in the order in which they were made. */
  #queue: Promise<void> = Promise.resolve();

  #stop(): Promise<void> {
    const turn = this.#queue.then(
      () =>
        new Promise<void>((resolve) => {
          this.#goOn = resolve;
          this.#arrived();
        }),
    );
    this.#queue = turn;
    return turn;
  }
}
