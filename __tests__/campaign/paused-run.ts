import type { Auditor } from './auditor.ts';
import type { Judge } from './in-process.ts';
import type { Lab, Outcome, RunOptions } from './lab.ts';
import { watching } from './story.ts';

/** A run that stops before each of its requests until it is told to go on. */
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

  /** Lets it make one request, and waits until it stands before the next one or has ended. */
  async step(): Promise<void> {
    await this.#arrival;
    if (this.#hasEnded) return;
    this.#arrival = this.#nextArrival();
    this.#goOn?.();
    await this.#arrival;
  }

  async steps(count: number): Promise<void> {
    for (let made = 0; made < count && !this.#hasEnded; made++) await this.step();
  }

  /** To its end. */
  async finish(): Promise<Outcome> {
    while (!this.#hasEnded) await this.step();
    return this.ended;
  }

  /** Ends it where it stands. */
  async kill(): Promise<void> {
    this.#isKilled = true;
    await this.step();
  }

  #nextArrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#arrived = resolve;
    });
  }

  /** One request at a time: what a run asks for in parallel is let go in the order in which it was asked. */
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
