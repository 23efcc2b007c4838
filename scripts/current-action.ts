// Builds the action from the current `src/`: action.yml and a bundle in a folder under .build/. Tests run this,
// never the committed dist/. As a program, it prints the folder.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that affects the bundle; package-lock.json represents the dependencies. */
const sources = ['action.yml', 'package.json', 'package-lock.json', 'scripts', 'src'];
const builds = join(root, '.build');
/** How long an unused folder is kept (ms); longer than any test run. */
const keptMs = 7_200_000;

/**
 * Bundles `src/` unless this source is bundled already. The folder is named after the digest of the source, so a
 * bundle is never stale, and several test runs may call this at once.
 *
 * @returns the folder with action.yml
 * @throws Error if the source cannot be bundled
 */
export async function currentAction(): Promise<string> {
  const folder = join(builds, digestOfSources());
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
  else await buildInto(folder);
  removeForgotten();
  return folder;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesIn))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Renames the folder to its final name only when it is complete. */
async function buildInto(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  // The bundler takes longer to load than everything else here.
  const { build } = await import('./build.ts');
  await build(join(unfinished, 'dist'));
  copyFileSync(join(root, 'action.yml'), join(unfinished, 'action.yml'));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another test run finished the same bundle first.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

function removeForgotten(): void {
  for (const name of readdirSync(builds)) {
    const folder = join(builds, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > keptMs)
      rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await currentAction());
