import type { GitHubWorld } from './world.ts';

/** The repository and organization that the examples speak of; secrets are for tests and users to set. */
export function seedGitHub(world: GitHubWorld): void {
  world.createOrganization('octo-org');
  const repository = world.createRepository('octo-org/octo-repo');
  world.createEnvironment(repository, 'production');
  world.createRepository('octo-org/other-repo');
}
