import type { SecretFormat } from '../../src/config/config.ts';
import { classicForm, parseTargets, secretNames, twoLineForm } from '../../src/config/targets.ts';
import { type GitHubLocation, places } from '../../src/secret-stores/github/location.ts';

const provider = 'github';

const here: GitHubLocation = { provider, kind: 'repository', store: 'actions' };
const other = { owner: 'octo-org', repo: 'octo-repo.js' };
const pair: SecretFormat = { kind: 'classic', idName: 'ID', secretName: 'KEY' };

describe('a line of rotate-targets', () => {
  test.each<[string, GitHubLocation, SecretFormat, string]>([
    ['MY_KEYS', here, { kind: 'two-line', name: 'MY_KEYS' }, 'MY_KEYS of this repository'],
    ['my_keys', here, { kind: 'two-line', name: 'MY_KEYS' }, 'MY_KEYS of this repository'],
    ['_1', here, { kind: 'two-line', name: '_1' }, '_1 of this repository'],
    ['ID+KEY', here, pair, 'ID + KEY of this repository'],
    ['classic', here, classicForm, 'AWS_ACCESS_KEY_ID + AWS_SECRET_ACCESS_KEY of this repository'],
    ['actions', here, twoLineForm, 'AWS_CREDENTIALS of this repository'],
    [
      'dependabot',
      { provider, kind: 'repository', store: 'dependabot' },
      twoLineForm,
      'AWS_CREDENTIALS of this repository (Dependabot)',
    ],
    [
      'codespaces id+key',
      { provider, kind: 'repository', store: 'codespaces' },
      pair,
      'ID + KEY of this repository (Codespaces)',
    ],
    [
      'env:production',
      { provider, kind: 'environment', environment: 'production' },
      twoLineForm,
      'AWS_CREDENTIALS of the environment production of this repository',
    ],
    [
      'env:prod/eu%20west classic',
      { provider, kind: 'environment', environment: 'prod/eu west' },
      classicForm,
      'AWS_ACCESS_KEY_ID + AWS_SECRET_ACCESS_KEY of the environment prod/eu west of this repository',
    ],
    [
      'octo-org/octo-repo.js',
      { provider, kind: 'repository', store: 'actions', repository: other },
      twoLineForm,
      'AWS_CREDENTIALS of octo-org/octo-repo.js',
    ],
    [
      'octo-org/octo-repo.js env:staging MY_KEYS',
      { provider, kind: 'environment', environment: 'staging', repository: other },
      { kind: 'two-line', name: 'MY_KEYS' },
      'MY_KEYS of the environment staging of octo-org/octo-repo.js',
    ],
    [
      'org:octo-org',
      { provider, kind: 'organization', store: 'actions', org: 'octo-org' },
      twoLineForm,
      'AWS_CREDENTIALS of the organization octo-org',
    ],
    [
      'org:octo-org dependabot ID+KEY',
      { provider, kind: 'organization', store: 'dependabot', org: 'octo-org' },
      pair,
      'ID + KEY of the organization octo-org (Dependabot)',
    ],
    // The words of a line may come in any order, with any white space between them.
    [
      'MY_KEYS \t codespaces  octo-org/octo-repo.js',
      { provider, kind: 'repository', store: 'codespaces', repository: other },
      { kind: 'two-line', name: 'MY_KEYS' },
      'MY_KEYS of octo-org/octo-repo.js (Codespaces)',
    ],
  ])('%s', (line, location, form, words) => {
    const { targets, problems } = parseTargets(line, twoLineForm);
    expect(problems).toEqual([]);
    expect(targets).toEqual([{ location, form }]);
    const names = secretNames(form).toReversed().join(' + ');
    expect(`${names} of ${places.describe(location)}`).toBe(words);
  });

  test.each<[string, RegExp]>([
    ['1KEY', /^line 1, "1KEY": 1KEY is not the name of a secret/],
    ['"MY_KEYS`],;', /is not a word of a target: write MY_KEYS\./],
    ['MY-KEYS', /MY-KEYS is not a word of a target: write MY_KEYS\./],
    ['GITHUB_KEY', /GITHUB_KEY is not the name of a secret .*not GITHUB_…/],
    ['github_key', /github_key is not the name of a secret/],
    ['ID+KEY+MORE', /ID\+KEY\+MORE is not the name of a secret/],
    ['ID+', / is not the name of a secret/],
    ['ID+2KEY', /2KEY is not the name of a secret/],
    ['ID+id', /both halves of the pair have the same secret/],
    ['Actions!', /Actions! is not the name of a secret .*, not a store .* and not a place/],
    ['ID KEY', /it names two secrets; write a classic pair as ID_SECRET\+KEY_SECRET/],
    ['actions dependabot', /it names two stores\.$/],
    ['env:a codespaces', /it names two stores\.$/],
    ['org:octo-org octo-org/octo-repo', /it names two places\.$/],
    ['org:', /org: is not an organization; write org:NAME/],
    ['org:-octo', /org:-octo is not an organization/],
    ['org:octo/repo', /org:octo\/repo is not an organization/],
    ['org:octo-org env:production', /an organization has no environments; name the repository instead/],
    ['env:', /env: lacks the name of an environment/],
    ['env:%ZZ', /env: lacks the name of an environment; .*a space in the name as %20/],
    ['octo-org/', /octo-org\/ is not a repository; write owner\/name/],
    ['octo-org/octo/repo', /octo-org\/octo\/repo is not a repository/],
    ['https://github.com/octo-org/octo-repo', /is not a repository; write octo-org\/octo-repo/],
  ])('refuses %s', (line, problem) => {
    const { targets, problems } = parseTargets(line, twoLineForm);
    expect(targets).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe('rotate-targets as a whole', () => {
  test('skips blank lines and comments, and counts them in line numbers', () => {
    const { targets, problems } = parseTargets('\n  # ours\r\n\nA\r\n9\n  B  \n', classicForm);
    expect(targets.map(({ form }) => secretNames(form))).toEqual([['A'], ['B']]);
    expect(problems).toEqual([expect.stringMatching(/^line 5, "9": /)]);
  });

  test('applies the default form to a line without a secret', () => {
    const { targets } = parseTargets('env:production\norg:octo-org', classicForm);
    expect(targets.map(({ form }) => form)).toEqual([classicForm, classicForm]);
  });

  test('reports every wrong line', () => {
    expect(parseTargets('9\nA\norg:', twoLineForm).problems).toHaveLength(2);
  });

  test.each([
    ['the same line', 'A\nA', 'line 2, "A": A is the target of line 1 already.'],
    ['the same name in another case', 'A\na', 'line 2, "a": A is the target of line 1 already.'],
    [
      'half of a pair',
      'env:x KEY\nenv:X ID+KEY',
      'line 2, "env:X ID+KEY": KEY is the target of line 1 already, in another form: a secret holds a whole pair or one half of it.',
    ],
    [
      'with and without the name of this repository',
      'A\nOcto-Org/octo-repo a',
      'line 2, "Octo-Org/octo-repo a": A is the target of line 1 already.',
    ],
    [
      'an environment of this repository, in another case',
      'env:Production A\nocto-org/octo-repo env:production A',
      'line 2, "octo-org/octo-repo env:production A": A is the target of line 1 already.',
    ],
    [
      'a space in an environment name, written in two ways',
      'env:a%20b A\nenv:%61%20b A',
      'line 2, "env:%61%20b A": A is the target of line 1 already.',
    ],
    [
      'an organization in another case',
      'org:octo-org A\norg:Octo-Org A',
      'line 2, "org:Octo-Org A": A is the target of line 1 already.',
    ],
  ])('refuses a repeated target: %s', (_name, text, problem) => {
    const here = { owner: 'octo-org', repo: 'octo-repo' };
    expect(parseTargets(text, twoLineForm, here).problems).toEqual([problem]);
  });

  test('accepts one name in several places', () => {
    const text = 'A\ndependabot A\ncodespaces A\nenv:x A\norg:octo-org A\nocto-org/octo-repo A';
    const { targets, problems } = parseTargets(text, twoLineForm);
    expect([targets.length, problems]).toEqual([6, []]);
  });

  test('writes the secret of a pair first, because the id is the commit record', () => {
    expect(secretNames(pair)).toEqual(['KEY', 'ID']);
  });
});
