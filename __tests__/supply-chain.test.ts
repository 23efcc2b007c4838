import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { BundledPackage } from '../scripts/bundled-packages.ts';
import { licensesOf } from '../scripts/licenses.ts';
import { billOfMaterials, type LockFile } from '../scripts/sbom.ts';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Readonly<Record<string, string>>
>;
const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const locked = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages,
).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  const pathsOf = (found: (entry: Locked) => boolean) =>
    locked.flatMap(([path, entry]) => (found(entry) ? [path] : []));

  test('records a SHA-512 digest of every package', () => {
    expect(pathsOf(({ integrity = '' }) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
    expect(locked.length).toBeGreaterThan(100);
  });

  test('records no download address, so npm takes the registry that the machine is set up for', () => {
    expect(pathsOf(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  test('holds no package under the GPL or the AGPL, and none without a licence', () => {
    expect(
      pathsOf(({ license = '' }) => license === '' || /GPL|UNLICENSED|SEE LICENSE/i.test(license)),
    ).toEqual([]);
  });

  test('holds exactly the versions that package.json names', () => {
    const differing = Object.entries(wanted).filter(
      ([name, version]) => locked.find(([path]) => path === `node_modules/${name}`)?.[1].version !== version,
    );
    expect(differing).toEqual([]);
  });
});

describe('install scripts', () => {
  test('do not run: .npmrc turns them off', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test('of two packages exist, and docs/decisions/0005-libraries.md says why neither is missed', () => {
    const paths = locked.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : []));
    const names = paths.map((path) => path.replace(/^.*node_modules\//, ''));
    const section = read('docs/decisions/0005-libraries.md').split('\n## Install scripts\n')[1] ?? '';
    expect(names.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
    expect(names).toEqual(['@parcel/watcher', '@swc/core']);
  });

  test('of Keyturn itself do not exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare'];
    expect(Object.keys(scripts).filter((name) => run.includes(name))).toEqual([]);
  });
});

test('every dependency has a reason in docs/decisions/0005-libraries.md, and nothing else is listed', () => {
  const rows = read('docs/decisions/0005-libraries.md').matchAll(/^\| (`[^|]+`) \|/gm);
  const listed = [...rows].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect([...new Set(listed)].sort()).toEqual(Object.keys(wanted).sort());
});

describe('Dependabot', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: readonly { 'package-ecosystem': string; cooldown?: { 'default-days': number } }[];
  };

  test('updates npm packages and actions, a week after their release at the earliest', () => {
    expect(updates.map((update) => [update['package-ecosystem'], update.cooldown?.['default-days']])).toEqual(
      [
        ['npm', 7],
        ['github-actions', 7],
      ],
    );
  });
});

test('CI installs what the lock file says, and runs no package that is not in it', () => {
  const workflows = readdirSync(join(root, '.github', 'workflows')).map(
    (name) => `.github/workflows/${name}`,
  );
  const scripts = readdirSync(join(root, '.ci')).map((name) => `.ci/${name}`);
  const commands = [...workflows, ...scripts].flatMap((path) =>
    [...read(path).matchAll(/^(?!\s*#).*\b(npx|npm (?:i|install|add|exec|update|x))\b.*$/gm)].map(
      ([line]) => `${path}: ${line.trim()}`,
    ),
  );
  expect(commands).toEqual([]);
});

/** A bundled package that differs from an ordinary one in what a test gives. */
const bundled = (given: Partial<BundledPackage>): BundledPackage => ({
  folder: `node_modules/${given.name ?? 'parser'}`,
  name: 'parser',
  version: '1.0.0',
  license: 'MIT',
  author: 'The authors of parser',
  licenseText: 'MIT License',
  ...given,
});

describe('the licences in dist/', () => {
  const apache = bundled({
    name: 'client',
    license: 'Apache-2.0',
    licenseText: 'Apache License\nVersion 2.0',
  });

  test.each(['AGPL-3.0-only', 'GPL-2.0', 'LGPL-3.0', 'UNLICENSED', '(MIT OR GPL-3.0)'])(
    'the build refuses a package under %s',
    (license) => {
      expect(() => licensesOf([bundled({ license })])).toThrow(
        `parser has the licence ${license}, which may not ship in dist/`,
      );
    },
  );

  test('each text is there once, below the names of its packages', () => {
    const text = licensesOf([bundled({}), bundled({ name: 'writer' }), apache]);
    expect(text).toBe(`parser 1.0.0 (MIT)
writer 1.0.0 (MIT)

MIT License

----------------------------------------

client 1.0.0 (Apache-2.0)

Apache License
Version 2.0
`);
  });

  test.each([
    ['MIT', 'Permission is hereby granted, free of charge'],
    ['Apache-2.0', 'Apache License\nVersion 2.0'],
  ])('a package that only names %s is listed with its author and that text', (license, text) => {
    const listed = licensesOf([apache, bundled({ license, licenseText: '' })]);
    expect(listed).toContain('The authors of parser');
    expect(listed.split('----\n\nparser 1.0.0')[1]).toContain(text);
  });

  test.each([
    ['names another licence', bundled({ license: 'ISC', licenseText: '' })],
    ['names no author', bundled({ author: '', licenseText: '' })],
    ['is alone under Apache-2.0', bundled({ license: 'Apache-2.0', licenseText: '' })],
  ])('the build refuses a package without a licence file that %s', (_, one) => {
    expect(() => licensesOf([one])).toThrow('parser has no licence text');
  });
});

describe('the software bill of materials', () => {
  const digest = Buffer.alloc(64, 1);
  const integrity = `sha512-${digest.toString('base64')}`;
  const lock: LockFile = {
    name: 'keyturn',
    version: '1.2.3',
    packages: {
      '': { version: '1.2.3', license: 'MIT', dependencies: { '@scope/client': '1.0.0', unused: '1.0.0' } },
      'node_modules/@scope/client': { version: '1.0.0', integrity, dependencies: { parser: '^2.0.0' } },
      'node_modules/@scope/client/node_modules/parser': { version: '2.0.0', integrity },
      'node_modules/parser': { version: '1.0.0', integrity },
      'node_modules/unused': { version: '1.0.0', integrity },
    },
  };
  const client = bundled({ name: '@scope/client', license: 'Apache-2.0' });
  const nested = bundled({ version: '2.0.0', folder: 'node_modules/@scope/client/node_modules/parser' });

  test('lists the bundled packages with the digests of the lock file, and no others', () => {
    const { metadata, components } = JSON.parse(billOfMaterials([client, nested], lock));
    expect(metadata.component).toMatchObject({ name: 'keyturn', version: '1.2.3' });
    expect(components.map(({ purl }: { purl: string }) => purl)).toEqual([
      'pkg:npm/%40scope/client@1.0.0',
      'pkg:npm/parser@2.0.0',
    ]);
    expect(components[0]).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: digest.toString('hex') }],
      licenses: [{ license: { id: 'Apache-2.0' } }],
    });
  });

  test('says who depends on whom, as Node.js resolves it', () => {
    const { dependencies } = JSON.parse(billOfMaterials([client, nested, bundled({})], lock));
    expect(dependencies.slice(0, 2)).toEqual([
      { ref: 'pkg:npm/keyturn@1.2.3', dependsOn: ['pkg:npm/%40scope/client@1.0.0'] },
      { ref: 'pkg:npm/%40scope/client@1.0.0', dependsOn: ['pkg:npm/parser@2.0.0'] },
    ]);
  });

  test('of the same packages has the same bytes: no time, and a serial number made from its content', () => {
    const bom = billOfMaterials([client], lock);
    expect(bom).not.toContain('timestamp');
    expect(bom).toBe(billOfMaterials([client], lock));
    const serials = [bom, billOfMaterials([nested], lock)].map((text) => JSON.parse(text).serialNumber);
    expect(serials[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(serials[1]).not.toBe(serials[0]);
  });

  test('is refused for a package that is installed in another version than the lock file has', () => {
    expect(() => billOfMaterials([bundled({ version: '1.0.1' })], lock)).toThrow(
      'package-lock.json has no digest of parser 1.0.1',
    );
  });
});
