import type { Env } from '../env.ts';

/**
 * The run's id, for headers and URLs. GitHub's ids are digits ("Default environment variables"); any other value of the
 * variable is ignored.
 */
export function runIdOf({ GITHUB_RUN_ID: id = '' }: Env): string | undefined {
  return /^\d{1,20}$/.test(id) ? id : undefined;
}
