import {
  cleanLines,
  oneLine,
  type Paint,
  painter,
  sentence,
  type TextStyle,
  wrapped,
} from '../findings/forms/lines.ts';
import { plainJson } from '../findings/forms/plain-json.ts';
import type { Explained, Warning } from './explained.ts';

/** Explanations as JSON, by docs/schemas/explain.schema.json. */
export function explainedJson(explained: readonly Explained[]): string {
  return `${plainJson({ schemaVersion: 1, explained })}\n`;
}

/** Explanations for people. */
export function explainedText(explained: readonly Explained[], style: TextStyle): string {
  const paint = painter(style);
  return `${explained.map((each) => one(each, style, paint)).join('\n\n')}\n`;
}

function one(explained: Explained, style: TextStyle, paint: Paint): string {
  const { title, sentences, facts, warnings, remedy, statement, help } = explained;
  const longest = Math.max(0, ...facts.map(({ name }) => oneLine(name).length));
  return [
    paint('bold', oneLine(title)),
    ...sentences.flatMap((text) => wrapped(sentence(text), '  ', style)),
    ...(facts.length === 0 ? [] : ['']),
    ...facts.map(({ name, value }) => `  ${oneLine(name).padEnd(longest)}  ${oneLine(value)}`),
    ...warnings.flatMap((warning) => ['', ...warningLines(warning, style, paint)]),
    ...(remedy === undefined ? [] : ['', ...wrapped(`What to do: ${remedy}`, '  ', style)]),
    ...(statement === undefined ? [] : cleanLines(statement, '    ')),
    ...(help === undefined ? [] : [`  ${paint('dim', help)}`]),
  ].join('\n');
}

function warningLines({ rule, summary, cause, remedy, statement }: Warning, style: TextStyle, paint: Paint) {
  const [first = '', ...rest] = wrapped(sentence(summary), '  ', style);
  return [
    `  ${paint('yellow', rule === undefined ? 'Warning:' : `Warning ${rule}:`)} ${first.trimStart()}`,
    ...rest,
    ...(cause === undefined ? [] : wrapped(`Likely cause: ${cause}`, '    ', style)),
    ...(remedy === undefined ? [] : wrapped(`What to do: ${remedy}`, '    ', style)),
    ...(statement === undefined ? [] : cleanLines(statement, '      ')),
  ];
}
