import { mistakesIn, notesOn } from '../../scripts/release/mistakes.ts';
import { planRelease } from '../../scripts/release/plan.ts';
import type { Repository } from '../../scripts/release/repository.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

/** A checkout of this version that can be released, apart from what a test gives. */
function repository(version: string, given: Partial<Repository> = {}): Repository {
  return {
    root: '/checkout',
    commit,
    changes: [],
    tags: new Map(),
    versions: { 'package.json': version, 'src/version.ts': version },
    changelog: `## [Unreleased]\n\n## [${version}] - 2026-11-01\n\n- [Rotation](docs/rotation.md), [AWS](https://aws.amazon.com/)\n`,
    dist: ['main/index.js', 'post/index.js', 'LICENSES.txt', 'sbom.cdx.json'],
    isPrivate: true,
    ...given,
  };
}

const tags = (...names: readonly string[]) => ({ tags: new Map(names.map((name) => [name, 'earlier'])) });
const withCommandLine = [...repository('1.0.0').dist, 'cli/index.js'];

test('a checkout without a mistake can be released', () => {
  expect(mistakesIn(repository('1.2.0', tags('v1.1.0', 'v1', 'v2.0.0')), true)).toEqual([]);
});

test.each<[string, Repository, string]>([
  ['changes that no commit contains', repository('1.2.0', { changes: [' M src/run.ts'] }), 'M src/run.ts'],
  [
    'many changes, of which it names five',
    repository('1.2.0', { changes: Array.from({ length: 7 }, (_, at) => `?? ${at}`) }),
    '?? 4 and 2 more',
  ],
  ['a tag that exists', repository('1.2.0', tags('v1.2.0')), 'The tag v1.2.0 exists already.'],
  [
    'no section in the changelog',
    repository('1.2.0', { changelog: '## [Unreleased]\n\n- new\n' }),
    'CHANGELOG.md has no section "## [1.2.0] - YYYY-MM-DD"',
  ],
  [
    'an empty section in the changelog',
    repository('1.2.0', { changelog: '## [1.2.0] - 2026-11-01\n\n## [1.1.0] - 2026-10-01\n' }),
    'The section of 1.2.0 in CHANGELOG.md is empty.',
  ],
  [
    'files that disagree about the version',
    repository('1.2.0', { versions: { 'package.json': '1.2.0', 'src/version.ts': '1.1.0' } }),
    'src/version.ts has the version "1.1.0", and package.json has 1.2.0.',
  ],
  ['a malformed version', repository('v1.2'), 'The version "v1.2" in package.json is not a version'],
  ['v1 that would move back', repository('1.2.1', tags('v1.3.0')), 'v1 would move back to 1.2.1'],
  [
    'v1 on a prerelease',
    repository('1.3.0-rc.1'),
    '1.3.0-rc.1 is a prerelease, and v1 must never point to one.',
  ],
  [
    'a bundle without a bill of materials',
    repository('1.2.0', { dist: ['main/index.js', 'post/index.js', 'LICENSES.txt'] }),
    'The commit has no dist/sbom.cdx.json.',
  ],
])('a release is refused for %s', (_, broken, message) => {
  const mistakes = mistakesIn(broken, true);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(message);
});

test.each(['1.3.0-rc.1', '1.2.1'])('%s can be released while v1 stays where it is', (version) => {
  const kept = repository(version, tags('v1.2.5', 'v1'));
  expect(mistakesIn(kept, false)).toEqual([]);
  const { steps } = planRelease(kept, 'out', false);
  expect(steps.flatMap(({ command = [] }) => command)).toContain('--latest=false');
  expect(JSON.stringify(steps)).not.toContain('tags/v1');
});

const lastCommand = (released: Repository): string =>
  planRelease(released, 'out', true).steps.at(-1)?.command?.join(' ') ?? '';

test('the first release of a major version creates its tag, and a later one moves it', () => {
  expect(lastCommand(repository('2.0.0', tags('v1')))).toBe(
    `gh api --silent --method POST repos/{owner}/{repo}/git/refs -f ref=refs/tags/v2 -f sha=${commit}`,
  );
  expect(lastCommand(repository('2.0.1', tags('v2.0.0', 'v2')))).toBe(
    `gh api --silent --method PATCH repos/{owner}/{repo}/git/refs/tags/v2 -f sha=${commit} -F force=true`,
  );
});

test('links in the text of a release lead to its files', () => {
  expect(planRelease(repository('1.2.0'), 'out', true).notes).toBe(
    '- [Rotation](https://github.com/octo-org/keyturn/blob/v1.2.0/docs/rotation.md), [AWS](https://aws.amazon.com/)',
  );
});

describe('the command line', () => {
  test('ships once dist/cli exists, with its checksum, and goes to npm with provenance', () => {
    const released = repository('1.2.0', { dist: withCommandLine, isPrivate: false });
    const { steps } = planRelease(released, 'out', true);
    expect(steps[1]?.command?.slice(-4)).toEqual([
      'out/keyturn-action-1.2.0.tar.gz',
      'out/sbom.cdx.json',
      'out/keyturn-1.2.0.tgz',
      'out/SHA256SUMS',
    ]);
    expect(lastCommand(released)).toBe(
      'npm publish out/keyturn-1.2.0.tgz --access public --provenance --ignore-scripts --tag latest',
    );
    expect(lastCommand({ ...released, versions: { 'package.json': '1.3.0-rc.1' } })).toContain('--tag next');
  });

  test('is missed in words until then', () => {
    expect(notesOn(repository('1.2.0'))).toEqual([expect.stringContaining('There is no dist/cli')]);
    const hidden = repository('1.2.0', { dist: withCommandLine });
    expect(notesOn(hidden)).toEqual([expect.stringContaining('"private": true')]);
    expect(lastCommand(hidden)).not.toContain('npm');
  });
});

test('entries that the release leaves out are noted', () => {
  const changelog = `## [Unreleased]\n\n- new\n\n## [1.2.0] - 2026-11-01\n\n- old\n`;
  expect(notesOn(repository('1.2.0', { changelog, dist: withCommandLine, isPrivate: false }))).toEqual([
    expect.stringContaining('CHANGELOG.md has entries under "## [Unreleased]".'),
  ]);
});
