/**
 * Escapes a text for the log, so that the runner, a terminal and GitHub's log viewer do not interpret it. Everything that
 * Keyturn prints for people passes through here, because AWS, GitHub, files and variables supply parts of it.
 *
 * The runner takes a line that begins with `::`, also after white space, for a command, and `##[` anywhere in a line
 * (actions/runner, `ActionCommand.cs`). Its comparison is culture-sensitive, so it skips zero-width characters.
 */
export function logText(text: string): string {
  return text.split(/\r?\n/).map(logLine).join('\n');
}

function logLine(line: string): string {
  return withoutControls(line)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '# #[');
}

/**
 * Replaces invisible characters with effects by blanks: control characters (ESC starts a colour, a backspace rewrites the
 * line), format characters (bidirectional overrides, zero-width characters) and line separators. Tabs stay.
 */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => (char === '\t' ? char : ' '));
}
