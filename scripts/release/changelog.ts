/**
 * The entries of one version in CHANGELOG.md.
 *
 * @returns undefined if the changelog has no dated heading for the version
 */
export function entriesOf(changelog: string, version: string): string | undefined {
  return sectionsOf(changelog).find(({ heading }) => heading.startsWith(`[${version}] - `))?.entries;
}

/** The entries that no version has yet; empty without any. */
export function unreleasedEntries(changelog: string): string {
  return sectionsOf(changelog).find(({ heading }) => heading === '[Unreleased]')?.entries ?? '';
}

/**
 * Gives the unreleased entries to a version, and begins an empty section for the next.
 *
 * @param day - such as 2026-12-01
 * @throws Error if there are no unreleased entries
 */
export function releaseEntries(changelog: string, version: string, day: string): string {
  if (unreleasedEntries(changelog) === '') {
    throw new Error('CHANGELOG.md has no entries under "## [Unreleased]": there is nothing to release.');
  }
  return changelog.replace('## [Unreleased]\n', `## [Unreleased]\n\n## [${version}] - ${day}\n`);
}

function sectionsOf(changelog: string): readonly { heading: string; entries: string }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return { heading: heading.trim(), entries: lines.join('\n').trim() };
    });
}
