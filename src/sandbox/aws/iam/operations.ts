import type { Operation } from '../world.ts';
import { accessKeyOperations } from './access-keys.ts';
import { mfaDeviceOperations } from './mfa-devices.ts';
import { oidcProviderOperations } from './oidc-providers.ts';
import { policyOperations } from './policies.ts';
import { roleOperations } from './roles.ts';
import { userOperations } from './users.ts';

/** The operations of IAM, by name. */
export const iamOperations: Readonly<Record<string, Operation>> = {
  ...accessKeyOperations,
  ...mfaDeviceOperations,
  ...oidcProviderOperations,
  ...policyOperations,
  ...roleOperations,
  ...userOperations,
};
