/** A part of a pattern: literal text or a wildcard. Text from a variable is always literal. */
export type PatternPart = { readonly literal: string } | { readonly wildcard: '*' | '?' };

/** Splits a pattern at its wildcards. */
export function patternParts(pattern: string): PatternPart[] {
  return pattern
    .split(/([*?])/)
    .filter((part) => part !== '')
    .map((part) => (part === '*' || part === '?' ? { wildcard: part } : { literal: part }));
}

/**
 * Whether a pattern matches a whole text: `*` is any run of characters, `?` exactly one. A pattern of
 * several `*` backtracks only to the last of them, so the work is at most the product of both lengths.
 */
export function matchesPattern(parts: readonly PatternPart[], text: string, ignoreCase = false): boolean {
  const characters = [...(ignoreCase ? text.toLowerCase() : text)];
  const pattern = parts.flatMap((part): (string | { readonly wildcard: '*' | '?' })[] =>
    'literal' in part ? [...(ignoreCase ? part.literal.toLowerCase() : part.literal)] : [part],
  );
  let at = 0;
  let star: { readonly after: number; from: number } | undefined;
  for (let position = 0; position < characters.length; ) {
    const expected = pattern[at];
    if (typeof expected === 'object' && expected.wildcard === '*') {
      at += 1;
      star = { after: at, from: position };
    } else if (
      expected !== undefined &&
      (typeof expected === 'object' || expected === characters[position])
    ) {
      at += 1;
      position += 1;
    } else if (star) {
      star.from += 1;
      position = star.from;
      at = star.after;
    } else return false;
  }
  return pattern.slice(at).every((rest) => typeof rest === 'object' && rest.wildcard === '*');
}
