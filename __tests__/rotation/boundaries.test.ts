import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const src = join(import.meta.dirname, '../../src');

/** The source files of a folder, by their path in src. */
function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(src, folder, path))
      .map((path) => [relative(src, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

/** The files that match, sorted. */
function matching(files: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...files]
    .filter(([, text]) => pattern.test(text))
    .map(([path]) => path)
    .sort();
}

test('only one place changes a key in IAM, besides the probes with an id that cannot exist', () => {
  const files = filesIn('.');
  files.delete('aws/iam.ts');
  const product = new Map([...files].filter(([path]) => !/^(sandbox|demo)\//.test(path)));
  const calls = /\.(?:deleteAccessKey|setStatus)\(/g;
  expect(matching(product, /\.(?:deleteAccessKey|setStatus)\(/)).toEqual([
    'rotation/steps/key-calls.ts',
    'rotation/steps/permissions.ts',
  ]);
  const probes = product.get('rotation/steps/permissions.ts') ?? '';
  expect([...probes.matchAll(calls)]).toHaveLength(2);
  expect(probes.match(/\.(?:deleteAccessKey|setStatus)\(userName, noKey\b/g)).toHaveLength(2);
});

test('that place demands a permit, and only the plan gives one', () => {
  const files = filesIn('rotation');
  const calls = files.get('rotation/steps/key-calls.ts') ?? '';
  expect(calls.match(/^export /gm)).toHaveLength(1);
  expect(calls).toMatch(/export async function changeKey\(permit: KeyChangePermit/);
  expect(matching(files, /new KeyChangePermit\(/)).toEqual(['rotation/plan/key-changes.ts']);
});

test('the proof of a key deletes nothing', () => {
  const files = filesIn('rotation');
  expect(files.get('rotation/steps/distribution.ts')).not.toMatch(/key-calls|changeKey|deleteOrphan/);
});

test('the rotation reaches GitHub and secret stores only where it connects to them', () => {
  const files = filesIn('rotation');
  expect(matching(files, /from '(?:\.\.\/)+github\//)).toEqual(['rotation/connect.ts']);
  const implementations = /from '(?:\.\.\/)+secret-stores\/(?:index|github\/[\w-]+)\.ts'/;
  expect(matching(files, implementations)).toEqual(['rotation/connect.ts']);
});

test('rotation/ has one entry point', () => {
  const outside = new Map([...filesIn('.')].filter(([path]) => !/^(?:rotation|sandbox|demo)\//.test(path)));
  const values =
    /^import \{(?! type\b)[^}]*\} from '(?:\.\/|\.\.\/)+rotation\/([\w-]+)\.ts'|import\('(?:\.\/|\.\.\/)+rotation\/([\w-]+)\.ts'\)/gm;
  const entries = [...outside].flatMap(([, text]) => [...text.matchAll(values)].map(([, a, b]) => a ?? b));
  expect(new Set(entries)).toEqual(new Set(['index']));
});
