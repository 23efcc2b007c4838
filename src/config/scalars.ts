import type { InputName, RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';

/** true/True/TRUE/false/False/FALSE, and the default when empty; anything else is a problem (COMPAT: Booleans). */
export function booleanInput(
  name: InputName,
  inputs: RawInputs,
  problems: Problems,
  byDefault = false,
): boolean {
  const { value } = inputs[name];
  if (value === '') return byDefault;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (!/^(false|False|FALSE)$/.test(value)) problems.reject(name, 'true or false');
  return false;
}

/** A whole number within bounds, written in digits; `undefined` when the input is empty or a problem. */
export function integerInput(
  name: InputName,
  inputs: RawInputs,
  problems: Problems,
  { min, max = Number.MAX_SAFE_INTEGER, unit = '' }: { min: number; max?: number; unit?: string },
): number | undefined {
  const { value } = inputs[name];
  if (value === '') return undefined;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  const range = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
  return problems.reject(name, `a whole number ${range}${unit && ` (${unit})`}`, durationHint(value));
}

/** `1h` is a natural thing to write, and the incumbent takes it for one second. */
function durationHint(value: string): string | undefined {
  const match = /^(\d+)\s*([smh])$/.exec(value);
  if (!match) return undefined;
  const seconds = Number(match[1]) * ({ s: 1, m: 60, h: 3600 }[match[2] ?? ''] ?? 1);
  return `write ${seconds}.`;
}

/** The lines of an input that takes one value a line; blank ones do not count. */
export function linesOf(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
