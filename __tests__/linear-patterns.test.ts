import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { checkSync } from 'recheck';

/**
 * No pattern of the product takes more than linear time, whatever text it is given: a job's inputs, files and answers
 * are other people's. `recheck` decides that for each pattern from its automaton, and by counted steps of a backtracking
 * engine where a pattern has a look-around or a back-reference. A new pattern is found and checked by itself.
 */

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly files: string[];
}

/** What a file of `src` holds: its literals, and whether it builds a pattern from a string. */
interface Found {
  readonly literals: readonly { readonly pattern: string; readonly flags: string }[];
  readonly builds: boolean;
}

// These patterns come from files of this repository: the AWS service models, and the sandbox's routes.
const mayBuild = ['src/sandbox/aws/protocol/validate.ts', 'src/sandbox/github/rest/api.ts'];

/**
 * Nothing here depends on the time that a check takes: `recheck` takes a deadline that has passed for a finding, and a
 * machine may be busy. Its search counts the characters that the pattern reads instead, and more than 1,000,000 of them
 * for a text of 10,000 are too many. It begins with fewer and shorter texts than by default, and still finds by itself
 * what the automaton finds.
 */
const limits = {
  randomSeed: 0,
  timeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  attackLimit: 200_000,
  maxAttackStringSize: 3_000,
  maxInitialGenerationSize: 100,
  maxGeneStringSize: 600,
  incubationLimit: 6_000,
};

/**
 * The patterns that were proven linear. A verdict depends on the pattern, the limits and the version of recheck, and on
 * nothing else, and it takes long. So `npm test` checks only patterns that are not in the list; `npm run test:patterns`
 * checks all, as CI does, and with `-- --update` writes the list.
 */
const listFile = join('__tests__', 'linear-patterns.json');
const mode = process.env.KEYTURN_PATTERNS;
const premises = { recheck: versionOf('recheck'), ...limits };
const list: { premises: unknown; linear: string[] } = JSON.parse(readFileSync(listFile, 'utf8'));
const isValid = mode === undefined && JSON.stringify(list.premises) === JSON.stringify(premises);
/** Those that this run has proven. */
const shownLinear = new Set<string>();
const proven: ReadonlySet<string> = new Set(isValid ? list.linear : []);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name).replaceAll('\\', '/'));
const found = new Map(files.map((file) => [file, patternsIn(readFileSync(file, 'utf8'))]));
const patterns = collect();

test('the scan reads literals wherever they stand, and sees patterns that are built', () => {
  expect(patternsIn('const x = { a: [(t: string) => /a+/g.test(t)] };')).toEqual({
    literals: [{ pattern: 'a+', flags: 'g' }],
    builds: false,
  });
  expect(patternsIn('new RegExp(text)').builds).toBe(true);
  expect(patternsIn('RegExp(text)').builds).toBe(true);
  expect(patternsIn('text.match("a+")').builds).toBe(true);
  expect(patterns.length).toBeGreaterThan(200);
});

test('patterns are written as literals', () => {
  expect(files.filter((file) => found.get(file)?.builds)).toEqual(mayBuild);
});

test.each([
  ['an end that is trimmed', '[ \\t]+$', ''],
  ['two runs of the same characters', '^[ \\t]*([^=:]*?)[ \\t]*[=:]', ''],
  ['a look-ahead that is repeated from each start', '^(\\s*):(?=:)', 'gm'],
  ['nested repetition', '^(a+)+$', ''],
  ['nested repetition between bounds', '^(?:[a-z]{1,40}-?)+$', ''],
  ['two runs, and more repetition than an automaton is made for', '^\\w{1,40}:\\s*(.*?)\\s*$', ''],
  ['a back-reference after a run', '^(["\']?)(.*) *\\1$', ''],
  ['a run of words with marks at its end', '^\\p{L}+["\']*[.!]*["\']*$', 'u'],
  ['an opening that may never close', '\\$\\{\\{(.*?)\\}\\}', 'gs'],
  [
    'an opening of several words that may never close',
    'because no ([a-z -]+ (?:policy|boundary)) allows',
    '',
  ],
  ['a run of digits without its unit', '(\\d+)([a-z])', 'g'],
])('the automaton refuses %s, and so does the search alone', (_what, source, flags) => {
  expect(verdict(source, flags, 'fuzz')).toMatch(/polynomial|exponential/);
  // No automaton looks ahead or back.
  if (!/\(\?=|\\1/.test(source)) expect(verdict(source, flags)).toMatch(/polynomial|exponential/);
});

test('the check refuses a pattern that looks ahead again after each match', () => {
  expect(verdict('x', '')).toBe('safe');
  expect(verdict(repeated('x[^y]*y|x'), '')).toMatch(/polynomial/);
});

test.each(
  patterns.map(({ source, flags, files }) => [`/${source}/${flags}`, files.join(', '), source, flags]),
)('%s (%s) takes linear time', (literal, _files, source, flags) => {
  if (proven.has(literal ?? '')) return;
  expect(verdict(source, flags)).toBe('safe');
  if (flags.includes('g')) expect(verdict(repeated(source), flags.replace('g', ''))).toBe('safe');
  shownLinear.add(literal ?? '');
});

if (mode === 'update') {
  afterAll(() => {
    const linear = [...shownLinear].sort();
    writeFileSync(listFile, `${JSON.stringify({ premises, linear }, null, 2)}\n`);
  });
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).version;
}

/** `safe`, or how bad it is. */
function verdict(source: string, flags: string, checker: 'auto' | 'fuzz' = 'auto'): string {
  const said = checkSync(source, flags, { ...limits, checker });
  if (said.status === 'safe') return 'safe';
  return said.status === 'vulnerable' ? said.complexity.summary : JSON.stringify(said.error);
}

/** The work of finding every match: each is taken for good (a look-ahead never gives back), or one character is skipped. */
function repeated(source: string): string {
  return `^(?:(?=(${source}))\\1|[^])*$`;
}

function collect(): Pattern[] {
  const all = new Map<string, Pattern>();
  for (const [file, { literals }] of found) {
    for (const { pattern, flags } of literals) {
      const key = `/${pattern}/${flags}`;
      const known = all.get(key) ?? { source: pattern, flags, files: [] };
      if (!known.files.includes(file)) known.files.push(file);
      all.set(key, known);
    }
  }
  return [...all.values()];
}

function patternsIn(text: string): Found {
  const literals: { pattern: string; flags: string }[] = [];
  let builds = false;
  walk(parseSync(text, { syntax: 'typescript', target: 'esnext' }), (node) => {
    if (node.type === 'RegExpLiteral')
      literals.push({ pattern: String(node.pattern), flags: String(node.flags) });
    const { callee } = node as { callee?: { value?: unknown; property?: { value?: unknown } } };
    // `match`, `matchAll` and `search` make a pattern of a string.
    const ofString = ['match', 'matchAll', 'search'].includes(String(callee?.property?.value));
    const isBuilt =
      (node.type === 'NewExpression' || node.type === 'CallExpression') && callee?.value === 'RegExp';
    if (isBuilt || (ofString && !hasLiteralArgument(node))) builds = true;
  });
  return { literals, builds };
}

function hasLiteralArgument(node: Record<string, unknown>): boolean {
  const [first] = (node.arguments ?? []) as { expression?: { type?: string } }[];
  return first?.expression?.type === 'RegExpLiteral';
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (typeof node === 'object' && node !== null) {
    visit(node as Record<string, unknown>);
    for (const value of Object.values(node)) walk(value, visit);
  }
}
