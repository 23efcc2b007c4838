import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { action } from './harness.ts';

const dist = join(action, 'dist');
const code = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

/** The packages of the bundle, from the comment with which the bundler begins each module. */
const bundled = new Set(
  code
    .map((path) => readFileSync(join(dist, path), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^\/\/ .*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)])
    .map(([, name = '']) => name),
);

test('LICENSES.txt has every package whose code is in the bundle', () => {
  const licenses = readFileSync(join(dist, 'LICENSES.txt'), 'utf8');
  const listed = new Set(
    [...licenses.matchAll(/^(\S+) \d+\.\d+\.\d+ \([\w.-]+\)$/gm)].map(([, name]) => name),
  );
  expect([...bundled].filter((name) => !listed.has(name))).toEqual([]);
  expect(bundled.size).toBeGreaterThan(20);
});

test('the bill of materials has the packages of LICENSES.txt, in the same versions', () => {
  const licenses = readFileSync(join(dist, 'LICENSES.txt'), 'utf8');
  const bom = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')) as {
    components: readonly { name: string; version: string; licenses: [{ license: { id: string } }] }[];
  };
  const lines = bom.components.map(
    ({ name, version, licenses: [{ license }] }) => `${name} ${version} (${license.id})`,
  );
  const listed = licenses.match(/^\S+ \d+\.\d+\.\d+ \([\w.-]+\)$/gm) ?? [];
  expect([...listed].sort()).toEqual([...lines].sort());
});
