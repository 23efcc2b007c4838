import { entriesOf, unreleasedEntries } from './changelog.ts';
import type { Repository } from './repository.ts';
import { compareVersions, parseVersion, type Version } from './version.ts';

/** The name of the tag that moves to each release of a major version. */
export function majorTagOf({ major }: Version): string {
  return `v${major}`;
}

/** The highest release, prereleases left out, that has a tag and the same major version. */
export function newestRelease({ tags }: Repository, { major }: Version): Version | undefined {
  return [...tags.keys()]
    .flatMap((tag) => (tag.startsWith('v') ? (parseVersion(tag.slice(1)) ?? []) : []))
    .filter((version) => version.major === major && version.prerelease === '')
    .sort(compareVersions)
    .at(-1);
}

/**
 * What is wrong with a release of this checkout. Each sentence says what to do.
 *
 * @param movesMajorTag - whether `v1` is to point to this release
 */
export function mistakesIn(repository: Repository, movesMajorTag: boolean): readonly string[] {
  const text = repository.versions['package.json'] ?? '';
  const version = parseVersion(text);
  if (!version)
    return [`The version "${text}" in package.json is not a version such as 1.2.3 or 1.2.3-rc.1.`];
  return [
    ...changesIn(repository),
    ...differingVersions(repository, text),
    ...mistakesOfChangelog(repository, text),
    ...(repository.tags.has(`v${text}`)
      ? [`The tag v${text} exists already. Choose the next version: npm run release -- prepare VERSION`]
      : []),
    ...(movesMajorTag ? mistakesOfMajorTag(repository, version, text) : []),
    ...missingBundle(repository),
  ];
}

function changesIn({ changes }: Repository): readonly string[] {
  if (changes.length === 0) return [];
  return [`The checkout has changes that no commit contains. Commit or remove them: ${someOf(changes)}`];
}

/** The first few names of a list that may be long. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => name.trim());
  return names.length > 5 ? `${shown.join(', ')} and ${names.length - 5} more` : shown.join(', ');
}

function differingVersions({ versions }: Repository, version: string): readonly string[] {
  return Object.entries(versions)
    .filter(([, other]) => other !== version)
    .map(([path, other]) => `${path} has the version "${other}", and package.json has ${version}.`);
}

function mistakesOfChangelog({ changelog }: Repository, version: string): readonly string[] {
  const entries = entriesOf(changelog, version);
  if (entries) return [];
  return [
    entries === undefined
      ? `CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD". Write one: it becomes the text of the release.`
      : `The section of ${version} in CHANGELOG.md is empty. It becomes the text of the release.`,
  ];
}

function mistakesOfMajorTag(repository: Repository, version: Version, text: string): readonly string[] {
  const tag = majorTagOf(version);
  const newest = newestRelease(repository, version);
  if (version.prerelease !== '') {
    return [`${text} is a prerelease, and ${tag} must never point to one. Release it with --keep-major-tag.`];
  }
  if (newest && compareVersions(version, newest) < 0) {
    return [`${tag} would move back to ${text} from a later release. Release it with --keep-major-tag.`];
  }
  return [];
}

function missingBundle({ dist }: Repository): readonly string[] {
  const needed = ['main/index.js', 'post/index.js', 'LICENSES.txt', 'sbom.cdx.json'];
  const missing = needed.filter((path) => !dist.includes(path));
  if (missing.length === 0) return [];
  return [`The commit has no ${missing.map((path) => `dist/${path}`).join(', no ')}. Run: npm run build`];
}

/** What a person should know before this release, and what stops nothing. */
export function notesOn(repository: Repository): readonly string[] {
  const notes: string[] = [];
  if (unreleasedEntries(repository.changelog) !== '') {
    notes.push(
      'CHANGELOG.md has entries under "## [Unreleased]". The text of this release leaves them out. `npm run release -- ' +
        'prepare VERSION` gives them to a version.',
    );
  }
  if (!hasCommandLine(repository)) {
    notes.push('There is no dist/cli: this release has no command line, and nothing goes to npm.');
  } else if (repository.isPrivate) {
    notes.push(
      'package.json says "private": true: the command line is attached to the release, but nothing goes to npm.',
    );
  }
  return notes;
}

export function hasCommandLine({ dist }: Repository): boolean {
  return dist.some((path) => path.startsWith('cli/'));
}
