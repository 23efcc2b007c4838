import type { Module } from './modules.ts';

/** Exports that something other than an import uses. */
const usedFromOutside = new Set([
  // Jest calls it by its place in jest.config.js.
  'scripts/jest-global-setup.ts: default',
]);

/** The exports that no other module imports, as `path: name`. */
export function unusedExports(modules: readonly Module[]): readonly string[] {
  const used = new Set(
    modules.flatMap(({ imports }) =>
      imports.flatMap(({ path, names }) => names.map((name) => `${path}: ${name}`)),
    ),
  );
  return modules.flatMap(({ path, exports }) =>
    used.has(`${path}: *`)
      ? []
      : exports
          .map((name) => `${path}: ${name}`)
          .filter((each) => !used.has(each) && !usedFromOutside.has(each)),
  );
}
