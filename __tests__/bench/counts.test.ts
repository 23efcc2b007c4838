import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, grown } from '../../bench/counts.ts';

const counts: Counts = { requests: 2, connections: 2, files: 5, KiB: 604, modules: 396, builtIns: 150 };

describe('the counts of a step', () => {
  test.each(Object.keys(counts) as (keyof Counts)[])('one more of %s is growth', (what) => {
    const now = { ...counts, [what]: counts[what] + 1 };
    expect(grown({ step: counts }, { step: now })).toEqual([
      `step: ${now[what]} ${what}, recorded ${counts[what]}`,
    ]);
  });

  test('the same counts and smaller ones are no growth', () => {
    expect(grown({ step: counts }, { step: { ...counts, files: 4 } })).toEqual([]);
  });

  test('a case without recorded counts is growth', () => {
    expect(grown({ step: counts }, { step: counts, post: counts })).toEqual(['post: was never recorded']);
  });

  test('the recorded file has every count of every case', () => {
    const text = readFileSync(join(__dirname, '..', '..', 'bench', 'counts.json'), 'utf8');
    const recorded: Record<string, Counts> = JSON.parse(text);
    expect(Object.keys(recorded)).toContain('keys → role over TLS');
    for (const each of Object.values(recorded)) expect(Object.keys(each)).toEqual(Object.keys(counts));
  });
});
