import type { AccessKeys } from '../../aws/access-keys.ts';
import { isIamEndpointUnknown } from '../../aws/endpoints.ts';
import { isVirtual, showsCodes } from '../../aws/mfa-device.ts';
import { iamFor } from '../../clients/iam-client.ts';
import { type Run, retrying } from '../../clients/run.ts';
import type { MfaConfig } from '../../config/config.ts';
import { KeyturnError, messageOf, redactKeyId } from '../../errors.ts';

/**
 * The serial number of the only device of the key's user that shows codes. The key itself calls `iam:ListMFADevices`:
 * policies let users list their own devices without MFA, because they need the serial number for MFA.
 *
 * @throws KeyturnError `MfaDeviceUnknown` when there is none, or several, or the user may not list them
 */
export async function findDevice(
  keys: AccessKeys,
  proof: MfaConfig['proof'],
  run: Pick<Run, 'aws' | 'retry'>,
): Promise<string> {
  const serials = await serialsOf(keys, run);
  const usable = serials.filter(proof.kind === 'seed' ? isVirtual : showsCodes);
  const [only, ...others] = usable;
  if (only === undefined) throw deviceNotFoundError(keys, serials);
  if (others.length > 0) throw ambiguousDeviceError(usable);
  return only;
}

async function serialsOf(keys: AccessKeys, run: Pick<Run, 'aws' | 'retry'>): Promise<readonly string[]> {
  if (isIamEndpointUnknown(run.aws.endpoints)) {
    throw new KeyturnError('MfaDeviceUnknown', {
      summary:
        'The MFA device is not known: STS has a custom endpoint and no endpoint of IAM is set, so IAM cannot be asked.',
      remedy: 'give mfa-serial, or set AWS_ENDPOINT_URL_IAM.',
    });
  }
  const iam = iamFor(run.aws, keys);
  try {
    return await retrying('ListMFADevices', run, () => iam.mfaDevices());
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'AccessDenied')) throw error;
    throw new KeyturnError(
      'MfaDeviceUnknown',
      {
        summary: `The MFA device is not known: ${messageOf(error).split('\n')[0]}`,
        cause: 'the user may not call iam:ListMFADevices on itself, or may do so only with MFA.',
        remedy: 'give mfa-serial: it is on the page of the user in IAM, under "Security credentials".',
      },
      { cause: error },
    );
  }
}

function deviceNotFoundError({ accessKeyId }: AccessKeys, others: readonly string[]): KeyturnError {
  const also =
    others.length > 0 ? ` It has ${others.join(' and ')}, whose codes cannot be made from a seed.` : '';
  return new KeyturnError('MfaDeviceUnknown', {
    summary: `The user of ${redactKeyId(accessKeyId)} has no virtual MFA device.${also}`,
    cause: 'the key and the device belong to different users, or the device was removed.',
    remedy:
      'assign a virtual MFA device to the user and store its seed as mfa-secret, or remove the MFA inputs.',
  });
}

function ambiguousDeviceError(serials: readonly string[]): KeyturnError {
  return new KeyturnError('MfaDeviceUnknown', {
    summary: `The user has ${serials.length} MFA devices that show codes: ${serials.join(', ')}.`,
    remedy: 'name the one that the seed or the code belongs to with mfa-serial.',
  });
}
