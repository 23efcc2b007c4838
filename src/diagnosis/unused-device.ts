import type { AccessKeys } from '../aws/access-keys.ts';
import { isIamEndpointUnknown } from '../aws/endpoints.ts';
import { showsCodes } from '../aws/mfa-device.ts';
import type { Aws } from '../clients/aws.ts';
import { iamFor } from '../clients/iam-client.ts';
import { optionalTimeoutMs } from '../http/deadline.ts';

/**
 * An MFA device of a user whose call without MFA was denied: that the user has one is the best hint that MFA was missing.
 * Never throws; `undefined` if there is none or IAM does not show it.
 */
export async function unusedDevice(keys: AccessKeys, aws: Aws): Promise<string | undefined> {
  if (isIamEndpointUnknown(aws.endpoints)) return undefined;
  try {
    const serials = await iamFor(aws, keys, optionalTimeoutMs).mfaDevices();
    return serials.find(showsCodes);
  } catch {
    return undefined;
  }
}
