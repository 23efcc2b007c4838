// Writes the tables of inputs and outputs from action.yml into README.md. With --check, only checks whether they are
// up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTables } from './readme-tables.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readme = join(root, 'README.md');
const before = readFileSync(readme, 'utf8');
const after = withTables(before, readFileSync(join(root, 'action.yml'), 'utf8'));

if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('README.md does not match action.yml: run `npm run readme`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(readme, after);
}
