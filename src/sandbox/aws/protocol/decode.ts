import type { Parameters, Value } from '../operation.ts';
import { type ServiceModel, type Shape, shapeOf } from './service-model.ts';

/**
 * Decodes Query parameters into the structure of the service model: `Tags.member.1.Key=Team` becomes
 * `{ Tags: [{ Key: 'Team' }] }`. Parameters outside the model are ignored, as by AWS.
 */
export function decodeParameters(flat: URLSearchParams, shape: Shape, model: ServiceModel): Parameters {
  const value = decode('', shape, flat, model);
  return typeof value === 'object' && !Array.isArray(value) ? (value as Parameters) : {};
}

function decode(prefix: string, shape: Shape, flat: URLSearchParams, model: ServiceModel): Value | undefined {
  switch (shape.type) {
    case 'structure':
      return structure(prefix, shape, flat, model);
    case 'list':
      return list(prefix, shape, flat, model);
    default:
      return flat.get(prefix) ?? undefined;
  }
}

function structure(
  prefix: string,
  { members = {} }: Shape,
  flat: URLSearchParams,
  model: ServiceModel,
): Value | undefined {
  const entries = Object.entries(members).flatMap(([name, member]) => {
    const sent = model.protocol === 'ec2' ? capitalized(member.locationName ?? name) : name;
    const value = decode(prefix === '' ? sent : `${prefix}.${sent}`, shapeOf(model, member), flat, model);
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 && prefix !== '' ? undefined : Object.fromEntries(entries);
}

function list(
  prefix: string,
  { member }: Shape,
  flat: URLSearchParams,
  model: ServiceModel,
): Value | undefined {
  // An empty list is sent as its bare name.
  if (flat.get(prefix) === '') return [];
  const values: Value[] = [];
  for (let index = 1; member; index++) {
    const item = model.protocol === 'ec2' ? `${prefix}.${index}` : `${prefix}.member.${index}`;
    const value = decode(item, shapeOf(model, member), flat, model);
    if (value === undefined) break;
    values.push(value);
  }
  return values.length === 0 ? undefined : values;
}

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
