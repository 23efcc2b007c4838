import { createHash, randomUUID } from 'node:crypto';
import { KeyturnError } from '../errors.ts';
import { repositoryIn } from '../secret-stores/jobs.ts';
import type { RecordStore } from '../secret-stores/record-store.ts';
import { objectIn } from './json-object.ts';

/** Who holds a lock, with what is needed to find out whether that run has ended. */
export interface Holder {
  /** `owner/repo` of the run. */
  readonly repository: string;
  readonly runId: string;
  readonly attempt: number;
  readonly host: string;
  readonly pid: number;
  /** When the process started, by its machine's count, because process ids are reused. '' if unknown. */
  readonly bornAt: string;
}

/** Who holds a lock, and since when. */
export interface HeldLock extends Holder {
  /** When the lock was written, by the clock of its store, in milliseconds since 1970. */
  readonly atMs: number;
}

/** A lock as its record holds it. */
interface LockRecord extends Holder {
  readonly nonce: string;
  /** The record that gave this holder the right to take over; the next holder deletes it. */
  readonly ticket?: string;
}

/** A lock that was found: its text, and the parsed text if Keyturn wrote it. */
interface FoundLock {
  readonly text: string;
  readonly atMs: number;
  readonly record?: LockRecord;
}

export interface LockPorts {
  readonly records: RecordStore;
  readonly me: Holder;
  /** `unknown` without the permission to ask. */
  readonly hasEnded: (lock: HeldLock) => Promise<boolean | 'unknown'>;
  readonly now: () => Date;
  readonly info: (line: string) => void;
}

/** The holder of a lock stops after this time. */
export const holdMs = 30 * 60_000;
/** After this time a lock is taken over no matter who wrote it; a run of Keyturn has stopped long before. */
const abandonedMs = 2 * holdMs;
/**
 * How many dead locks a run replaces on its way to one lock: each run that dies while it takes over leaves one. Anyone who
 * may write records can write more.
 */
const maxDeadLocks = 10;

export interface Lock {
  /** Whether this run still holds it. */
  isHeld(): Promise<boolean>;
  /** Deletes the lock if this run still holds it. */
  release(): Promise<void>;
  /** Deletes the lock without looking. Only for a caller that has just seen that this run holds it. */
  remove(): Promise<void>;
}

/**
 * Takes the lock by creating a record, which the store lets only one run do. A lock is taken over only from a run that has
 * ended, or after an hour. To take over, a run creates a second record named after the text of the dead lock. If two runs
 * try, the store lets only one create it, and a lock that another run has taken meanwhile is never touched.
 *
 * Anyone who may write records can write a lock. So its age is the date of its store, and its text decides only which run
 * must have ended.
 *
 * @param deadLocks - how many locks are being replaced already
 * @returns `undefined` if another run holds it
 */
export async function takeLock(name: string, ports: LockPorts, deadLocks = 0): Promise<Lock | undefined> {
  const mine = newRecord(ports);
  if (await create(name, mine, ports.records)) return lockOf(name, mine, ports.records);
  const theirs = await read(name, ports.records);
  if (!theirs) return undefined;
  if (!(await isOver(theirs, ports))) {
    ports.info(`${inWords(theirs)} Its lock is respected for an hour.`);
    return undefined;
  }
  if (deadLocks === maxDeadLocks) {
    const first = name.slice(0, name.length - deadLocks * ('_'.length + ticketDigits));
    ports.info(
      `${deadLocks} locks of this rotation belong to runs that died while they took over, or something else writes them. If no run is rotating this key, delete the variables whose names begin with ${first}.`,
    );
    return undefined;
  }
  return takeOver(name, theirs, mine, ports, deadLocks + 1);
}

function inWords({ record }: FoundLock): string {
  return record
    ? `Another run (${record.repository} run ${record.runId}) is rotating this key.`
    : 'The lock of this rotation is not one that Keyturn wrote.';
}

/** Digits of a lock's digest in the name of the ticket that replaces it. */
const ticketDigits = 8;

/** The name is specific to one text of a lock. */
function ticketNameOf(name: string, { text }: FoundLock): string {
  return `${name}_${createHash('sha256').update(text).digest('hex').slice(0, ticketDigits).toUpperCase()}`;
}

async function takeOver(
  name: string,
  theirs: FoundLock,
  mine: LockRecord,
  ports: LockPorts,
  deadLocks: number,
): Promise<Lock | undefined> {
  const { records } = ports;
  const ticketName = ticketNameOf(name, theirs);
  const ticket = await takeLock(ticketName, ports, deadLocks);
  if (!ticket) return undefined;
  // The ticket is specific to this lock, so nobody else can replace the lock now. Somebody may have done so before.
  const present = await read(name, records);
  if (present?.text !== theirs.text) {
    await ticket.release();
    return undefined;
  }
  ports.info(
    theirs.record
      ? `Took the rotation over from ${theirs.record.repository} run ${theirs.record.runId}, which has ended.`
      : 'Took the rotation over from a lock that Keyturn did not write and that is an hour old.',
  );
  const record = { ...mine, ticket: ticketName };
  await records.put(name, JSON.stringify(record));
  const earlier = theirs.record?.ticket;
  if (earlier !== undefined && isTicketOf(name, earlier)) await records.remove(earlier);
  await ticket.release();
  return lockOf(name, record, records);
}

function isTicketOf(name: string, ticket: string): boolean {
  return ticket.startsWith(`${name}_`) && /^[0-9A-F]{8}$/.test(ticket.slice(name.length + 1));
}

/** If the response is lost, reading settles it: the nonce says whose lock it is. */
async function create(name: string, record: LockRecord, records: RecordStore): Promise<boolean> {
  const value = JSON.stringify(record);
  try {
    if (await records.create(name, value)) return true;
  } catch (error) {
    if (!(error instanceof KeyturnError) || error.code === 'GitHubRefused' || error.code === 'NotFound')
      throw error;
    const present = await read(name, records);
    if (!present) return records.create(name, value);
  }
  return (await read(name, records))?.record?.nonce === record.nonce;
}

function lockOf(name: string, record: LockRecord, records: RecordStore): Lock {
  const isHeld = async () => (await read(name, records))?.record?.nonce === record.nonce;
  const remove = async () => {
    if (record.ticket !== undefined) await records.remove(record.ticket);
    await records.remove(name);
  };
  const release = async () => {
    if (await isHeld()) await remove();
  };
  return { isHeld, release, remove };
}

async function isOver({ record, atMs }: FoundLock, { hasEnded, now }: LockPorts): Promise<boolean> {
  if (now().getTime() - atMs > abandonedMs) return true;
  return record !== undefined && (await hasEnded({ ...record, atMs })) === true;
}

function newRecord({ me }: LockPorts): LockRecord {
  return { ...me, nonce: randomUUID() };
}

/** A text that Keyturn did not write names no run, so it is taken over after an hour. */
async function read(name: string, records: RecordStore): Promise<FoundLock | undefined> {
  const found = await records.get(name);
  if (!found) return undefined;
  const { value: text, updatedAt } = found;
  const record = recordIn(text);
  // A lock without a date counts as old, so that it cannot block rotations for good.
  return { text, atMs: updatedAt?.getTime() ?? 0, ...(record ? { record } : {}) };
}

const forms: Readonly<Record<Exclude<keyof LockRecord, 'ticket'>, (value: unknown) => boolean>> = {
  nonce: isTextOf(/^[\w-]{1,64}$/),
  repository: isRepository,
  runId: isTextOf(/^[\w-]{1,64}$/),
  attempt: Number.isSafeInteger,
  host: isTextOf(/^[^\p{C}]{0,200}$/u),
  pid: Number.isSafeInteger,
  bornAt: isTextOf(/^[^\p{C}]{0,100}$/u),
};

/** `owner/repo`, which becomes part of a path of GitHub's API. */
function isRepository(value: unknown): boolean {
  return typeof value === 'string' && repositoryIn(value) !== undefined;
}

function isTextOf(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

function recordIn(text: string): LockRecord | undefined {
  const value = objectIn(text);
  if (!value || !Object.entries(forms).every(([name, check]) => check(value[name]))) return undefined;
  const { ticket } = value;
  const known = Object.fromEntries(
    Object.keys(forms).map((name) => [name, value[name]]),
  ) as unknown as LockRecord;
  return typeof ticket === 'string' ? { ...known, ticket } : known;
}
