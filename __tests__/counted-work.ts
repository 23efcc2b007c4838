import { Session } from 'node:inspector';

/**
 * Counts the work of code in `src`, independent of the machine and its load: how often each block runs (V8's block
 * coverage), and how many characters or items the built-in functions process. Load modules after this one.
 */

let native = 0;
const session = new Session();
session.connect();
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The work of one call, in steps. */
export async function workOf(call: () => unknown): Promise<number> {
  const restore = countNative();
  try {
    native = 0;
    await call();
    const steps = native;
    // No other code of `src` has run since the last call.
    return steps + blocks();
  } finally {
    restore();
  }
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** How often blocks of `src` have run since the last call. */
function blocks(): number {
  const { result } = post('Profiler.takePreciseCoverage') as Coverage;
  return result
    .filter(({ url }) => /[/\\]src[/\\]/.test(url) && !/node_modules/.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

function post(method: string, parameters: object = {}): unknown {
  let outcome: unknown;
  // In the same process the inspector answers before the call returns.
  (
    session.post as (
      method: string,
      parameters: object,
      done: (error: unknown, result: unknown) => void,
    ) => void
  )(method, parameters, (error, result) => {
    if (error) throw error;
    outcome = result;
  });
  return outcome;
}

type Cost = (self: never, result: never, given: readonly never[]) => number;
const ofResult = (_self: unknown, result: { length: number }) => result.length;
const ofSelf = (self: { length: number }) => self.length;
/** The distance to the match, or to the end. */
const search = (self: { length: number }, result: number | boolean) =>
  typeof result === 'number' && result >= 0 ? result : self.length;

/** The most characters or items that a call of each function processes. */
const costs: readonly (readonly [object, Readonly<Record<string, unknown>>])[] = [
  [
    String.prototype,
    {
      ...{ slice: ofResult, substring: ofResult, trim: ofSelf, trimStart: ofSelf, trimEnd: ofSelf },
      ...{
        toLowerCase: ofSelf,
        toUpperCase: ofSelf,
        toWellFormed: ofSelf,
        replaceAll: ofSelf,
        replace: ofSelf,
      },
      ...{ split: ofSelf, includes: ofSelf, indexOf: search, lastIndexOf: ofSelf },
    },
  ],
  [
    Array.prototype,
    {
      ...{
        slice: ofResult,
        concat: ofResult,
        toReversed: ofResult,
        includes: ofSelf,
        indexOf: search,
        values: ofSelf,
      },
      join: (_self: unknown, result: string) => result.length,
      [Symbol.iterator as never]: ofSelf,
    },
  ],
  [
    JSON,
    {
      parse: (_self: unknown, _result: unknown, [text]: readonly string[]) => text?.length ?? 0,
      stringify: (_self: unknown, result?: string) => result?.length ?? 0,
    },
  ],
];

function countNative(): () => void {
  const undo: (() => void)[] = [];
  const patch = (owner: object, name: PropertyKey, cost: Cost) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    const original = before?.value as (...given: unknown[]) => unknown;
    const value = function (this: unknown, ...given: unknown[]): unknown {
      const result = Reflect.apply(original, this, given);
      native += 1 + cost(this as never, result as never, given as never);
      return result;
    };
    Object.defineProperty(owner, name, { ...before, value });
    undo.push(() => Object.defineProperty(owner, name, before as PropertyDescriptor));
  };
  for (const [owner, methods] of costs)
    for (const name of Reflect.ownKeys(methods))
      patch(owner, name, (methods as Record<PropertyKey, Cost>)[name] as Cost);
  return () => {
    for (const each of undo.toReversed()) each();
  };
}
