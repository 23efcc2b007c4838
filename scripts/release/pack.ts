import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommandLine } from './mistakes.ts';
import { filesOf } from './plan.ts';
import { git, type Repository } from './repository.ts';

/** What somebody needs who copies the action into another repository. */
const packed = ['action.yml', 'dist', 'LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md'];

/**
 * Packs the files of a release from its commit alone, and their SHA-256 digests. The same commit always gives the same
 * files. No dependency runs.
 *
 * @param folder - is emptied first
 * @returns the digests by file, as in SHA256SUMS
 * @throws Error if the commit lacks a file
 */
export function pack(repository: Repository, version: string, notes: string, folder: string): string {
  const names = filesOf(version);
  const { root, commit } = repository;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = ['archive', '--format=tar.gz', `--prefix=keyturn-${version}/`];
  git(root, ...archive, `--output=${join(folder, names.action)}`, commit, '--', ...packed);
  writeFileSync(join(folder, names.sbom), git(root, 'show', `${commit}:dist/${names.sbom}`));
  const files = [names.action, names.sbom];
  if (hasCommandLine(repository)) files.push(packCommandLine(root, folder, names.commandLine));
  const checksums = files.map((name) => `${digestOf(join(folder, name))}  ${name}\n`).join('');
  writeFileSync(join(folder, names.checksums), checksums);
  writeFileSync(join(folder, 'notes.md'), `${notes}\n`);
  return checksums;
}

/** @throws Error if npm names the file otherwise */
function packCommandLine(root: string, folder: string, expected: string): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const printed = execFileSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim();
  if (printed !== expected) throw new Error(`npm packed ${printed} where ${expected} was expected`);
  return printed;
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
