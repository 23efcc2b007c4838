import { KeyturnError } from '../errors.ts';
import { type InputName, type InputSpec, inputSpecs, type RawInputs } from './inputs.ts';

/** Limits for what a person reads. The rest is usually the same mistake again, or the text of another file. */
const maxReported = 20;
const maxReportedLength = 1_000;

/** One problem of the inputs, in the words that people search for, and how to fix it. */
interface Problem {
  readonly summary: string;
  readonly remedy?: string;
}

/** Collects all problems of the inputs, so that the user can fix them in one go. */
export class Problems {
  readonly #problems: Problem[] = [];
  readonly #inputs: RawInputs;

  constructor(inputs: RawInputs) {
    this.#inputs = inputs;
  }

  /** Adds a problem. Its `summary` must name the inputs and must not contain a secret. */
  add(summary: string, remedy?: string): undefined {
    this.#problems.push(remedy === undefined ? { summary } : { summary, remedy });
    return undefined;
  }

  /** Adds a problem unless it was added already, for problems that two settings share. */
  once(summary: string, remedy?: string): undefined {
    return this.#problems.some((problem) => problem.summary === summary)
      ? undefined
      : this.add(summary, remedy);
  }

  /** Adds a problem with an input's value; shows the value unless it is a secret. */
  reject(name: InputName, expected: string, remedy?: string): undefined {
    const { givenAs, value } = this.#inputs[name];
    const source = givenAs === name ? name : `${name} (from ${givenAs})`;
    const shown = isSecret(name) ? 'the value given' : quote(value);
    return this.add(`${source}: ${shown} is not ${expected}.`, remedy);
  }

  /** @throws KeyturnError `InvalidInput`, with all the problems, if there is one */
  throwIfAny(): void {
    const [first, ...others] = this.#problems;
    if (!first) return;
    if (others.length === 0)
      throw new KeyturnError('InvalidInput', { ...first, summary: cutShort(first.summary) });
    const lines = this.#problems
      .slice(0, maxReported)
      .map(
        ({ summary, remedy }) =>
          `- ${cutShort(summary)}${remedy === undefined ? '' : ` ${sentence(remedy)}`}`,
      );
    const more = this.#problems.length - lines.length;
    if (more > 0) lines.push(`- ${more} more.`);
    throw new KeyturnError('InvalidInput', {
      summary: `${this.#problems.length} inputs are not usable:\n${lines.join('\n')}`,
      remedy: 'fix all of them; nothing was sent to AWS.',
    });
  }
}

function isSecret(name: InputName): boolean {
  const spec: InputSpec | undefined = inputSpecs.find((candidate) => candidate.name === name);
  return spec?.secret === true;
}

/** A value in quotes, cut short, on one line. */
function quote(value: string): string {
  return JSON.stringify(value.length > 100 ? `${value.slice(0, 99)}…` : value);
}

function cutShort(text: string): string {
  return text.length > maxReportedLength ? `${text.slice(0, maxReportedLength)}…` : text;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
