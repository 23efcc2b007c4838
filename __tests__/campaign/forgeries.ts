import { type Act, Forger, livingPid } from './forger.ts';
import { ForgeryWatch, foreignVariables } from './forgery-watch.ts';
import { isChange, type Judge } from './in-process.ts';
import { day, Lab, type Outcome, type Setup } from './lab.ts';

/** A key of the rotated user that somebody else created. */
export interface Stranger {
  readonly status: 'Active' | 'Inactive';
  /** Its age on the first day; the stored key is 100 days old. */
  readonly ageDays: number;
  readonly used: 'never' | 'a month ago' | 'every day';
}

/** One action on the variables, and when it happens. */
export interface Move {
  readonly day: number;
  /** Before that day's run, or after this many of its requests. */
  readonly at: 'before the run' | number;
  readonly act: Act;
}

/** A world, and the actions of a person in it who can write variables. */
export interface Forgery {
  readonly mode: 'self' | 'managed';
  readonly targets: string;
  readonly stranger?: Stranger | undefined;
  /** IAM denies GetAccessKeyLastUsed. */
  readonly lastUseDenied?: boolean;
  /** No job uses the stored key. */
  readonly isIdle?: boolean;
  readonly moves: readonly Move[];
}

/** Days with one run each. The last move is on day 20 at the latest. */
const days = 40;

/** After this many runs with the same error, nothing more is expected to change. */
const patience = 9;

/**
 * Runs forty days, or fewer if nothing more happens.
 *
 * @param runsEvery - days between runs on which nothing is forged
 * @returns the violated invariants
 */
export async function violationsOf(forgery: Forgery, runsEvery = 1): Promise<string[]> {
  const lab = await Lab.create(setupOf(forgery));
  lab.machine = { host: 'this-boot pid:[1]', pid: 99, bornAt: '', isAlive: ({ pid }) => pid === livingPid };
  plantForeignVariables(lab);
  const foreign = createStranger(lab, forgery.stranger);
  const forger = new Forger(lab);
  const watch = new ForgeryWatch(lab, new Set(foreign));
  const lastMove = Math.max(...forgery.moves.map((move) => move.day));
  const outcomes: Outcome[] = [];
  for (let today = 0; today <= days && !(today > lastMove && isSettled(outcomes, watch)); today++) {
    const moves = forgery.moves.filter((move) => move.day === today);
    useKeys(lab, forgery, foreign);
    if (today % runsEvery === 0 || moves.length > 0)
      outcomes.push(await runOfDay(moves, { lab, forger, watch }));
    lab.clock.advance(day);
  }
  watch.expectEnd(outcomes.at(-1) ?? { ended: 'killed' }, isOnlyLocks(forgery));
  return [...watch.violations];
}

async function runOfDay(
  moves: readonly Move[],
  { lab, forger, watch }: { lab: Lab; forger: Forger; watch: ForgeryWatch },
): Promise<Outcome> {
  for (const { at, act } of moves) if (at === 'before the run') forger.do(act);
  const outcome = await lab.run({ at: judgeOf(moves, forger, watch) });
  if (isFault(outcome)) watch.violations.add(`a fault of Keyturn: ${outcome.error?.stack}`);
  watch.look();
  return outcome;
}

/** Whether nothing more will happen: the rotation is complete, or the same error has ended many runs. */
function isSettled(outcomes: readonly Outcome[], watch: ForgeryWatch): boolean {
  const recent = outcomes.slice(-patience).map(({ error }) => error?.message);
  const isStuck = recent.length === patience && recent.every((message) => message && message === recent[0]);
  return watch.isFinished || isStuck;
}

function setupOf({ mode, targets, lastUseDenied }: Forgery): Setup {
  return {
    name: 'forged',
    mode,
    targets,
    graceMs: 7 * day,
    recoveryMs: 7 * day,
    ...(lastUseDenied ? { lastUseDenied } : {}),
  };
}

function plantForeignVariables(lab: Lab): void {
  const { variables } = lab.github.repository('octo-org/octo-repo');
  const now = lab.clock.now();
  for (const [name, value] of Object.entries(foreignVariables))
    variables.set(name, { name, value, createdAt: now, updatedAt: now });
}

function createStranger(lab: Lab, stranger: Stranger | undefined): string[] {
  if (!stranger) return [];
  const createdAt = new Date(lab.clock.now().getTime() - stranger.ageDays * day);
  const key = lab.world.createKey(lab.account, lab.user, createdAt);
  key.status = stranger.status;
  if (stranger.used === 'a month ago') key.lastUsed = useAt(lab.clock.now().getTime() - 30 * day);
  return [key.id];
}

/** Uses the keys as the jobs of the day would. */
function useKeys(lab: Lab, { isIdle, stranger }: Forgery, foreign: readonly string[]): void {
  const now = lab.clock.now().getTime();
  const [stored] = lab.stored();
  for (const key of lab.user.accessKeys) {
    const isUsed = foreign.includes(key.id)
      ? stranger?.used === 'every day'
      : key.id === stored?.id && !isIdle;
    if (isUsed && key.status === 'Active') key.lastUsed = useAt(now - 3_600_000);
  }
}

function useAt(ms: number) {
  return { at: new Date(ms), service: 's3', region: 'eu-central-1' };
}

function judgeOf(moves: readonly Move[], forger: Forger, watch: ForgeryWatch): Judge {
  let seen = 0;
  return (boundary) => {
    if (boundary.when === 'before') return 'go';
    seen += 1;
    if (isChange(boundary)) {
      watch.look();
      forger.watch();
    }
    for (const { at, act } of moves) if (at === seen) forger.do(act);
    return 'go';
  };
}

function isFault({ ended, error }: Outcome): boolean {
  return ended === 'error' && error?.name !== 'KeyturnError';
}

/** Whether the rotation must finish, because only a lock is in its way. */
function isOnlyLocks({ moves, stranger }: Forgery): boolean {
  const isLock = ({ act }: Move) =>
    ('put' in act &&
      (act.put === 'lock' || act.put === 'ticket' || (act.put === 'text' && act.in === 'lock'))) ||
    ('remove' in act && act.remove === 'lock');
  return stranger === undefined && moves.every(isLock);
}
