// Writes what pages repeat from other files: the inputs in README.md and docs/inputs.md, the outputs, the errors, and the
// layers in CONTRIBUTING.md. With --check it only reports whether the pages are up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withInputs, withLayers, withOutputs } from './readme-tables.ts';
import { parseAction } from './reference/action.ts';
import { errorMeanings } from './reference/error-meanings.ts';
import { codesIn, errorsPage } from './reference/errors-page.ts';
import { explanationsIn } from './reference/explanations.ts';
import { inputsPage } from './reference/inputs-page.ts';
import { productModules } from './reference/product-modules.ts';
import { refusalsIn } from './reference/refusals.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes('--check');
const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

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

const action = parseAction(read('action.yml'));
const modules = productModules(root);
const errors = read('src/errors.ts');
const stated = explanationsIn(modules, new Set(codesIn(errors).map(({ code }) => code)));

update('README.md', 'action.yml', (text) => withInputs(text, action));
update('docs/inputs.md', 'action.yml, or the messages in src/config', () =>
  inputsPage(action, refusalsIn(modules), stated),
);
update('docs/outputs.md', 'action.yml', (text) => withOutputs(text, action));
update('docs/errors.md', 'the errors in src/', () => errorsPage(errors, stated));
update('src/explain/error-meanings.ts', 'the comments in src/errors.ts', () => errorMeanings(errors));
update('CONTRIBUTING.md', 'scripts/source/layers.ts', withLayers);
