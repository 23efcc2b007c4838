import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { objectIn } from './json-object.ts';

const prefix = 'deflate:';

/** No journal of Keyturn has more stamps than this (bytes). A text that anyone may have written must not use up the memory. */
const maxUnpacked = 1024 * 1024;

/** Revisions as one short text, for a journal that is too long for its record. */
export function packed(stamps: object): string {
  return prefix + deflateRawSync(JSON.stringify(stamps)).toString('base64');
}

/** The object that a text of `packed` holds; `undefined` for any other text, and any other value as it is. */
export function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (!value.startsWith(prefix)) return undefined;
  try {
    const bytes = Buffer.from(value.slice(prefix.length), 'base64');
    return objectIn(inflateRawSync(bytes, { maxOutputLength: maxUnpacked }).toString('utf8'));
  } catch {
    return undefined;
  }
}
