import { createHash } from 'node:crypto';
import { KeyturnError } from '../errors.ts';
import type { Revision } from '../secret-stores/secret-store.ts';
import { objectIn } from './json-object.ts';
import { packed, unpacked } from './packed-stamps.ts';

/** The revision of each secret, by its journal key; `null` if there was no secret. */
export type Stamps = Readonly<Record<string, Revision | null>>;

interface Common {
  /** `ACCOUNT/NAME` of the user whose key it is. */
  readonly user: string;
}

/** No rotation is in progress. */
export interface Idle extends Common {
  readonly phase: 'idle';
  /** Why a rotation must begin regardless of the key's age: a target holds a key that no longer exists. */
  readonly broken?: string;
  readonly abandoned?: Abandoned;
}

/** An attempt that was abandoned although its CreateAccessKey may still take effect. */
export interface Abandoned {
  /** When the attempt was written to the journal, by the clock of its store. */
  readonly at: string;
  /** The key, if a response named it before IAM listed it. */
  readonly id?: string;
}

/** A key is about to be created, or was. Only the run that creates it has its secret. */
export interface Creating extends Common {
  readonly phase: 'creating';
  /** The ids of the keys that existed before. */
  readonly before: readonly string[];
  readonly baseline: Stamps;
  readonly startedAt: string;
  /** Which attempt of which run this is. */
  readonly attempt: string;
  readonly broken?: string;
  readonly abandoned?: Abandoned;
}

/** The new key exists and is on its way to the targets. */
export interface Distributing extends Common {
  readonly phase: 'distributing';
  readonly old?: string;
  readonly new: string;
  readonly baseline: Stamps;
  readonly startedAt: string;
  /** Whether STS and IAM were seen to accept it. No target is written before that. */
  readonly proven: boolean;
  readonly broken?: string;
  /** `rotate: undo` has reversed the rotation: `new` is the predecessor, which Keyturn must not delete. */
  readonly turned?: true;
}

/** Every target was confirmed to hold the new key; the old one is Active for the grace period. */
export interface Committed extends Common {
  readonly phase: 'committed';
  readonly old: string;
  readonly new: string;
  readonly confirmed: Stamps;
  readonly committedAt: string;
  /** After `rotate: undo`: nothing is retired until `rotate: now`. */
  readonly paused?: true;
  readonly turned?: true;
}

/** The old key is Inactive for the recovery window. */
export interface Retired extends Common {
  readonly phase: 'retired';
  readonly old: string;
  readonly new: string;
  readonly confirmed: Stamps;
  readonly committedAt: string;
  readonly retiredAt: string;
  readonly turned?: true;
}

/** The jobs use OIDC now, and the key goes without a successor: it is Active for the grace period. */
export interface Leaving extends Common {
  readonly phase: 'leaving';
  readonly old: string;
  readonly since: string;
}

/** The key that goes without a successor is Inactive for the recovery window. */
export interface Left extends Common {
  readonly phase: 'left';
  readonly old: string;
  readonly since: string;
  readonly retiredAt: string;
}

/** The progress of the rotation of one user's key: ids, phase and times, never a secret. */
export type Journal = Idle | Creating | Distributing | Committed | Retired | Leaving | Left;

/** Whether a key goes without a successor. */
export function isDeparture(journal: Journal | undefined): journal is Leaving | Left {
  return journal?.phase === 'leaving' || journal?.phase === 'left';
}

const version = 1;

/** A journal that is longer than this (bytes) is packed. A variable of GitHub's holds 48 KB (GitHub docs, "Variables"). */
const maxPlain = 40 * 1024;

/** The journal as its record holds it: readable, or with packed stamps where there are too many of them. */
export function writeJournal(journal: Journal): string {
  const plain = JSON.stringify({ version, ...journal });
  if (Buffer.byteLength(plain) <= maxPlain) return plain;
  const pack = (name: string, value: unknown) =>
    stampMembers.has(name) && isObject(value) ? packed(value) : value;
  const entries = Object.entries(journal).map(([name, value]) => [name, pack(name, value)]);
  return JSON.stringify({ version, ...Object.fromEntries(entries) });
}

const stampMembers: ReadonlySet<string> = new Set(['baseline', 'confirmed']);

/**
 * @param variable - for messages
 * @throws KeyturnError `RotationBlocked` for a text that is not a journal, or is another user's
 */
export function readJournal(text: string, user: string, variable: string): Journal {
  const value = objectIn(text);
  const parsed = value && toJournal(value);
  if (!parsed) {
    throw new KeyturnError('RotationBlocked', {
      summary: `The variable ${variable} holds no journal of Keyturn.`,
      cause: 'somebody has edited it, or a newer version of Keyturn wrote it.',
      remedy: 'look at the keys of the user in IAM. If exactly one exists and works, delete the variable.',
    });
  }
  if (parsed.user !== user) {
    throw new KeyturnError('RotationBlocked', {
      summary: `The variable ${variable} is the journal of the user ${parsed.user}, not of ${user}.`,
      cause: 'two users of the same name, in two accounts, are rotated from this repository.',
      remedy: 'give each of them its own journal with rotation-journal.',
    });
  }
  return parsed;
}

type Check = (value: unknown) => boolean;

/** Messages quote texts of the journal, so these are short and free of control characters. */
const isText: Check = (value) => typeof value === 'string' && /^[^\p{C}]{1,400}$/u.test(value);
const isId: Check = (value) => typeof value === 'string' && /^\w{1,128}$/.test(value);
const isIds: Check = (value) => Array.isArray(value) && value.length <= 2 && value.every(isId);
const isTime: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStamps: Check = (value) =>
  isObject(value) &&
  Object.entries(value).every(([key, stamp]) => isText(key) && (stamp === null || isText(stamp)));

/** The stamps that a record holds as JSON; `undefined` for anything else, which anyone may have written. */
export function stampsIn(value: unknown): Stamps | undefined {
  return isStamps(value) ? (value as Stamps) : undefined;
}

const isFlag: Check = (value) => typeof value === 'boolean';
const isTrue: Check = (value) => value === true;
const isAbandoned: Check = (value) =>
  isObject(value) && isTime(value.at) && (value.id === undefined || isId(value.id));

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const ofBoth = {
  old: isId,
  new: isId,
  confirmed: isStamps,
  committedAt: isTime,
  paused: optional(isTrue),
  turned: optional(isTrue),
};
const ofAttempt = { baseline: isStamps, startedAt: isTime, broken: optional(isText) };

/** The members of each phase. Others are dropped. */
const members = new Map<unknown, Readonly<Record<string, Check>>>([
  ['idle', { broken: optional(isText), abandoned: optional(isAbandoned) }],
  ['creating', { ...ofAttempt, before: isIds, attempt: isText, abandoned: optional(isAbandoned) }],
  [
    'distributing',
    { ...ofAttempt, new: isId, old: optional(isId), proven: optional(isFlag), turned: optional(isTrue) },
  ],
  ['committed', ofBoth],
  ['retired', { ...ofBoth, retiredAt: isTime }],
  ['leaving', { old: isId, since: isTime }],
  ['left', { old: isId, since: isTime, retiredAt: isTime }],
]);

function toJournal(value: Record<string, unknown>): Journal | undefined {
  const checks = members.get(value.phase);
  if (value.version !== version || !isText(value.user) || !checks) return undefined;
  const named = Object.keys(checks).filter((name) => value[name] !== undefined);
  const own = Object.fromEntries(
    named.map((name) => [name, stampMembers.has(name) ? unpacked(value[name]) : value[name]]),
  );
  if (!Object.entries(checks).every(([name, check]) => check(own[name]))) return undefined;
  return { phase: value.phase, user: value.user, ...own } as Journal;
}

/**
 * The name of the journal's record for a user. GitHub's variables allow only letters, digits and `_`, without regard to
 * case, so a user name with other characters gets its own suffix.
 */
export function journalName(userName: string): string {
  const plain = userName.toUpperCase().replaceAll(/[^A-Z0-9_]/g, '_');
  if (plain === userName.toUpperCase() && !userName.includes('_')) return `KEYTURN_JOURNAL_${plain}`;
  const mark = createHash('sha256').update(userName.toLowerCase()).digest('hex').slice(0, 6).toUpperCase();
  return `KEYTURN_JOURNAL_${plain}_${mark}`;
}
