import { type PatternPart, patternParts } from './glob.ts';

/** A condition key's values in one request. */
type ContextValue = string | readonly string[];

/** The context of a request, by case-insensitive key. */
export type RequestContext = Readonly<Record<string, ContextValue | undefined>>;

/** The values of a condition key, if the request has it. */
export function contextValues(context: RequestContext, key: string): readonly string[] | undefined {
  const name = Object.keys(context).find((candidate) => candidate.toLowerCase() === key.toLowerCase());
  const value = name === undefined ? undefined : context[name];
  return value === undefined || typeof value === 'string'
    ? value === undefined
      ? undefined
      : [value]
    : value;
}

/** Policy variables exist since version 2012-10-17; in an older document `${…}` is plain text. */
const versionWithVariables = '2012-10-17';

/**
 * A pattern with its policy variables filled in (IAM User Guide, "Policy variables"): `${aws:username}`,
 * `${aws:username, 'default'}`, and `${*}`, `${?}`, `${$}` for the characters themselves.
 *
 * @returns `undefined` if a variable has no value; the pattern then matches nothing
 */
export function fillVariables(
  pattern: string,
  context: RequestContext,
  version: string,
): PatternPart[] | undefined {
  if (version !== versionWithVariables) return patternParts(pattern);
  const parts: PatternPart[] = [];
  for (const piece of pattern.split(/(\$\{[^{}]*\})/)) {
    const variable = /^\$\{([^}]*)\}$/.exec(piece)?.[1];
    const value = variable === undefined ? undefined : variableValue(variable, context);
    if (variable === undefined) parts.push(...patternParts(piece));
    else if (value === undefined) return undefined;
    else parts.push({ literal: value });
  }
  return parts;
}

function variableValue(variable: string, context: RequestContext): string | undefined {
  if (['*', '?', '$'].includes(variable)) return variable;
  const [, key = '', fallback] = /^\s*([^,\s]+)\s*(?:,\s*'([^']*)'\s*)?$/.exec(variable) ?? [];
  const values = contextValues(context, key);
  // A variable of a key with several values has no value (IAM User Guide).
  return values?.length === 1 ? values[0] : fallback;
}
