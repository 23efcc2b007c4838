import fc from 'fast-check';
import { sessionTags, tagValue } from '../../src/sources/session-tags.ts';

const runner = {
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_WORKFLOW: 'Deploy',
  GITHUB_ACTION: '__run_2',
  GITHUB_ACTOR: 'octocat[bot]',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_BASE_REF: '',
  GITHUB_HEAD_REF: '',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_JOB: 'deploy',
  GITHUB_TRIGGERING_ACTOR: 'octocat',
};

describe('session tags', () => {
  test('all of them, in order, without the empty ones', () => {
    expect(sessionTags(runner, [{ Key: 'Team', Value: 'platform' }], { withDroppable: true })).toEqual([
      { Key: 'GitHub', Value: 'Actions' },
      { Key: 'Repository', Value: 'octo-org/octo-repo' },
      { Key: 'Workflow', Value: 'Deploy' },
      { Key: 'Action', Value: '__run_2' },
      { Key: 'Actor', Value: 'octocat_bot_' },
      { Key: 'Commit', Value: '0123456789abcdef0123456789abcdef01234567' },
      { Key: 'Branch', Value: 'refs/heads/main' },
      { Key: 'EventName', Value: 'push' },
      { Key: 'RunId', Value: '1658821493' },
      { Key: 'Job', Value: 'deploy' },
      { Key: 'TriggeringActor', Value: 'octocat' },
      { Key: 'Team', Value: 'platform' },
    ]);
  });

  test('without the droppable ones when it has to be shorter', () => {
    const keys = sessionTags(runner, [{ Key: 'Team', Value: 'platform' }], { withDroppable: false }).map(
      ({ Key }) => Key,
    );
    expect(keys).toEqual(['GitHub', 'Repository', 'Workflow', 'Action', 'Actor', 'Commit', 'Branch', 'Team']);
  });

  test('custom tags push the droppable ones out, so that there are never more than 50', () => {
    const custom = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ Key: `Tag${index}`, Value: 'x' }));
    for (const count of [0, 38, 39, 41, 43]) {
      const tags = sessionTags(runner, custom(count), { withDroppable: true });
      expect(tags).toHaveLength(Math.min(50, 11 + count));
      expect(
        tags.slice(-count || tags.length, tags.length).filter(({ Key }) => Key.startsWith('Tag')),
      ).toHaveLength(count);
    }
  });

  test.each([
    ['brackets become underscores', 'dependabot[bot]', 'dependabot_bot_'],
    ['what AWS allows stays', 'a_b.c:d/e=f+g-h@i j', 'a_b.c:d/e=f+g-h@i j'],
    ['letters of every language stay', 'Übergröße 日本', 'Übergröße 日本'],
    ['a symbol beyond the BMP is one underscore', 'ship it 🚀', 'ship it _'],
    ['a long value is cut at 256', 'x'.repeat(300), 'x'.repeat(256)],
  ])('%s', (_name, given, expected) => {
    expect(tagValue(given)).toBe(expected);
  });

  test('whatever the runner says, AWS accepts the value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(tagValue(text)).toMatch(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u);
      }),
    );
  });
});
