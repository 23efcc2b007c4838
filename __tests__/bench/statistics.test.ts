import { median, pairedRatios, spreadOf } from '../../bench/statistics.ts';

test.each([
  ['one value', [7], { median: 7, lower: 7, upper: 7 }],
  ['an odd number of values', [5, 1, 3], { median: 3, lower: 2, upper: 4 }],
  ['an even number of values', [4, 1, 3, 2], { median: 2.5, lower: 1.75, upper: 3.25 }],
])('the median and the quartiles of %s', (_, values, expected) => {
  expect(spreadOf(values)).toEqual(expected);
  expect(median(values)).toBe(expected.median);
});

test('ratios are taken round by round: a machine that slows down does not change them', () => {
  expect(pairedRatios([2, 20, 200], [1, 10, 100])).toEqual({ median: 2, lower: 2, upper: 2 });
});
