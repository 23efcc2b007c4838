import type { AccessKeys } from '../../src/aws/access-keys.ts';
import type { RotateMode } from '../../src/config/config.ts';
import type { Auditor } from './auditor.ts';
import { type Boundary, isChange, type Verdict } from './in-process.ts';
import { day, isTold, type Lab, type Outcome, type Setup } from './lab.ts';

/** What a campaign has found. */
export interface Tally {
  cases: number;
  gaps: number;
  readonly failures: string[];
}

/** The days on which a scheduled workflow runs: it begins, retires, deletes, and has nothing more to do. */
export const schedule = [0, 8, 16, 17];

/** A key that is not due is rotated because its owner says so, on the first day. */
export function modeOf({ keyAgeDays }: Setup, run: number): RotateMode {
  return keyAgeDays !== undefined && run === 0 ? 'now' : 'due';
}

/** A boundary of a run: by its number, or by its request, counted from 1. */
export type Moment = number | (Omit<Boundary, 'service'> & { readonly nth?: number });

function isAt(moment: Moment, seen: readonly Boundary[]): boolean {
  if (typeof moment === 'number') return seen.length - 1 === moment;
  const { when, operation, nth = 1 } = moment;
  const alike = (each: Boundary | undefined) => each?.when === when && each.operation === operation;
  return alike(seen.at(-1)) && seen.filter(alike).length === nth;
}

/** The runs of one lab, under an auditor's eyes. */
export class Story {
  readonly #lab: Lab;
  readonly #auditor: Auditor;

  constructor(lab: Lab, auditor: Auditor) {
    this.#lab = lab;
    this.#auditor = auditor;
  }

  /** A run of the schedule, by its number. */
  runOnSchedule(index: number): Promise<void> {
    return this.run(`day ${schedule[index]}`, undefined, modeOf(this.#lab.setup, index));
  }

  async run(where: string, held?: AccessKeys, mode?: RotateMode): Promise<void> {
    const outcome = await this.#lab.run({ at: watching(this.#auditor), held, ...(mode ? { mode } : {}) });
    expectEnded(outcome, this.#auditor, where);
  }

  /**
   * A run to which something happens at one of its boundaries, or from there on until it ends.
   *
   * @returns how it ended, and where it was hit, in words
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

  /** A run whose every boundary is judged, by its number. */
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

  /** Weeks later. */
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
    // A young key is rotated only by the run that was told to, and that one may have ended before it began.
    if (this.#lab.setup.keyAgeDays === undefined) this.#auditor.expectFinished('the end');
    else this.#auditor.expectSettled('the end');
  }

  /** Without its journal a rotation never begins. */
  get #rotates(): boolean {
    return this.#lab.setup.without?.includes('variables') !== true;
  }
}

/** Looks at the world after everything that may have changed it. */
export function watching(auditor: Auditor): (boundary: Boundary) => 'go' {
  return (boundary) => {
    if (boundary.when === 'after' && isChange(boundary)) auditor.look(`after ${boundary.operation}`);
    return 'go';
  };
}

/** A run that was not disturbed ends with a result, or with an error that Keyturn tells; it is never locked out. */
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
