/** The offsets of a line: its start, its end, and the start of the next one. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Parses GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE: `NAME=value`, or `NAME<<DELIMITER`, lines, and
 * the delimiter alone on a line. As in the runner (actions/runner, `FileCommandManager.cs`), a carriage return belongs to
 * the end of a line on Windows alone, and the lines of a value stay as they were written.
 *
 * @throws Error with the runner's message; the step then fails
 */
export function parseCommandFile(
  text: string,
  platform: NodeJS.Platform = process.platform,
): Map<string, string> {
  const result = new Map<string, string>();
  const lines = linesOf(text, platform);
  for (let index = 0; index < lines.length; index++) {
    if (textOf(text, lines[index]) === '') continue;
    const { name, value, last } = readEntry(text, lines, index);
    result.set(name, value);
    index = last;
  }
  return result;
}

function linesOf(text: string, platform: NodeJS.Platform): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    const isWindowsEnd = platform === 'win32' && feed > start && text[feed - 1] === '\r';
    lines.push({ start, end: feed < 0 ? next : isWindowsEnd ? feed - 1 : feed, next });
    start = next;
  }
  return lines;
}

function textOf(text: string, line: Line | undefined): string {
  return text.slice(line?.start ?? text.length, line?.end);
}

/** One entry, and the index of its last line. */
function readEntry(
  text: string,
  lines: readonly Line[],
  index: number,
): { name: string; value: string; last: number } {
  const line = textOf(text, lines[index]);
  const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
  if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
    return { name: line.slice(0, equals), value: line.slice(equals + 1), last: index };
  }
  if (heredoc <= 0) throw new Error(`Invalid format '${line}'`);
  const delimiter = line.slice(heredoc + 2);
  let last = index + 1;
  while (last < lines.length && textOf(text, lines[last]) !== delimiter) last++;
  if (last === lines.length) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
  const value = text.slice(lines[index + 1]?.start, lines[last - 1]?.end);
  return { name: line.slice(0, heredoc), value: last === index + 1 ? '' : value, last };
}
