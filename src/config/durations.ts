import { unitMs } from '../dates.ts';
import type { InputName, RawInputs } from './inputs.ts';
import { booleanMeant, durationMeant, exactDuration } from './mistakes.ts';
import type { Problems } from './problems.ts';

/** Milliseconds of `90d`, `12h`, `45m`, `30s` or `0`; `undefined` for any other text. */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0;
  const [, digits, unit] = /^(\d{1,6})([dhms])$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * unitMs[unit as keyof typeof unitMs];
}

/** Formats a duration as `90d`, `12h`, `45m` or `30s`: in the largest unit that divides it, or in days rounded down. */
export function formatDuration(ms: number): string {
  if (ms >= unitMs.d) return `${Math.floor(ms / unitMs.d)}d`;
  const unit = (['h', 'm', 's'] as const).find(
    (candidate) => ms >= unitMs[candidate] && ms % unitMs[candidate] === 0,
  );
  return unit ? `${ms / unitMs[unit]}${unit}` : `${Math.floor(ms / 1000)}s`;
}

/** Parses a duration into milliseconds. Returns the default if the input is empty or a problem. */
export function durationInput<Default extends number | undefined>(
  name: InputName,
  inputs: RawInputs,
  problems: Problems,
  { byDefault, min = 0 }: { byDefault: Default; min?: number },
): number | Default {
  const { value } = inputs[name];
  if (value === '') return byDefault;
  const ms = parseDuration(value);
  if (ms !== undefined && ms >= min) return ms;
  problems.reject(
    name,
    `a duration${min > 0 ? ` of ${formatDuration(min)} or more` : ''} such as 90d, 12h, 45m or 30s`,
    durationHint(value),
  );
  return byDefault;
}

function durationHint(value: string): string | undefined {
  if (/^\d+$/.test(value))
    return Number(value) > 0 ? `write ${value}d for days.` : 'remove the input to switch it off.';
  if (booleanMeant(value) === false) return 'remove the input to switch it off.';
  const meant = durationMeant(value);
  return meant === undefined ? undefined : `write ${exactDuration(meant)}.`;
}
