import { KeyturnError } from '../../errors.ts';
import { deleteRepositorySecret } from '../../github/repository-secrets.ts';
import { githubSecrets } from '../../secret-stores/github/secrets.ts';
import {
  type Declaration,
  type ResourceKind,
  repositoryOfTarget,
  type Target,
  type World,
} from '../resource.ts';

/** An Actions secret of a repository. Its value is a secret that the same run has made. */
export const githubSecret: ResourceKind = {
  kind: 'github-secret',
  title: 'Secret',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const revision = await storeFor(target, world).revision(target.name);
    return revision === undefined ? undefined : { facets: {} };
  },
  create: (declaration, _mark, world) => put(declaration, world),
  change: (declaration, _found, _mark, world) => put(declaration, world),
  async remove(target, _found, world) {
    const { where, api } = repositoryOfTarget(target, world);
    await deleteRepositorySecret(where, target.name, api);
    return { kind: 'removed' };
  },
};

function storeFor(target: Target, world: World) {
  const { where, api } = repositoryOfTarget(target, world);
  const location = { provider: 'github', kind: 'repository', store: 'actions', repository: where } as const;
  return githubSecrets(location, `${where.owner}/${where.repo}`, api);
}

/** A key is two lines, as `aws-credentials` reads it; anything else is the text itself. */
async function put(declaration: Declaration, world: World): Promise<void> {
  const { name, uses = [] } = declaration;
  const made = uses.map((id) => world.handover.get(id)).find((secret) => secret !== undefined);
  if (!made) {
    throw new KeyturnError('Conflict', {
      summary: `The secret ${name} is gone, and AWS does not show its value again.`,
      cause: 'somebody deleted it after Keyturn wrote it.',
      remedy: 'run keyturn bootstrap undo, and set it up again.',
    });
  }
  await storeFor(declaration, world).put(name, Object.values(made).join('\n'));
}
