import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

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

/** The folders of the packages of which at least one byte went into the bundle. */
function bundledPackages(metafile: Metafile): string[] {
  const folders = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

async function licenseText(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  return file ? (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim() : '';
}

/**
 * The licences of everything in the bundle: each text once, above it the packages that it is the text of.
 *
 * @throws Error when a bundled package has a licence that may not ship.
 */
export async function collectLicenses(root: string, metafile: Metafile): Promise<string> {
  const packagesByText = new Map<string, string[]>();
  for (const folder of bundledPackages(metafile)) {
    const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    if (!allowed.has(manifest.license)) {
      throw new Error(`${manifest.name} has the licence ${manifest.license}, which may not ship in dist/`);
    }
    const text = await licenseText(join(root, folder));
    const packages = packagesByText.get(text) ?? [];
    packagesByText.set(text, [...packages, `${manifest.name} ${manifest.version} (${manifest.license})`]);
  }
  const sections = [...packagesByText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`);
  return `${sections.join('\n\n----------------------------------------\n\n')}\n`;
}
