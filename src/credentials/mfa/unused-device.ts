import type { AccessKeys } from '../../config/config.ts';
import { iamFor } from '../../keys/iam-client.ts';
import { isElsewhere } from '../../keys/observe-keys.ts';
import type { Context } from '../context.ts';

/** Milliseconds that an explanation may take. */
const patienceMs = 3_000;

/**
 * The MFA device of a user that was refused without MFA: that it has one is the best hint that MFA was what it lacked.
 * Never throws; `undefined` when there is none, or it cannot be seen.
 */
export async function unusedDevice(keys: AccessKeys, context: Context): Promise<string | undefined> {
  if (isElsewhere(context)) return undefined;
  try {
    const [serial] = await iamFor(context, keys, patienceMs).mfaDevices();
    return serial;
  } catch {
    return undefined;
  }
}
