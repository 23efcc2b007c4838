import fc from 'fast-check';
import { durationInput, formatDuration, parseDuration } from '../../src/config/durations.ts';
import { readInputs } from '../../src/config/inputs.ts';
import { Problems } from '../../src/config/problems.ts';

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

test.each([
  ['90d', 90 * day],
  ['12h', 12 * hour],
  ['45m', 45 * minute],
  ['30s', 30 * second],
  ['0', 0],
  ['0d', 0],
  ['999999d', 999_999 * day],
])('%s is read', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', '90', '1.5h', '-1d', '90 d', '90D', '1w', '1d12h', 'd', '1000000d', '٣d', '90d\n'])(
  '%j is no duration',
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test.each([
  [90 * day, '90d'],
  [36 * hour, '1d'],
  [day, '1d'],
  [23 * hour, '23h'],
  [90 * minute, '90m'],
  [90 * second, '90s'],
  [minute, '1m'],
  [0, '0s'],
  [1_500, '1s'],
])('%s ms is shown as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('what is shown can be read again, rounded down by less than a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 * day }), (ms) => {
      const again = parseDuration(formatDuration(ms)) ?? Number.NaN;
      expect(again).toBeLessThanOrEqual(ms);
      expect(ms - again).toBeLessThan(day);
    }),
  );
});

describe('an input', () => {
  const read = (value: string, options: { byDefault: number; min?: number }) => {
    const inputs = readInputs({ 'INPUT_ROTATE-AFTER': value });
    const problems = new Problems(inputs);
    const ms = durationInput('rotate-after', inputs, problems, options);
    try {
      problems.throwIfAny();
      return ms;
    } catch (error) {
      return (error as Error).message;
    }
  };

  test.each([
    ['that is empty has its default', '', {}, 7 * day],
    ['is read', '2d', {}, 2 * day],
    ['at its minimum is read', '1h', { min: hour }, hour],
  ])('%s', (_name, value, more, expected) => {
    expect(read(value, { byDefault: 7 * day, ...more })).toBe(expected);
  });

  test.each([
    [
      'without a unit says which to write',
      '30',
      {},
      /^rotate-after: "30" is not a duration such as .*\nWhat to do: write 30d for days\.$/,
    ],
    [
      'that is no duration',
      'soon',
      {},
      /^rotate-after: "soon" is not a duration such as 90d, 12h, 45m or 30s\.$/,
    ],
    ['of digits and more has no hint', '30x', {}, /or 30s\.$/],
    ['of more and digits has none either', 'x30', {}, /or 30s\.$/],
    ['of 0 may be left out', '0', { min: hour }, /What to do: remove the input to switch it off\.$/],
    ['that is off may be left out', 'off', {}, /What to do: remove the input to switch it off\.$/],
    ['that is on has no hint', 'on', {}, /or 30s\.$/],
    ['in words is written as it should be', '30 days', {}, /What to do: write 30d\.$/],
    ['below its minimum names it', '59m', { min: hour }, /"59m" is not a duration of 1h or more such as/],
  ])('%s', (_name, value, more, expected) => {
    expect(read(value, { byDefault: 7 * day, ...more })).toMatch(expected);
  });
});
