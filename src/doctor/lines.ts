import type { Patch } from '../findings/finding.ts';
import type { WorkflowFile } from '../workflows/workflow.ts';

/** A patch that adds lines behind a line of a file, from 1. Line ends stay as they are. */
export function insertAfter({ path, text }: WorkflowFile, line: number, added: readonly string[]): Patch {
  const lines = text.split('\n');
  const end = lines[line - 1]?.endsWith('\r') ? '\r' : '';
  const after = [...lines.slice(0, line), ...added.map((each) => each + end), ...lines.slice(line)];
  return { file: path, before: text, after: after.join('\n') };
}

/** A patch that replaces a part of a line; `undefined` if the line does not contain it exactly once. */
export function replaceInLine(
  { path, text }: WorkflowFile,
  line: number,
  part: string,
  by: string,
): Patch | undefined {
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  const at = old.indexOf(part);
  if (part === '' || at < 0 || old.indexOf(part, at + 1) >= 0) return undefined;
  lines[line - 1] = old.slice(0, at) + by + old.slice(at + part.length);
  return { file: path, before: text, after: lines.join('\n') };
}

/** The white space that a line begins with. */
export const indentOf = ({ text }: WorkflowFile, line: number): string =>
  /^\s*/.exec(text.split('\n')[line - 1] ?? '')?.[0] ?? '';
