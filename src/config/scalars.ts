import type { InputName, RawInputs } from './inputs.ts';
import { booleanMeant, secondsMeant } from './mistakes.ts';
import type { Problems } from './problems.ts';

/** Parses true/True/TRUE/false/False/FALSE. Anything else is a problem, as in configure-aws-credentials. */
export function booleanInput(
  name: InputName,
  inputs: RawInputs,
  problems: Problems,
  byDefault = false,
): boolean {
  const { value } = inputs[name];
  if (value === '') return byDefault;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (!/^(false|False|FALSE)$/.test(value)) problems.reject(name, 'true or false', booleanHint(value));
  return false;
}

/** The exact text to write for `yes`, `off` and the like. */
export function booleanHint(value: string): string | undefined {
  const meant = booleanMeant(value);
  return meant === undefined ? undefined : `write ${meant}.`;
}

/** Parses a whole number within bounds, written in digits; `undefined` if the input is empty or a problem. */
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
  return problems.reject(
    name,
    `a whole number ${range}${unit && ` (${unit})`}`,
    secondsHint(value, min, max),
  );
}

/** People write `1h`, which configure-aws-credentials reads as one second. */
function secondsHint(value: string, min: number, max: number): string | undefined {
  const seconds = secondsMeant(value);
  if (seconds === undefined || String(seconds) === value) return undefined;
  return seconds >= min && seconds <= max ? `write ${seconds}.` : `that is ${seconds}.`;
}

/** The lines of an input with one value per line, without blank lines. */
export function linesOf(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
