import { isRuleId, ruleIds, rules } from '../../src/findings/rules.ts';

/** The rules that CLI users, baselines and alerts know from the first version on. None may go, none may change its id. */
const permanent = [...range(101, 122), ...range(201, 208), ...range(301, 308), ...range(401, 408)];

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `KT${from + index}`);
}

test('every permanent id has a rule, in ascending order', () => {
  expect(ruleIds.filter((id) => permanent.includes(id))).toEqual(permanent);
  expect(ruleIds).toEqual(ruleIds.toSorted());
});

test('an id in lower case, or a word that every object knows, is no rule', () => {
  expect(['KT103', 'kt103', 'KT999', 'constructor', ''].map(isRuleId)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe.each(ruleIds.map((id) => [id, rules[id]] as const))('%s', (_, rule) => {
  test('has texts within the limits of code scanning', () => {
    expect(rule.title.length).toBeLessThanOrEqual(255);
    expect(`${rule.meaning} ${rule.why}`.length).toBeLessThanOrEqual(1024);
  });

  test('has a title without, and sentences with a full stop', () => {
    expect(rule.title).not.toMatch(/[.:]$/);
    expect(rule.meaning).toMatch(/\.$/);
    expect(rule.why).toMatch(/\.$/);
  });

  test('has a severity exactly if it is about security', () => {
    expect(rule.severity !== undefined).toBe(rule.tags.some((tag) => tag === 'security'));
  });
});
