import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { apart, partOf } from '../scripts/source/layers.ts';
import { type Module, parseModule, readModules } from '../scripts/source/modules.ts';

const root = join(__dirname, '..');
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>;
const source = readModules(root, ['src']);
const product = source.filter(({ path }) => !(partOf(path) in apart));

/** The packages that modules import, without their paths: `@smithy/core` for `@smithy/core/config`. */
function packagesOf(modules: readonly Module[]): readonly string[] {
  const specifiers = modules.flatMap(({ imports }) => imports.map(({ specifier }) => specifier));
  const names = specifiers
    .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)].sort();
}

test('the packages that the action imports are the dependencies, and no others are', () => {
  expect(packagesOf(product)).toEqual(Object.keys(dependencies).sort());
});

test('what the sandbox, the tests and the scripts import is installed, too', () => {
  const all = packagesOf([...source, ...readModules(root, ['__tests__', 'scripts', 'bench'])]);
  expect(all.filter((name) => !(name in dependencies || name in devDependencies))).toEqual([]);
});

test('the SDK clients come from one release', () => {
  const clients = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) =>
    name.startsWith('@aws-sdk/client-'),
  );
  expect(clients.length).toBeGreaterThan(1);
  expect(new Set(clients.map(([, version]) => version)).size).toBe(1);
});

test('an import by any form counts, and paths and builtins do not', () => {
  const text = `import a from '@smithy/core/config';
import 'node:fs';
import './b.ts';
const { c } = await import('otpauth');
type D = import('yaml').Document;`;
  expect(packagesOf([parseModule('src/a.ts', text)])).toEqual(['@smithy/core', 'otpauth', 'yaml']);
});
