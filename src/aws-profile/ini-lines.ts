/**
 * Parses lines of AWS's profile files. The text is the file's bytes as Latin-1, one character per byte, so the encoding
 * cannot change. Only blanks and tabs are white space, because `\s` would also match bytes of other characters.
 *
 * Comments say where AWS's tools read a line differently: "the CLI" is botocore with Python's `configparser`, "the
 * JavaScript SDK" is `@smithy/core`.
 */

export interface Line {
  /** The offset of its first character. */
  readonly start: number;
  readonly text: string;
  /** `\n`, `\r\n` or `\r` (which the CLI treats as one); empty if the last line has none. */
  readonly ending: string;
}

/** `[ profile "x" ] # note`: the name `profile x` and the text after the bracket. */
export interface Header {
  readonly name: string;
  readonly tail: string;
  /** Whether every tool finds the section: only some find `[ x ]`, `[profile  x]` and `[x]#note`. */
  readonly plain: boolean;
}

interface Setting {
  /** In lower case, as the CLI compares it. */
  readonly key: string;
  readonly value: string;
}

const byteOrderMark = '\u00ef\u00bb\u00bf';

/** The lines of a text, without a byte order mark. */
export function linesOf(text: string): Line[] {
  const from = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  return [...text.slice(from).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .filter(({ 0: line }) => line !== '')
    .map(({ index, 1: line = '', 2: ending = '' }) => ({ start: from + index, text: line, ending }));
}

/** The header of the section that a line begins, if any. */
export function headerOf(line: string): Header | undefined {
  const { 1: indent, 2: inside, 3: tail } = /^([ \t]*)\[([^\]]*)\](.*)$/.exec(line) ?? [];
  if (inside === undefined || tail === undefined) return undefined;
  const { name, wellSpaced } = sectionName(inside);
  // For the CLI, the name extends to the last bracket of the line.
  const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
  return { name, tail, plain: indent === '' && wellSpaced && wellEnded };
}

/** `profile "x"`: the name is `profile x`. It is well spaced with one blank inside and none around. */
function sectionName(inside: string): { name: string; wellSpaced: boolean } {
  const trimmed = withoutBlanksAround(inside);
  const kindEnds = trimmed.search(/[ \t]/);
  if (kindEnds < 0) return { name: trimmed, wellSpaced: trimmed === inside };
  const kind = trimmed.slice(0, kindEnds);
  const rest = withoutQuotes(withoutBlanksAround(trimmed.slice(kindEnds)));
  const spellings = [`${kind} ${rest}`, `${kind} "${rest}"`, `${kind} '${rest}'`];
  return { name: `${kind} ${rest}`, wellSpaced: spellings.includes(inside) };
}

function withoutQuotes(text: string): string {
  const first = text.charAt(0);
  const isQuoted = text.length > 1 && (first === '"' || first === "'") && text.endsWith(first);
  return isQuoted ? text.slice(1, -1) : text;
}

/** `trim` would also remove bytes of other characters, and a regular expression for both ends takes quadratic time. */
export function withoutBlanksAround(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A blank or a tab. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

export function isBlankOrComment(line: string): boolean {
  return /^[ \t]*(?:[#;]|$)/.test(line);
}

/** Blanks and tabs at the beginning of a line. */
export function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** Parses `key = value`; the CLI also accepts `key: value`. */
export function settingOf(line: string): Setting | undefined {
  const middle = line.search(/[=:]/);
  if (middle < 0) return undefined;
  const key = withoutBlanksAround(line.slice(0, middle)).toLowerCase();
  return { key, value: withoutBlanksAround(line.slice(middle + 1)) };
}
