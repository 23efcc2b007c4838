/**
 * AWS's profile files as text: finds one section, and changes that section's lines only. Everything is done on the
 * text itself, never by parsing and writing anew, so every byte outside the section stays. The text is the file's
 * bytes as Latin-1, one character a byte, so that no encoding can change on the way.
 */

/** A setting's new value; `undefined` removes it. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Where a section stands: its header, its body, and the end of its last line that is not blank. */
interface Span {
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const byteOrderMark = '\u00ef\u00bb\u00bf';

/** The lines of a text, each with its line end. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    text: line,
  }));
}

/** `[ profile  "x" ] # note` -> `profile x`; `undefined` for every other line. */
function headerName(line: string): string | undefined {
  const inside = /^(?:\u00ef\u00bb\u00bf)?[ \t]*\[([^\]\r\n]*)\]/.exec(line)?.[1];
  return inside?.replaceAll(/["']/g, '').trim().replaceAll(/\s+/g, ' ');
}

/** All sections of that name: AWS's tools merge those that stand twice, so all of them count. */
function findSections(text: string, name: string): Span[] {
  const lines = linesOf(text);
  const isHeader = (line: Line) => headerName(line.text) !== undefined;
  return lines.flatMap((header, index) => {
    if (headerName(header.text) !== name) return [];
    const next = lines.findIndex((line, position) => position > index && isHeader(line));
    const own = lines.slice(index, next < 0 ? lines.length : next);
    const last = own.findLast((line) => line.text.trim() !== '') ?? header;
    return [{ start: header.start, body: header.end, end: last.end }];
  });
}

/** The text of each section of that name, blank lines at its end left out. */
export function sections(text: string, name: string): string[] {
  return findSections(text, name).map(({ start, end }) => text.slice(start, end));
}

/**
 * Sets and removes settings of a section, or adds the section at the end when there is none. Comments, other settings
 * and their order stay.
 */
export function writeSection(text: string, name: string, settings: Settings): string {
  const spans = findSections(text, name);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = settingLines(settings, newline);
  if (spans.length === 0) return `${text}${gapBefore(text, newline)}[${name}]${newline}${lines}`;
  const rewritten = spans.map(({ start, body, end }, index) => {
    const header = text.slice(start, body);
    const ended = header.endsWith('\n') ? header : header + newline;
    return (
      (index === 0 ? ended + lines : header) + withoutSettings(text.slice(body, end), Object.keys(settings))
    );
  });
  return replaceSpans(text, spans, rewritten);
}

/**
 * Puts a section back to what it was.
 *
 * @param before - what `sections` gave before the section was written
 * @param written - what it gave afterwards
 * @param gap - what `gapBefore` put in front of a section that was added
 * @returns `undefined` when the section is no longer what was written: it is somebody else's by now
 */
export function restoreSection(
  text: string,
  name: string,
  { before, written, gap }: { before: readonly string[]; written: readonly string[]; gap: string },
): string | undefined {
  const spans = findSections(text, name);
  const now = spans.map(({ start, end }) => text.slice(start, end));
  if (now.length !== written.length || now.some((section, index) => section !== written[index]))
    return undefined;
  if (before.length > 0) return replaceSpans(text, spans, before);
  const [added] = spans;
  if (!added) return text;
  const start = text.slice(0, added.start).endsWith(gap) ? added.start - gap.length : added.start;
  return text.slice(0, start) + text.slice(added.end);
}

/** What stands between the end of a text and a section that is added to it: one blank line, and a line end if it lacks one. */
export function gapBefore(text: string, newline = text.includes('\r\n') ? '\r\n' : '\n'): string {
  if (text === '' || text === byteOrderMark) return '';
  return text.endsWith('\n') ? newline : newline + newline;
}

/** From the last to the first, so that the places of the earlier ones stay true. */
function replaceSpans(text: string, spans: readonly Span[], replacements: readonly string[]): string {
  return spans.reduceRight(
    (result, { start, end }, index) =>
      result.slice(0, start) + (replacements[index] ?? '') + result.slice(end),
    text,
  );
}

function settingLines(settings: Settings, newline: string): string {
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} = ${value}${newline}`)
    .join('');
}

/** Removes settings together with the indented lines that belong to them (`s3 =` and what is nested below it). */
function withoutSettings(body: string, names: readonly string[]): string {
  let removing = false;
  const kept = linesOf(body).filter(({ text }) => {
    if (/^[ \t]+\S/.test(text)) return !removing;
    const key = /^([^\s=#;[][^=]*?)[ \t]*=/.exec(text)?.[1]?.toLowerCase();
    removing = key !== undefined && names.includes(key);
    return !removing;
  });
  return kept.map(({ text }) => text).join('');
}
