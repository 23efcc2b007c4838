/**
 * The log's language: a text that says nothing to the runner, to a terminal or to GitHub's log viewer. Everything that a
 * process of Keyturn prints for people passes through here, because AWS, GitHub, files and variables have a say in it.
 *
 * The runner takes a line that begins with `::` for a command, after white space too, and `##[` anywhere in a line
 * (actions/runner, `ActionCommand.cs`). It compares by culture, which skips characters without a width.
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
 * Blanks in the place of characters that nobody sees and something obeys: control characters (ESC begins a colour, a
 * backspace rewrites the line), format characters (bidirectional overrides, zero-width ones) and line separators. Tabs
 * stay.
 */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => (char === '\t' ? char : ' '));
}
