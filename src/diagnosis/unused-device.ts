import type { AccessKeys } from '../aws/access-keys.ts';
import { showsCodes } from '../aws/mfa-device.ts';
import { type Aws, isIamEndpointUnknown } from '../clients/aws.ts';
import { iamFor } from '../clients/iam-client.ts';

/** Milliseconds that an explanation may take. */
const patienceMs = 3_000;

/**
 * The MFA device of a user that was refused without MFA: that it has one is the best hint that MFA was what it lacked.
 * Never throws; `undefined` when there is none, or it cannot be seen.
 */
export async function unusedDevice(keys: AccessKeys, aws: Aws): Promise<string | undefined> {
  if (isIamEndpointUnknown(aws)) return undefined;
  try {
    const serials = await iamFor(aws, keys, patienceMs).mfaDevices();
    return serials.find(showsCodes);
  } catch {
    return undefined;
  }
}
