import fc from 'fast-check';
import { readInputs } from '../../src/config/inputs.ts';
import { findConflicts, findShadows } from '../../src/config/target-conflicts.ts';
import { parseTargets, twoLineForm, writeTarget } from '../../src/config/targets.ts';
import { documentedTable } from '../documented.ts';
import { parseConfig } from './with-sources.ts';

const here = { owner: 'octo-org', repo: 'octo-repo' };

function linesOf(text: string) {
  const { lines, problems } = parseTargets(text, twoLineForm, here);
  expect(problems).toEqual([]);
  return lines;
}

describe('a target with one half of a pair', () => {
  test.each<[string, string, RegExp, string]>([
    [
      'two lines with the two halves',
      'AWS_ACCESS_KEY_ID\nAWS_SECRET_ACCESS_KEY',
      /^lines 1 and 2, .*two halves/,
      'classic',
    ],
    [
      'two halves in the other order',
      'aws_secret_access_key\n# id\naws_access_key_id',
      /^lines 1 and 3, /,
      'classic',
    ],
    [
      'two halves in an environment',
      'env:a%20b AWS_ACCESS_KEY_ID\nenv:A%20B AWS_SECRET_ACCESS_KEY',
      /two halves/,
      'env:a%20b classic',
    ],
    [
      'two halves with different spellings of the place',
      'AWS_ACCESS_KEY_ID\nOcto-Org/octo-repo AWS_SECRET_ACCESS_KEY',
      /two halves/,
      'classic',
    ],
    [
      'two halves of another repository, for Dependabot',
      'octo-org/other-repo dependabot AWS_ACCESS_KEY_ID\nocto-org/other-repo dependabot AWS_SECRET_ACCESS_KEY',
      /two halves/,
      'octo-org/other-repo dependabot classic',
    ],
    [
      'two halves of an organization',
      'org:octo-org AWS_ACCESS_KEY_ID\norg:octo-org AWS_SECRET_ACCESS_KEY',
      /two halves/,
      'org:octo-org classic',
    ],
    [
      'two halves with a common prefix',
      'PROD_AWS_ACCESS_KEY_ID\nPROD_AWS_SECRET_ACCESS_KEY',
      /two halves/,
      'PROD_AWS_ACCESS_KEY_ID+PROD_AWS_SECRET_ACCESS_KEY',
    ],
    [
      'two halves with a common suffix',
      'AWS_ACCESS_KEY_ID_PROD\nAWS_SECRET_ACCESS_KEY_PROD',
      /two halves/,
      'AWS_ACCESS_KEY_ID_PROD+AWS_SECRET_ACCESS_KEY_PROD',
    ],
    ['two halves with custom names', 'CI_KEY\nCI_SECRET', /two halves/, 'CI_KEY+CI_SECRET'],
    ['a key id alone', 'AWS_ACCESS_KEY_ID', /^line 1, "AWS_ACCESS_KEY_ID": by its name/, 'classic'],
    ['a secret alone', 'env:x AWS_SECRET_ACCESS_KEY', /by its name/, 'env:x classic'],
    [
      'a key id with another name',
      'CI_ACCESS_KEY_ID',
      /by its name/,
      'CI_ACCESS_KEY_ID+CI_SECRET_ACCESS_KEY',
    ],
    ['a secret with another name', 'CI_SECRET_KEY', /by its name/, 'CI_KEY_ID+CI_SECRET_KEY'],
    ['swapped halves', 'AWS_SECRET_ACCESS_KEY+AWS_ACCESS_KEY_ID', /wrong order/, 'classic'],
    ['swapped halves with custom names', 'CI_SECRET+CI_KEY', /wrong order/, 'CI_KEY+CI_SECRET'],
  ])('is refused with the line to write: %s', (_name, text, what, line) => {
    const conflicts = findConflicts(linesOf(text), here);
    expect(conflicts).toEqual([
      {
        summary: expect.stringMatching(what),
        remedy: expect.stringMatching(new RegExp(`: ${line.replaceAll('+', '\\+')}($|\\.)`)),
      },
    ]);
    const again = linesOf(line);
    expect(findConflicts(again, here)).toEqual([]);
  });

  test.each(['AWS_SESSION_TOKEN', 'CI_SECURITY_TOKEN', 'AWS_ACCESS_KEY_ID+AWS_SESSION_TOKEN'])(
    'is refused for a session token, which a long-term key does not have: %s',
    (text) => {
      const [conflict, ...others] = findConflicts(linesOf(text), here);
      expect(others).toEqual([]);
      expect(conflict?.summary).toContain('holds a session token, and the long-term keys');
    },
  );

  test('is reported together with others', () => {
    const text =
      'AWS_ACCESS_KEY_ID\nAWS_SECRET_ACCESS_KEY\nAWS_SESSION_TOKEN\nenv:x CI_ACCESS_KEY_ID\nB_SECRET_ACCESS_KEY+B_ACCESS_KEY_ID';
    expect(findConflicts(linesOf(text), here)).toHaveLength(4);
  });

  test.each([
    'AWS_CREDENTIALS',
    'classic',
    'AWS_ACCESS_KEY_ID+AWS_SECRET_ACCESS_KEY',
    'ID+KEY',
    'CI_KEYS\nCI_SECRETS',
    'AWS_KEY',
    'DEPLOY_SECRET',
    'A_KEY\nB_SECRET',
    'env:x CI_KEY\nenv:y CI_SECRET',
    'ACCESS_KEY_IDENTITY',
  ])('is not suspected in %j', (text) => {
    expect(findConflicts(linesOf(text), here)).toEqual([]);
  });
});

describe('secrets that shadow each other', () => {
  test.each<[string, string, RegExp]>([
    [
      'repository and environment',
      'A\nenv:x A',
      /^rotate-targets, lines 2 and 1: A .* Jobs in that environment read/,
    ],
    ['organization and repository', 'org:Octo-Org A\nA', /lines 2 and 1: A .* Jobs of that repository read/],
    ['organization and environment', 'org:octo-org A\noCTO-org/octo-repo env:x A', /lines 2 and 1/],
    [
      'organization and repository, for Dependabot',
      'org:octo-org dependabot A\ndependabot A',
      /lines 2 and 1/,
    ],
    ['half of a pair', 'ID+KEY\nenv:x ID+KEY2', /ID is a target in the environment x/],
  ])('are reported with the one that a job reads: %s', (_name, text, line) => {
    expect(findShadows(linesOf(text), here)).toEqual([{ isMixed: false, line: expect.stringMatching(line) }]);
  });

  test('are reported as different when one is a whole pair and one is half', () => {
    const [found] = findShadows(linesOf('ID+KEY\nenv:x KEY'), here);
    expect(found).toMatchObject({ isMixed: true });
    expect(found?.line).toMatch(/there it is the whole pair, here the secret access key/);
  });

  test.each([
    'A\nenv:x B',
    'org:other-org A\nA',
    'octo-org/other-repo A\nenv:x A',
    'dependabot A\nenv:x A',
    'org:octo-org codespaces A\nA',
    'env:x A\nenv:y A',
  ])('are not reported when no job can read both: %j', (text) => {
    expect(findShadows(linesOf(text), here)).toEqual([]);
  });
});

describe('parseConfig', () => {
  const read = (targets: string, more = {}) =>
    parseConfig(
      readInputs({
        'INPUT_AWS-REGION': 'eu-central-1',
        'INPUT_AWS-CREDENTIALS': 'AKIAIOSFODNN7EXAMPLE\nwJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        INPUT_ROTATE: 'due',
        'INPUT_GITHUB-TOKEN': 'x',
        'INPUT_ROTATE-TARGETS': targets,
        ...more,
      }),
      { GITHUB_REPOSITORY: 'octo-org/octo-repo' },
    );

  test('refuses a half with the line to write', () => {
    expect(() => read('AWS_ACCESS_KEY_ID\nAWS_SECRET_ACCESS_KEY')).toThrow(
      /rotate-targets, lines 1 and 2, .*\nWhat to do: replace the two lines with this one: classic$/,
    );
  });

  test('refuses one secret in two forms with two spellings', () => {
    expect(() => read('A\nocto-org/octo-repo A+B')).toThrow(
      /A is the target of line 1 already, in another form/,
    );
  });

  test('notes shadowed secrets of the same form in a plan, and of different forms in every run', () => {
    expect(read('A\nenv:x A').notices).toEqual([]);
    expect(read('A\nenv:x A', { INPUT_ROTATE: 'plan' }).notices).toHaveLength(1);
    expect(read('A\nenv:x A+B').notices).toHaveLength(1);
  });
});

test.each(
  documentedTable('What is wrong').map(([what = '', example = '', write = '']) => [what, example, write]),
)('docs/rotation.md: %s (%s) is refused, with %s as the line to write', (_what, example, write) => {
  const inBackticks = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, line]) => line);
  const { lines, problems } = parseTargets(inBackticks(example).join('\n'), twoLineForm, here);
  const messages = [
    ...problems,
    ...findConflicts(lines, here).flatMap(({ summary, remedy }) => [summary, remedy]),
  ];
  expect(messages).not.toEqual([]);
  for (const line of inBackticks(write)) expect(messages.join('\n')).toContain(`: ${line}`);
});

test('writes any target as a line that reads back as that target', () => {
  const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/).filter((text) => !text.startsWith('GITHUB_'));
  const repository = fc.record({
    owner: fc.constantFrom('octo-org', 'o'),
    repo: fc.constantFrom('octo-repo', 'r.js'),
  });
  const store = fc.constantFrom('actions' as const, 'dependabot' as const, 'codespaces' as const);
  const place = fc.oneof(
    fc.record({ kind: fc.constant('repository' as const), store, repository }),
    fc.record({ kind: fc.constant('repository' as const), store }),
    fc.record({ kind: fc.constant('organization' as const), store, org: fc.constantFrom('octo-org', 'o') }),
    fc.record({
      kind: fc.constant('environment' as const),
      environment: fc.stringMatching(/^[a-z%/ ]{1,8}$/),
      repository,
    }),
  );
  const form = fc.oneof(
    name.map((each) => ({ kind: 'two-line' as const, name: each })),
    fc
      .tuple(name, name)
      .filter(([id, secret]) => id !== secret)
      .map(([idName, secretName]) => ({ kind: 'classic' as const, idName, secretName })),
  );
  // A secret's name must not be the word for a store or a form.
  const isWord = (each: { name?: string; idName?: string }) =>
    /^(actions|dependabot|codespaces|classic)$/i.test(each.name ?? '');
  fc.assert(
    fc.property(
      place,
      form.filter((each) => !isWord(each)),
      (place, form) => {
        const target = { location: { provider: 'github', ...place }, form };
        expect(parseTargets(writeTarget(target), twoLineForm).targets).toEqual([target]);
      },
    ),
  );
});
