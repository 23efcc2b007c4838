import type { RepositoryName } from '../github/repository-name.ts';
import type { SecretFormat, Target, TargetPlace } from './config.ts';
import { withoutDash } from './mistakes.ts';
import { targetWordMeant } from './target-mistakes.ts';

/** What `classic` stands for, and the two-line secret's usual name. */
export const classicForm = {
  kind: 'classic',
  idName: 'AWS_ACCESS_KEY_ID',
  secretName: 'AWS_SECRET_ACCESS_KEY',
} as const satisfies SecretFormat;
export const twoLineForm: SecretFormat = { kind: 'two-line', name: 'AWS_CREDENTIALS' };

const namePattern = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;
const stores = ['actions', 'dependabot', 'codespaces'] as const;
type Store = (typeof stores)[number];

/** A line's words, understood one by one. */
interface Words {
  place?: { readonly repository: RepositoryName } | { readonly org: string };
  store?: { readonly store: Store } | { readonly environment: string };
  secret?: SecretFormat;
}

/** A kind of word: how it is recognised, the one slot of the line that it fills, and what it means or is wrong. */
interface WordKind {
  readonly slot: keyof Words;
  readonly matches: (word: string) => boolean;
  readonly read: (word: string) => Words | string;
}

const wordKinds: readonly WordKind[] = [
  {
    slot: 'place',
    matches: (word) => word.startsWith('org:'),
    read: (word) =>
      isOwner(word.slice('org:'.length))
        ? { place: { org: word.slice(4) } }
        : `${word} is no organization; write org:NAME.`,
  },
  {
    slot: 'store',
    matches: (word) => word.startsWith('env:'),
    read: (word) => {
      const environment = decoded(word.slice(4));
      if (!environment)
        return 'env: lacks the name of an environment; write env:NAME, without a space behind the colon, and a space in the name as %20.';
      return isDots(environment) || /\p{Cc}/u.test(environment)
        ? `${word} is no environment: GitHub has none of that name.`
        : { store: { environment } };
    },
  },
  {
    slot: 'place',
    matches: (word) => word.includes('/'),
    read: (word) => {
      const repository = repositoryIn(word);
      return repository
        ? { place: { repository } }
        : `${word} is no repository; write ${targetWordMeant(word) ?? 'owner/name'}.`;
    },
  },
  { slot: 'store', matches: isStore, read: (word) => ({ store: { store: word as Store } }) },
  {
    slot: 'secret',
    matches: () => true,
    read: (word) => {
      const form = formOf(word);
      return typeof form === 'string' ? form : { secret: form };
    },
  },
];

/** A target and the line of `rotate-targets` that names it. */
export interface TargetLine {
  readonly number: number;
  readonly text: string;
  readonly target: Target;
}

/**
 * Reads `rotate-targets`: one target a line, `[owner/repo | org:NAME] [actions | dependabot | codespaces | env:NAME]
 * [SECRET | ID_SECRET+KEY_SECRET | classic]`. Blank lines and lines that begin with `#` do not count.
 *
 * @param byDefault - the form of targets that name no secret
 * @param here - the repository that the workflow runs in; a line may name it, or leave it out
 * @returns the targets and their lines, or what is wrong, by line
 */
export function parseTargets(
  text: string,
  byDefault: SecretFormat,
  here?: RepositoryName,
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
    const parsed = parseLine(trimmed, byDefault);
    if (typeof parsed === 'string') {
      problems.push(`${where}: ${parsed}`);
      continue;
    }
    const target = { number: index + 1, text: trimmed, target: parsed };
    for (const name of secretNames(parsed.form)) {
      const key = `${placeKey(parsed.place, here)} ${name}`;
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

/**
 * `owner/name`, as GitHub names them; `undefined` for anything else. Owners that an identity provider manages have `_` in
 * their names (GitHub docs, "Username considerations for external authentication").
 */
export function repositoryIn(text: string): RepositoryName | undefined {
  const [owner = '', repo = '', ...more] = text.split('/');
  const isRepository = /^[\w.-]+$/.test(repo) && !isDots(repo);
  return isOwner(owner) && isRepository && more.length === 0 ? { owner, repo } : undefined;
}

function isOwner(name: string): boolean {
  return /^[A-Za-z0-9][\w-]*$/.test(name);
}

/** In an address these two mean the folder itself and the one above. */
function isDots(name: string): boolean {
  return name === '.' || name === '..';
}

function parseLine(line: string, byDefault: SecretFormat): Target | string {
  const bare = withoutDash(line);
  if (bare !== undefined)
    return `the line begins with a dash; this input is a text and not a YAML list: write ${bare || 'it'} without the dash.`;
  let words: Words = {};
  for (const word of line.split(/\s+/)) {
    const kind = wordKinds.find(({ matches }) => matches(word));
    if (!kind) continue;
    if (words[kind.slot])
      return `it names two ${kind.slot}s${kind.slot === 'secret' ? '; write a classic pair as ID_SECRET+KEY_SECRET' : ''}.`;
    const read = kind.read(word);
    if (typeof read === 'string') return read;
    words = { ...words, ...read };
  }
  const place = placeOf(words);
  return typeof place === 'string' ? place : { place, form: words.secret ?? byDefault };
}

function formOf(word: string): SecretFormat | string {
  if (word === 'classic') return classicForm;
  const names = word.split('+');
  const bad = names.find((name) => !namePattern.test(name));
  if (bad !== undefined || names.length > 2) {
    const meant = targetWordMeant(word);
    if (meant !== undefined) return `${word} is no word of a target: write ${meant}.`;
    return `${bad ?? word} is no name of a secret (letters, digits and _, no digit first, not GITHUB_…), no store (actions, dependabot, codespaces, env:NAME) and no place (owner/repo, org:NAME).`;
  }
  const [first = '', second] = names;
  if (second === undefined) return { kind: 'two-line', name: first.toUpperCase() };
  if (first.toUpperCase() === second.toUpperCase()) return 'both halves of the pair have the same secret.';
  return { kind: 'classic', idName: first.toUpperCase(), secretName: second.toUpperCase() };
}

function placeOf({ place, store = { store: 'actions' } }: Words): TargetPlace | string {
  if (place && 'org' in place) {
    return 'store' in store
      ? { kind: 'organization', org: place.org, store: store.store }
      : 'an organization has no environments; name the repository instead.';
  }
  return 'store' in store
    ? { kind: 'repository', store: store.store, ...place }
    : { kind: 'environment', environment: store.environment, ...place };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function isStore(word: string): word is Store {
  return (stores as readonly string[]).includes(word);
}

/** The names of the secrets of a pair, in the order in which they are written: the id is the commit record. */
export function secretNames(form: SecretFormat): readonly string[] {
  return form.kind === 'two-line' ? [form.name] : [form.secretName, form.idName];
}

/** A place in words. */
export function describePlace(place: TargetPlace): string {
  if (place.kind === 'organization') return `the organization ${place.org}${of(place.store)}`;
  const repository = place.repository
    ? `${place.repository.owner}/${place.repository.repo}`
    : 'this repository';
  if (place.kind === 'environment') return `the environment ${place.environment} of ${repository}`;
  return `${repository}${of(place.store)}`;
}

function of(store: Store): string {
  return store === 'actions' ? '' : ` (${store === 'dependabot' ? 'Dependabot' : 'Codespaces'})`;
}

/** A target in words, for the log. */
export function describeTarget({ place, form }: Target): string {
  return `${secretNames(form).toReversed().join(' + ')} of ${describePlace(place)}`;
}

/**
 * One text for each place, however its line is written: GitHub compares the names of owners, repositories and
 * environments without regard to case.
 *
 * @param here - the repository that the workflow runs in
 */
export function placeKey(place: TargetPlace, here: RepositoryName | undefined): string {
  const isElsewhere = place.kind === 'organization' || place.repository !== undefined;
  return describePlace(isElsewhere || !here ? place : { ...place, repository: here }).toLowerCase();
}

/** A target as a line of `rotate-targets`. */
export function writeTarget({ place, form }: Target): string {
  const words = [...placeWords(place), ...storeWords(place), formWord(form)];
  return words.join(' ');
}

function placeWords(place: TargetPlace): string[] {
  if (place.kind === 'organization') return [`org:${place.org}`];
  return place.repository ? [`${place.repository.owner}/${place.repository.repo}`] : [];
}

function storeWords(place: TargetPlace): string[] {
  if (place.kind === 'environment') return [`env:${place.environment.replace(/[%\s]/g, encodeURIComponent)}`];
  return place.store === 'actions' ? [] : [place.store];
}

function formWord(form: SecretFormat): string {
  if (form.kind === 'two-line') return form.name;
  const isUsual = form.idName === classicForm.idName && form.secretName === classicForm.secretName;
  return isUsual ? 'classic' : `${form.idName}+${form.secretName}`;
}
