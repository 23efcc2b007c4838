import type { AccessKeys } from '../../aws/access-keys.ts';
import type { Sts } from '../../aws/sts.ts';
import { stsFor } from '../../clients/aws.ts';
import { type Run, retrying } from '../../clients/run.ts';
import type { MfaConfig } from '../../config/config.ts';
import { openDevice } from './device.ts';
import { withCode } from './with-code.ts';

/**
 * STS, signing with a long-term key. Each AssumeRole request carries its own MFA code, so the role's session may last
 * as long as the role allows.
 *
 * @throws KeyturnError `MfaDeviceUnknown`
 */
export async function stsWithCodes(keys: AccessKeys, mfa: MfaConfig, given: Run): Promise<Sts> {
  const { run, device: find } = openDevice(keys, mfa, given, Date.now);
  const sts = stsFor(run.aws, keys);
  // Do not spend a typed code on a pair that does not work.
  if (mfa.proof.kind === 'code') await retrying('GetCallerIdentity', run, () => sts.getCallerIdentity());
  const device = await find();
  run.log.info(`MFA: AssumeRole carries a code of ${device.serial}.`);
  return {
    ...sts,
    assumeRole: (request) =>
      withCode('AssumeRole', device, run, (code) => sts.assumeRole({ ...request, ...code })),
  };
}
