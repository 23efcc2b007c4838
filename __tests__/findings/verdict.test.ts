import type { Level } from '../../src/findings/level.ts';
import { fails, worstFirst } from '../../src/findings/verdict.ts';
import { refused, report, withoutPermission, withoutPlace } from './sample.ts';

describe('--fail-on', () => {
  test.each<[string, Level[], Level, boolean]>([
    ['an error fails where errors fail', ['error'], 'error', true],
    ['a warning passes where errors fail', ['warning'], 'error', false],
    ['a warning fails where warnings fail', ['note', 'warning'], 'warning', true],
    ['a note passes where warnings fail', ['note'], 'warning', false],
    ['a note fails where notes fail', ['note'], 'note', true],
    ['nothing found passes', [], 'note', false],
  ])('%s', (_, levels, failOn, expected) => {
    const findings = levels.map((level) => ({ ...refused, level }));
    expect(fails({ findings, notChecked: report.notChecked, checked: [] }, failOn)).toBe(expected);
  });
});

test('the worst finding comes first, whatever the order in which findings were made', () => {
  const expected = [withoutPermission, refused, withoutPlace];
  expect(worstFirst(report.findings)).toEqual(expected);
  expect(worstFirst(report.findings.toReversed())).toEqual(expected);
});
