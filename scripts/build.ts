// Bundles the entries as readable CommonJS, with separate files for the parts that are loaded lazily.
//
// docs/decisions/0002-bundle-with-rolldown.md says why Rolldown, and why CommonJS.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type InputOptions,
  type OutputChunk,
  type OutputOptions,
  type RolldownOutput,
  rolldown,
} from 'rolldown';
import { bundledPackages } from './bundled-packages.ts';
import { licensesOf } from './licenses.ts';
import { billOfMaterials } from './sbom.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * `@actions/core` re-exports an OIDC client with a whole HTTP stack. Its modules have no side effects when they
 * are imported, but its package.json does not say so. Saying it here lets the bundler drop unused ones.
 */
const withoutSideEffects = /[\\/]node_modules[\\/](@actions|undici|tunnel)[\\/]/;

/**
 * The SDK registers a class for each of a service's errors. Keyturn reads the code of an error from the response, and
 * without these calls the classes and their schemas are dropped.
 */
const sdkRegistries = ['_s_registry.registerError', 'n0_registry.registerError'];

/** What the bundles have in common. */
const inputOptions = {
  cwd: root,
  platform: 'node',
  transform: { target: 'node24' },
  // The SDK's ES builds, so that unused code is dropped.
  resolve: { mainFields: ['module', 'main'], conditionNames: ['module', 'import', 'node', 'default'] },
  treeshake: {
    moduleSideEffects: [{ test: withoutSideEffects, sideEffects: false }],
    manualPureFunctions: sdkRegistries,
  },
  preserveEntrySignatures: 'allow-extension',
  onLog(level, log) {
    if (level === 'warn') throw new Error(log.message);
  },
} as const satisfies InputOptions;

/**
 * The files that most runs load, in the order in which they load them. Each is what its modules import statically and what
 * no earlier file has. A file for each set of parts that share code would make two dozen, and each costs Node a lookup, a
 * read and a compilation.
 */
const files = {
  // The post step loads only this one.
  step: ['src/runner/step.ts', 'src/restore.ts', 'src/publish/publish.ts'],
  // Until the first connection is opened.
  start: ['src/run.ts'],
  // Loads while connections are opened.
  core: [
    'src/resolve-credentials.ts',
    'src/sources/session-from-keys.ts',
    'src/sources/assume-with-token.ts',
    'src/github/oidc-token.ts',
    'src/keys/check-keys.ts',
    'src/report/report-keys.ts',
  ],
};
type FileName = keyof typeof files;
const fileNames = Object.keys(files) as FileName[];
const isFileName = (name: string): name is FileName => name in files;

async function bundle(outdir: string): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    ...inputOptions,
    input: {
      'main/index': 'src/main.ts',
      'post/index': 'src/post.ts',
      'credential-process/index': 'src/credential-process.ts',
    },
  });
  const members = await filesOfModules();
  for (;;) {
    const options = outputOptions(outdir, members);
    const chunks = chunksOf(await build.generate(options));
    if (!completeFiles(chunks, members)) {
      refuseImportsOfEntries(chunks);
      return chunksOf(await build.write(options));
    }
  }
}

function outputOptions(dir: string, members: ReadonlyMap<string, FileName>): OutputOptions {
  return {
    dir,
    format: 'cjs',
    // Node loads CommonJS faster than ES modules, and a `require` of node:http does not load its `fetch`.
    dynamicImportInCjs: false,
    strict: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: {
      groups: fileNames.map((name) => ({ name, test: (path) => members.get(path) === name })),
      includeDependenciesRecursively: false,
    },
  };
}

/** For each module that `files` loads statically, the file that contains it: the first that needs it. */
async function filesOfModules(): Promise<Map<string, FileName>> {
  const members = new Map<string, FileName>();
  for (const name of fileNames) {
    for (const path of await staticModules(files[name])) if (!members.has(path)) members.set(path, name);
  }
  return members;
}

/** The modules that these load before anything that they import lazily. */
async function staticModules(input: string[]): Promise<string[]> {
  const build = await rolldown({
    ...inputOptions,
    input,
    plugins: [
      { name: 'without-lazy-parts', resolveDynamicImport: (id) => ({ id: String(id), external: true }) },
    ],
  });
  return chunksOf(await build.generate({ format: 'cjs' })).flatMap(({ modules }) =>
    Object.keys(modules).filter((path) => isOwn(path) || modules[path]?.renderedLength),
  );
}

/** Our own modules belong to a file even if it uses none of their code: another part may, and must not add a file. */
const isOwn = (path: string): boolean => path.startsWith(join(root, 'src'));

/**
 * Adds to each of `files` what it imports from others, because code for a lazy part that shares a module with it needs
 * more than its own.
 *
 * @returns whether there was anything to add
 */
function completeFiles(chunks: readonly OutputChunk[], members: Map<string, FileName>): boolean {
  const before = members.size;
  for (const { name, imports } of chunks) {
    if (!isFileName(name)) continue;
    for (const { moduleIds } of chunks.filter(({ fileName }) => imports.includes(fileName)))
      for (const path of moduleIds) if (!path.startsWith('\0') && !members.has(path)) members.set(path, name);
  }
  return members.size > before;
}

/** A part that imports an entry would run it. */
function refuseImportsOfEntries(chunks: readonly OutputChunk[]): void {
  const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  const importer = chunks.find(({ imports }) => imports.some((name) => entries.has(name)));
  if (importer) throw new Error(`${importer.fileName} imports an entry, and would run it`);
}

const chunksOf = ({ output }: RolldownOutput): OutputChunk[] =>
  output.filter((file) => file.type === 'chunk');

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
