export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}
