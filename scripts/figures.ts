// `npm run figures -- [ROOT] [--list]`: figures about the sources of a checkout, to compare two states of the code. With
// --list they come with what was counted.
//
// They count the product, which is src/ without the sandbox and the demo, unless a line says otherwise.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { danglingCitations, readPages } from './source/citations.ts';
import { cycles, importsAcross, upwardImports } from './source/imports.ts';
import { apart, partOf } from './source/layers.ts';
import { type Module, readModules } from './source/modules.ts';
import { functionsOf, interfacesOf, kindTests } from './source/shape.ts';
import { unusedExports } from './source/unused-exports.ts';

const root = resolve(
  process.argv.slice(2).find((arg) => !arg.startsWith('--')) ??
    dirname(dirname(fileURLToPath(import.meta.url))),
);

/** Where modules were before the folders became layers, so that earlier states are measured by the same layers. */
const earlierPaths: readonly (readonly [RegExp, string])[] = [
  [/^src\/credentials\//, 'src/sources/'],
  [/^src\/keys\/rotation\//, 'src/rotation/'],
  [/^src\/(step|step-timeout)\.ts$/, 'src/runner/$1.ts'],
  [/^src\/bounded-file\.ts$/, 'src/files/bounded-file.ts'],
  [/^src\/obtain-credentials\.ts$/, 'src/resolve-credentials.ts'],
];
const today = (path: string) =>
  earlierPaths.reduce((known, [earlier, now]) => known.replace(earlier, now), path);

const read = (folders: readonly string[]): readonly Module[] =>
  readModules(root, folders).map((module) => ({
    ...module,
    path: today(module.path),
    imports: module.imports.map((each) =>
      each.path === undefined ? each : { ...each, path: today(each.path) },
    ),
  }));

const source = read(['src']);
const everything = [...source, ...read(['__tests__', 'scripts', 'bench'])];
const product = source.filter(({ path }) => !(partOf(path) in apart));

const ofCredentials = new Set([
  'existing',
  'access-keys',
  'github-oidc',
  'web-identity-token-file',
  'saml',
  'role-chaining',
  'previous-step',
  'ambient',
  'default-chain',
]);

const count = (title: string, found: readonly string[]) => {
  console.log(`${title}: ${found.length}`);
  if (process.argv.includes('--list')) for (const each of found) console.log(`  ${each}`);
};

const codeLines = (text: string) => text.split('\n').length - 1;
console.log(
  `files: ${product.length}, lines: ${product.reduce((sum, { text }) => sum + codeLines(text), 0)}`,
);

const short = product.filter(({ text }) => codeLines(text) <= 20);
count(
  'files of 20 lines or fewer',
  short.map(({ path, text }) => `${path}: ${codeLines(text)}`),
);

const functions = product.flatMap(functionsOf).sort((a, b) => a.lines - b.lines);
const quantile = (share: number) => functions[Math.floor(share * (functions.length - 1))]?.lines;
const longest = functions.at(-1);
console.log(
  `functions: ${functions.length}; lines: median ${quantile(0.5)}, p90 ${quantile(0.9)}, longest ${longest?.lines} (${longest?.name} in ${longest?.path})`,
);

const largest = product
  .flatMap(interfacesOf)
  .sort((a, b) => b.members - a.members)
  .slice(0, 10);
console.log(`largest interfaces: ${largest.map(({ name, members }) => `${name} ${members}`).join(', ')}`);

const naming = (words: RegExp) => [
  ...(words.test(readFileSync(join(root, 'action.yml'), 'utf8')) ? ['action.yml'] : []),
  ...product.filter(({ text }) => words.test(text)).map(({ path }) => path),
];
count('files that name the source SAML, in code or in words', naming(/saml/i));
count(
  "files that name GitHub's stores beside Actions, in code or in words",
  naming(/dependabot|codespaces/i),
);

count('upward imports', upwardImports(source));
count('imports between the product and the sandbox or the demo', importsAcross(source));
const circles = cycles(source);
count(
  'cycles of files in all of src/, type imports included',
  circles.map((circle) => `${circle.length} files: ${circle.join(', ')}`),
);
count('unused exports in src/, __tests__/, scripts/ and bench/', unusedExports(everything));
count(
  'tests of the kind of a source of credentials',
  product.flatMap((module) => kindTests(module, ofCredentials)),
);
count(
  'comments with dangling citations in src/, __tests__/, scripts/ and bench/',
  danglingCitations(everything, readPages(root)),
);
