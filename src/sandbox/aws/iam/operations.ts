import type { Operation } from '../world.ts';
import { accessKeyOperations } from './access-keys.ts';
import { mfaDeviceOperations } from './mfa-devices.ts';
import { roleOperations } from './roles.ts';
import { userOperations } from './users.ts';

/** The operations of IAM, by name. */
export const iamOperations: Readonly<Record<string, Operation>> = {
  ...accessKeyOperations,
  ...mfaDeviceOperations,
  ...roleOperations,
  ...userOperations,
};
