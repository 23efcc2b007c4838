import { userAgent } from '../../src/clients/aws.ts';
import { runUrl } from '../../src/report/session-summary.ts';
import { runIdOf } from '../../src/runner/run-id.ts';
import { oddRunnerVariables } from '../../src/sources/run-variables.ts';

const runner = {
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_WORKFLOW: 'Deploy',
  GITHUB_ACTION: '__octo-org_keyturn',
  GITHUB_ACTOR: 'octocat',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ID: '1658821493',
};
const tagged = [{ sessionTagging: true }];

test('says nothing when all variables are set, with or without GITHUB_REF', () => {
  expect(oddRunnerVariables(runner, tagged)).toEqual([]);
});

test.each([
  ['one that is missing', { GITHUB_SHA: undefined }, /lacks the tags Commit, because GITHUB_SHA is not set/],
  [
    'two, one missing and one empty',
    { GITHUB_REPOSITORY: '', GITHUB_SHA: undefined },
    /the tags Repository and Commit, because GITHUB_REPOSITORY and GITHUB_SHA are not set.*role-skip-session-tagging/,
  ],
  ['a run id that is not a number', { GITHUB_RUN_ID: '1; DROP' }, /^GITHUB_RUN_ID is not a number/],
])('warns about %s', (_name, changed, message) => {
  expect(oddRunnerVariables({ ...runner, ...changed }, tagged)).toEqual([expect.stringMatching(message)]);
});

test('does not warn about tags that are not sent', () => {
  expect(oddRunnerVariables({ ...runner, GITHUB_SHA: undefined }, [{ sessionTagging: false }])).toEqual([]);
  expect(oddRunnerVariables({ ...runner, GITHUB_SHA: undefined }, [])).toEqual([]);
});

test.each([
  ['a line break', '1\r\nx-evil: 1'],
  ['a space and a product', '1 evil/1'],
  ['a word', 'local'],
  ['nothing', ''],
  ['more digits than any run has', '1'.repeat(21)],
  ['digits of another script', '١٢٣'],
])('puts a run id with %s into neither a header nor a URL', (_name, id) => {
  const env = { ...runner, GITHUB_RUN_ID: id };
  expect(runIdOf(env)).toBeUndefined();
  expect(userAgent(env)).toEqual([['keyturn', expect.any(String)]]);
  expect(runUrl(env)).toBeUndefined();
});
