import { createHash, randomUUID } from 'node:crypto';
import { KeyturnError } from '../errors.ts';
import type { Variable, Variables } from '../github/variables.ts';
import { objectIn } from './json-object.ts';

/** Who holds a lock: enough to find out whether it has ended. */
export interface Holder {
  /** `owner/repo` of the run. */
  readonly repository: string;
  readonly runId: string;
  readonly attempt: number;
  readonly host: string;
  readonly pid: number;
  /** When the process was started, as its machine counts; process ids are used again. '' where it is unknown. */
  readonly bornAt: string;
}

/** Who holds a lock, since when. */
export interface HeldLock extends Holder {
  /** When the lock was written, by GitHub's clock, in milliseconds since 1970. */
  readonly atMs: number;
}

/** A lock as its variable holds it. */
interface LockRecord extends Holder {
  readonly nonce: string;
  /** The variable of the right to take over that this holder has used; the next holder deletes it. */
  readonly ticket?: string;
}

/** A lock that was found: its text, and what the text says where it is that of a lock. */
interface FoundLock {
  readonly text: string;
  readonly atMs: number;
  readonly record?: LockRecord;
}

interface LockPorts {
  readonly variables: Variables;
  readonly me: Holder;
  /** `unknown` where asking is not permitted. */
  readonly hasEnded: (lock: HeldLock) => Promise<boolean | 'unknown'>;
  readonly now: () => Date;
  readonly info: (line: string) => void;
}

/** Milliseconds after which the holder of a lock does nothing more under it. */
export const holdMs = 30 * 60_000;
/** Milliseconds after which a lock is taken over whoever wrote it: a holder of Keyturn's has stopped long before. */
const abandonedMs = 2 * holdMs;

export interface Lock {
  /** Whether it is still this run's. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the lock by creating a variable, which GitHub lets only one run do. It is taken over only from a run that has
 * ended, or after an hour. To take over, a run creates a second variable named after the text of the dead lock. If two
 * runs try, GitHub lets only one create it, and a lock that another run has taken meanwhile is never touched.
 *
 * Anyone who may write variables can write a lock. So its age is the one that GitHub gives, and nothing in its text
 * decides but whether its run has ended.
 *
 * @returns `undefined` when another run holds it
 */
export async function takeLock(name: string, ports: LockPorts): Promise<Lock | undefined> {
  const mine = newRecord(ports);
  if (await create(name, mine, ports.variables)) return lockOf(name, mine, ports.variables);
  const theirs = await read(name, ports.variables);
  if (!theirs) return undefined;
  if (!(await isOver(theirs, ports))) {
    ports.info(`${inWords(theirs)} Its lock is respected for an hour.`);
    return undefined;
  }
  return takeOver(name, theirs, mine, ports);
}

function inWords({ record }: FoundLock): string {
  return record
    ? `Another run (${record.repository} run ${record.runId}) is rotating this key.`
    : 'The lock of this rotation is not one that Keyturn wrote.';
}

/** Named for exactly one lock, whatever its text is. */
function ticketNameOf(name: string, { text }: FoundLock): string {
  return `${name}_${createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase()}`;
}

async function takeOver(
  name: string,
  theirs: FoundLock,
  mine: LockRecord,
  ports: LockPorts,
): Promise<Lock | undefined> {
  const { variables } = ports;
  const ticketName = ticketNameOf(name, theirs);
  const ticket = await takeLock(ticketName, ports);
  if (!ticket) return undefined;
  // The ticket is for exactly this lock, so nobody else may replace it now; but somebody may have done so before.
  const present = await read(name, variables);
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
  await variables.put(name, JSON.stringify(record));
  const earlier = theirs.record?.ticket;
  if (earlier !== undefined && isTicketOf(name, earlier)) await variables.remove(earlier);
  await ticket.release();
  return lockOf(name, record, variables);
}

function isTicketOf(name: string, ticket: string): boolean {
  return ticket.startsWith(`${name}_`) && /^[0-9A-F]{8}$/.test(ticket.slice(name.length + 1));
}

/** A lost answer is reconciled by reading: the nonce says whose lock it is. */
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
  return (await read(name, variables))?.record?.nonce === record.nonce;
}

function lockOf(name: string, record: LockRecord, variables: Variables): Lock {
  const isHeld = async () => (await read(name, variables))?.record?.nonce === record.nonce;
  return {
    isHeld,
    release: async () => {
      if (!(await isHeld())) return;
      if (record.ticket !== undefined) await variables.remove(record.ticket);
      await variables.remove(name);
    },
  };
}

async function isOver({ record, atMs }: FoundLock, { hasEnded, now }: LockPorts): Promise<boolean> {
  if (now().getTime() - atMs > abandonedMs) return true;
  return record !== undefined && (await hasEnded({ ...record, atMs })) === true;
}

function newRecord({ me }: LockPorts): LockRecord {
  return { ...me, nonce: randomUUID() };
}

/** A text that is not a lock of Keyturn's names no run; it is taken over when it is an hour old. */
async function read(name: string, variables: Variables): Promise<FoundLock | undefined> {
  const variable = await variables.get(name);
  if (!variable) return undefined;
  const record = recordIn(variable.value);
  return { text: variable.value, atMs: writtenMs(variable), ...(record ? { record } : {}) };
}

/** A variable without a date is as old as can be. */
function writtenMs({ updatedAt }: Variable): number {
  return Date.parse(updatedAt) || 0;
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

/** `owner/repo`; it becomes part of a path of GitHub's API. */
function isRepository(value: unknown): boolean {
  const parts = typeof value === 'string' ? value.split('/') : [];
  return parts.length === 2 && parts.every((part) => /^[\w.-]{1,100}$/.test(part) && !/^\.\.?$/.test(part));
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
