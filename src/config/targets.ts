import { type StoreRegistry, secretStores } from '../secret-stores/index.ts';
import type { RepositoryName } from '../secret-stores/jobs.ts';
import type { PlaceWord, StoreGrammar } from '../secret-stores/store-kind.ts';
import type { SecretFormat, Target } from './config.ts';
import { withoutDash } from './mistakes.ts';

/** The pair that the word `classic` stands for, and the usual two-line secret. */
export const classicForm = {
  kind: 'classic',
  idName: 'AWS_ACCESS_KEY_ID',
  secretName: 'AWS_SECRET_ACCESS_KEY',
} as const satisfies SecretFormat;
export const twoLineForm: SecretFormat = { kind: 'two-line', name: 'AWS_CREDENTIALS' };

/** A target and the line of `rotate-targets` that names it. */
export interface TargetLine {
  readonly number: number;
  readonly text: string;
  readonly target: Target;
}

/**
 * Reads `rotate-targets`, one target a line: the words that its secret store defines, and
 * `[SECRET | ID_SECRET+KEY_SECRET | classic]`. Blank lines and lines that begin with `#` are ignored.
 *
 * @param byDefault - the format of targets that name no secret
 * @param here - the repository that the workflow runs in; a line may name it or leave it out
 * @returns the targets, their lines, and what is wrong with the other lines
 */
export function parseTargets(
  text: string,
  byDefault: SecretFormat,
  here?: RepositoryName,
  stores: StoreRegistry = secretStores,
): {
  readonly targets: readonly Target[];
  readonly lines: readonly TargetLine[];
  readonly problems: readonly string[];
} {
  const lines: TargetLine[] = [];
  const problems: string[] = [];
  const seen = new Map<string, TargetLine>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const where = `line ${index + 1}, ${JSON.stringify(trimmed)}`;
    const parsed = parseLine(trimmed, byDefault, stores);
    if (typeof parsed === 'string') {
      problems.push(`${where}: ${parsed}`);
      continue;
    }
    const target = { number: index + 1, text: trimmed, target: parsed };
    for (const name of secretNames(parsed.form)) {
      const key = `${stores.of(parsed.location).places.identity(parsed.location, here)} ${name}`;
      const first = seen.get(key);
      if (first) problems.push(`${where}: ${listedTwice(name, first, target)}`);
      seen.set(key, first ?? target);
    }
    lines.push(target);
  }
  return { targets: lines.map(({ target }) => target), lines, problems };
}

function listedTwice(name: string, first: TargetLine, second: TargetLine): string {
  const isSameForm = first.target.form.kind === second.target.form.kind;
  const forms = isSameForm ? '' : ', in another form: a secret holds a whole pair or one half of it';
  return `${name} is the target of line ${first.number} already${forms}.`;
}

/** The words of a line that tell how the pair is stored; the store reads the others. */
const formatSlot = 'secret';

function parseLine(line: string, byDefault: SecretFormat, stores: StoreRegistry): Target | string {
  const bare = withoutDash(line);
  if (bare !== undefined)
    return `the line begins with a dash; this input is a text and not a YAML list: write ${bare || 'it'} without the dash.`;
  const words = line.split(/\s+/);
  const { grammar } = stores.forWords(words);
  const slots: Record<string, unknown> = {};
  for (const word of words) {
    const { slot, read } = kindOf(word, grammar);
    if (Object.hasOwn(slots, slot))
      return `it names two ${slot}s${slot === formatSlot ? '; write a classic pair as ID_SECRET+KEY_SECRET' : ''}.`;
    const meaning = read(word);
    if (typeof meaning === 'string') return meaning;
    slots[slot] = meaning.value;
  }
  const { [formatSlot]: form, ...others } = slots;
  const location = grammar.locate(others);
  return typeof location === 'string' ? location : { location, form: (form as SecretFormat) ?? byDefault };
}

function kindOf(word: string, grammar: StoreGrammar): Pick<PlaceWord, 'slot' | 'read'> {
  return (
    grammar.words.find((kind) => kind.matches(word)) ?? {
      slot: formatSlot,
      read: (text) => {
        const form = formOf(text, grammar);
        return typeof form === 'string' ? form : { value: form };
      },
    }
  );
}

function formOf(word: string, grammar: StoreGrammar): SecretFormat | string {
  if (word === 'classic') return classicForm;
  const parts = word.split('+');
  const names = parts.flatMap((part) => grammar.secretName(part) ?? []);
  const [first = '', second] = names;
  if (names.length < parts.length || names.length > 2) {
    const wrong = parts.find((part) => grammar.secretName(part) === undefined);
    return grammar.explainWord(word, wrong ?? word);
  }
  if (second === undefined) return { kind: 'two-line', name: first };
  if (first === second) return 'both halves of the pair have the same secret.';
  return { kind: 'classic', idName: first, secretName: second };
}

/** The names of a pair's secrets in the order in which they are written. The id is last: it is the commit record. */
export function secretNames(form: SecretFormat): readonly string[] {
  return form.kind === 'two-line' ? [form.name] : [form.secretName, form.idName];
}

/** A target as a line of `rotate-targets`. */
export function writeTarget({ location, form }: Target, stores: StoreRegistry = secretStores): string {
  return [...stores.of(location).grammar.write(location), formatWord(form)].join(' ');
}

function formatWord(form: SecretFormat): string {
  if (form.kind === 'two-line') return form.name;
  const isUsual = form.idName === classicForm.idName && form.secretName === classicForm.secretName;
  return isUsual ? 'classic' : `${form.idName}+${form.secretName}`;
}
