// Bundles the entries into dist/, as readable CommonJS with one file for each part that is loaded lazily.
//
// docs/decisions/0002-bundle-with-esbuild.md says why esbuild, and why in two passes.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin, transform } from 'esbuild';
import { collectLicenses } from './licenses.ts';
import { pack } from './pack.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, 'dist');

/**
 * `@actions/core` re-exports an OIDC client that brings a whole HTTP stack along. Its modules do nothing when they
 * are imported, but its package.json does not say so; saying it here lets the bundler leave out what is not used.
 */
const actionsToolkitHasNoSideEffects: Plugin = {
  name: 'actions-toolkit-has-no-side-effects',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^(@actions\/|undici|tunnel|\.)/ }, async (args) => {
      if (args.pluginData === 'resolved') return undefined;
      const { path, kind, ...rest } = args;
      const result = await pluginBuild.resolve(path, { kind, ...rest, pluginData: 'resolved' });
      return /node_modules\/(@actions|undici|tunnel)\//.test(result.path.replaceAll('\\', '/'))
        ? { ...result, sideEffects: false }
        : undefined;
    });
  },
};

async function bundle(): Promise<Metafile> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: {
      'main/index': 'src/main.ts',
      'post/index': 'src/post.ts',
      'credential-process/index': 'src/credential-process.ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The ES builds of the SDK: only what is used gets in.
    mainFields: ['module', 'main'],
    conditions: ['module'],
    legalComments: 'none',
    metafile: true,
    plugins: [actionsToolkitHasNoSideEffects],
  });
  return result.metafile;
}

/** ES modules -> CommonJS, file by file: Node loads it faster, and `import()` becomes a lazy `require`. */
async function toCommonJs(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  const result = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    supported: { 'dynamic-import': false },
  });
  await writeFile(file, result.code);
}

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
const metafile = await bundle();
const outputs = Object.keys(metafile.outputs).map((path) => join(root, path));
await Promise.all(outputs.map(toCommonJs));
const entryOutputs = ['main', 'post', 'credential-process'].map((entry) => `dist/${entry}/index.js`);
const packed = await pack(root, metafile, entryOutputs);
await writeFile(join(outdir, 'package.json'), `${JSON.stringify({ type: 'commonjs' }, null, 2)}\n`);
await writeFile(join(outdir, 'LICENSES.txt'), await collectLicenses(root, metafile));
console.log(`dist/: ${outputs.length} files, ${packed} of them packed for the action`);
