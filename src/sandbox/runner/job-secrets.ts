import type { Repository } from '../github/world.ts';

export type Secrets = Readonly<Record<string, string>>;

/** The `secrets` of a job: an environment's secret takes precedence over the repository's of the same name. */
export function secretsOfJob({ stores, environments }: Repository, environment?: string): Secrets {
  const own = environment === undefined ? undefined : environments.get(environment.toLowerCase())?.secrets;
  const stored = [...stores.actions.secrets.values(), ...(own?.secrets.values() ?? [])];
  return Object.fromEntries(stored.map(({ name, value }) => [name, value]));
}

/**
 * The `secrets` of a job in a called workflow. With `secrets: inherit` they are those of the calling repository and of
 * its environment. Without, the job gets what the caller passes, and the environment adds no name to that
 * (https://github.com/actions/runner/issues/4453). For a name that is passed, GitHub's docs say that the environment's
 * value is used ("Reuse workflows"); users report both, so a workflow must not depend on it.
 *
 * @param passed - `inherit`, or the values of the caller's `secrets:`
 */
export function secretsOfCalledJob(
  repository: Repository,
  environment: string,
  passed: 'inherit' | Secrets,
  prefers: 'environment' | 'passed' = 'environment',
): Secrets {
  const all = secretsOfJob(repository, environment);
  if (passed === 'inherit') return all;
  const own = repository.environments.get(environment.toLowerCase())?.secrets;
  return Object.fromEntries(
    Object.entries(passed).map(([name, value]) => [
      name,
      (prefers === 'environment' ? own?.value(name) : undefined) ?? value,
    ]),
  );
}
