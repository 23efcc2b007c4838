import { appendFileSync } from 'node:fs';
import { withoutControls } from '../runner/log-text.ts';

/**
 * Text for the job summary, in GitHub's Markdown. Only `md` and the functions in this file create one, and they escape
 * every value. Only a `Markdown` can be added to the summary.
 */
export class Markdown {
  readonly text: string;

  /** Only for the functions in this file. */
  constructor(text: string) {
    this.text = text;
  }
}

/** A template of Keyturn's own Markdown; plain strings in it are escaped. */
export function md(strings: TemplateStringsArray, ...values: readonly (Markdown | string)[]): Markdown {
  const parts = values.map((value) => (value instanceof Markdown ? value : escaped(value)).text);
  return new Markdown(String.raw({ raw: strings }, ...parts));
}

/** Joins pieces of Markdown. */
export function joined(pieces: readonly Markdown[], separator: string): Markdown {
  return new Markdown(pieces.map(({ text }) => text).join(separator));
}

/** Appends to the job summary. */
export function appendSummary(path: string, { text }: Markdown): void {
  appendFileSync(path, `${text}\n`);
}

/** A value as code, also for table cells. Nothing in it becomes markup, a mention or a link. */
export function code(text: string): Markdown {
  const value = oneLine(text);
  return new Markdown(/^[\w.:,=+@/… -]+$/.test(value) ? `\`${value}\`` : `<code>${entities(value)}</code>`);
}

/** Several lines as they are, as a block of code. */
export function codeBlock(text: string): Markdown {
  const lines = text.split(/\r?\n/).map((line) => entities(withoutControls(line)));
  return new Markdown(`<pre>${lines.join('&#10;')}</pre>`);
}

/** A sentence of Keyturn's that may quote external text. Text in backticks becomes code. */
export function prose(text: string): Markdown {
  const whole = oneLine(text);
  const sentence = whole.charAt(0).toUpperCase() + whole.slice(1);
  return escaped(/[.!?:]$/.test(sentence) ? sentence : `${sentence}.`);
}

/** A URL, which GitHub shows as a link. Any other text becomes code. */
export function link(url: string): Markdown {
  return address.test(url) ? new Markdown(url) : code(url);
}

/** Keeps plain words and shows as code whatever GitHub could read as markup, a link, a mention, an issue or a commit. */
function escaped(text: string): Markdown {
  const pieces = oneLine(text).split('`');
  const shown = pieces.map((piece, index) => {
    if (index % 2 === 0) return words(piece);
    return index < pieces.length - 1 ? code(piece).text : words(`\`${piece}`);
  });
  return new Markdown(shown.join(''));
}

function words(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (isPunctuation(word) || isPlain(word, index === 0) ? word : codeInSentence(word)))
    .join(' ');
}

/** Punctuation at the end of a word is not part of the value. */
function codeInSentence(word: string): string {
  const value = /[.,:;!?]$/.test(word) && word.length > 1 ? word.slice(0, -1) : word;
  return code(value).text + word.slice(value.length);
}

/**
 * A URL that GitHub links as a whole ("Autolinks (extension)" in the GitHub Flavored Markdown specification). It does not
 * link a host that contains `_` and would show the rest as Markdown.
 */
const address = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?(?:\/[\w.-]*)*(?:#[\w-]+)?$/i;
const letters = /^[("'“]*\p{L}(?:[\p{L}\p{M}’'-]*\p{L})?[)"'”.,:;!?]*$/u;
const number = /^\(?\d+(?:[.:-]\d+)*[a-z]{0,3}\)?[.,:;!?]?$/;
/** GitHub links such words to a commit. */
const commit = /[0-9a-f]{7}/i;

/** Also nothing at all. It stands between two blanks or after code, where it is no markup. */
const isPunctuation = (word: string): boolean => /^[.,:;!?)]*$/.test(word);

/** A number at the start of a line could start a list. */
function isPlain(word: string, isFirst: boolean): boolean {
  return (
    (letters.test(word) && !commit.test(word)) || (number.test(word) && !(isFirst && /[.)]$/.test(word)))
  );
}

function entities(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9 …,]/gu, (char) => `&#${char.codePointAt(0)};`);
}

function oneLine(text: string): string {
  return withoutControls(text).replaceAll(/\s+/g, ' ').trim();
}
