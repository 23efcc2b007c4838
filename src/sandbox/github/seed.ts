import type { GitHubWorld } from './world.ts';

/** The repository and organization of the examples. Tests and users set the secrets. */
export function seedGitHub(world: GitHubWorld): void {
  world.createOrganization('octo-org');
  const repository = world.createRepository('octo-org/octo-repo');
  world.createEnvironment(repository, 'production');
  world.createRepository('octo-org/other-repo');
}
