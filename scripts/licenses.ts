import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences that may ship in dist/. */
const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
]);

/** The folders of the packages that contain these modules. */
function packagesOf(modules: readonly string[]): string[] {
  const folders = modules.flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1] ?? [],
  );
  return [...new Set(folders)].sort();
}

async function licenseText(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  return file ? (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim() : '';
}

/**
 * The licences of everything in the bundle: each text once, after the names of its packages.
 *
 * @param modules - absolute paths
 * @throws Error if a bundled package has a licence that may not ship
 */
export async function collectLicenses(modules: readonly string[]): Promise<string> {
  const packagesByText = new Map<string, string[]>();
  for (const folder of packagesOf(modules)) {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    if (!allowed.has(manifest.license)) {
      throw new Error(`${manifest.name} has the licence ${manifest.license}, which may not ship in dist/`);
    }
    const text = await licenseText(folder);
    const packages = packagesByText.get(text) ?? [];
    packagesByText.set(text, [...packages, `${manifest.name} ${manifest.version} (${manifest.license})`]);
  }
  const sections = [...packagesByText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`);
  return `${sections.join('\n\n----------------------------------------\n\n')}\n`;
}
