// Writes what pages repeat from other files: the tables of inputs and outputs in README.md (from action.yml), and the
// layers in CONTRIBUTING.md. With --check it only reports whether the pages are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLayers, withTables } from './readme-tables.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes('--check');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function update(path: string, source: string, written: (text: string) => string): void {
  const before = read(path);
  const after = written(before);
  if (before === after) return;
  if (isCheck) {
    console.error(`${path} does not match ${source}: run \`npm run readme\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), after);
  }
}

update('README.md', 'action.yml', (text) => withTables(text, read('action.yml')));
update('CONTRIBUTING.md', 'scripts/source/layers.ts', withLayers);
