import { entriesOf } from './changelog.ts';
import { hasCommandLine, majorTagOf, newestRelease } from './mistakes.ts';
import type { Repository } from './repository.ts';
import { compareVersions, parseVersion } from './version.ts';

/** One step of a release, in the order in which they happen. */
export interface Step {
  /** The command of the release script that carries the step out. */
  readonly stage: 'check' | 'draft' | 'publish' | 'npm';
  readonly does: string;
  /** Undefined for what the workflow does by an action, or the script by itself. */
  readonly command?: readonly string[];
  /** A command that must print something, because its answer decides. */
  readonly mustPrint?: boolean;
}

/** A release, before anything was published. */
export interface Release {
  readonly version: string;
  readonly tag: string;
  readonly notes: string;
  readonly steps: readonly Step[];
}

/** The names of the files that a release has. */
export function filesOf(
  version: string,
): Readonly<Record<'action' | 'sbom' | 'commandLine' | 'checksums', string>> {
  return {
    action: `keyturn-action-${version}.tar.gz`,
    sbom: 'sbom.cdx.json',
    commandLine: `keyturn-${version}.tgz`,
    checksums: 'SHA256SUMS',
  };
}

/**
 * The steps of a release.
 *
 * @param folder - where the packed files are
 * @param movesMajorTag - whether `v1` is to point to this release
 * @throws Error if the repository's version is malformed
 */
export function planRelease(repository: Repository, folder: string, movesMajorTag: boolean): Release {
  const text = repository.versions['package.json'] ?? '';
  const version = parseVersion(text);
  if (!version) throw new Error(`"${text}" is not a version`);
  const tag = `v${text}`;
  const newest = newestRelease(repository, version);
  const isLatest = version.prerelease === '' && !(newest && compareVersions(version, newest) < 0);
  const names = filesOf(text);
  const files = [
    names.action,
    names.sbom,
    ...(hasCommandLine(repository) ? [names.commandLine] : []),
    names.checksums,
  ];
  const kind = version.prerelease === '' ? [] : ['--prerelease'];
  return {
    version: text,
    tag,
    notes: withFullLinks(entriesOf(repository.changelog, text) ?? '', tag),
    steps: [
      {
        stage: 'check',
        does: `CI has passed for the commit ${repository.commit}`,
        command: ['gh', 'run', 'list', '--workflow', 'ci.yml', '--commit', repository.commit].concat([
          '--status',
          'success',
          '--limit',
          '1',
          '--json',
          'databaseId',
          '--jq',
          '.[].databaseId',
        ]),
        mustPrint: true,
      },
      {
        stage: 'draft',
        does: `create a draft of the release ${tag} with its files`,
        command: ['gh', 'release', 'create', tag, '--draft', ...kind, `--latest=${isLatest}`]
          .concat(['--target', repository.commit, '--title', tag, '--notes-file', `${folder}/notes.md`])
          .concat(files.map((file) => `${folder}/${file}`)),
      },
      { stage: 'draft', does: 'attest their provenance and their contents (actions/attest in the workflow)' },
      {
        stage: 'publish',
        does: `publish the release: GitHub creates the tag ${tag} at ${repository.commit}, and neither can change any more`,
        command: ['gh', 'release', 'edit', tag, '--draft=false'],
      },
      {
        stage: 'publish',
        does: "check GitHub's own attestation that the release is immutable",
        command: ['gh', 'release', 'verify', tag],
      },
      ...(movesMajorTag ? [moveOf(majorTagOf(version), repository)] : []),
      ...(hasCommandLine(repository) && !repository.isPrivate
        ? [npmStep(`${folder}/${names.commandLine}`, version.prerelease === '' ? 'latest' : 'next')]
        : []),
    ],
  };
}

/** GitHub shows the text of a release outside the repository, where relative links lead nowhere. */
function withFullLinks(notes: string, tag: string): string {
  return notes.replaceAll(/\]\((?![a-z]+:|#)/g, `](https://github.com/octo-org/keyturn/blob/${tag}/`);
}

/** A major tag has no release, so GitHub lets it move (docs/facts.md#immutable-releases). */
function moveOf(tag: string, { tags, commit }: Repository): Step {
  const before = tags.get(tag);
  const api = ['gh', 'api', '--silent', '--method'];
  return before === undefined
    ? {
        stage: 'publish',
        does: `create the tag ${tag} at ${commit}`,
        command: [
          ...api,
          'POST',
          'repos/{owner}/{repo}/git/refs',
          '-f',
          `ref=refs/tags/${tag}`,
          '-f',
          `sha=${commit}`,
        ],
      }
    : {
        stage: 'publish',
        does: `move the tag ${tag} from ${before} to ${commit}`,
        command: [
          ...api,
          'PATCH',
          `repos/{owner}/{repo}/git/refs/tags/${tag}`,
          '-f',
          `sha=${commit}`,
          '-F',
          'force=true',
        ],
      };
}

/** npm exchanges the workflow's ID token for the right to publish, and records where the package was built. */
function npmStep(file: string, distTag: string): Step {
  return {
    stage: 'npm',
    does: 'publish the command line to npm, with provenance',
    command: [
      'npm',
      'publish',
      file,
      '--access',
      'public',
      '--provenance',
      '--ignore-scripts',
      '--tag',
      distTag,
    ],
  };
}
