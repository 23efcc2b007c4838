/** Replaces a part of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap, and keeps every other character. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let [result, from] = ['', 0];
  for (const { start, end, text: inserted } of inOrder) {
    if (start < from) throw new Error('edits overlap');
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** Where the line of a position begins. */
export function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** Where the line after that of a position begins; the end of the text for the last line. */
export function nextLine(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end + 1;
}

/** The line of a position, from 1. */
export function lineNumber(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
