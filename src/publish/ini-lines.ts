/**
 * The lines of AWS's profile files. The text is the file's bytes as Latin-1, one character a byte, so that no encoding
 * can change on the way; white space is blanks and tabs only, because `\s` would also match bytes of other characters.
 *
 * Where AWS's tools read a line differently, the comments say so: "the CLI" is botocore with Python's `configparser`,
 * "the JavaScript SDK" is `@smithy/core`.
 */

export interface Line {
  /** The offset of its first character. */
  readonly start: number;
  readonly text: string;
  /** `\n`, `\r\n` or `\r` (which the CLI takes as one); empty at the end of a file that lacks it. */
  readonly ending: string;
}

/** `[ profile "x" ] # note`: the name `profile x`, and what stands behind the bracket. */
export interface Header {
  readonly name: string;
  readonly tail: string;
  /** Whether every tool finds the section: `[ x ]`, `[profile  x]` and `[x]#note` are found by some only. */
  readonly plain: boolean;
}

export interface Setting {
  /** In lower case, as the CLI compares it. */
  readonly key: string;
  readonly value: string;
}

const byteOrderMark = '\u00ef\u00bb\u00bf';

/** The lines of a text; a byte order mark belongs to none of them. */
export function linesOf(text: string): Line[] {
  const from = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  return [...text.slice(from).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .filter(({ 0: line }) => line !== '')
    .map(({ index, 1: line = '', 2: ending = '' }) => ({ start: from + index, text: line, ending }));
}

/** The section that a line begins, or `undefined`. */
export function headerOf(line: string): Header | undefined {
  const { 1: indent, 2: inside, 3: tail } = /^([ \t]*)\[([^\]]*)\](.*)$/.exec(line) ?? [];
  if (inside === undefined || tail === undefined) return undefined;
  const name = inside
    .replaceAll(/^[ \t]+|[ \t]+$/g, '')
    .replace(/^([^ \t]+)[ \t]+(["']?)(.*)\2$/, (_all, kind, _quote, rest) => `${kind} ${rest}`);
  const wellSpaced = [name, name.replace(/ (.*)$/, ' "$1"'), name.replace(/ (.*)$/, " '$1'")].includes(
    inside,
  );
  // The CLI takes everything up to the last bracket of the line as the name.
  const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
  return { name, tail, plain: indent === '' && wellSpaced && wellEnded };
}

export function isBlankOrComment(line: string): boolean {
  return /^[ \t]*(?:[#;]|$)/.test(line);
}

/** Blanks and tabs at the beginning of a line. */
export function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** `key = value`; the CLI takes `key: value` too. */
export function settingOf(line: string): Setting | undefined {
  const { 1: key, 2: value } = /^[ \t]*([^=:]*?)[ \t]*[=:][ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  return key === undefined || value === undefined ? undefined : { key: key.toLowerCase(), value };
}
