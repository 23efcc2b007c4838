// Bundles the entries as readable CommonJS, with separate files for the parts that are loaded lazily.
//
// docs/decisions/0002-bundle-with-rolldown.md says why Rolldown, and why CommonJS.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, rolldown } from 'rolldown';
import { bundledPackages } from './bundled-packages.ts';
import { licensesOf } from './licenses.ts';
import { billOfMaterials } from './sbom.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * `@actions/core` re-exports an OIDC client with a whole HTTP stack. Its modules have no side effects when they
 * are imported, but its package.json does not say so. Saying it here lets the bundler drop unused ones.
 */
const withoutSideEffects = /[\\/]node_modules[\\/](@actions|undici|tunnel)[\\/]/;

async function bundle(outdir: string): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    cwd: root,
    input: {
      'main/index': 'src/main.ts',
      'post/index': 'src/post.ts',
      'credential-process/index': 'src/credential-process.ts',
    },
    platform: 'node',
    transform: { target: 'node24' },
    // The SDK's ES builds, so that unused code is dropped.
    resolve: { mainFields: ['module', 'main'], conditionNames: ['module', 'import', 'node', 'default'] },
    treeshake: { moduleSideEffects: [{ test: withoutSideEffects, sideEffects: false }] },
    // Shared code must not stay in an entry: a part that loads it would run the entry.
    preserveEntrySignatures: 'strict',
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.write({
    dir: outdir,
    format: 'cjs',
    // Node loads CommonJS faster than ES modules, and a `require` of node:http does not load its `fetch`.
    dynamicImportInCjs: false,
    strict: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Puts the code that every run needs into one file, and the code that post also needs into another. A file for each
    // set of parts that share code would make two dozen, and each costs Node a lookup, a read and a compilation.
    codeSplitting: {
      groups: [
        { name: 'step', test: /[\\/]src[\\/](runner[\\/]step|restore)\.ts$/, priority: 2 },
        { name: 'core', test: /[\\/]src[\\/](resolve-credentials|run)\.ts$/, priority: 1 },
      ],
    },
  });
  return output.filter((file) => file.type === 'chunk');
}

/**
 * Writes everything that ships in `dist/` to a folder, replacing its content.
 *
 * @returns the number of JavaScript files
 */
export async function build(outdir: string): Promise<number> {
  await rm(outdir, { recursive: true, force: true });
  const chunks = await bundle(outdir);
  await writeFile(join(outdir, 'package.json'), `${JSON.stringify({ type: 'commonjs' }, null, 2)}\n`);
  const packages = await bundledPackages(root, modulesIn(chunks));
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  await writeFile(join(outdir, 'LICENSES.txt'), licensesOf(packages));
  await writeFile(join(outdir, 'sbom.cdx.json'), billOfMaterials(packages, lock));
  return chunks.length;
}

/** The paths of the modules with at least one byte in the bundle. */
function modulesIn(all: readonly OutputChunk[]): string[] {
  return all.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : [])),
  );
}
