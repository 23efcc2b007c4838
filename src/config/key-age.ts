import { dayMs } from '../dates.ts';
import type { KeyAgeConfig } from './config.ts';
import { durationInput, formatDuration } from './durations.ts';
import type { RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';

/** Security Hub and CIS require a rotation every 90 days (docs/facts.md#key-age-rules). */
const defaultWarnMs = 90 * dayMs;

/** Parses the age limits of a long-term key. */
export function keyAgeInput(inputs: RawInputs, problems: Problems): KeyAgeConfig {
  const maxMs = durationInput('max-key-age', inputs, problems, { byDefault: undefined, min: 1000 });
  const warnMs = durationInput('warn-key-age', inputs, problems, { byDefault: defaultWarnMs });
  const warnIsGiven = inputs['warn-key-age'].value !== '';
  if (maxMs !== undefined && warnIsGiven && warnMs > maxMs) {
    problems.add(
      `warn-key-age (${formatDuration(warnMs)}) is longer than max-key-age (${formatDuration(maxMs)}), so it would never warn.`,
      'set warn-key-age to a smaller value than max-key-age, so that it warns before the step fails.',
    );
  }
  return { warnMs, ...(maxMs === undefined ? {} : { maxMs }) };
}
