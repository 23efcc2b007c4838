import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A package with at least one module in the bundle. */
export interface BundledPackage {
  /** Below the project, with `/`, as package-lock.json has it. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** The SPDX identifier in its package.json. */
  readonly license: string;
  readonly author: string;
  /** Its licence file; empty if the package has none. */
  readonly licenseText: string;
}

/**
 * The packages that contain these modules, sorted by their folders.
 *
 * @param root - the folder of the project
 * @param modules - absolute paths
 */
export function bundledPackages(root: string, modules: readonly string[]): Promise<BundledPackage[]> {
  // node_modules may be a link, and its modules then lie outside the project: what counts is the path from there.
  const paths = modules.map((path) => relative(root, path).replaceAll('\\', '/'));
  const folders = paths.flatMap(
    (path) => /^(?:.*?\/)??(node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return Promise.all([...new Set(folders)].sort().map((folder) => readPackage(root, folder)));
}

async function readPackage(root: string, folder: string): Promise<BundledPackage> {
  const manifest = await readFile(join(root, folder, 'package.json'), 'utf8');
  const { name, version, license, author } = JSON.parse(manifest);
  return {
    folder,
    name,
    version,
    license,
    author: typeof author === 'string' ? author : (author?.name ?? ''),
    licenseText: await readLicense(join(root, folder)),
  };
}

async function readLicense(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  return file ? (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim() : '';
}
