/**
 * Parses what a step wrote to GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE: `NAME=value`, or `NAME<<DELIMITER`, lines, and
 * the delimiter alone on a line (FACTS C5).
 *
 * @throws Error in the runner's words; the step then fails
 */
export function parseCommandFile(text: string): Map<string, string> {
  const result = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    if (lines[index] === '') continue;
    const { name, value, last } = readEntry(lines, index);
    result.set(name, value);
    index = last;
  }
  return result;
}

/** One entry, and the index of its last line. */
function readEntry(lines: readonly string[], index: number): { name: string; value: string; last: number } {
  const line = lines[index] ?? '';
  const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
  if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
    return { name: line.slice(0, equals), value: line.slice(equals + 1), last: index };
  }
  if (heredoc <= 0) throw new Error(`Invalid format '${line}'`);
  const delimiter = line.slice(heredoc + 2);
  const last = lines.indexOf(delimiter, index + 1);
  if (last < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
  return { name: line.slice(0, heredoc), value: lines.slice(index + 1, last).join('\n'), last };
}
