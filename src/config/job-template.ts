import type { Env } from '../env.ts';
import type { Problems } from './problems.ts';

/** AWS's limit on RoleSessionName and SourceIdentity (STS API). */
const longest = 64;
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
/** Cut short, these would name another run. */
const indivisible: ReadonlySet<string> = new Set(['run-id', 'run-attempt']);

interface Part {
  readonly text: string;
  readonly mayBeCut: boolean;
}

/**
 * Fills `{repository}`, `{run-id}` and the like with what the runner tells of the job. In a value that is filled in,
 * what AWS does not take becomes `-`, and the longest values are cut at their ends until the whole has 64 characters;
 * the run's id stays whole. What the user wrote is never rewritten.
 *
 * @param name - of the input, or of the setting on its line, for messages
 * @returns `undefined` when it is a problem: an unknown placeholder, one without a value, or no room for the run's id
 */
export function fillJobTemplate(
  name: string,
  template: string,
  env: Env,
  problems: Problems,
): string | undefined {
  if (template.length > maxTemplateLength) {
    return problems.add(
      `${name} has ${template.length} characters, and AWS takes ${longest} when it is filled in.`,
    );
  }
  const pieces = template.split(/(\{[^{}]*\})/);
  const unknown = pieces.filter(
    (piece) => isPlaceholder(piece) && !Object.hasOwn(variables, placeholderIn(piece)),
  );
  if (unknown.length > 0) {
    return problems.add(
      `${name}: ${unknown.join(' and ')} is no placeholder.`,
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
    // No part is longer in the end, so it is not cut down to that one character at a time.
    return { text: mayBeCut ? value.slice(0, longest) : value, mayBeCut };
  });
  const filled = fitted(parts);
  if (filled.length <= longest || pieces.length === 1) return filled;
  return problems.add(
    `${name}: what you wrote and the run's id have ${filled.length} characters without anything else, and AWS takes ${longest}.`,
    'write less around the placeholders.',
  );
}

/** Whether a text has only characters that AWS takes, for what was written and for what was filled in. */
export function isSessionText(text: string): boolean {
  return text.length >= 2 && text.length <= longest && allowed.test(text);
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

/** Cuts the longest of the parts that may be cut, one character at a time, the later of two that are as long. */
function fitted(parts: readonly Part[]): string {
  const texts = parts.map(({ text }) => text);
  const length = () => texts.reduce((sum, text) => sum + text.length, 0);
  while (length() > longest) {
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
