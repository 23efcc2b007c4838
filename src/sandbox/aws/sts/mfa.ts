import { accessDenied } from '../authorization.ts';
import type { User } from '../model/account.ts';
import type { Parameters } from '../operation.ts';
import { text } from '../parameters.ts';
import { acceptCode } from '../totp.ts';

/**
 * Whether a request carries a valid MFA code of its user. Every failure is AccessDenied, as with AWS
 * (docs/facts.md#mfa-refusals).
 *
 * @returns false when no code was sent
 * @throws AwsServiceError `AccessDenied`, 403
 */
export function usesMfa(user: User | undefined, parameters: Parameters, now: Date): boolean {
  const serialNumber = text(parameters, 'SerialNumber');
  const code = text(parameters, 'TokenCode');
  if (serialNumber === undefined && code === undefined) return false;
  const device = user?.mfaDevices.find((candidate) => candidate.serialNumber === serialNumber);
  if (!device || code === undefined) {
    throw accessDenied(
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    );
  }
  if (!acceptCode(device, code, now)) {
    throw accessDenied('MultiFactorAuthentication failed with invalid MFA one time pass code. ');
  }
  return true;
}
