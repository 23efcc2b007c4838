/**
 * Counts the work of code in `src`, whatever the machine and its load: how often each of its statements, functions and
 * branches runs (`counting-transform.js` puts the counters there), and what the built-in functions that it calls go
 * through.
 */

let native = 0;

/** The work of one call, in steps. */
export async function workOf(call: () => unknown): Promise<number> {
  const before = counted();
  const restore = countNative();
  native = 0;
  try {
    await call();
  } finally {
    restore();
  }
  return native + counted() - before;
}

interface Counters {
  readonly s: Readonly<Record<number, number>>;
  readonly f: Readonly<Record<number, number>>;
  readonly b: Readonly<Record<number, readonly number[]>>;
}

/** How often the statements, functions and branches of `src` have run so far. */
function counted(): number {
  const files = (globalThis as { readonly __work__?: Readonly<Record<string, Counters>> }).__work__ ?? {};
  let sum = 0;
  // The keys are 0, 1, 2 …. By number they are read several times as fast as by name.
  for (const { s, f, b } of Object.values(files)) {
    for (let key = 0; key in s; key++) sum += s[key] ?? 0;
    for (let key = 0; key in f; key++) sum += f[key] ?? 0;
    for (let key = 0; key in b; key++) {
      const branch = b[key] ?? [];
      for (let way = 0; way < branch.length; way++) sum += branch[way] ?? 0;
    }
  }
  return sum;
}

type Cost = (self: never, result: never, given: readonly never[]) => number;
const ofResult = (_self: unknown, result: { length: number }) => result.length;
const ofSelf = (self: { length: number }) => self.length;
/** Up to where something was found, or to the end. */
const search = (self: { length: number }, result: number | boolean) =>
  typeof result === 'number' && result >= 0 ? result : self.length;

/** What a call of each goes through at the most. */
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
