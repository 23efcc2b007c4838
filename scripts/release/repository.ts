import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseEntries } from './changelog.ts';

/** What a release is made from: a checkout and its history. */
export interface Repository {
  readonly root: string;
  /** The commit that is checked out. */
  readonly commit: string;
  /** Changed and untracked files, as git lists them. */
  readonly changes: readonly string[];
  /** The commit of each tag. */
  readonly tags: ReadonlyMap<string, string>;
  /** The version in each file that has one. */
  readonly versions: Readonly<Record<string, string>>;
  readonly changelog: string;
  /** The files of the committed dist/, below it. */
  readonly dist: readonly string[];
  /** Whether package.json forbids to publish the package. */
  readonly isPrivate: boolean;
}

/** @throws Error if the folder is not the root of a checkout of Keyturn */
export function readRepository(root: string): Repository {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const manifest = JSON.parse(read('package.json'));
  const lock = JSON.parse(read('package-lock.json'));
  return {
    root,
    commit: git(root, 'rev-parse', 'HEAD').trim(),
    changes: linesOf(git(root, 'status', '--porcelain')),
    tags: new Map(linesOf(git(root, 'for-each-ref', `--format=${tagFormat}`, 'refs/tags')).map(tagOf)),
    versions: {
      'package.json': manifest.version,
      'package-lock.json': lock.version,
      'package-lock.json, packages': lock.packages[''].version,
      'src/version.ts': /version = '([^']*)'/.exec(read('src/version.ts'))?.[1] ?? '',
    },
    changelog: existsSync(join(root, 'CHANGELOG.md')) ? read('CHANGELOG.md') : '',
    dist: linesOf(git(root, 'ls-tree', '-r', '--name-only', 'HEAD:dist')),
    isPrivate: manifest.private === true,
  };
}

/**
 * Writes a version into every file that has one, and gives it the unreleased entries of the changelog.
 *
 * @param day - the day of the release, such as 2026-12-01
 * @throws Error if the changelog has no unreleased entries
 */
export function writeVersion(root: string, version: string, day: string): void {
  const edit = (path: string, edited: (text: string) => string) => {
    const file = join(root, path);
    writeFileSync(file, edited(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')));
  };
  edit('CHANGELOG.md', (text) => releaseEntries(text, version, day));
  edit('package.json', (text) => text.replace(/^( {2}"version": )"[^"]*"/m, `$1"${version}"`));
  // The lock file has the version at its top and in its entry for the project, which is its first package.
  const ofTheProject = /("version": )"[^"]*"([\s\S]*?"": \{\s*"name": "[^"]*",\s*"version": )"[^"]*"/;
  edit('package-lock.json', (text) => text.replace(ofTheProject, `$1"${version}"$2"${version}"`));
  edit('src/version.ts', (text) => text.replace(/version = '[^']*'/, `version = '${version}'`));
}

/** Runs git in a folder. @returns what it prints */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** An annotated tag is an object; `*objectname` is the commit behind it. */
const tagFormat = '%(refname:strip=2) %(*objectname) %(objectname)';

function tagOf(line: string): [name: string, commit: string] {
  const [name = '', commit = ''] = line.split(/ +/);
  return [name, commit];
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
