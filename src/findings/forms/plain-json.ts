/**
 * JSON with two blanks of indentation, which neither a terminal nor the log of a runner can take for anything else: control
 * and format characters are escaped, and so is `##[`, which is a command anywhere in a line (see log-text.ts).
 */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => (char === '\n' ? char : escaped(char)))
    .replaceAll('##[', '#\\u0023[');
}

/** By UTF-16 code units, as JSON wants it. */
function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
