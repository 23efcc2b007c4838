import { oidcAudience, oidcProvider } from './aws/oidc-provider.ts';
import { role } from './aws/role.ts';
import { githubEnvironment } from './github/environment.ts';
import { pullRequest } from './github/pull-request.ts';
import type { ResourceKind } from './resource.ts';

/** Every kind of resource, in the order of creation. `undo` goes through it backwards, so what others depend on is removed last. */
export const kinds: Readonly<Record<string, ResourceKind>> = {
  'oidc-provider': oidcProvider,
  role,
  'oidc-audience': oidcAudience,
  'github-environment': githubEnvironment,
  'pull-request': pullRequest,
};
