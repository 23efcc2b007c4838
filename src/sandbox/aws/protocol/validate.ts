import { AwsServiceError, type Parameters, type Value } from '../operation.ts';
import { type ServiceModel, type Shape, shapeOf } from './service-model.ts';

/**
 * Checks a request against the service model, with AWS's messages.
 *
 * @throws AwsServiceError `ValidationError`, 400
 */
export function validateParameters(parameters: Parameters, shape: Shape, model: ServiceModel): void {
  const problems = validate('', parameters, shape, model);
  if (problems.length === 0) return;
  const count = `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: `;
  throw new AwsServiceError('ValidationError', 400, count + problems.join('; '));
}

function validate(path: string, value: Value | undefined, shape: Shape, model: ServiceModel): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return scalar(path, value, shape);
  if (Array.isArray(value)) {
    const member = shape.member && shapeOf(model, shape.member);
    const items = value.flatMap((item, index) =>
      member ? validate(`${path}.${index + 1}.member`, item, member, model) : [],
    );
    return [...length(path, value.length, JSON.stringify(value.length), shape), ...items];
  }
  return structure(path, value as Parameters, shape, model);
}

function structure(
  path: string,
  value: Parameters,
  { required = [], members = {} }: Shape,
  model: ServiceModel,
): string[] {
  const at = (name: string) => (path === '' ? '' : `${path}.`) + name.charAt(0).toLowerCase() + name.slice(1);
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name) => failure('null', at(name), 'Member must not be null'));
  const inside = Object.entries(members).flatMap(([name, member]) =>
    validate(at(name), value[name], shapeOf(model, member), model),
  );
  return [...missing, ...inside];
}

function scalar(path: string, value: string, shape: Shape): string[] {
  // AWS does not show secret values, nor tokens.
  const shown = shape.sensitive || /token|code|policy/i.test(path) ? '***' : value;
  if (shape.type === 'integer' || shape.type === 'long') return range(path, value, shape);
  if (shape.enum && !shape.enum.includes(value)) {
    return [failure(shown, path, `Member must satisfy enum value set: [${shape.enum.join(', ')}]`)];
  }
  const pattern = shape.pattern === undefined ? undefined : usable(shape.pattern);
  const mismatch =
    pattern && !pattern.test(value)
      ? [failure(shown, path, `Member must satisfy regular expression pattern: ${shape.pattern}`)]
      : [];
  return [...length(path, [...value].length, shown, shape), ...mismatch];
}

function range(path: string, value: string, { min, max }: Shape): string[] {
  if (!/^-?\d+$/.test(value)) return [failure(value, path, 'Member must be a number')];
  if (min !== undefined && Number(value) < min)
    return [failure(value, path, `Member must have value greater than or equal to ${min}`)];
  return max !== undefined && Number(value) > max
    ? [failure(value, path, `Member must have value less than or equal to ${max}`)]
    : [];
}

function length(path: string, actual: number, shown: string, { min, max }: Shape): string[] {
  if (min !== undefined && actual < min)
    return [failure(shown, path, `Member must have length greater than or equal to ${min}`)];
  return max !== undefined && actual > max
    ? [failure(shown, path, `Member must have length less than or equal to ${max}`)]
    : [];
}

function failure(value: string, path: string, constraint: string): string {
  const shown = value === 'null' ? 'Value null' : `Value '${value}'`;
  return `${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
}

/** A pattern of the model. Patterns with Java's `\u10000`, which JavaScript lacks, are not checked. */
function usable(pattern: string): RegExp | undefined {
  return /\\u10/.test(pattern) ? undefined : new RegExp(`^(?:${pattern})$`, 'u');
}
