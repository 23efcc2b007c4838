import { randomUUID } from 'node:crypto';
import { KeyturnError } from '../../errors.ts';
import type { Variables } from '../../github/variables.ts';

/** Who holds a lock: enough to find out whether it has ended. */
export interface Holder {
  /** `owner/repo` of the run. */
  readonly repository: string;
  readonly runId: string;
  readonly attempt: number;
  readonly host: string;
  readonly pid: number;
  /** When the process was started, as its machine counts; process ids are used again. '' where it is not told. */
  readonly bornAt: string;
}

/** Who holds a lock, since when. */
export interface HeldLock extends Holder {
  /** When it was taken, by the holder's clock. */
  readonly at: string;
}

/** A lock as its variable holds it. */
interface LockRecord extends HeldLock {
  readonly nonce: string;
  /** The variable of the right to take over that this holder has used; whoever comes next clears it away. */
  readonly ticket?: string;
}

export interface LockPorts {
  readonly variables: Variables;
  readonly me: Holder;
  /** `unknown` where it is not permitted to ask. */
  readonly hasEnded: (lock: HeldLock) => Promise<boolean | 'unknown'>;
  readonly now: () => Date;
  readonly info: (line: string) => void;
}

/** Milliseconds after which its holder does nothing more under a lock. */
export const holdMs = 30 * 60_000;
/** Milliseconds after which a lock is taken over, whatever can be learnt of its holder: it has long stopped. */
const abandonedMs = 2 * holdMs;

export interface Lock {
  /** Whether it is still this run's. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the lock by creating a variable, which only one can; takes it over only from a run that has ended. The right to
 * take over is itself a variable that only one can create, named for the very lock that it replaces, so that of two
 * that see the same dead lock one wins, and a lock that somebody has taken meanwhile is never touched.
 *
 * @returns `undefined` when somebody else holds it
 */
export async function takeLock(name: string, ports: LockPorts): Promise<Lock | undefined> {
  const mine = newRecord(ports);
  const taken = await create(name, mine, ports.variables);
  if (taken) return lockOf(name, mine, ports.variables);
  const theirs = await read(name, ports.variables);
  if (!theirs) return undefined;
  if (!(await isOver(theirs, ports))) {
    ports.info(
      `Another run (${theirs.repository} run ${theirs.runId}) is rotating this key; it is left to it.`,
    );
    return undefined;
  }
  return takeOver(name, theirs, mine, ports);
}

async function takeOver(
  name: string,
  theirs: LockRecord,
  mine: LockRecord,
  ports: LockPorts,
): Promise<Lock | undefined> {
  const { variables } = ports;
  const ticketName = `${name}_${theirs.nonce.slice(0, 8).toUpperCase()}`;
  const ticket = await takeLock(ticketName, ports);
  if (!ticket) return undefined;
  // Since the ticket is for exactly this lock, nobody else may replace it now; but somebody may have before.
  const present = await read(name, variables);
  if (present?.nonce !== theirs.nonce) {
    await ticket.release();
    return undefined;
  }
  ports.info(`Took the rotation over from ${theirs.repository} run ${theirs.runId}, which has ended.`);
  const record = { ...mine, ticket: ticketName };
  await variables.put(name, JSON.stringify(record));
  if (theirs.ticket !== undefined) await variables.remove(theirs.ticket);
  await ticket.release();
  return lockOf(name, record, variables);
}

/** An answer that was lost is reconciled by looking: the nonce says whose it is. */
async function create(name: string, record: LockRecord, variables: Variables): Promise<boolean> {
  const value = JSON.stringify(record);
  try {
    if (await variables.create(name, value)) return true;
  } catch (error) {
    if (!(error instanceof KeyturnError) || error.code === 'GitHubRefused' || error.code === 'NotFound')
      throw error;
    const present = await read(name, variables);
    if (!present) return variables.create(name, value);
  }
  return (await read(name, variables))?.nonce === record.nonce;
}

function lockOf(name: string, record: LockRecord, variables: Variables): Lock {
  const isHeld = async () => (await read(name, variables))?.nonce === record.nonce;
  return {
    isHeld,
    release: async () => {
      if (!(await isHeld())) return;
      if (record.ticket !== undefined) await variables.remove(record.ticket);
      await variables.remove(name);
    },
  };
}

async function isOver(theirs: LockRecord, { hasEnded, now }: LockPorts): Promise<boolean> {
  if (now().getTime() - Date.parse(theirs.at) > abandonedMs) return true;
  return (await hasEnded(theirs)) === true;
}

function newRecord({ me, now }: LockPorts): LockRecord {
  return { ...me, nonce: randomUUID(), at: now().toISOString() };
}

/** A text that is no lock of ours is nobody's: it is treated as one that cannot be taken. */
async function read(name: string, variables: Variables): Promise<LockRecord | undefined> {
  const variable = await variables.get(name);
  if (!variable) return undefined;
  try {
    const record = JSON.parse(variable.value) as LockRecord;
    if (typeof record.nonce === 'string' && typeof record.runId === 'string') return record;
  } catch {
    // Told below.
  }
  throw new KeyturnError('RotationBlocked', {
    what: `The variable ${name} is no lock of Keyturn.`,
    likely: 'somebody has edited it.',
    next: 'delete it if no rotation is running.',
  });
}
