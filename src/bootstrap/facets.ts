import { createHash } from 'node:crypto';

/** A value that can stand in plan.json. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * A state in parts that are compared one by one, by the name that a person reads: `trust policy`, `attached ARN`. A part
 * that is absent is not there. Never a secret, because plan.json holds it.
 */
export type Facets = Readonly<Record<string, Json>>;

/** A difference of one part. */
export interface Difference {
  readonly part: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** What happens with parts that exist and were not asked for. */
export type ExtraParts = 'kept' | 'removed';

/** The differences between two states, in the order of the parts. */
export function differences(before: Facets, after: Facets, extraParts: ExtraParts): Difference[] {
  const wanted = Object.entries(after).flatMap(([part, value]): Difference[] => {
    const present = before[part];
    if (present === undefined) return [{ part, after: value }];
    return canonical(present) === canonical(value) ? [] : [{ part, before: present, after: value }];
  });
  const extra = Object.entries(before).flatMap(([part, value]): Difference[] =>
    part in after || extraParts === 'kept' ? [] : [{ part, before: value }],
  );
  return [...wanted, ...extra];
}

/** Whether each of the parts is as it was before, or as it should become: a run may have stopped between the two. */
export function isBetween(state: Facets, before: Facets, after: Facets, extraParts: ExtraParts): boolean {
  const parts = extraParts === 'kept' ? Object.keys(after) : Object.keys({ ...state, ...before, ...after });
  const same = (a: Json | undefined, b: Json | undefined) =>
    a === undefined || b === undefined ? a === b : canonical(a) === canonical(b);
  return parts.every((part) => same(state[part], before[part]) || same(state[part], after[part]));
}

/** A digest of one part: of its name and its value, whatever the order of the value's members. */
export function digestOf(name: string, value: Json): string {
  return createHash('sha256')
    .update(`${name}\n${canonical(value)}`)
    .digest('hex')
    .slice(0, 10);
}

/** JSON with sorted members. */
export function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
