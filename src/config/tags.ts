import type { Tag } from './config.ts';
import type { RawInputs } from './inputs.ts';
import { refuseDash } from './line-settings.ts';
import { tagsMeant, withoutDash } from './mistakes.ts';
import type { Problems } from './problems.ts';
import { linesOf } from './scalars.ts';
import { reservedTagKeys } from './session-tag-names.ts';

/** AWS allows 50 session tags (STS API, `Tags`). Keyturn always sends seven of its own and drops its others if needed. */
const maxCustomTags = 50 - 7;
const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Parses `custom-tags`: a JSON object of scalars. */
export function customTagsInput(inputs: RawInputs, problems: Problems): readonly Tag[] {
  const { value } = inputs['custom-tags'];
  if (value === '') return [];
  const tags = tagsOf(value);
  if (!tags) {
    problems.reject('custom-tags', 'a JSON object of strings, numbers and booleans', tagsHint(value));
    return [];
  }
  for (const tag of tags) checkTag(tag, problems);
  checkTogether(tags, problems);
  return tags;
}

function tagsHint(value: string): string {
  const meant = tagsMeant(value);
  return meant === undefined ? 'write it like {"Team": "platform", "Stage": "prod"}.' : `write '${meant}'.`;
}

function tagsOf(text: string): Tag[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    const entries = Object.entries(parsed);
    if (!entries.every(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)))
      return undefined;
    return entries.map(([Key, value]) => ({ Key, Value: String(value) }));
  } catch {
    return undefined;
  }
}

function checkTag({ Key, Value }: Tag, problems: Problems): void {
  const name = `custom-tags: the tag ${JSON.stringify(Key)}`;
  if (Key.length < 1 || Key.length > 128 || !allowed.test(Key)) {
    problems.add(`${name} has a key that is not 1 to 128 letters, digits, spaces and _.:/=+-@.`);
  }
  if (/^aws:/i.test(Key)) problems.add(`${name} begins with "aws:", which AWS reserves.`);
  if (Value.length > 256 || !allowed.test(Value)) {
    problems.add(`${name} has a value that is not up to 256 letters, digits, spaces and _.:/=+-@.`);
  }
  if (reservedTagKeys.some((reserved) => reserved.toLowerCase() === Key.toLowerCase())) {
    problems.add(
      `${name} is a tag that Keyturn sets itself.`,
      `choose another key than ${reservedTagKeys.join(', ')}.`,
    );
  }
}

function checkTogether(tags: readonly Tag[], problems: Problems): void {
  if (tags.length > maxCustomTags) {
    problems.add(
      `custom-tags has ${tags.length} tags, and AWS allows 50 including the seven that Keyturn sets.`,
      `keep ${maxCustomTags} at most.`,
    );
  }
  const seen = new Set<string>();
  for (const { Key } of tags) {
    if (seen.has(Key.toLowerCase()))
      problems.add(`custom-tags has the tag ${JSON.stringify(Key)} twice; AWS ignores letter case.`);
    seen.add(Key.toLowerCase());
  }
}

/** Parses `transitive-tag-keys`: one key per line, 50 at most. AWS checks that the tag exists, because it may be inherited. */
export function transitiveTagKeysInput(inputs: RawInputs, problems: Problems): readonly string[] {
  const keys = linesOf(inputs['transitive-tag-keys'].value);
  for (const key of keys) {
    if (withoutDash(key) !== undefined) {
      refuseDash('transitive-tag-keys', key, problems);
    } else if (key.length > 128 || !allowed.test(key)) {
      problems.add(
        `transitive-tag-keys: ${JSON.stringify(key)} is not 1 to 128 letters, digits, spaces and _.:/=+-@.`,
        'write one key a line.',
      );
    }
  }
  if (keys.length > 50) problems.add(`transitive-tag-keys has ${keys.length} keys; AWS allows 50.`);
  return keys;
}
