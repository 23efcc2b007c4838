import { type ServiceModel, type Shape, shapeOf } from '../../src/sandbox/aws/protocol/service-model.ts';

type Check = (path: string, xml: unknown, shape: Shape, model: ServiceModel) => string[];

function inText(accepted: RegExp, kind: string): Check {
  return (path, xml) =>
    typeof xml === 'string' && accepted.test(xml) ? [] : [`${path} is no ${kind}: ${xml}`];
}

const checks: Readonly<Record<string, Check>> = {
  structure(path, xml, shape, model) {
    const given = (typeof xml === 'object' && xml !== null ? xml : {}) as Record<string, unknown>;
    const known = shape.members ?? {};
    const present = Object.entries(known).filter(([name]) => name in given);
    return [
      ...Object.keys(given)
        .filter((name) => !(name in known))
        .map((name) => `${path}.${name} is unknown`),
      ...(shape.required ?? [])
        .filter((name) => !(name in given))
        .map((name) => `${path}.${name} is missing`),
      ...present.flatMap(([name, member]) =>
        misfits(`${path}.${name}`, given[name], shapeOf(model, member), model),
      ),
    ];
  },
  list(path, xml, shape, model) {
    if (!shape.member || xml === '') return [];
    const item = shapeOf(model, shape.member);
    const items = (xml as { member?: unknown[] }).member ?? [xml];
    return items.flatMap((each, index) => misfits(`${path}[${index}]`, each, item, model));
  },
  map(path, xml, { key, value }, model) {
    if (!key || !value || xml === '') return [];
    const entries = [(xml as { entry?: unknown }).entry].flat() as Record<string, unknown>[];
    return entries.flatMap((entry) => [
      ...misfits(`${path} key`, entry.key, shapeOf(model, key), model),
      ...misfits(`${path}[${entry.key}]`, entry.value, shapeOf(model, value), model),
    ]);
  },
  timestamp: inText(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'time'),
  integer: inText(/^\d+$/, 'number'),
  blob: inText(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'Base64'),
  boolean: inText(/^(true|false)$/, 'boolean'),
  string(path, xml, { enum: values, min = 0, max = Number.POSITIVE_INFINITY }) {
    if (typeof xml !== 'string') return [`${path} is no text`];
    if (values) return values.includes(xml) ? [] : [`${path} is none of ${values}: ${xml}`];
    return xml.length >= min && xml.length <= max ? [] : [`${path} has ${xml.length} characters`];
  },
};

/** Checks parsed XML against a shape (members, types, required members) and returns what does not fit. */
export function misfits(path: string, xml: unknown, shape: Shape, model: ServiceModel): string[] {
  const check = checks[shape.type];
  return check ? check(path, xml, shape, model) : [`${path} is a ${shape.type}, which nothing checks`];
}
