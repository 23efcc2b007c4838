import { type StoreRegistry, secretStores } from '../secret-stores/index.ts';
import type { RepositoryName } from '../secret-stores/jobs.ts';
import type { SecretLocation } from '../secret-stores/secret-store.ts';
import type { SecretFormat } from './config.ts';
import { secretNames, type TargetLine, writeTarget } from './targets.ts';

/** What is wrong with one line or with several lines, and the exact line to write. */
interface Conflict {
  readonly summary: string;
  readonly remedy: string;
}

/**
 * Finds targets that their store would accept although a secret would get the wrong content: the whole pair where a job
 * reads one half.
 *
 * @param here - the repository that the workflow runs in, which a line may name or leave out
 */
export function findConflicts(
  lines: readonly TargetLine[],
  here?: RepositoryName,
  stores: StoreRegistry = secretStores,
): readonly Conflict[] {
  const halves = groupHalves(lines, here, stores);
  return [
    ...lines.flatMap((line) => swappedHalves(line, stores)),
    ...halves.flatMap((group) => halvesAsTargets(group, stores)),
  ];
}

/** The part of a pair that the name of a secret suggests. */
type Part = 'id' | 'secret' | 'session token';

/** Words that name exactly one part, anywhere in a name. Each pattern reads a name once. */
const certain: readonly (readonly [RegExp, Part])[] = [
  [/(?:^|_)(?:SESSION|SECURITY)_TOKEN(?:_|$)/, 'session token'],
  [/(?:^|_)(?:SECRET_ACCESS_KEY|SECRET_KEY|ACCESS_KEY_SECRET)(?:_|$)/, 'secret'],
  [/(?:^|_)KEY_ID(?:_|$)/, 'id'],
];

function partOf(name: string): Part | undefined {
  return certain.find(([pattern]) => pattern.test(name))?.[1];
}

/** The part that a name suggests next to another name: `AWS_KEY` alone can be a whole pair, but not next to `AWS_SECRET`. */
function possiblePartOf(name: string): Part | undefined {
  const words = name.split('_');
  if (words.includes('SECRET')) return 'secret';
  return words.includes('KEY') || words.includes('ID') ? 'id' : undefined;
}

/** A name without the words that tell the halves apart; it is the same for both halves. */
function stemOf(name: string): string {
  return name
    .split('_')
    .filter((word) => !['ACCESS', 'KEY', 'ID', 'SECRET'].includes(word))
    .join('_');
}

/** Groups the two-line targets of one location whose names differ only in the words that tell the halves apart. */
function groupHalves(
  lines: readonly TargetLine[],
  here: RepositoryName | undefined,
  stores: StoreRegistry,
): TargetLine[][] {
  const groups = new Map<string, TargetLine[]>();
  for (const line of lines) {
    const { location, form } = line.target;
    if (form.kind !== 'two-line') continue;
    const key = `${stores.of(location).places.identity(location, here)} ${stemOf(form.name)}`;
    const group = groups.get(key) ?? [];
    group.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function halvesAsTargets(group: readonly TargetLine[], stores: StoreRegistry): Conflict[] {
  const named = group.map((line) => ({ line, name: nameOf(line) }));
  const id = named.find(({ name }) => partOf(name) === 'id' || possiblePartOf(name) === 'id');
  const secret = named.find(({ name }) => partOf(name) === 'secret' || possiblePartOf(name) === 'secret');
  const tokens = named.filter(({ name }) => partOf(name) === 'session token');
  const pair = id && secret ? [id, secret] : [];
  const alone = named.filter(
    (each) => !pair.includes(each) && (partOf(each.name) === 'id' || partOf(each.name) === 'secret'),
  );
  return [
    ...(id && secret ? [twoHalves(id.line, secret.line, stores)] : []),
    ...alone.map(({ line }) => oneHalf(line, stores)),
    ...tokens.map(({ line }) => sessionToken(line)),
  ];
}

function nameOf({ target: { form } }: TargetLine): string {
  return form.kind === 'two-line' ? form.name : form.idName;
}

function twoHalves(id: TargetLine, secret: TargetLine, stores: StoreRegistry): Conflict {
  const [first, second] = id.number < secret.number ? [id, secret] : [secret, id];
  const pair = { kind: 'classic', idName: nameOf(id), secretName: nameOf(secret) } as const;
  const line = writeTarget({ location: id.target.location, form: pair }, stores);
  return {
    summary: `lines ${first.number} and ${second.number}, ${quoted(first)} and ${quoted(second)}: these are the two halves of one classic pair. As two targets, each of the two secrets would be given the whole pair.`,
    remedy: `replace the two lines with this one: ${line}`,
  };
}

function oneHalf(line: TargetLine, stores: StoreRegistry): Conflict {
  const name = nameOf(line);
  const isId = partOf(name) === 'id';
  const other = isId ? secretBeside(name) : idBeside(name);
  const form = {
    kind: 'classic',
    idName: isId ? name : other,
    secretName: isId ? other : name,
  } as const;
  return {
    summary: `line ${line.number}, ${quoted(line)}: by its name, ${name} holds one half of a classic pair, and this line would store the whole pair in it.`,
    remedy: `if the pair is in two secrets, write: ${writeTarget({ location: line.target.location, form }, stores)}. If ${name} does hold both lines, give the secret another name, such as AWS_CREDENTIALS.`,
  };
}

function secretBeside(idName: string): string {
  return idName.includes('ACCESS_KEY_ID')
    ? idName.replace('ACCESS_KEY_ID', 'SECRET_ACCESS_KEY')
    : idName.replace('KEY_ID', 'SECRET_KEY');
}

function idBeside(secretName: string): string {
  return secretName
    .replace('SECRET_ACCESS_KEY', 'ACCESS_KEY_ID')
    .replace('ACCESS_KEY_SECRET', 'ACCESS_KEY_ID')
    .replace('SECRET_KEY', 'KEY_ID');
}

function sessionToken(line: TargetLine): Conflict {
  return {
    summary: `line ${line.number}, ${quoted(line)}: by its name, ${nameOf(line)} holds a session token, and the long-term keys that are rotated have none.`,
    remedy: 'remove this line.',
  };
}

/** `ID_SECRET+KEY_SECRET` in the wrong order. */
function swappedHalves(line: TargetLine, stores: StoreRegistry): Conflict[] {
  const { location, form } = line.target;
  if (form.kind !== 'classic') return [];
  const { idName, secretName } = form;
  if (partOf(idName) === 'session token' || partOf(secretName) === 'session token') {
    return [
      {
        summary: `line ${line.number}, ${quoted(line)}: by its name, one of the two secrets holds a session token, and the long-term keys that are rotated have none.`,
        remedy: 'name the secret of the access key id, a plus sign, and the secret of the secret access key.',
      },
    ];
  }
  const isSwapped =
    partOf(idName) === 'secret' ||
    partOf(secretName) === 'id' ||
    (possiblePartOf(idName) === 'secret' && possiblePartOf(secretName) === 'id');
  if (!isSwapped) return [];
  const right = { kind: 'classic', idName: secretName, secretName: idName } as const;
  return [
    {
      summary: `line ${line.number}, ${quoted(line)}: by their names, the two secrets are in the wrong order. The secret of the access key id comes first.`,
      remedy: `replace the line with this one: ${writeTarget({ location, form: right }, stores)}`,
    },
  ];
}

/** Two targets with secrets of one name, of which a job reads only the nearer one. */
interface Shadow {
  readonly line: string;
  /** The two have different content, so it matters which one a job reads. */
  readonly isMixed: boolean;
}

/**
 * Finds targets of the same name of which a job reads only one, by the precedence that their store has.
 *
 * @param here - the repository that the workflow runs in
 */
export function findShadows(
  lines: readonly TargetLine[],
  here?: RepositoryName,
  stores: StoreRegistry = secretStores,
): readonly Shadow[] {
  const keyOf = (location: SecretLocation, name: string) =>
    `${stores.of(location).places.identity(location, here)} ${name}`;
  const found = new Map<string, TargetLine>();
  for (const line of lines) {
    const { location, form } = line.target;
    for (const name of secretNames(form)) found.set(keyOf(location, name), line);
  }
  return lines.flatMap((near) => {
    const { location, form } = near.target;
    const { jobs, locations } = stores.of(location).jobs.fallbacks(location, here);
    return secretNames(form).flatMap((name) => {
      const far = locations.map((each) => found.get(keyOf(each, name))).find((line) => line !== undefined);
      return far ? [shadow(name, near, far, jobs, stores)] : [];
    });
  });
}

function shadow(
  name: string,
  near: TargetLine,
  far: TargetLine,
  jobs: string,
  stores: StoreRegistry,
): Shadow {
  const isMixed = contentOf(name, near.target.form) !== contentOf(name, far.target.form);
  const [nearPlace, farPlace] = [near, far].map(({ target: { location } }) =>
    stores.of(location).places.describe(location),
  );
  const warning = isMixed
    ? ` The two have different content: there it is ${contentOf(name, near.target.form)}, here ${contentOf(name, far.target.form)}. Give them different names.`
    : '';
  return {
    isMixed,
    line: `rotate-targets, lines ${near.number} and ${far.number}: ${name} is a target in ${nearPlace} and in ${farPlace}. ${jobs} read the one of ${nearPlace}.${warning}`,
  };
}

function contentOf(name: string, form: SecretFormat): string {
  if (form.kind === 'two-line') return 'the whole pair';
  return form.idName === name ? 'the access key id' : 'the secret access key';
}

function quoted({ text }: TargetLine): string {
  return JSON.stringify(text);
}
