// Bundles the command line with ncc: one file for every command, and a chunk for each part that is loaded when it is needed.
//
// docs/decisions/0002-bundle-with-rolldown.md says what each bundler is for.
import { chmod, cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from '@swc/core';
import ncc from '@vercel/ncc';
import { root } from './build.ts';

/** Where the modules without types lie. ncc finds node_modules from here. */
const staging = join(root, '.build', 'cli');

/** The oldest Node.js that runs the command line is 22. */
const target = 'es2023';

/**
 * Writes the command line to a folder, replacing its content.
 *
 * @returns the number of JavaScript files
 */
export async function bundleCli(outdir: string): Promise<number> {
  await rm(staging, { recursive: true, force: true });
  for await (const path of glob('src/**/*.ts', { cwd: root })) await stage(path);
  // What AWS's service models say, which the sandbox reads.
  for await (const path of glob('src/**/*.json', { cwd: root }))
    await cp(join(root, path), join(staging, path));
  await writeFile(join(staging, 'package.json'), '{ "type": "module" }\n');
  const { code, assets } = await ncc(join(staging, 'src', 'cli.js'), {
    target,
    quiet: true,
    license: 'LICENSES.txt',
  });
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const files = { 'index.js': code, ...sources(assets) };
  for (const [name, text] of Object.entries(files)) await writeFile(join(outdir, name), text);
  await chmod(join(outdir, 'index.js'), 0o755);
  // The steps of the demo load it by its path.
  await cp(join(root, 'src/sandbox/runner/later.cjs'), join(outdir, 'later.cjs'));
  return Object.keys(files).filter((name) => name.endsWith('.js')).length;
}

/** Strips the types, because ncc would need an older TypeScript for that. The names of files then end in .js. */
async function stage(path: string): Promise<void> {
  const { code } = await transform(await readFile(join(root, path), 'utf8'), {
    filename: path,
    configFile: false,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const out = join(staging, path.replace(/\.ts$/, '.js'));
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, code.replaceAll(/((?:from |import\()["']\.{1,2}\/[^"']*)\.ts(["'])/g, '$1.js$2'));
}

function sources(assets: Awaited<ReturnType<typeof ncc>>['assets']): Record<string, string | Buffer> {
  return Object.fromEntries(Object.entries(assets).map(([name, { source }]) => [name, source]));
}
