import type { GitHubWorld } from './world.ts';

/** The examples are older than immutable subjects. */
const createdAt = new Date('2024-03-01T09:00:00Z');

/** The repository and organization of the examples, with the ids of Keyturn's pages. Tests and users set the secrets. */
export function seedGitHub(world: GitHubWorld): void {
  world.createOrganization('octo-org');
  const repository = world.createRepository('octo-org/octo-repo', { id: 74, createdAt });
  world.createEnvironment(repository, 'production');
  world.createRepository('octo-org/other-repo', { createdAt });
}
