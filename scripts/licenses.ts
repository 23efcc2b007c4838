import type { BundledPackage } from './bundled-packages.ts';

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

/**
 * The licences of everything in the bundle: each text once, after the names of its packages.
 *
 * @throws Error if a bundled package has a licence that may not ship, or no licence text to ship with it
 */
export function licensesOf(packages: readonly BundledPackage[]): string {
  const labelsByText = new Map<string, string[]>();
  for (const bundled of packages) {
    if (!allowed.has(bundled.license)) {
      throw new Error(`${bundled.name} has the licence ${bundled.license}, which may not ship in dist/`);
    }
    const text = bundled.licenseText || statedLicense(bundled, packages);
    labelsByText.set(text, [...(labelsByText.get(text) ?? []), labelOf(bundled)]);
  }
  const sections = [...labelsByText].map(([text, labels]) => `${labels.join('\n')}\n\n${text}`);
  return `${sections.join('\n\n----------------------------------------\n\n')}\n`;
}

function labelOf({ name, version, license }: BundledPackage): string {
  return `${name} ${version} (${license})`;
}

/** The terms of a package that names its licence in package.json and has no licence file. */
function statedLicense(
  { name, license, author }: BundledPackage,
  packages: readonly BundledPackage[],
): string {
  const preface = `This package has no licence file. Its package.json names the licence ${license} and the author ${author}.`;
  const text = license === 'MIT' ? mit : packages.find((other) => isApacheText(other, license))?.licenseText;
  if (!text || !author) throw new Error(`${name} has no licence text that dist/LICENSES.txt could repeat`);
  return `${preface}\n\n${text}`;
}

/** Texts of Apache-2.0 are alike: no copyright line is part of its terms. */
function isApacheText({ license, licenseText }: BundledPackage, wanted: string): boolean {
  return wanted === 'Apache-2.0' && license === wanted && /^\s*Apache License/.test(licenseText);
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
