import type { Parameters, Value } from './operation.ts';

/** A text parameter, if it was sent. */
export function text(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? value : undefined;
}

/** A required text parameter; the protocol layer has checked that it was sent. */
export function required(parameters: Parameters, name: string): string {
  return text(parameters, name) ?? '';
}

/** A numeric parameter. */
export function number(parameters: Parameters, name: string): number | undefined {
  const value = text(parameters, name);
  return value === undefined ? undefined : Number(value);
}

/** A list of texts. */
export function texts(parameters: Parameters, name: string): string[] {
  return list(parameters, name).filter((value) => typeof value === 'string');
}

/** A list of structures. */
export function structures(parameters: Parameters, name: string): Parameters[] {
  return list(parameters, name).filter(
    (value): value is Parameters => typeof value === 'object' && !Array.isArray(value),
  );
}

function list(parameters: Parameters, name: string): readonly Value[] {
  const value = parameters[name];
  return Array.isArray(value) ? value : [];
}
