import { GitHubError } from './github-errors.ts';

/** Whether GitHub answered 404. It answers the same for what a token may not see (docs/facts.md#github-refusals). */
export function isAbsent(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 404;
}
