/** A repository on GitHub, whose jobs read secrets. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/**
 * `owner/name`, as GitHub names repositories; `undefined` for anything else. Owners that an identity provider manages have
 * `_` in their names (GitHub docs, "Username considerations for external authentication"). The names become part of a path
 * of GitHub's API, so neither is longer than 100 characters, GitHub's limit for a repository.
 */
export function repositoryIn(text: string): RepositoryName | undefined {
  const [owner = '', repo = '', ...more] = text.split('/');
  return isOwnerName(owner) && /^[\w.-]{1,100}$/.test(repo) && !isDots(repo) && more.length === 0
    ? { owner, repo }
    : undefined;
}

/** Whether GitHub can have a user or an organization of that name. */
export function isOwnerName(name: string): boolean {
  return /^[A-Za-z0-9][\w-]{0,99}$/.test(name);
}

/** In a URL these two mean the folder itself and its parent. */
export function isDots(name: string): boolean {
  return name === '.' || name === '..';
}

/** The job that Keyturn runs in, as far as it decides which secrets the job can read. */
export interface Job {
  readonly repository: RepositoryName;
  /** Whether Dependabot started the run. */
  readonly isDependabot: boolean;
}

/** A workflow run that has not ended. */
export interface UnfinishedRun {
  readonly id: number;
  readonly attempt: number;
  readonly createdAt: Date;
}
