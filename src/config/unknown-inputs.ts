import type { Env } from '../env.ts';
import type { InputName } from './inputs.ts';
import { inputSpecs } from './inputs.ts';
import type { Problems } from './problems.ts';

/**
 * Checks inputs that action.yml does not declare. The runner passes every key of `with:` as `INPUT_…` and only warns about
 * unknown ones (docs/facts.md#undeclared-inputs), so a misspelt `role-to-assume` would publish the long-term key. A name that
 * is close to a real one is a problem; a single notice lists the others. Values are never shown.
 */
export function checkUnknownInputs(env: Env, problems: Problems, notices: string[]): void {
  const unknown = unknownNames(env);
  if (unknown.length === 0) return;
  const others: string[] = [];
  for (const name of unknown) {
    const meant = mayLeak(env) ? undefined : inputMeantBy(name, env);
    if (meant === undefined) others.push(shown(name));
    else problems.add(`There is no input ${shown(name)}.`, `write ${meant}, or remove it.`);
  }
  if (others.length > 0) notices.push(unknownNotice(others));
}

/** Names to list in the notice. */
const maxNames = 10;

function unknownNotice(names: readonly string[]): string {
  const list = names.slice(0, maxNames).join(', ');
  const more = names.length > maxNames ? ` and ${names.length - maxNames} more` : '';
  return `Keyturn has no input named ${list}${more}, so it has no effect. The README lists all inputs.`;
}

const known: ReadonlySet<string> = new Set(inputSpecs.map(({ name }) => name));

/** In lower case, as action.yml declares them. The runner replaces blanks by underscores. */
function unknownNames(env: Env): string[] {
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && variable !== 'INPUT_')
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.has(name))
    .sort();
}

/**
 * Whether inputs of a composite action reach the steps in it, so that an unknown name may be the composite action's. act,
 * Gitea and Forgejo pass them on (nektos/act, action_composite.go); GitHub's runner does not.
 */
function mayLeak(env: Env): boolean {
  return ['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'].some((name) => Boolean(env[name]));
}

/**
 * The real input that an unknown name is close to. An input that is also given was not misspelt: the unknown name is then
 * a variable `INPUT_…` of the job, or an input of another version.
 */
function inputMeantBy(name: string, env: Env): InputName | undefined {
  const words = wordsOf(name);
  const candidates = inputSpecs.map((spec) => spec.name).filter((candidate) => !isGiven(candidate, env));
  const alias = aliases[words.join('-')];
  if (alias !== undefined && candidates.includes(alias)) return alias;
  if (name.length > maxNameLength) return undefined;
  const close = candidates.flatMap((candidate) => {
    const slips = slipsBetween(words, wordsOf(candidate));
    return slips === undefined ? [] : [{ candidate, slips }];
  });
  return close.sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

/** `audience` has a default, so its variable always exists. */
function isGiven(name: InputName, env: Env): boolean {
  const value = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  return value !== '' && !(name === 'audience' && value === 'sts.amazonaws.com');
}

/** Names of these inputs in other actions and AWS's tools. */
const aliases: Readonly<Record<string, InputName>> = {
  role: 'role-to-assume',
  'role-arn': 'role-to-assume',
  'aws-role': 'role-to-assume',
  'aws-role-arn': 'role-to-assume',
  'iam-role': 'role-to-assume',
  'assume-role': 'role-to-assume',
  region: 'aws-region',
  'aws-default-region': 'aws-region',
  profile: 'aws-profile',
  'duration-seconds': 'role-duration-seconds',
  'role-duration': 'role-duration-seconds',
  'session-duration': 'role-duration-seconds',
  'allowed-account-id': 'allowed-account-ids',
};

/** Splits a name, so that `role_to_assume` and `role to assume` compare equal to `role-to-assume`. */
function wordsOf(name: string): readonly string[] {
  return name.split(/[-_. ]/).filter((word) => word !== '');
}

/** Real inputs have names of 6 to 29 letters, so a longer name is not a misspelling. */
const maxNameLength = 40;

/** The number of wrong letters, with reordered words counting as one; `undefined` for a different name. */
function slipsBetween(words: readonly string[], real: readonly string[]): number | undefined {
  if (haveSameWords(words, real)) return 1;
  const given = words.join('');
  const other = real.join('');
  // The distance is never less than the difference in length, and takes much longer.
  if (Math.abs(given.length - other.length) > tolerance(other.length)) return undefined;
  const slips = distance(given, other);
  return slips <= tolerance(other.length) ? slips : undefined;
}

/** Whether two names differ only in the order of words and in `aws`. */
function haveSameWords(words: readonly string[], real: readonly string[]): boolean {
  const essence = (all: readonly string[]) =>
    all
      .filter((word) => word !== 'aws')
      .sort()
      .join('-');
  return essence(words) === essence(real);
}

/** Letters that may differ: one in six, up to three in twenty. More make a different word. */
function tolerance(length: number): number {
  return length < 8 ? 1 : length < 16 ? 2 : 3;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbouring letters. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** A name for the log: on one line and not too long. */
function shown(name: string): string {
  const plain = name.replaceAll(/[^\w.-]/g, '?');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
