import { type Module, type Node, nodesIn } from '../source/modules.ts';

/** A message that a page quotes: a line of a block, or code in a sentence. */
interface Quoted {
  readonly page: string;
  readonly text: string;
}

/** Commands and languages, whose words are no message. */
const isNoMessage =
  /^(?:aws|keyturn (?:audit|bootstrap|credentials|doctor|exec|explain)|npm|gh|git|docker|node|curl|on|if|env|permissions|uses|unset)\b|[{}=$|<>]|^[\w-]+: \S+$/;

/**
 * The messages of Keyturn that a page quotes: the lines of its blocks of text (` ```text `, or without a language), and
 * code in its sentences that has at least four words.
 */
export function quotedIn(page: string, markdown: string): readonly Quoted[] {
  const fences = [...markdown.matchAll(/^ *```(\w*)\n([\s\S]*?)\n *```$/gm)];
  const lines = fences.flatMap(([, language = '', text = '']) =>
    language === '' || language === 'text' ? text.split('\n') : [],
  );
  const prose = markdown.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');
  const codes = [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)]
    .map(([, text = '']) => text)
    .filter(
      (text) =>
        !isNoMessage.test(text) &&
        text.split(' ').filter((word) => /^[a-z]{2,}[,.;:]?$/i.test(word)).length >= 4,
    );
  return [...lines, ...codes].map((text) => ({ page, text: text.trim() })).filter(({ text }) => text !== '');
}

/**
 * The pieces of text in string and template literals, one for each line, that have two words or are a long one. In lower
 * case, because a message begins some explanations with a capital letter.
 */
export function literalsIn(modules: readonly Module[]): readonly string[] {
  const texts = modules.flatMap(({ body }) => [...nodesIn(body)].flatMap(literal));
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim().toLowerCase());
  return [...new Set(lines)].filter((line) => line.length >= 8 || /[\w)] \w/.test(line));
}

function literal(node: Node): readonly string[] {
  if (node.type === 'StringLiteral') return [String(node.value)];
  if (node.type !== 'TemplateLiteral') return [];
  return (node.quasis as readonly { readonly cooked: string }[]).map(({ cooked }) => cooked);
}

/**
 * The parts of a quoted message that no literal has. A value (an ARN, a number, a name) may stand between two literals, so
 * one or two words alone are no finding.
 */
export function unknownParts(quoted: Quoted, literals: readonly string[]): readonly string[] {
  const text = quoted.text.toLowerCase();
  const isKnown = new Uint8Array(text.length);
  for (const piece of [...literals, ...fragmentsIn(text, literals)]) {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
      isKnown.fill(1, at, at + piece.length);
  }
  return gapsIn(quoted.text, isKnown).filter((gap) => plainWords(gap).length > 2);
}

/** What stands between the gaps and values of a quotation, where a literal has it: a page may shorten a message. */
function fragmentsIn(text: string, literals: readonly string[]): readonly string[] {
  const fragments = text.split(/…|\b(?:akia|\d)[\w…]*/).map((fragment) => fragment.trim());
  return fragments.filter(
    (fragment) => fragment.includes(' ') && literals.some((piece) => piece.includes(fragment)),
  );
}

function gapsIn(text: string, isKnown: Uint8Array): readonly string[] {
  const gaps: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const isGap = at < text.length && isKnown[at] === 0;
    if (isGap && start < 0) start = at;
    if (isGap || start < 0) continue;
    gaps.push(text.slice(start, at));
    start = -1;
  }
  return gaps;
}

/** Words of a sentence; names with punctuation or digits inside, and words in capitals, are values. */
function plainWords(gap: string): readonly string[] {
  return gap.split(/[\s…]+/).filter((word) => /^[("'`]*[A-Za-z][a-z]{2,}[)"'`,.;:]*$/.test(word));
}
