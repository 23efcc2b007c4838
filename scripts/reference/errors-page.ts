import type { ErrorCode } from '../../src/errors.ts';
import { errorExamples } from './error-examples.ts';
import type { Stated } from './explanations.ts';
import { markdownTable } from './markdown-table.ts';

/** What src/errors.ts says about a code. */
interface CodeComment {
  readonly code: string;
  readonly meaning: string;
  readonly first: string;
}

/**
 * The codes of src/errors.ts with their comments, in the order of the file.
 *
 * @throws Error for a code without a comment, or whose comment does not say what to do first
 */
export function codesIn(errorsModule: string): readonly CodeComment[] {
  const [, union = ''] = /export type ErrorCode =\n([\s\S]*?);\n/.exec(errorsModule) ?? [];
  const codes = [...union.matchAll(/(?: *\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)? *\| '(\w+)'/g)];
  return codes.map(([, comment = '', code = '']) => {
    const [meaning = '', first = ''] = comment
      .replaceAll(/\n *\* ?/g, '\n')
      .trim()
      .split(/\n\nFirst: /)
      .map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
    if (meaning === '' || first === '')
      throw new Error(
        `src/errors.ts: the comment of ${code} must say what it means and, after "First: ", what to do.`,
      );
    return { code, meaning, first };
  });
}

/** docs/errors.md: one section for each code. The heading is the code, so its anchor is the code in lower case. */
export function errorsPage(errorsModule: string, stated: readonly Stated[]): string {
  const codes = codesIn(errorsModule);
  const sections = codes.map((each) =>
    section(
      each,
      stated.filter(({ code }) => code === each.code),
    ),
  );
  return [intro, codes.map(listed).join('\n'), ...sections].join('\n\n').concat('\n');
}

const intro = `# Errors

<!-- \`npm run readme\` writes this page from the comments in src/errors.ts and from the explanations in src/. -->

Every error says what happened, the likely cause and what to do. Its last line has a code and a link to the section of
this page about it. The tables quote the messages of this version; \`…\` stands for names, numbers and the words of AWS or
GitHub. Where the first column is empty, the message repeats what AWS or GitHub said.

A failed run hands nothing to later steps, except the state of a rotation.`;

function listed({ code, meaning }: CodeComment): string {
  return `- [${code}](#${code.toLowerCase()}): ${meaning.split('. ')[0]?.replace(/\.?$/, '.')}`;
}

function section({ code, meaning, first }: CodeComment, rows: readonly Stated[]): string {
  const example = errorExamples[code as ErrorCode];
  return [
    `## ${code}`,
    withLinks(meaning),
    `**What to do first:** ${withLinks(first)}`,
    ...(example === undefined
      ? []
      : [`<!-- compared: scenarios/quoted-messages.test.ts -->\n\`\`\`text\n${example}\n\`\`\``]),
    ...(rows.length === 0 ? [] : [causes(rows)]),
  ].join('\n\n');
}

function causes(rows: readonly Stated[]): string {
  return markdownTable(
    ['The message says', 'Likely cause', 'What to do'],
    distinct(rows.map(({ summary = '', cause = '', remedy = '' }) => [summary, cause, remedy])),
  );
}

/** Several modules state the same explanation. One without a message or a cause says nothing without the message. */
function distinct(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const cells = rows.map((row) => row.map((text) => withLinks(plain(text))));
  return [...new Map(cells.map((row) => [row.join('|'), row])).values()].filter(
    ([message, cause]) => message || cause,
  );
}

/** A template's text: two values side by side are one gap. Angle brackets would be HTML. */
function plain(text: string): string {
  return text
    .replaceAll(/…(?: ?…)+/g, '…')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*');
}

/** Links pages that a text names, relative to docs/. */
function withLinks(text: string): string {
  return text.replaceAll(/(?<![\w/])docs\/([\w/-]+\.md)/g, '[$1]($1)');
}
