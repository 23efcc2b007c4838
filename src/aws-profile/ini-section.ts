import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type Header,
  headerOf,
  indentOf,
  isBlankOrComment,
  type Line,
  linesOf,
  settingOf,
  withoutBlanksAround,
} from './ini-lines.ts';

/**
 * Finds, replaces and restores one section in the text of a profile file. It edits the text in place, so every byte
 * outside the section stays. All text here is the file's bytes as Latin-1.
 */

/** New values of settings; `undefined` removes a setting. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** The possible names of a section; a new section gets the first. */
export type SectionNames = readonly [string, ...string[]];

/** The undo record of a section, as JSON. It stores a digest of what was written, because that holds credentials. */
export interface SectionUndo {
  /** The previous texts of the sections; empty if the section was added. */
  readonly before: readonly string[];
  readonly written: readonly { readonly length: number; readonly digest: string }[];
  /** The line breaks between the end of the previous text and the added section. */
  readonly gap: string;
}

/**
 * A section from its header to its last setting, without that line's end. Blank lines and comments below are not part of
 * it: they may be about the next section.
 */
interface Section {
  readonly header: Header;
  readonly headerLine: Line;
  readonly body: readonly Line[];
  /** The header of the next section. */
  readonly next: Line | undefined;
  readonly start: number;
  readonly end: number;
}

/** The texts of all sections with these names. A name may occur twice; the JavaScript SDK merges the sections. */
export function sectionTexts(text: string, names: SectionNames): string[] {
  return findSections(text, names).map(({ start, end }) => text.slice(start, end));
}

/** The text without the sections that `isUnwanted` selects. */
export function withoutSections(
  text: string,
  names: SectionNames,
  isUnwanted: (section: string) => boolean,
): string {
  const unwanted = findSections(text, names).filter(({ start, end }) => isUnwanted(text.slice(start, end)));
  return cut(text, unwanted, '');
}

/** The values of these settings in a section's text, nested ones included. */
export function settingValues(section: string, keys: readonly string[]): string[] {
  return linesOf(section).flatMap(({ text }) => {
    const setting = settingOf(text);
    return setting && keys.includes(setting.key) ? [setting.value] : [];
  });
}

/** The keys of all settings in a section's text, nested ones included. */
export function settingKeys(section: string): string[] {
  return linesOf(section).flatMap(({ text }) => {
    const setting = isBlankOrComment(text) ? undefined : settingOf(text);
    return setting ? [setting.key] : [];
  });
}

/**
 * Sets and removes settings of a section, or adds the section at the end. Comments and other settings stay in order.
 *
 * If a section occurs several times, each gets the settings, because tools disagree on which one counts. From sections
 * whose header only some tools find (see `Header`), the settings are only removed: with a plain header they would be
 * duplicates, and the CLI would then reject the whole file. If all headers are like that, the first becomes plain.
 */
export function writeSection(
  text: string,
  names: SectionNames,
  settings: Settings,
): { readonly text: string; readonly undo: SectionUndo } {
  const found = findSections(text, names);
  if (found.length === 0) return addSection(text, names[0], settings);
  const plain = found.filter(({ header }) => header.plain);
  const chosen = new Set(plain.length > 0 ? plain : found.slice(0, 1));
  const after = found.map((section) => {
    const newline = lineEnd(section.headerLine.ending || text);
    const kept = withoutSettings(section.body, Object.keys(settings));
    const top = chosen.has(section) ? topLines(section, kept, settings) : [section.headerLine.text];
    return join([...top.map((line) => ({ text: line, ending: newline })), ...kept], newline);
  });
  return {
    text: replace(text, found, after),
    undo: { before: sectionTexts(text, names), written: after.map(fingerprint), gap: '' },
  };
}

/**
 * Restores a section to its state before `writeSection`, even if other sections have changed since.
 *
 * @returns `undefined` if another program has changed the section since
 */
export function restoreSection(text: string, names: SectionNames, undo: SectionUndo): string | undefined {
  const { before, written, gap } = undo;
  const found = findSections(text, names);
  if (isDeepStrictEqual(sectionTexts(text, names), before)) return text;
  const intact = found.flatMap((section, index) => {
    const end = section.start + (written[index]?.length ?? 0);
    const lineIsOver = /^(?:[\r\n]|$)/.test(text.slice(end, end + 1));
    const same = fingerprint(text.slice(section.start, end)).digest === written[index]?.digest;
    return same && lineIsOver && section.end <= end ? [{ start: section.start, end }] : [];
  });
  if (intact.length !== written.length || found.length !== written.length) return undefined;
  return before.length > 0 ? replace(text, intact, before) : cut(text, intact, gap);
}

function findSections(text: string, names: SectionNames): Section[] {
  const lines = linesOf(text);
  const headers = lines.flatMap((headerLine, index) => {
    const header = headerOf(headerLine.text);
    return header ? [{ header, headerLine, index }] : [];
  });
  return headers.flatMap(({ header, headerLine, index }, position) => {
    if (!names.includes(header.name)) return [];
    const following = headers[position + 1];
    const below = lines.slice(index + 1, following?.index ?? lines.length);
    const body = below.slice(0, below.findLastIndex((line) => !isBlankOrComment(line.text)) + 1);
    const last = body.at(-1) ?? headerLine;
    return [
      {
        header,
        headerLine,
        body,
        next: following?.headerLine,
        start: headerLine.start,
        end: last.start + last.text.length,
      },
    ];
  });
}

function addSection(text: string, name: string, settings: Settings) {
  const newline = lineEnd(text);
  const isEmpty = linesOf(text).length === 0;
  const gap = isEmpty ? '' : text.endsWith('\n') ? newline : newline + newline;
  const section = [`[${name}]`, ...settingLines(settings, '')].join(newline);
  return { text: text + gap + section + newline, undo: { before: [], written: [fingerprint(section)], gap } };
}

/**
 * The header and the new settings. They come first, indented like the settings that stay: further below, the CLI could
 * read them as the continuation of another setting, and the JavaScript SDK as nested. Without such settings they are
 * indented like the next header: if that were indented deeper, the CLI would read it as a continuation.
 */
function topLines(
  { header, headerLine, next }: Section,
  kept: readonly Line[],
  settings: Settings,
): string[] {
  const below = kept.find(({ text }) => !isBlankOrComment(text)) ?? next;
  const indent = indentOf(below?.text ?? '');
  return [...headerLines(header, headerLine.text), ...settingLines(settings, indent)];
}

/** Joins the lines of a section, without the last line's end. */
function join(lines: readonly Pick<Line, 'text' | 'ending'>[], newline: string): string {
  return lines
    .map(({ text, ending }, index) => (index === lines.length - 1 ? text : text + (ending || newline)))
    .join('');
}

/** Rewrites a header that some tools would not find; the text after it moves to a separate line. */
function headerLines({ name, tail, plain }: Header, line: string): string[] {
  if (plain) return [line];
  const rest = withoutBlanksAround(tail);
  if (rest === '') return [`[${name}]`];
  return [`[${name}]`, /^[#;]/.test(rest) ? rest : `# ${rest}`];
}

function settingLines(settings: Settings, indent: string): string[] {
  return Object.entries(settings).flatMap(([key, value]) =>
    value === undefined ? [] : [`${indent}${key} = ${value}`],
  );
}

/**
 * Removes settings together with the lines indented below them. A line that is indented below another setting is nested,
 * and stays, if that setting's own value is empty (`s3 =`). Otherwise the JavaScript SDK reads it as a setting of the
 * section.
 */
function withoutSettings(body: readonly Line[], keys: readonly string[]): Line[] {
  let parent = { indent: Number.POSITIVE_INFINITY, nests: false, removed: false };
  return body.filter(({ text }) => {
    if (isBlankOrComment(text)) return true;
    const setting = settingOf(text);
    const named = setting !== undefined && keys.includes(setting.key);
    const indent = indentOf(text).length;
    if (indent > parent.indent) return !parent.removed && (parent.nests || !named);
    parent = { indent, nests: setting !== undefined && isBlankOrComment(setting.value), removed: named };
    return !named;
  });
}

/** A range of the text, by offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the spans, which are in order, in one pass over the text. */
function replace(text: string, spans: readonly Span[], replacements: readonly string[]): string {
  const pieces = spans.flatMap(({ start }, index) => [
    text.slice(spans[index - 1]?.end ?? 0, start),
    replacements[index] ?? '',
  ]);
  return [...pieces, text.slice(spans.at(-1)?.end ?? 0)].join('');
}

/**
 * Removes sections, each with its line's end and the gap before it, and keeps the text before and after on separate
 * lines. Works from the last section to the first, in one pass, because each needs the text that remains after it.
 */
function cut(text: string, spans: readonly Span[], gap: string): string {
  const newline = lineEnd(text);
  const kept: string[] = [];
  let behind = '';
  let end = text.length;
  for (const span of spans.toReversed()) {
    const piece = text.slice(span.end, end).replace(/^(?:\r\n|\n|\r)/, '');
    behind = piece.charAt(0) || behind;
    end = gap !== '' && text.endsWith(gap, span.start) ? span.start - gap.length : span.start;
    const wouldJoin = isOpen(text, end) && /^[^\r\n]/.test(behind);
    kept.push(piece, ...(wouldJoin ? [newline] : []));
    if (wouldJoin) behind = newline;
  }
  return [text.slice(0, end), ...kept.toReversed()].join('');
}

/** Whether the text before an offset ends in the middle of a line. */
function isOpen(text: string, end: number): boolean {
  return linesOf(text.slice(Math.max(0, end - 4), end)).at(-1)?.ending === '';
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function fingerprint(text: string): { length: number; digest: string } {
  return { length: text.length, digest: createHash('sha256').update(text, 'latin1').digest('hex') };
}
