import { type Contexts, holdsIn, membersNamed, textIn } from '../../src/workflows/expressions.ts';
import { combinationsOf } from '../../src/workflows/matrix.ts';
import { child } from '../../src/workflows/node.ts';
import { matchesFilter, occurrencesOf } from '../../src/workflows/occurrences.ts';
import { loadParser, type ParseFile } from '../../src/workflows/parser.ts';
import { readWorkflow } from '../../src/workflows/read-workflow.ts';
import { library } from '../../src/workflows/reusable.ts';
import { foreseeRuns } from '../../src/workflows/runs.ts';
import { readTriggers } from '../../src/workflows/triggers.ts';

let parse: ParseFile;
beforeAll(async () => {
  parse = await loadParser();
});

const path = '.github/workflows/deploy.yml';
const job = 'jobs: { a: { runs-on: x, steps: [{ run: x }] } }';

const repository = { name: 'octo-org/octo-repo', defaultBranch: 'main', isPrivate: true };

test.each([
  ['push without a filter', 'on: push', ['refs/heads/main', 'refs/heads/some-branch', 'refs/tags/v1.0.0']],
  [
    'push to branches',
    'on: { push: { branches: [main, "release/**"] } }',
    ['refs/heads/main', 'refs/heads/release/1'],
  ],
  ['push of tags only', 'on: { push: { tags: ["v*"] } }', ['refs/tags/v1']],
  [
    'branches that are taken away again',
    'on: { push: { branches: ["rel/*", "!rel/old"] } }',
    ['refs/heads/rel/1'],
  ],
  ['push except to main', 'on: { push: { branches-ignore: [main] } }', ['refs/heads/some-branch']],
  ['pull requests of a private repository', 'on: [pull_request]', ['refs/pull/1/merge', 'refs/pull/1/merge']],
  ['a schedule', 'on: { schedule: [{ cron: "0 4 * * *" }] }', ['refs/heads/main']],
  ['a called workflow', 'on: workflow_call', []],
])('foresees the refs of %s', (_, on, refs) => {
  const { root } = parse(path, `${on}\n${job}`);
  const triggers = readTriggers(child(root, 'on'));
  expect(triggers.flatMap((trigger) => occurrencesOf(trigger, repository)).map(({ ref }) => ref)).toEqual(
    refs,
  );
});

test.each([
  ['main', 'main', true],
  ['main', 'mainly', false],
  ['release/*', 'release/1', true],
  ['release/*', 'release/1/2', false],
  ['release/**', 'release/1/2', true],
  ['**', 'a/b', true],
  ['v?', 'v1', true],
])('the filter %s and the branch %s: %s', (pattern, name, expected) => {
  expect(matchesFilter(pattern, name)).toBe(expected);
});

const contexts: Contexts = {
  github: { complete: false, members: { ref: 'refs/heads/main', event_name: 'push' } },
  inputs: { complete: true, members: {} },
  vars: { complete: true, members: { ROLE: 'deploy' } },
};
const scalar = (expression: string) => ({ kind: 'scalar', line: 1, column: 1, expression }) as const;

test.each([
  ["github.ref == 'refs/heads/main' && 'production' || 'staging'", { value: 'production' }],
  ["inputs.environment || 'production'", { value: 'production' }],
  ['vars.MISSING', { value: '' }],
  ["format('arn:{0}', vars.role)", { value: 'arn:deploy' }],
  ['github.actor', { unknown: 'github.actor' }],
  ['needs.build.outputs.x', { unknown: 'needs.build.outputs.x' }],
  ['vars.constructor', { value: '' }],
])('evaluates %s', (expression, expected) => {
  expect(textIn(scalar(expression), contexts)).toEqual(expected);
});

test.each([
  ["github.actor == 'x' && github.ref == 'refs/heads/dev'", false],
  ["github.actor == 'x' && github.ref == 'refs/heads/main'", undefined],
  ['success()', true],
  ['failure()', undefined],
])('decides the condition %s: %s', (expression, expected) => {
  expect(holdsIn(scalar(expression), contexts)).toBe(expected);
});

test('finds the secrets that an expression names, in each way of naming them', () => {
  expect(membersNamed("format('{0}{1}', secrets.A, secrets['b-c'] || secrets.A)", 'secrets')).toEqual([
    'A',
    'b-c',
  ]);
});

test.each([
  ['{ env: [a, b] }', [{ env: 'a' }, { env: 'b' }]],
  ['{ env: [a, b], exclude: [{ env: b }] }', [{ env: 'a' }]],
  ['{ env: [a], include: [{ env: a, region: x }, { env: c }] }', [{ env: 'a', region: 'x' }, { env: 'c' }]],
  ['{ include: [{ env: a }, { env: b }] }', [{ env: 'a' }, { env: 'b' }]],
  ['{ env: "${{ fromJSON(\'[1,2]\') }}" }', [{ env: 1 }, { env: 2 }]],
])('expands the matrix %s', (matrix, expected) => {
  const { root } = parse(
    path,
    `on: push\njobs: { a: { runs-on: x, strategy: { matrix: ${matrix} }, steps: [{ run: x }] } }`,
  );
  const node = child(child(child(child(root, 'jobs'), 'a'), 'strategy'), 'matrix');
  expect(combinationsOf(node, contexts).map(({ values }) => values)).toEqual(expected);
});

test('a matrix that only the run knows is one incomplete combination', () => {
  const { root } = parse(
    path,
    'on: push\njobs: { a: { runs-on: x, strategy: { matrix: { e: "${{ fromJSON(needs.x.outputs.y) }}" } }, steps: [{ run: x }] } }',
  );
  const node = child(child(child(child(root, 'jobs'), 'a'), 'strategy'), 'matrix');
  expect(combinationsOf(node, contexts)).toEqual([{ values: {}, isComplete: false }]);
});

test.each([
  [
    'aliases that expand to gigabytes',
    `on: push\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`).join('\n')}`,
  ],
  ['a file over 1 MiB', `on: push # ${'x'.repeat(1_100_000)}`],
  ['no YAML', '{{{'],
  ['nothing', ''],
])('reports %s', (_, text) => {
  const { errors } = parse(path, text);
  expect(errors.length).toBeGreaterThan(0);
});

test('workflows that call themselves many times end', async () => {
  const calls = Array.from({ length: 12 }, (_, n) => `  c${n}: { uses: ./${path} }`).join('\n');
  const workflow = readWorkflow({ path, text: `on: [push, workflow_call]\njobs:\n${calls}\n` }, parse);
  const facts = { repository, variables: () => undefined };
  const { runs, unread } = await foreseeRuns(workflow, facts, library([workflow], parse, undefined));
  expect(runs).toEqual([]);
  expect(unread.length).toBeLessThan(20_000);
});
