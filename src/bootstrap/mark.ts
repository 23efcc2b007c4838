import { createHash } from 'node:crypto';
import { digestOf, type Facets } from './facets.ts';

/** The mark of what Keyturn made: its stack, when, and digests of the parts that it gave the resource. */
export interface Mark {
  readonly stack: string;
  /** ISO 8601. */
  readonly created: string;
  readonly digests: readonly string[];
}

/** A tag of IAM, as its API writes it. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

const stackKey = 'keyturn:stack';
const createdKey = 'keyturn:created';
const digestKey = 'keyturn:digest';
const anchoredKey = 'keyturn:made';

/** Characters of a tag's value (IAM API, `Tag`). */
const maxValue = 256;

/** The mark of a new resource. */
export function newMark(stack: string, created: Date, desired: Facets): Mark {
  return { stack, created: created.toISOString(), digests: digestsOf(desired) };
}

function digestsOf(facets: Facets): string[] {
  return Object.entries(facets).map(([name, value]) => digestOf(name, value));
}

/**
 * Whether every part is one that Keyturn gave the resource. Parts may be missing: an interrupted run has not added them yet,
 * and what somebody took away needs no protection.
 */
export function isUnchanged(facets: Facets, { digests }: Mark): boolean {
  return digestsOf(facets).every((digest) => digests.includes(digest));
}

/** Whether a mark holds the digests of exactly this state: an interrupted change leaves those of both. */
export function isMarkOf({ digests }: Mark, desired: Facets): boolean {
  const wanted = digestsOf(desired);
  return digests.length === wanted.length && wanted.every((digest) => digests.includes(digest));
}

/** The mark while a resource changes from one state to another: each part is then one of the two. */
export function during(before: Mark, after: Mark): Mark {
  return { ...before, digests: [...new Set([...before.digests, ...after.digests])] };
}

/** The tags of a resource that is marked on itself. */
export function tagsOf({ stack, created, digests }: Mark): Tag[] {
  return [
    { Key: stackKey, Value: stack },
    { Key: createdKey, Value: created },
    ...chunks(digests).map((Value, index) => ({ Key: numbered(digestKey, index), Value })),
  ];
}

/** Keys of digests that the mark after a change no longer needs. */
export function obsoleteTags(before: Mark, after: Mark): string[] {
  const needed = new Set(tagsOf(after).map(({ Key }) => Key));
  return tagsOf(during(before, after)).flatMap(({ Key }) => (needed.has(Key) ? [] : [Key]));
}

/** The mark in the tags of a resource; `undefined` if Keyturn did not make it. */
export function markIn(tags: readonly Partial<Tag>[]): Mark | undefined {
  const byKey = new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
  const stack = byKey.get(stackKey);
  const created = byKey.get(createdKey);
  if (!stack || !created) return undefined;
  const digests = [...byKey].filter(([key]) => key === digestKey || key.startsWith(`${digestKey}-`));
  return { stack, created, digests: digests.flatMap(([, value]) => value.split(':').filter(Boolean)) };
}

function numbered(key: string, index: number): string {
  return index === 0 ? key : `${key}-${index + 1}`;
}

/** Ten characters and a colon each. */
function chunks(digests: readonly string[]): string[] {
  const size = Math.floor(maxValue / 11);
  const count = Math.max(1, Math.ceil(digests.length / size));
  return Array.from({ length: count }, (_, index) =>
    digests.slice(index * size, (index + 1) * size).join(':'),
  );
}

/** The key of the tag of an anchor about another resource. */
export function anchoredTagKey(id: string): string {
  return `${anchoredKey}:${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;
}

/**
 * The tag of an anchor about another resource. Values hold letters, digits, spaces and `_.:/=+-@` (IAM API, `Tag`); every
 * other byte is written `=HH`.
 */
export function anchoredTag(id: string, { digests }: Mark): Tag {
  return { Key: anchoredTagKey(id), Value: `${digests.join(':')} ${encoded(id)}` };
}

/** Whether the tag about a resource is short enough. */
export function fitsIntoTag(id: string, mark: Mark): boolean {
  return anchoredTag(id, mark).Value.length <= maxValue;
}

/** The marks of other resources in the tags of an anchor, by id. */
export function anchoredIn(tags: readonly Partial<Tag>[]): ReadonlyMap<string, Mark> {
  const anchor = markIn(tags);
  if (!anchor) return new Map();
  const entries = tags.flatMap(({ Key = '', Value = '' }) => {
    if (!Key.startsWith(`${anchoredKey}:`)) return [];
    const [digests = '', ...id] = Value.split(' ');
    return [[decoded(id.join(' ')), { ...anchor, digests: digests.split(':').filter(Boolean) }] as const];
  });
  return new Map(entries);
}

function encoded(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[\w .:/+@-]/.test(character) ? character : `=${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

function decoded(text: string): string {
  const bytes = text.replaceAll(/=([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
