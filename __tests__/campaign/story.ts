import type { AccessKeys } from '../../src/aws/access-keys.ts';
import type { RotateMode } from '../../src/config/config.ts';
import type { Auditor } from './auditor.ts';
import { type Boundary, isChange, type Verdict } from './in-process.ts';
import { day, isTold, type Lab, type Outcome, type Setup } from './lab.ts';

/** The results of a campaign. */
export interface Tally {
  cases: number;
  gaps: number;
  readonly failures: string[];
  /** What happened in the cases, by name, where a part counts it. */
  counts?: Record<string, number>;
}

/** The days of the scheduled runs: the first begins, the next deactivate and delete the old key, the last has nothing to do. */
export const schedule = [0, 8, 16, 17];

/** A key that is not due is rotated with `rotate: now` on the first day. */
export function modeOf({ keyAgeDays }: Setup, run: number): RotateMode {
  return keyAgeDays !== undefined && run === 0 ? 'now' : 'due';
}

/** A boundary of a run, by its number, or by its request and count from 1. */
export type Moment = number | (Omit<Boundary, 'service'> & { readonly nth?: number });

function isAt(moment: Moment, seen: readonly Boundary[]): boolean {
  if (typeof moment === 'number') return seen.length - 1 === moment;
  const { when, operation, nth = 1 } = moment;
  const alike = (each: Boundary | undefined) => each?.when === when && each.operation === operation;
  return alike(seen.at(-1)) && seen.filter(alike).length === nth;
}

/** The runs of one lab, checked by an auditor. */
export class Story {
  readonly #lab: Lab;
  readonly #auditor: Auditor;

  constructor(lab: Lab, auditor: Auditor) {
    this.#lab = lab;
    this.#auditor = auditor;
  }

  /** The scheduled run of this number. */
  runOnSchedule(index: number): Promise<void> {
    return this.run(`day ${schedule[index]}`, undefined, modeOf(this.#lab.setup, index));
  }

  async run(where: string, queuedPair?: AccessKeys, mode?: RotateMode): Promise<void> {
    const outcome = await this.#lab.run({
      at: watching(this.#auditor),
      queuedPair,
      ...(mode ? { mode } : {}),
    });
    expectEnded(outcome, this.#auditor, where);
  }

  /**
   * A run that is disturbed at one boundary, or from there on until it ends.
   *
   * @returns how it ended, and a description of where it was hit
   */
  async runDisturbedAt(
    moment: Moment,
    verdict: Exclude<Verdict, 'go'>,
    { isLasting = false, mode }: { isLasting?: boolean; mode?: RotateMode } = {},
  ): Promise<{ outcome: Outcome; where: string }> {
    const watch = watching(this.#auditor);
    const seen: Boundary[] = [];
    let where = '';
    const outcome = await this.#lab.run({
      ...(mode ? { mode } : {}),
      at: (each) => {
        seen.push(each);
        const isHit = isAt(moment, seen) || (isLasting && where !== '');
        if (isHit && where === '') where = `${each.when} ${each.operation} (${seen.length - 1})`;
        if (each.when === 'after') this.#auditor.look(`after ${each.operation}`);
        return isHit ? verdict : watch(each);
      },
    });
    return { outcome, where };
  }

  /** A run with a verdict for each boundary, by its number. */
  async runWith(judge: (boundary: number) => 'go' | 'kill'): Promise<Outcome> {
    const watch = watching(this.#auditor);
    let seen = 0;
    return this.#lab.run({
      at: (boundary) => (judge(seen++) === 'kill' ? 'kill' : watch(boundary)),
    });
  }

  expectEnded(outcome: Outcome, where: string): void {
    expectEnded(outcome, this.#auditor, where);
  }

  expectHealed(where: string): void {
    if (this.#rotates) this.#auditor.expectHealed(where);
  }

  /** Runs three more times over the next weeks, and checks the end. */
  async toTheEnd(): Promise<void> {
    for (let more = 0; more < 3; more++) {
      this.#lab.clock.advance(8 * day);
      await this.run('a later run');
    }
    this.#auditor.look('the end');
    this.expectFinished();
  }

  expectFinished(): void {
    if (!this.#rotates) return;
    // Only the run with `rotate: now` rotates a young key, and it may have ended before it began.
    if (this.#lab.setup.keyAgeDays === undefined) this.#auditor.expectFinished('the end');
    else this.#auditor.expectSettled('the end');
  }

  /** A rotation without a journal never begins. */
  get #rotates(): boolean {
    return this.#lab.setup.without?.includes('variables') !== true;
  }
}

/** Audits the world after every request that may have changed it. */
export function watching(auditor: Auditor): (boundary: Boundary) => 'go' {
  return (boundary) => {
    if (boundary.when === 'after' && isChange(boundary)) auditor.look(`after ${boundary.operation}`);
    return 'go';
  };
}

/** An undisturbed run ends with a result or a KeyturnError, and is never locked out. */
export function expectEnded(outcome: Outcome, auditor: Auditor, where: string): void {
  if (outcome.ended === 'result' || (outcome.ended === 'error' && isTold(outcome.error))) return;
  auditor.violations.push(`${where}: ${outcome.ended} ${outcome.error?.stack ?? ''}`);
}

export function settle(tally: Tally, auditor: Auditor, name: string): void {
  tally.cases += 1;
  tally.gaps += auditor.gaps;
  if (auditor.violations.length > 0)
    tally.failures.push(`${name}\n    ${[...new Set(auditor.violations)].join('\n    ')}`);
}
