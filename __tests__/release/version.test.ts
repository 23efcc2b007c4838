import { entriesOf, releaseEntries, unreleasedEntries } from '../../scripts/release/changelog.ts';
import { compareVersions, parseVersion, type Version } from '../../scripts/release/version.ts';

describe('a version', () => {
  test.each(['1.2.3', '0.0.0', '10.20.30', '1.0.0-rc.1', '1.0.0-alpha-2'])('%s is one', (text) => {
    expect(parseVersion(text)).toBeDefined();
  });

  test.each([
    'v1.2.3',
    '1.2',
    '1.2.3.4',
    '01.2.3',
    '1.2.3-',
    '1.2.3+build',
    ' 1.2.3',
    '1.2.3\n',
    'latest',
    '',
  ])('%j is not a version', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  test('is older than the next one, number by number, and a prerelease is older than its release', () => {
    const order = ['0.9.9', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.9.0', '1.10.0', '2.0.0'];
    const versions = order.map((text) => parseVersion(text) as Version);
    expect([...versions].reverse().sort(compareVersions)).toEqual(versions);
  });
});

describe('the changelog', () => {
  const text =
    '# Changelog\n\nAbout it.\n\n## [Unreleased]\n\n- new\n\n## [1.1.0] - 2026-11-01\n\n### Fixed\n\n- old\n\n## [1.1] - x\n';

  test('has the entries of a version below its dated heading', () => {
    expect(entriesOf(text, '1.1.0')).toBe('### Fixed\n\n- old');
    expect(unreleasedEntries(text)).toBe('- new');
  });

  test('has none of a version without a heading', () => {
    expect(entriesOf(text, '1.0.0')).toBeUndefined();
    expect(entriesOf('## [1.1.0]\n\n- undated\n', '1.1.0')).toBeUndefined();
  });

  test('gives the unreleased entries to a version', () => {
    const released = releaseEntries(text, '1.2.0', '2026-12-01');
    expect(entriesOf(released, '1.2.0')).toBe('- new');
    expect(released).toContain('## [1.2.0] - 2026-12-01\n\n- new');
    expect(unreleasedEntries(released)).toBe('');
  });

  test('has nothing to release without unreleased entries', () => {
    expect(() => releaseEntries('## [Unreleased]\n\n## [1.0.0] - x\n', '1.1.0', '2026-12-01')).toThrow(
      'there is nothing to release',
    );
  });
});
