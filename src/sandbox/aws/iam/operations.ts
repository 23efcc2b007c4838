import type { Operation } from '../world.ts';
import { accessKeyOperations } from './access-keys.ts';
import { accountOperations } from './account.ts';
import { groupOperations } from './groups.ts';
import { loginProfileOperations } from './login-profiles.ts';
import { managedPolicyOperations } from './managed-policies.ts';
import { mfaDeviceOperations } from './mfa-devices.ts';
import { oidcProviderOperations } from './oidc-providers.ts';
import { policyOperations } from './policies.ts';
import { roleOperations } from './roles.ts';
import { userOperations } from './users.ts';

/** The operations of IAM, by name. */
export const iamOperations: Readonly<Record<string, Operation>> = {
  ...accessKeyOperations,
  ...accountOperations,
  ...groupOperations,
  ...loginProfileOperations,
  ...managedPolicyOperations,
  ...mfaDeviceOperations,
  ...oidcProviderOperations,
  ...policyOperations,
  ...roleOperations,
  ...userOperations,
};
