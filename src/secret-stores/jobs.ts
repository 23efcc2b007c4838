/** A repository on GitHub, whose jobs read secrets. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
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
