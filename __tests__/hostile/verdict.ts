import { KeyturnError } from '../../src/errors.ts';

/** A property of a result that does not hold. */
class Violation extends Error {}

/** Throws if a property of a result does not hold. */
export function require(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Violation(what);
}

/** Words of JavaScript's own errors, which mean nothing to the reader of a log. */
const internal =
  /\b(?:TypeError|RangeError|SyntaxError|ReferenceError|URIError|is not (?:a function|iterable|an object)|Cannot (?:read|set|convert|destructure|use|access)|Invalid (?:time value|array length|string length|URL)|Maximum call stack|Unexpected (?:token|end of JSON)|at \S+ \(?(?:file|node):|\[object |(?<!["'\w])(?:undefined|NaN)(?!["'\w]))/;

/** Why an error must not reach a person: it has no code, or has words of JavaScript's own. */
export function faultsOf(error: unknown): string[] {
  if (error instanceof Violation) return [error.message];
  if (!(error instanceof KeyturnError))
    return [
      `threw ${error instanceof Error ? `${error.name}: ${error.stack?.slice(0, 600)}` : String(error)}`,
    ];
  return faultsOfText(error.message);
}

/** Whether a printed text has words that only a developer of Keyturn understands. */
export function faultsOfText(text: string): string[] {
  const found = internal.exec(text)?.[0];
  return found === undefined ? [] : [`says ${JSON.stringify(found)}: ${text.slice(0, 400)}`];
}

/** Whether something has been written into a prototype that every object shares. */
export function pollution(): string[] {
  const own = [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((prototype) =>
    Object.keys(prototype),
  );
  for (const name of own) Reflect.deleteProperty(Object.prototype, name);
  return own.length === 0 ? [] : [`wrote ${own.join(', ')} into a prototype`];
}

/** What is wrong with how `read` takes a text; empty if nothing is. */
export async function violations(read: (text: string) => unknown, text: string): Promise<string[]> {
  const found: string[] = [];
  try {
    await read(text);
  } catch (error) {
    found.push(...faultsOf(error));
  }
  return [...found, ...pollution()];
}
