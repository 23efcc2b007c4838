import { accessKey } from './aws/access-key.ts';
import { group, groupMember } from './aws/group.ts';
import { loginProfile } from './aws/login-profile.ts';
import { mfaDevice } from './aws/mfa-device.ts';
import { oidcAudience, oidcProvider } from './aws/oidc-provider.ts';
import { role } from './aws/role.ts';
import { user } from './aws/user.ts';
import { githubEnvironment } from './github/environment.ts';
import { pullRequest } from './github/pull-request.ts';
import { githubSecret } from './github/secret.ts';
import { awsProfile } from './here/aws-profile.ts';
import type { ResourceKind } from './resource.ts';

/** Every kind of resource, in the order of creation. `undo` goes through it backwards, so what others depend on is removed last. */
export const kinds: Readonly<Record<string, ResourceKind>> = {
  'oidc-provider': oidcProvider,
  user,
  role,
  group,
  'group-member': groupMember,
  'login-profile': loginProfile,
  'mfa-device': mfaDevice,
  'access-key': accessKey,
  'github-secret': githubSecret,
  'aws-profile': awsProfile,
  'oidc-audience': oidcAudience,
  'github-environment': githubEnvironment,
  'pull-request': pullRequest,
};
