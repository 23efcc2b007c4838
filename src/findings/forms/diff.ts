import { applyPatch, formatPatch, structuredPatch } from 'diff';
import type { Patch } from '../finding.ts';

/** What `--fix=diff` prints. */
interface Diff {
  /** A unified diff that `git apply` takes at the root of the repository; '' if there is nothing to change. */
  readonly text: string;
  /** The files with a patch that could not be printed, because it contradicts an earlier one or is not safe to print. */
  readonly leftOut: readonly string[];
}

/** Joins the patches to one diff per file. All patches of a file start from the same text. */
export function unifiedDiff(patches: readonly Patch[]): Diff {
  const leftOut = new Set<string>();
  const texts = [...Map.groupBy(patches, ({ file }) => file)].map(([file, ofFile]) => {
    const [first] = ofFile;
    if (!first) return '';
    let merged = first.before;
    for (const after of new Set(ofFile.map((patch) => patch.after))) {
      const next = withChange(merged, first.before, after);
      if (next === undefined) leftOut.add(file);
      else merged = next;
    }
    const text = unified(file, first.before, merged);
    if (!isSafe(file, text)) leftOut.add(file);
    return isSafe(file, text) ? text : '';
  });
  return { text: texts.join(''), leftOut: [...leftOut] };
}

/** @returns `undefined` if an earlier change has touched the same lines */
function withChange(merged: string, before: string, after: string): string | undefined {
  if (merged === before || merged === after) return after;
  const applied = applyPatch(merged, structuredPatch('', '', before, after), {
    autoConvertLineEndings: false,
  });
  return applied === false ? undefined : applied;
}

function unified(file: string, before: string, after: string): string {
  if (before === after) return '';
  return formatPatch({ ...structuredPatch(`a/${file}`, `b/${file}`, before, after), isGit: true });
}

/**
 * Whether the text changes nothing but itself where it is printed: the lines of a patch cannot be escaped, so one that a
 * runner could take for a command, or a terminal for a control sequence, is not printed at all (see log-text.ts).
 */
function isSafe(file: string, text: string): boolean {
  const isPlainName = /^[\p{L}\p{N}_./@+ -]+$/u.test(file) && !file.split('/').includes('..');
  const hasControls = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
  const isCommand = text.split('\n').some((line) => line.slice(1).trimStart().startsWith('::'));
  return isPlainName && !hasControls && !isCommand && !text.includes('##[');
}
