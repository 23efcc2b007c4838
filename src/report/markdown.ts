import { appendFileSync } from 'node:fs';
import { withoutControls } from '../runner/log-text.ts';

/**
 * The job summary's language: GitHub's Markdown. Only `md` makes a `Markdown`, and it escapes everything that is put into
 * it; only a `Markdown` can be added to the summary.
 */
export class Markdown {
  readonly text: string;

  /** For `md` and the functions beside it. */
  constructor(text: string) {
    this.text = text;
  }
}

/** Keyturn's own Markdown, with other texts in it as `prose`. */
export function md(strings: TemplateStringsArray, ...values: readonly (Markdown | string)[]): Markdown {
  const parts = values.map((value) => (value instanceof Markdown ? value : escaped(value)).text);
  return new Markdown(String.raw({ raw: strings }, ...parts));
}

/** Pieces of Markdown in one. */
export function joined(pieces: readonly Markdown[], separator: string): Markdown {
  return new Markdown(pieces.map(({ text }) => text).join(separator));
}

/** Adds to the job's summary. */
export function appendSummary(path: string, { text }: Markdown): void {
  appendFileSync(path, `${text}\n`);
}

/** A value that stands for itself, table cells included: nothing in it marks up, mentions or links. */
export function code(text: string): Markdown {
  const value = oneLine(text);
  return new Markdown(/^[\w.:,=+@/… -]+$/.test(value) ? `\`${value}\`` : `<code>${entities(value)}</code>`);
}

/** A sentence of Keyturn's own that may quote what others wrote; what stands in backticks is code. */
export function prose(text: string): Markdown {
  const whole = oneLine(text);
  const sentence = whole.charAt(0).toUpperCase() + whole.slice(1);
  return escaped(/[.!?:]$/.test(sentence) ? sentence : `${sentence}.`);
}

/** The address of a page, which GitHub shows as a link; anything else is a value. */
export function link(url: string): Markdown {
  return address.test(url) ? new Markdown(url) : code(url);
}

/** Words stay; whatever GitHub could take for markup, a link, a mention, an issue or a commit is shown as code. */
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
    .map((word, index) => (word === '' || isPlain(word, index === 0) ? word : codeInSentence(word)))
    .join(' ');
}

/** The mark that ends the sentence, or a part of it, is not part of the value. */
function codeInSentence(word: string): string {
  const value = /[.,:;!?]$/.test(word) && word.length > 1 ? word.slice(0, -1) : word;
  return code(value).text + word.slice(value.length);
}

/**
 * A host, a port and a path that GitHub links as a whole ("Autolinks (extension)" in the GitHub Flavored Markdown
 * specification): it links no host with `_` in it, and would show the rest as Markdown.
 */
const address = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?(?:\/[\w.-]*)*$/i;
const letters = /^[("'“]*\p{L}(?:[\p{L}\p{M}’'-]*\p{L})?[)"'”.,:;!?]*$/u;
const number = /^\(?\d+(?:[.:-]\d+)*[a-z]{0,3}\)?[.,:;!?]?$/;
/** GitHub links these to a commit. */
const commit = /[0-9a-f]{7}/i;

/** A number that begins a line could begin a list. */
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
