import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { cycles, importsAcross, upwardImports } from '../scripts/source/imports.ts';
import { allowedAcross, apart, layers } from '../scripts/source/layers.ts';
import { type Module, parseModule, readModules } from '../scripts/source/modules.ts';
import { unusedExports } from '../scripts/source/unused-exports.ts';

const root = join(__dirname, '..');
const source = readModules(root, ['src']);
const everything = [...source, ...readModules(root, ['__tests__', 'scripts', 'bench'])];

/** Modules that break a rule, to see that the rule finds them. */
const planted = (texts: Readonly<Record<string, string>>): readonly Module[] =>
  Object.entries(texts).map(([path, text]) => parseModule(path, text));

const listed = [...layers.flatMap(({ parts }) => Object.keys(parts)), ...Object.keys(apart)];

test('every folder and file at the top of src/ has its place in the list of layers', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const found = new Set(files.filter((path) => path.endsWith('.ts')).map((path) => path.split(sep)[0] ?? ''));
  expect([...found].filter((name) => !listed.includes(name))).toEqual([]);
});

describe('imports go downwards', () => {
  test('in src/', () => {
    expect(upwardImports(source)).toEqual([]);
  });

  test.each([
    ['a static import', "import { run } from '../run.ts';"],
    ['a type-only import', "import type { Run } from '../run.ts';"],
    ['a type inside an import', "import { type Run } from '../run.ts';"],
    ['a dynamic import', "const { run } = await import('../run.ts');"],
    ['a dynamic import of a member', "(await import('../run.ts')).run();"],
    ['an import type', "type Run = import('../run.ts').Run;"],
    ['a re-export', "export { run } from '../run.ts';"],
    ['a re-export of everything', "export * from '../run.ts';"],
  ])('%s that goes upwards is found', (_, text) => {
    expect(upwardImports(planted({ 'src/http/retry.ts': text }))).toEqual([
      'src/http/retry.ts -> src/run.ts',
    ]);
  });

  test('so is an import of a folder at the same height', () => {
    const modules = planted({ 'src/aws/sts.ts': "import { seal } from '../github/seal.ts';" });
    expect(upwardImports(modules)).toEqual(['src/aws/sts.ts -> src/github/seal.ts']);
  });
});

describe('no two modules import each other, not even for types', () => {
  test('in src/, __tests__/, scripts/ and bench/', () => {
    expect(cycles(everything)).toEqual([]);
  });

  test('a circle by types through three modules is found', () => {
    const modules = planted({
      'src/http/a.ts': "import type { B } from './b.ts';",
      'src/http/b.ts': "import type { C } from './c.ts';",
      'src/http/c.ts': "import type { A } from './a.ts';",
      'src/http/d.ts': "import type { A } from './a.ts';",
    });
    expect(cycles(modules)).toEqual([['src/http/a.ts', 'src/http/b.ts', 'src/http/c.ts']]);
  });
});

describe('the sandbox and the demo share next to nothing with the product', () => {
  test('in src/', () => {
    expect([...importsAcross(source)].sort()).toEqual(allowedAcross);
  });

  test('a product that imports the sandbox is found', () => {
    const modules = planted({ 'src/aws/sts.ts': "const { sandbox } = await import('../sandbox/index.ts');" });
    expect(importsAcross(modules)).toEqual(['src/aws/sts.ts -> src/sandbox/index.ts']);
  });
});

describe('libraries that belong to one folder', () => {
  const importersOf = (pattern: RegExp, modules: readonly Module[]) =>
    modules
      .filter(({ imports }) => imports.some(({ specifier }) => pattern.test(specifier)))
      .map(({ path }) => path)
      .filter((path) => !/^src\/(sandbox|demo)\//.test(path));

  // Everything that a step prints or exports passes through one port, which masks first.
  test('only the runner imports @actions/core', () => {
    expect(importersOf(/^@actions\/core/, source)).toEqual(['src/runner/runner.ts']);
  });

  // The meaning of an error, and whether it is retried, is decided where the request is sent.
  test('only aws/ and sources/ import the AWS SDK, and only github/ imports Octokit', () => {
    const outside = (pattern: RegExp, folders: RegExp) =>
      importersOf(pattern, source).filter((path) => !folders.test(path));
    expect(outside(/^@aws-sdk\//, /^src\/(aws|sources)\//)).toEqual([]);
    expect(outside(/^@(actions\/github|octokit)/, /^src\/github\//)).toEqual([]);
  });

  test('an import elsewhere is found', () => {
    const modules = planted({ 'src/report/log.ts': "import * as core from '@actions/core';" });
    expect(importersOf(/^@actions\/core/, modules)).toEqual(['src/report/log.ts']);
  });
});

describe('config/ and the plan of a rotation decide by their arguments alone', () => {
  const reachesOut = (modules: readonly Module[]) =>
    modules
      .filter(({ path }) => /^src\/(config|rotation\/plan)[/.]/.test(path))
      .filter(
        ({ text, imports }) =>
          imports.some(({ path }) => path === undefined) ||
          /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bfetch\(|\bMath\.random\b/.test(text),
      )
      .map(({ path }) => path);

  test('in src/', () => {
    expect(reachesOut(source)).toEqual([]);
  });

  test.each([
    ['a file', "import { readFileSync } from 'node:fs';"],
    ['a package', "const { STSClient } = await import('@aws-sdk/client-sts');"],
    ['the clock', 'export const today = () => new Date();'],
    ['the environment', 'export const region = process.env.AWS_REGION;'],
  ])('a module that reads %s is found', (_, text) => {
    const path = 'src/rotation/plan/start.ts';
    expect(reachesOut(planted({ [path]: text, 'src/keys/observe-keys.ts': text }))).toEqual([path]);
  });
});

describe('every export has an importer', () => {
  test('in src/, __tests__/, scripts/ and bench/', () => {
    expect(unusedExports(everything)).toEqual([]);
  });

  test('an export without one is found, whatever it is', () => {
    const text =
      "export const a = 1;\nexport interface B {}\nexport function c() {}\nexport { d } from './d.ts';";
    const modules = planted({ 'src/http/a.ts': text, 'src/http/e.ts': "import { a } from './a.ts';" });
    expect(unusedExports(modules)).toEqual(['src/http/a.ts: B', 'src/http/a.ts: c', 'src/http/a.ts: d']);
  });
});
