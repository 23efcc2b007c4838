import { apart, partOf, rankOf, shared } from './layers.ts';
import type { Module } from './modules.ts';

/** `src/a.ts -> src/b.ts`, for each import between modules, once. */
function arrows(modules: readonly Module[]): readonly (readonly [from: string, to: string])[] {
  return modules.flatMap(({ path, imports }) =>
    [...new Set(imports.flatMap(({ path: to }) => (to === undefined ? [] : [to])))].map(
      (to) => [path, to] as const,
    ),
  );
}

/** The imports that go to a higher layer, or to another folder at the same height. */
export function upwardImports(modules: readonly Module[]): readonly string[] {
  return arrows(modules).flatMap(([from, to]) => {
    const [a, b] = [partOf(from), partOf(to)];
    const [lower, higher] = [rankOf(a), rankOf(b)];
    const isUpward = a !== b && lower !== undefined && higher !== undefined && higher >= lower;
    return isUpward ? [`${from} -> ${to}`] : [];
  });
}

/** The imports between the product and the programs apart, but for what both share. */
export function importsAcross(modules: readonly Module[]): readonly string[] {
  const isApart = (path: string) => partOf(path) in apart;
  const isAllowed = (from: string, to: string) =>
    isApart(from) === isApart(to) || shared.includes(partOf(to));
  return arrows(modules).flatMap(([from, to]) => (isAllowed(from, to) ? [] : [`${from} -> ${to}`]));
}

/** The groups of modules of which each one reaches all others through imports. */
export function cycles(modules: readonly Module[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>(modules.map(({ path }) => [path, []]));
  for (const [from, to] of arrows(modules)) targets.get(from)?.push(to);
  const reached = new Map([...targets.keys()].map((path) => [path, reachedFrom(path, targets)]));
  const groups = [...reached].map(([path, reach]) =>
    [...reach].filter((other) => reached.get(other)?.has(path)).sort(),
  );
  return groups.filter(([first], index) => first !== undefined && first === modules[index]?.path);
}

function reachedFrom(path: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(targets.get(path) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(targets.get(next) ?? []));
  }
  return reached;
}
