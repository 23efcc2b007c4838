import type { AccessKeys } from '../aws/access-keys.ts';
import { showsCodes } from '../aws/mfa-device.ts';
import { type Context, isIamEndpointUnknown } from '../clients/context.ts';
import { iamFor } from '../clients/iam-client.ts';
import { optionalTimeoutMs } from '../http/deadline.ts';

/**
 * The MFA device of a user that was refused without MFA: that it has one is the best hint that MFA was what it lacked.
 * Never throws; `undefined` when there is none, or it cannot be seen.
 */
export async function unusedDevice(keys: AccessKeys, context: Context): Promise<string | undefined> {
  if (isIamEndpointUnknown(context)) return undefined;
  try {
    const serials = await iamFor(context, keys, optionalTimeoutMs).mfaDevices();
    return serials.find(showsCodes);
  } catch {
    return undefined;
  }
}
