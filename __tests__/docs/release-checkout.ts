import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { release } from '../../scripts/release/release.ts';
import { git } from '../../scripts/release/repository.ts';

/** A small checkout that looks like Keyturn's to the release script, with one commit. */
interface Checkout {
  readonly root: string;
  readonly commit: () => string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly commitAll: () => void;
  readonly tag: (name: string) => void;
  /** Runs the release script. @returns its exit code, and what it and the commands that it started said */
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
  /** Lets the stand-in for `gh` fail, or print nothing, when its arguments contain these words. */
  readonly gh: (behaviour: 'refused' | 'silent', words: string) => void;
  /** What the script told the workflow. */
  readonly outputs: () => string;
}

interface Outcome {
  readonly code: number;
  readonly text: string;
  /** The commands that `gh` and `npm` got, one a line. */
  readonly commands: readonly string[];
}

const changelog = `# Changelog

## [Unreleased]

### Added

- Something new, see [rotation](docs/rotation.md).

## [1.2.0] - 2026-11-01

### Fixed

- Something old.
`;

/** Stands for the build: it writes what `built.txt` has. */
const build = `import { cpSync } from 'node:fs';
cpSync('built', process.argv[2] ?? 'dist', { recursive: true });
`;

const bundle = ['main/index.js', 'post/index.js', 'LICENSES.txt', 'sbom.cdx.json'];

/** Calls the test with a checkout in version 1.2.0, and removes it. */
export async function inCheckout(test: (checkout: Checkout) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-checkout-'));
  try {
    const checkout = openCheckout(join(folder, 'keyturn'), join(folder, 'bin'));
    await test(checkout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openCheckout(root: string, bin: string): Checkout {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const inGit = (...args: readonly string[]) =>
    git(
      root,
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'core.autocrlf=false',
      ...args,
    );
  const commitAll = () => {
    inGit('add', '--all');
    inGit('commit', '--quiet', '--message', 'Test');
  };
  for (const [path, text] of Object.entries(files())) write(path, text);
  mkdirSync(bin);
  inGit('init', '--quiet', '--initial-branch=main');
  commitAll();
  return {
    root,
    write,
    commitAll,
    commit: () => inGit('rev-parse', 'HEAD').trim(),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    tag: (name) => inGit('tag', name),
    run: (...args) => run(root, bin, args),
    gh: (behaviour, words) => writeFileSync(join(bin, behaviour), words),
    outputs: () => readFileSync(join(bin, 'output'), 'utf8'),
  };
}

function files(): Readonly<Record<string, string>> {
  const version = '1.2.0';
  const lock = {
    name: 'keyturn',
    version,
    packages: { '': { name: 'keyturn', version }, 'node_modules/parser': { version: '9.9.9' } },
  };
  return {
    'package.json': `${JSON.stringify({ name: 'keyturn', version, private: true, type: 'module' }, null, 2)}\n`,
    'package-lock.json': `${JSON.stringify(lock, null, 2)}\n`,
    'src/version.ts': `export const version = '${version}';\n`,
    'CHANGELOG.md': changelog,
    '.gitignore': '.build/\n',
    'scripts/build-dist.ts': build,
    ...Object.fromEntries(['action.yml', 'LICENSE', 'README.md', 'SECURITY.md'].map((path) => [path, path])),
    ...Object.fromEntries(
      bundle.flatMap((path) => ['dist', 'built'].map((to) => [`${to}/${path}`, `${path}\n`])),
    ),
  };
}

/**
 * `gh` stands in for GitHub's program: it writes down what it is asked, and answers with a number. It fails for the words in
 * the file `refused`, and is silent for those in `silent`.
 */
async function run(root: string, bin: string, args: readonly string[]): Promise<Outcome> {
  const log = join(bin, 'commands');
  writeFileSync(log, '');
  const program = join(bin, 'gh');
  const isIn = (file: string) => `[ -e '${bin}/${file}' ] && echo "$*" | grep -q "$(cat '${bin}/${file}')"`;
  const script = [
    '#!/bin/sh',
    `echo "gh $*" >>'${log}'`,
    `${isIn('refused')} && exit 1`,
    `${isIn('silent')} || echo 4711`,
  ];
  writeFileSync(program, `${script.join('\n')}\n`, { mode: 0o755 });
  const lines: string[] = [];
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    GITHUB_OUTPUT: join(bin, 'output'),
  };
  const code = await release(root, args, env, (line) => lines.push(line));
  const commands = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  return { code, text: lines.join('\n'), commands };
}

/** The files below a folder, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
