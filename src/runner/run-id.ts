import type { Env } from '../env.ts';

/**
 * The id of the run, for headers and addresses: digits, as GitHub makes them ("Default environment variables"), and
 * nothing else that a runner or a workflow may have put there.
 */
export function runIdOf({ GITHUB_RUN_ID: id = '' }: Env): string | undefined {
  return /^\d{1,20}$/.test(id) ? id : undefined;
}
