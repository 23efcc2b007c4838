/** The requirements for a field of the body, from GitHub's OpenAPI description. */
interface Field {
  readonly type: 'string' | 'boolean' | 'integer' | 'object' | 'objects' | 'strings' | 'integers' | 'ids';
  readonly required?: true;
  readonly nullable?: true;
  readonly pattern?: RegExp;
  readonly oneOf?: readonly string[];
}

export type Fields = Readonly<Record<string, Field>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown, holds: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds);

const types: Readonly<Record<Field['type'], { is: (value: unknown) => boolean; named: string }>> = {
  string: { is: isText, named: 'a string' },
  boolean: { is: (value) => typeof value === 'boolean', named: 'a boolean' },
  integer: { is: Number.isInteger, named: 'an integer' },
  object: { is: isObject, named: 'an object' },
  objects: { is: (value) => isList(value, isObject), named: 'an array of objects' },
  strings: { is: (value) => isList(value, isText), named: 'an array of strings' },
  integers: { is: (value) => isList(value, Number.isInteger), named: 'an array of integers' },
  ids: {
    is: (value) => isList(value, (item) => isText(item) || Number.isInteger(item)),
    named: 'an array of ids',
  },
};

/** Checks a body; returns the message of GitHub's 422, if any. Unknown fields are ignored. */
export function wrongIn(body: Readonly<Record<string, unknown>>, fields: Fields): string | undefined {
  const wrong = Object.entries(fields).flatMap(([name, field]) => wrongWith(name, body[name], field) ?? []);
  return wrong.length === 0 ? undefined : `Invalid request.\n\n${wrong.join('\n')}`;
}

function wrongWith(name: string, value: unknown, { type, required, nullable, pattern, oneOf }: Field) {
  if (value === null && nullable) return undefined;
  if (value === undefined) return required ? `"${name}" wasn't supplied.` : undefined;
  const where = `For 'properties/${name}', `;
  const { is, named } = types[type];
  if (!is(value)) return `${where}${JSON.stringify(value)} is not ${named}.`;
  if (oneOf && !oneOf.includes(String(value)))
    return `${where}"${value}" is not a member of ${JSON.stringify(oneOf)}.`;
  if (pattern && !pattern.test(String(value))) return `${where}"${value}" does not match ${pattern.source}.`;
  return undefined;
}
