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
])('reads %s', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', '90', '1.5h', '-1d', '90 d', '90D', '1w', '1d12h', 'd', '1000000d', '٣d', '90d\n'])(
  'refuses %j',
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
])('shows %s ms as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('shows text that reads back to the same duration, rounded down by less than a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 * day }), (ms) => {
      const again = parseDuration(formatDuration(ms)) ?? Number.NaN;
      expect(again).toBeLessThanOrEqual(ms);
      expect(ms - again).toBeLessThan(day);
    }),
  );
});

describe('a duration input', () => {
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
    ['that is empty has the default', '', {}, 7 * day],
    ['is read', '2d', {}, 2 * day],
    ['at its minimum is read', '1h', { min: hour }, hour],
  ])('%s', (_name, value, more, expected) => {
    expect(read(value, { byDefault: 7 * day, ...more })).toBe(expected);
  });

  test.each([
    [
      'without a unit is refused with the unit to write',
      '30',
      {},
      /^rotate-after: "30" is not a duration such as .*\nWhat to do: write 30d for days\.$/,
    ],
    [
      'that is not a duration is refused',
      'soon',
      {},
      /^rotate-after: "soon" is not a duration such as 90d, 12h, 45m or 30s\.$/,
    ],
    ['of digits and an unknown unit gets no hint', '30x', {}, /or 30s\.$/],
    ['with letters before the digits gets no hint', 'x30', {}, /or 30s\.$/],
    [
      'of 0 gets the hint to leave it out',
      '0',
      { min: hour },
      /What to do: remove the input to switch it off\.$/,
    ],
    [
      'that is off gets the hint to leave it out',
      'off',
      {},
      /What to do: remove the input to switch it off\.$/,
    ],
    ['that is on gets no hint', 'on', {}, /or 30s\.$/],
    ['in words gets the text to write', '30 days', {}, /What to do: write 30d\.$/],
    [
      'below its minimum is refused with the minimum',
      '59m',
      { min: hour },
      /"59m" is not a duration of 1h or more such as/,
    ],
  ])('%s', (_name, value, more, expected) => {
    expect(read(value, { byDefault: 7 * day, ...more })).toMatch(expected);
  });
});
