/**
 * A deep copy of a part of the world, such as an account: the state that a server still shows after later changes.
 * References within it lead to copies, too. Parsed policies and functions never change, so the copy shares them.
 */
export function copyOf<T extends object>(original: T): T {
  return copy(original, new Map()) as T;
}

/** The copies so far, by original. */
type Copies = Map<unknown, unknown>;

function copy(value: unknown, copies: Copies): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value);
  return copies.get(value) ?? copyOfMembers(value, copies);
}

/** Each copy is registered before its members are copied, because they may lead back to it. */
function copyOfMembers(value: object, copies: Copies): unknown {
  const register = <C extends object>(empty: C): C => {
    copies.set(value, empty);
    return empty;
  };
  if (Array.isArray(value)) {
    const list = register<unknown[]>([]);
    list.push(...value.map((each) => copy(each, copies)));
    return list;
  }
  if (value instanceof Map) {
    const map = register(new Map());
    for (const [key, each] of value) map.set(key, copy(each, copies));
    return map;
  }
  if (value instanceof Set) {
    const set = register(new Set());
    for (const each of value) set.add(copy(each, copies));
    return set;
  }
  const fields = register<object>(Object.create(Object.getPrototypeOf(value)));
  return Object.assign(fields, copiedFields(value, copies));
}

function copiedFields(value: object, copies: Copies): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === 'document' ? each : copy(each, copies)]),
  );
}
