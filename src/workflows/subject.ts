import type { Occurrence } from './occurrences.ts';

/** Who a repository is, as GitHub writes it into ID tokens. */
export interface RepositoryIdentity {
  /** `octo-org/octo-repo`, in GitHub's letter case. */
  readonly name: string;
  /** Absent if GitHub could not be asked. */
  readonly id?: number;
  readonly ownerId?: number;
}

/** How a repository composes `sub` (docs.github.com, "OpenID Connect reference"). */
export interface SubjectTemplate {
  readonly isImmutable: boolean;
  /** Keys of claims, in order, if the repository or its organization has its own template. */
  readonly claimKeys?: readonly string[];
}

/** The claims of a job's ID token that its files and its repository decide. */
type JobClaims = Readonly<Record<string, string>>;

export type Format = 'classic' | 'immutable';

/** The repository's part of `sub`; `undefined` for the immutable format without ids. */
function subjectPrefix({ name, id, ownerId }: RepositoryIdentity, format: Format): string | undefined {
  if (format === 'classic') return `repo:${name}`;
  const [owner, repository] = name.split('/');
  return id === undefined || ownerId === undefined
    ? undefined
    : `repo:${owner}@${ownerId}/${repository}@${id}`;
}

/** What follows the repository: the environment takes precedence over a pull request, and that over the ref. */
function subjectContext(occurrence: Occurrence, environment: string | undefined): string {
  if (environment !== undefined) return `environment:${escaped(environment)}`;
  if (occurrence.event === 'pull_request') return 'pull_request';
  return `ref:${escaped(occurrence.ref)}`;
}

/** GitHub escapes a colon in a value, because colons separate the parts of `sub`. */
const escaped = (text: string) => text.replaceAll(':', '%3A');

/**
 * The `sub` of a job's token in one format.
 *
 * @returns `undefined` if it needs ids or claims that are not known
 */
export function subjectOf(
  repository: RepositoryIdentity,
  occurrence: Occurrence,
  environment: string | undefined,
  format: Format,
  { claimKeys }: Pick<SubjectTemplate, 'claimKeys'> = {},
  claims: JobClaims = {},
): string | undefined {
  const prefix = subjectPrefix(repository, format);
  if (prefix === undefined) return undefined;
  const context = subjectContext(occurrence, environment);
  if (claimKeys === undefined) return `${prefix}:${context}`;
  const parts = claimKeys.map((key) => {
    if (key === 'repo') return prefix;
    if (key === 'context') return context;
    const value = claims[key];
    return value === undefined ? undefined : `${key}:${escaped(value)}`;
  });
  return parts.includes(undefined) ? undefined : parts.join(':');
}
