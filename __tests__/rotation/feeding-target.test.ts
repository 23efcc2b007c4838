import type { Target } from '../../src/config/config.ts';
import { parseTargets, twoLineForm } from '../../src/config/targets.ts';
import { type Feeding, feedingDoubt } from '../../src/rotation/feeding-target.ts';
import { type GitHubLocation, jobs } from '../../src/secret-stores/github/location.ts';
import { dated } from './planned.ts';

const here = { owner: 'octo-org', repo: 'octo-repo' };
const held = {
  id: 'AKIAIOSFODNN7EXAMPLE',
  userName: 'octo',
  status: 'Active',
  createdAt: new Date('2026-11-20T10:00:00Z'),
} as const;
const before = '2026-11-01T00:00:00Z';
const after = '2026-11-20T10:00:05Z';

function opened({ location }: Target, isDependabot: boolean): Feeding['targets'][number] {
  return { isReadable: jobs.isReadBy(location as GitHubLocation, { repository: here, isDependabot }) };
}

function doubt(lines: string, dates?: readonly (string | null)[], isDependabot = false): string | undefined {
  const { targets } = parseTargets(lines, twoLineForm);
  return feedingDoubt({
    held,
    here: 'Octo-Org/octo-repo',
    targets: targets.map((target) => opened(target, isDependabot)),
    ...(dates
      ? {
          states: targets.map(({ form }, index) => ({
            form,
            secrets: [
              {
                ...dated('k', dates[index] ?? null),
                title: 'AWS_CREDENTIALS of octo-org/octo-repo',
              },
            ],
          })),
        }
      : {}),
  });
}

describe('whether a target can be the secret that the step reads its key from', () => {
  test.each<[string, string, readonly (string | null)[] | undefined, boolean]>([
    ['a secret of this repository', 'AWS_CREDENTIALS', undefined, false],
    ['an environment of it', 'env:production', undefined, false],
    ["its organization's", 'org:octo-org AWS_CREDENTIALS', undefined, false],
    ['one of several', 'octo-org/other\nAWS_CREDENTIALS', undefined, false],
    ['written after the key was created', 'AWS_CREDENTIALS', [after], false],
    ['written in the same minute, by another clock', 'AWS_CREDENTIALS', ['2026-11-20T09:59:30Z'], false],
    ['written a minute before it, by another clock', 'AWS_CREDENTIALS', ['2026-11-20T09:59:00Z'], false],
    ['one that was, and one that was not', 'AWS_CREDENTIALS\nenv:production', [before, after], false],
    ['a secret that is not there, which is told elsewhere', 'AWS_CREDENTIALS', [null], false],
    ["a Dependabot secret in Dependabot's run", 'dependabot AWS_CREDENTIALS', [after], true],
  ])('%s can', (_name, lines, dates, isDependabot) => {
    expect(doubt(lines, dates, isDependabot)).toBeUndefined();
  });

  test.each([
    ['a secret of another repository', 'octo-org/other AWS_CREDENTIALS'],
    ["another organization's", 'org:octo AWS_CREDENTIALS'],
    ['a Codespaces secret', 'codespaces AWS_CREDENTIALS'],
    ['a Dependabot secret, in a run of somebody else', 'dependabot AWS_CREDENTIALS'],
  ])('%s cannot', (_name, lines) => {
    expect(doubt(lines)).toMatch(
      /^None of rotate-targets is a secret that a job of Octo-Org\/octo-repo can read/,
    );
  });

  test('a secret that was last written before the key was created cannot, and the warning has the dates', () => {
    expect(doubt('AWS_CREDENTIALS', [before])).toBe(
      'None of rotate-targets can hold AKIA…MPLE, the key that this step was given: it was created on 2026-11-20, and AWS_CREDENTIALS of octo-org/octo-repo was last written on 2026-11-01. Add the secret that this step reads its key from to rotate-targets; otherwise the next run gets AKIA…MPLE again, and the rotation cannot end.',
    );
  });

  test('a date in another repository does not count', () => {
    expect(doubt('octo-org/other\nAWS_CREDENTIALS', [after, before])).toMatch(/can hold/);
  });

  test('does not warn about a target that was not read', () => {
    const { targets } = parseTargets('AWS_CREDENTIALS', twoLineForm);
    const feeding = {
      held,
      here: 'octo-org/octo-repo',
      targets: targets.map((target) => opened(target, false)),
    };
    expect(feedingDoubt({ ...feeding, states: [] })).toBeUndefined();
    expect(feedingDoubt(feeding)).toBeUndefined();
  });

  test('a pair with one half older than the key cannot', () => {
    const { targets } = parseTargets('AWS_CREDENTIALS', twoLineForm);
    const form = { kind: 'classic', idName: 'ID', secretName: 'KEY' } as const;
    const secrets = [dated('KEY', after), dated('ID', before)];
    const feeding = {
      held,
      here: 'octo-org/octo-repo',
      targets: targets.map((target) => opened(target, false)),
    };
    expect(feedingDoubt({ ...feeding, states: [{ form, secrets }] })).toMatch(
      /KEY was last written on 2026-11-20, ID was last written on 2026-11-01\./,
    );
  });
});
