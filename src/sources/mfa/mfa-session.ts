import { type AccessKeys, maskKeys } from '../../aws/access-keys.ts';
import { userNameOf } from '../../aws/arn.ts';
import { stsFor } from '../../clients/aws.ts';
import { type Run, retrying } from '../../clients/run.ts';
import type { MfaConfig } from '../../config/config.ts';
import { KeyturnError, redactKeyId } from '../../errors.ts';
import type { MfaSession } from '../source.ts';
import { refuseRoot } from '../verify.ts';
import { openDevice } from './device.ts';
import { withCode } from './with-code.ts';

/**
 * Opens a session with MFA (GetSessionToken). Calls GetCallerIdentity first: it costs no code if the pair does not work,
 * and its response tells AWS's time.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 * @throws KeyturnError `MfaDeviceUnknown`, `MfaCodeRefused`, `RootCredentials`
 */
export async function openMfaSession(
  keys: AccessKeys,
  mfa: MfaConfig & { readonly sessionSeconds: number },
  given: Run,
  localNow: () => number = Date.now,
): Promise<MfaSession> {
  const { run, device: find } = openDevice(keys, mfa, given, localNow);
  const sts = stsFor(run.aws, keys);
  const identity = await retrying('GetCallerIdentity', run, () => sts.getCallerIdentity());
  refuseRoot(identity);
  const userName = userNameOf(identity.arn);
  if (userName === undefined) {
    throw new KeyturnError('InvalidInput', {
      summary: `The key ${redactKeyId(keys.accessKeyId)} is that of ${identity.arn}, which is not an IAM user, and MFA is set.`,
      remedy: 'MFA goes with the long-term key of an IAM user.',
    });
  }
  const device = await find();
  const { credentials, expiration } = await withCode('GetSessionToken', device, run, (code) =>
    sts.getSessionToken({ DurationSeconds: mfa.sessionSeconds, ...code }),
  );
  maskKeys(credentials, run.mask);
  run.log.info(
    `MFA: a session of ${userName} with a code of ${device.serial} serves every request of this step.`,
  );
  return { userName, session: { credentials, identity, ...(expiration ? { expiration } : {}) } };
}
