import type { RotateMode } from '../../src/config/config.ts';
import { Auditor } from './auditor.ts';
import { faultsAt } from './faults.ts';
import { isVisible } from './forgery-watch.ts';
import type { Boundary, Judge, Verdict } from './in-process.ts';
import { day, isTold, Lab, type Outcome, type Setup } from './lab.ts';
import { PausedRun } from './paused-run.ts';
import { People, type PeopleAct } from './people.ts';
import { watching } from './story.ts';

/** Something that goes wrong. */
export type Trouble =
  | { readonly kind: 'kill' | 'cancel' }
  | { readonly kind: 'fault'; readonly which: number; readonly isLasting: boolean }
  /** The machine stands still for so many minutes. */
  | { readonly kind: 'pause'; readonly minutes: number }
  | { readonly kind: 'people'; readonly act: PeopleAct; readonly which: number };

/** One event of a history. */
export type SoakEvent =
  /** Hits the first run from this week on that has more than `at` boundaries. */
  | { readonly week: number; readonly at: number; readonly trouble: Trouble }
  /** Before the week's run. */
  | { readonly week: number; readonly people: PeopleAct; readonly which: number }
  /** Somebody starts a run by hand instead of the scheduled one. */
  | { readonly week: number; readonly byHand: Exclude<RotateMode, 'due'> }
  /** A second run starts after so many requests of the first, which then waits for so many of the second. */
  | { readonly week: number; readonly turns: readonly [number, number]; readonly isKilled: boolean }
  /** GitHub starts no runs for some weeks. */
  | { readonly week: number; readonly noRuns: number }
  /** What is left of a wrong clock of the runner after Keyturn has corrected it. */
  | { readonly week: number; readonly aheadMs: number };

/** A world, and the weeks in it in which something may go wrong. */
export interface History {
  readonly setup: Setup;
  readonly weeks: number;
  readonly events: readonly SoakEvent[];
  /** For the waits between attempts. */
  readonly seed: number;
}

/** What happened in a history, by name. */
type Counts = Record<string, number>;

const week = 7 * day;
/** Then nothing more goes wrong. So many weeks later the last rotation has finished. */
const quietWeeks = 24;
/** A rotation, with its two periods and everything that people may hold it for, is over after so many weeks. */
const longest = 16;
/** People react to the second red run in a row. */
const patience = 2;

/** Years of weekly runs. */
class Soak {
  readonly counts: Counts = {};
  readonly #history: History;
  readonly #lab: Lab;
  readonly #auditor: Auditor;
  readonly #people: People;
  /** Troubles that wait for a run that is long enough. */
  #pending: readonly { readonly at: number; readonly trouble: Trouble }[] = [];
  #week = 0;
  #nextRun = 0;
  #red = 0;
  #greenButOpen = 0;
  /** Whether people have done something, or a machine has stood still, since the world was last in order. */
  #isExcused = false;
  #hasStartedOver = false;
  /** Weeks in which a run took place. */
  #runs = 0;
  /** The value of `runs` when one was last disturbed. */
  #lastTrouble = Number.NEGATIVE_INFINITY;
  #firstKey: string;

  private constructor(history: History, lab: Lab) {
    this.#history = history;
    this.#lab = lab;
    this.#auditor = new Auditor(lab);
    this.#people = new People(lab, this.#auditor);
    this.#firstKey = lab.stored()[0]?.id ?? '';
    lab.random = randomOf(history.seed);
    // The role of managed mode was not created seconds ago.
    lab.clock.advance(day);
  }

  static async of(history: History): Promise<Soak> {
    return new Soak(history, await Lab.create(history.setup));
  }

  get violations(): string[] {
    return [...new Set(this.#auditor.violations)];
  }

  async run(): Promise<void> {
    for (; this.#week < this.#history.weeks; this.#week++) {
      await this.#runOfWeek(this.#history.events.filter((event) => event.week === this.#week));
      if (this.#auditor.violations.length > 0) return;
      this.#lab.clock.advance(week);
    }
    await this.#quietEnd();
  }

  async #runOfWeek(events: readonly SoakEvent[]): Promise<void> {
    this.#count('weeks');
    let mode: RotateMode = 'due';
    this.#lab.runnerAheadMs = 0;
    for (const event of events) {
      if ('trouble' in event) this.#pending = [...this.#pending, event];
      else if ('people' in event) this.#act(event.people, event.which, false);
      else if ('byHand' in event) mode = event.byHand;
      else if ('noRuns' in event) this.#nextRun = Math.max(this.#nextRun, this.#week + event.noRuns);
      else if ('aheadMs' in event) this.#lab.runnerAheadMs = event.aheadMs;
    }
    this.#people.work();
    if (this.#week < this.#nextRun) return;
    this.#runs++;
    const together = events.find((event) => 'turns' in event);
    if (together) await this.#twoRuns(together);
    else await this.#oneRun(mode);
  }

  async #oneRun(mode: RotateMode): Promise<void> {
    if (mode === 'undo') this.#isExcused = true;
    if (mode !== 'due') this.#count('runs by hand');
    const { judge, isHit } = this.#judge();
    const outcome = await this.#lab.run({ mode, at: judge });
    this.#noteRotation();
    if (isHit()) this.#lastTrouble = this.#runs;
    if (isHit() || mode === 'plan' || mode === 'undo') this.#afterTrouble(outcome);
    else this.#afterRun(outcome);
  }

  /** Two runs that were queued at the same moment take turns. */
  async #twoRuns({ turns, isKilled }: Extract<SoakEvent, { turns: unknown }>): Promise<void> {
    this.#count('pairs of runs at the same time');
    const first = new PausedRun(this.#lab, this.#auditor);
    const second = new PausedRun(this.#lab, this.#auditor);
    await first.steps(turns[0]);
    await second.steps(turns[1]);
    if (isKilled && !first.hasEnded) await first.kill();
    this.#lastTrouble = this.#runs;
    for (const run of [first, second]) this.#afterTrouble(await run.finish());
    this.#noteRotation();
  }

  /** At most one trouble hits a run. */
  #judge() {
    const watch = watching(this.#auditor);
    let seen = 0;
    let hit: Trouble | undefined;
    const judge: Judge = (boundary) => {
      watch(boundary);
      const position = seen++;
      if (hit) return isLasting(hit) ? this.#befall(hit, boundary) : 'go';
      const due = this.#pending.find(({ at }) => at === position);
      if (!due) return 'go';
      hit = due.trouble;
      this.#pending = this.#pending.filter((each) => each !== due);
      this.#count(wordsOf(hit));
      return this.#befall(hit, boundary);
    };
    return { judge, isHit: () => hit !== undefined };
  }

  #befall(trouble: Trouble, boundary: Boundary): Verdict {
    switch (trouble.kind) {
      case 'kill':
      case 'cancel':
        return trouble.kind;
      case 'pause':
        // The next run may find dates that do not fit together, and asks a person.
        this.#isExcused = true;
        this.#lab.clock.advance(trouble.minutes * 60_000);
        return 'go';
      case 'people':
        this.#act(trouble.act, trouble.which, true);
        return 'go';
      case 'fault': {
        const faults = faultsAt(boundary);
        return faults[trouble.which % faults.length]?.[1] ?? 'go';
      }
    }
  }

  #act(act: PeopleAct, which: number, isRace: boolean): void {
    if (!this.#people.do(act, which, isRace)) return;
    this.#count('acts of people');
    this.#isExcused = true;
  }

  /** A run that was disturbed may end in any way that tells a person what happened. */
  #afterTrouble(outcome: Outcome): void {
    if (outcome.ended === 'error' && !isTold(outcome.error))
      this.#complain(`a fault of Keyturn: ${outcome.error?.stack}`);
    this.#auditor.look(`week ${this.#week}, after a disturbed run`);
  }

  /** An undisturbed run is green unless people have interfered; then it says so, and they put things right. */
  #afterRun(outcome: Outcome): void {
    this.#afterTrouble(outcome);
    this.#expectTruth(outcome);
    if (isVisible(outcome)) this.#afterRedRun(outcome);
    else this.#afterGreenRun(outcome);
  }

  #afterGreenRun(outcome: Outcome): void {
    this.#red = 0;
    this.#hasStartedOver = false;
    if (!this.#isExcused) this.#auditor.expectHealed(`week ${this.#week}`);
    if (isOver(outcome)) this.#greenButOpen = 0;
    else if (++this.#greenButOpen > longest)
      this.#complain(`I13: the rotation does not end, and nobody is told: ${said(outcome)}`);
    if (this.#isInOrder) {
      this.#isExcused = false;
      this.#auditor.trust();
    }
  }

  /** A run that says that nothing is to be done has a young key. */
  #expectTruth({ result }: Outcome): void {
    if (result?.state !== 'idle' && result?.state !== 'finished') return;
    const { user, clock } = this.#lab;
    const stored = this.#lab.stored()[0]?.id;
    const key = user.accessKeys.find(({ id }) => id === stored);
    if (key && clock.now().getTime() - key.createdAt.getTime() > 60 * day)
      this.#complain(`a key older than its limit is left, and the run says ${result.state}: ${result.why}`);
  }

  #afterRedRun(outcome: Outcome): void {
    this.#count('red runs');
    // A run that was disturbed makes the next step one run late. Counted in runs, because GitHub may start none for weeks.
    const isLate = outcome.ended === 'result' && this.#runs - this.#lastTrouble <= 2;
    if (!this.#isExcused && !isLate) this.#complain(`nobody interfered, and the run says ${said(outcome)}`);
    if (this.#hasStartedOver) this.#complain(`people started over, and the run says ${said(outcome)}`);
    this.#red += 1;
    if (this.#red < patience) return;
    this.#count('repairs by people');
    this.#red = 0;
    if (this.#people.removeForeignKey()) return;
    this.#people.startOver();
    this.#hasStartedOver = true;
    this.#greenButOpen = 0;
  }

  /** One key that works, in every target, and no rotation under way. */
  get #isInOrder(): boolean {
    const { user, journal } = this.#lab;
    const [key] = user.accessKeys;
    const isOne = user.accessKeys.length === 1 && key?.status === 'Active';
    const isHeld = this.#lab.stored().every(({ id, secret }) => id === key?.id && secret === key.secret);
    return isOne && isHeld && (journal === undefined || journal.phase === 'idle');
  }

  /** Nothing goes wrong any more. A last rotation replaces what people have broken, and ends. */
  async #quietEnd(): Promise<void> {
    this.#pending = [];
    this.#lab.runnerAheadMs = 0;
    this.#act('add the targets again', 0, false);
    this.#people.removeForeignKey();
    let mode: RotateMode = 'now';
    for (let quiet = 0; quiet < quietWeeks; quiet++, this.#week++) {
      this.#people.work();
      this.#runs++;
      await this.#oneRun(mode);
      if (this.#auditor.violations.length > 0) return;
      // What stood in the way of the last rotation may have needed it, or people.
      mode = 'due';
      if (quiet > 2 && this.#isInOrder) return this.#auditor.expectSettled('the end');
      this.#lab.clock.advance(week);
    }
    this.#auditor.expectSettled('the end');
  }

  #noteRotation(): void {
    const [first] = this.#lab.stored();
    if (first === undefined || first.id === this.#firstKey) return;
    if (!this.#lab.user.accessKeys.some(({ id }) => id === first.id)) return;
    this.#firstKey = first.id;
    this.#count('new keys stored');
  }

  #complain(words: string): void {
    this.#auditor.violations.push(`week ${this.#week}: ${words}`);
  }

  #count(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
}

/** @returns the violated invariants, and what happened */
export async function soak(history: History): Promise<{ violations: string[]; counts: Counts }> {
  const soaked = await Soak.of(history);
  await soaked.run();
  return { violations: soaked.violations, counts: soaked.counts };
}

const isLasting = (trouble: Trouble): boolean => trouble.kind === 'fault' && trouble.isLasting;

function wordsOf({ kind }: Trouble): string {
  const words = {
    kill: 'kills',
    cancel: 'cancellations',
    fault: 'faults',
    pause: 'clock jumps',
    people: 'acts during runs',
  };
  return words[kind];
}

/** Whether a run has nothing left to do. */
const isOver = ({ result }: Outcome): boolean => result?.state === 'idle' || result?.state === 'finished';

function said({ ended, result, error }: Outcome): string {
  const words = result ? `${result.state}: ${result.why}` : `${ended}: ${error?.message ?? ''}`;
  return words.replaceAll(/AKIA\S+/g, 'AKIA…');
}

/** Pseudo-random numbers from 0 to 1 (mulberry32), so that a history can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
