import type { Env } from '../env.ts';
import type { InputName } from './inputs.ts';
import { inputSpecs } from './inputs.ts';
import type { Problems } from './problems.ts';

/**
 * Inputs that action.yml does not declare. The runner passes every key of `with:` as `INPUT_…` and only warns of those
 * that it does not know (docs/facts.md#undeclared-inputs), so a misspelt `role-to-assume` would hand out the long-term key.
 * A name that is close to a real one is a problem; the others are told in one notice. Values are never shown.
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

/** More names than these say nothing more. */
const maxNames = 10;

function unknownNotice(names: readonly string[]): string {
  const list = names.slice(0, maxNames).join(', ');
  const more = names.length > maxNames ? ` and ${names.length - maxNames} more` : '';
  return `Keyturn has no input of the name ${list}${more}, so it has no effect. The README lists all inputs.`;
}

const known: ReadonlySet<string> = new Set(inputSpecs.map(({ name }) => name));

/** In lower case, as `with:` has them in action.yml; the runner makes a blank an underscore. */
function unknownNames(env: Env): string[] {
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && variable !== 'INPUT_')
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.has(name))
    .sort();
}

/**
 * act, Gitea and Forgejo pass the inputs of a composite action on to the steps in it (nektos/act, action_composite.go),
 * so there an unknown name may be somebody else's. GitHub's runner does not.
 */
function mayLeak(env: Env): boolean {
  return ['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'].some((name) => Boolean(env[name]));
}

/**
 * The real input that an unknown name is close to. One that is given as well was not misspelt: the unknown name is
 * then a variable `INPUT_…` of the job, or an input of another version.
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

/** `audience` has a default, so it is there in every run. */
function isGiven(name: InputName, env: Env): boolean {
  const value = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  return value !== '' && !(name === 'audience' && value === 'sts.amazonaws.com');
}

/** What other actions and AWS's tools call these inputs. */
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

/** `role_to_assume`, `roleToAssume` (which the runner upper-cases) and `role to assume` have the same letters. */
function wordsOf(name: string): readonly string[] {
  return name.split(/[-_. ]/).filter((word) => word !== '');
}

/** The names of real inputs have 6 to 29 letters; a longer one is not misspelt by a letter or two. */
const maxNameLength = 40;

/** How many letters are wrong, words in another order counting as one; `undefined` where it is another name. */
function slipsBetween(words: readonly string[], real: readonly string[]): number | undefined {
  if (haveSameWords(words, real)) return 1;
  const other = real.join('');
  const slips = distance(words.join(''), other);
  return slips <= tolerance(other.length) ? slips : undefined;
}

/** Swapped words, and `aws` where it does not belong or is missing. */
function haveSameWords(words: readonly string[], real: readonly string[]): boolean {
  const essence = (all: readonly string[]) =>
    all
      .filter((word) => word !== 'aws')
      .sort()
      .join('-');
  return essence(words) === essence(real);
}

/** Letters that may differ: one of six is a slip, and so are three of twenty; more is another word. */
function tolerance(length: number): number {
  return length < 8 ? 1 : length < 16 ? 2 : 3;
}

/** Optimal string alignment: letters put in, left out, exchanged or swapped with their neighbour. */
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

/** A name as it may stand in the log: on one line, and cut short. */
function shown(name: string): string {
  const plain = name.replaceAll(/[^\w.-]/g, '?');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
