/** A part of a pattern: literal text, or a wildcard. Text that came from a variable is always literal. */
export type PatternPart = { readonly literal: string } | { readonly wildcard: '*' | '?' };

/** Splits a pattern at its wildcards. */
export function patternParts(pattern: string): PatternPart[] {
  return pattern
    .split(/([*?])/)
    .filter((part) => part !== '')
    .map((part) => (part === '*' || part === '?' ? { wildcard: part } : { literal: part }));
}

/** Whether a pattern covers the whole of a text: `*` is any run of characters, `?` exactly one. */
export function matchesPattern(parts: readonly PatternPart[], text: string, ignoreCase = false): boolean {
  const source = parts
    .map((part) => ('literal' in part ? escaped(part.literal) : part.wildcard === '*' ? '.*' : '.'))
    .join('');
  return new RegExp(`^${source}$`, ignoreCase ? 'isu' : 'su').test(text);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (character) => (character === '-' ? '-' : `\\${character}`));
}
