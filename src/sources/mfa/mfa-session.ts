import { type AccessKeys, maskKeys } from '../../aws/access-keys.ts';
import { userNameOf } from '../../aws/arn.ts';
import { type Context, type MfaSession, retrying, stsFor } from '../../clients/context.ts';
import type { MfaConfig } from '../../config/config.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import { refuseRoot } from '../verify.ts';
import { openDevice } from './device.ts';
import { withCode } from './with-code.ts';

/**
 * Opens a session with MFA (GetSessionToken). Who signs is asked first: a code is not to be spent on a pair that does not
 * work, and the answer tells AWS's time.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 * @throws KeyturnError `MfaDeviceUnknown`, `MfaCodeRefused`, `RootCredentials`
 */
export async function openMfaSession(
  keys: AccessKeys,
  mfa: MfaConfig & { readonly sessionSeconds: number },
  given: Context,
  localNow: () => number = Date.now,
): Promise<MfaSession> {
  const { context, device: find } = openDevice(keys, mfa, given, localNow);
  const sts = stsFor(context, keys);
  const identity = await retrying('GetCallerIdentity', context, () => sts.getCallerIdentity());
  refuseRoot(identity);
  const userName = userNameOf(identity.arn);
  if (userName === undefined) {
    throw new KeyturnError('InvalidInput', {
      summary: `The key ${redactKeyId(keys.accessKeyId)} is that of ${identity.arn}, which is no IAM user, and MFA is set.`,
      remedy: 'MFA goes with the long-term key of an IAM user.',
    });
  }
  const device = await find();
  const { credentials, expiration } = await withCode('GetSessionToken', device, context, (code) =>
    sts.getSessionToken({ DurationSeconds: mfa.sessionSeconds, ...code }),
  );
  maskKeys(credentials, context.mask);
  context.info(
    `MFA: a session of ${userName} with a code of ${device.serial} serves every request of this step.`,
  );
  return { userName, session: { credentials, identity, ...(expiration ? { expiration } : {}) } };
}
