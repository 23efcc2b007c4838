import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { BundledPackage } from './bundled-packages.ts';

/** What package-lock.json records about a package, by the path of its folder. */
interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

/**
 * The software bill of materials of `dist/`, as CycloneDX 1.6: the packages whose code is in the bundle, and no others.
 * It has no time, and its serial number is made from its content, so the same source always gives the same bytes.
 *
 * @throws Error if package-lock.json does not record the digest of a bundled package
 */
export function billOfMaterials(packages: readonly BundledPackage[], lock: LockFile): string {
  const paths = packages.map(({ folder }) => folder);
  const keyturn = `pkg:npm/${lock.name}@${lock.version}`;
  const content = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': keyturn,
        name: lock.name,
        version: lock.version,
        licenses: [{ license: { id: lock.packages['']?.license } }],
        purl: keyturn,
      },
    },
    components: packages.map((bundled) => componentOf(bundled, lock.packages[bundled.folder])),
    dependencies: [
      { ref: keyturn, dependsOn: dependenciesOf('', paths, lock) },
      ...paths.map((path) => ({ ref: purlOf(path, lock), dependsOn: dependenciesOf(path, paths, lock) })),
    ],
  };
  // GitHub's attestations accept a CycloneDX file only with a serial number.
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, version: 1, ...content };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** A UUID of version 8, whose bits are the application's own (RFC 9562, section 5.8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function componentOf({ name, version, license }: BundledPackage, locked: Locked | undefined): object {
  const [, digest] = /^sha512-(\S+)$/.exec(locked?.integrity ?? '') ?? [];
  if (!digest || locked?.version !== version) {
    throw new Error(`package-lock.json has no digest of ${name} ${version}: run \`npm ci\` and build again`);
  }
  const purl = npmPurl(name, version);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    licenses: [{ license: { id: license } }],
    purl,
  };
}

/** The bundled packages that the package in this folder depends on, found as Node.js resolves them. */
function dependenciesOf(path: string, bundled: readonly string[], lock: LockFile): readonly string[] {
  const names = Object.keys(lock.packages[path]?.dependencies ?? {});
  const found = names.flatMap((name) => resolve(path, name, lock) ?? []);
  return [...new Set(found)]
    .filter((dependency) => bundled.includes(dependency))
    .map((dependency) => purlOf(dependency, lock))
    .sort();
}

function resolve(from: string, name: string, lock: LockFile): string | undefined {
  const path = posix.join(from, 'node_modules', name);
  if (path in lock.packages) return path;
  return from === '' ? undefined : resolve(parentOf(from), name, lock);
}

/** The package around a nested one: `node_modules/a` for `node_modules/a/node_modules/b`. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')));
}

function purlOf(path: string, lock: LockFile): string {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return npmPurl(name, lock.packages[path]?.version ?? '');
}

/** A package URL: the `@` of a scope is escaped. */
function npmPurl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
