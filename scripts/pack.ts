// Puts what every run of the action loads into one file. The bundler makes a file for each set of parts that share code,
// two dozen of them, and each costs Node a search, a read and a compilation.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

/**
 * Packs the chunks that the first entry needs from its start, but for those that another entry needs from its own: these
 * stay small. A chunk that was packed leaves a file behind that leads to it, for the parts that are loaded lazily.
 *
 * @param entries - paths of outputs; the first is the one to pack for
 * @returns how many chunks were packed
 */
export async function pack(root: string, { outputs }: Metafile, entries: readonly string[]): Promise<number> {
  const [main = '', ...others] = entries;
  const needed = others.map((entry) => closure(entry, outputs));
  const packed = [...closure(main, outputs)].filter(
    (chunk) => chunk !== main && !needed.some((each) => each.has(chunk)),
  );
  const names = new Set(packed.map((path) => basename(path)));
  const folder = dirname(packed[0] ?? main);
  const parts = await Promise.all(packed.map((path) => partOf(join(root, path), names)));
  await writeFile(join(root, folder, 'core.js'), core(parts));
  await Promise.all(
    packed.map((path) =>
      writeFile(join(root, path), `module.exports = require('./core.js').part('${basename(path)}');\n`),
    ),
  );
  const toCore = relative(dirname(main), join(folder, 'core.js')).replaceAll('\\', '/');
  const entry = join(root, main);
  await writeFile(entry, rewritten(await readFile(entry, 'utf8'), names, `require("${toCore}").part`));
  return packed.length;
}

/** An output and everything that it imports at its start, dependencies first. */
function closure(path: string, outputs: Outputs, found = new Set<string>()): Set<string> {
  for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
    if (kind === 'import-statement' && outputs[imported] && !found.has(imported))
      closure(imported, outputs, found);
  }
  return found.add(path);
}

async function partOf(file: string, names: ReadonlySet<string>): Promise<string> {
  const code = rewritten(await readFile(file, 'utf8'), names, 'part');
  return `  // ${basename(file)}\n  ['${basename(file)}', (function (module) {\n${code}})],`;
}

/** What is packed is asked of the pack. */
function rewritten(code: string, names: ReadonlySet<string>, ask: string): string {
  return code.replaceAll(/require\("\.[./\w-]*\/([\w-]+\.js)"\)/g, (whole, name: string) =>
    names.has(name) ? `${ask}("${name}")` : whole,
  );
}

function core(parts: readonly string[]): string {
  return `"use strict";
// What every run loads, in one file; each part is what a file of its own would be (scripts/pack.ts).
const loaded = new Map();
exports.part = part;
function part(name) {
  let module = loaded.get(name);
  if (!module) {
    module = { exports: {} };
    loaded.set(name, module);
    parts.get(name)(module);
  }
  return module.exports;
}
const parts = new Map([
${parts.join('\n')}
]);
`;
}
