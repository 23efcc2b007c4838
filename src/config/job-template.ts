import type { Env } from '../env.ts';
import type { Problems } from './problems.ts';

/** Maximum length of RoleSessionName and SourceIdentity (STS API). */
const maxLength = 64;
const maxTemplateLength = 1000;
const allowed = /^[\w+=,.@-]*$/;

// Placeholder -> the runner's variable.
const variables: Readonly<Record<string, string>> = {
  repository: 'GITHUB_REPOSITORY',
  'run-id': 'GITHUB_RUN_ID',
  'run-attempt': 'GITHUB_RUN_ATTEMPT',
  job: 'GITHUB_JOB',
  workflow: 'GITHUB_WORKFLOW',
  actor: 'GITHUB_ACTOR',
  sha: 'GITHUB_SHA',
  ref: 'GITHUB_REF',
};
const known = Object.keys(variables)
  .map((name) => `{${name}}`)
  .join(', ');
/** If these were cut, they would name another run. */
const indivisible: ReadonlySet<string> = new Set(['run-id', 'run-attempt']);

interface Part {
  readonly text: string;
  readonly mayBeCut: boolean;
}

/**
 * Replaces `{repository}`, `{run-id}` and the like by the runner's values. In these values, characters that AWS does not
 * allow become `-`, and the longest are cut at the end until the result has 64 characters; the run's id is never cut. The
 * user's own text is never changed.
 *
 * @param name - the input, or the setting on its line, for messages
 * @returns `undefined` for a problem: an unknown placeholder, one without a value, or no room for the run's id
 */
export function fillJobTemplate(
  name: string,
  template: string,
  env: Env,
  problems: Problems,
): string | undefined {
  if (template.length > maxTemplateLength) {
    return problems.add(
      `${name} has ${template.length} characters, and AWS allows ${maxLength} once it is filled in.`,
    );
  }
  const pieces = template.split(/(\{[^{}]*\})/);
  const unknown = pieces.filter(
    (piece) => isPlaceholder(piece) && !Object.hasOwn(variables, placeholderIn(piece)),
  );
  if (unknown.length > 0) {
    return problems.add(
      `${name}: ${unknown.join(' and ')} is not a placeholder.`,
      `the known ones are ${known}.`,
    );
  }
  const empty = pieces.filter((piece) => isPlaceholder(piece) && jobValue(piece, env) === '');
  if (empty.length > 0) {
    const unset = empty.map((piece) => variables[placeholderIn(piece)]).join(' and ');
    return problems.add(`${name}: ${empty.join(' and ')} cannot be filled in, because ${unset} is not set.`);
  }
  const parts = pieces.map((piece): Part => {
    if (!isPlaceholder(piece)) return { text: piece, mayBeCut: false };
    const value = jobValue(piece, env).replace(/[^\w+=,.@-]/g, '-');
    const mayBeCut = !indivisible.has(placeholderIn(piece));
    // Limit each part first: `fitted` cuts one character at a time.
    return { text: mayBeCut ? value.slice(0, maxLength) : value, mayBeCut };
  });
  const filled = fitted(parts);
  if (filled.length <= maxLength || pieces.length === 1) return filled;
  return problems.add(
    `${name}: your own text and the run's id alone have ${filled.length} characters, and AWS allows ${maxLength}.`,
    'shorten the text around the placeholders.',
  );
}

/** Whether a text has a length and characters that AWS allows. */
export function isSessionText(text: string): boolean {
  return text.length >= 2 && text.length <= maxLength && allowed.test(text);
}

function isPlaceholder(piece: string): boolean {
  return piece.startsWith('{') && piece.endsWith('}');
}

function jobValue(piece: string, env: Env): string {
  return env[variables[placeholderIn(piece)] ?? '']?.trim() ?? '';
}

function placeholderIn(piece: string): string {
  return piece.slice(1, -1);
}

/** Cuts the longest part that may be cut, one character at a time; of equally long ones, the last. */
function fitted(parts: readonly Part[]): string {
  const texts = parts.map(({ text }) => text);
  const length = () => texts.reduce((sum, text) => sum + text.length, 0);
  while (length() > maxLength) {
    const longestIndex = parts.reduce(
      (best, { mayBeCut }, index) =>
        mayBeCut && (texts[index] ?? '').length >= (texts[best] ?? '').length ? index : best,
      -1,
    );
    if ((texts[longestIndex] ?? '') === '') break;
    texts[longestIndex] = (texts[longestIndex] ?? '').slice(0, -1);
  }
  return texts.join('');
}
