import type { AccessKeys } from '../../aws/access-keys.ts';
import type { Sts } from '../../aws/sts.ts';
import { type Context, retrying, stsFor } from '../../clients/context.ts';
import type { MfaConfig } from '../../config/config.ts';
import { openDevice } from './device.ts';
import { withCode } from './with-code.ts';

/**
 * STS, signing with a long-term key, whose AssumeRole carries a code of its own in each request. The role's session may
 * then last as long as the role allows.
 *
 * @throws KeyturnError `MfaDeviceUnknown`
 */
export async function stsWithCodes(keys: AccessKeys, mfa: MfaConfig, given: Context): Promise<Sts> {
  const { context, device: find } = openDevice(keys, mfa, given, Date.now);
  const sts = stsFor(context, keys);
  // A code that somebody typed is not to be spent on a pair that does not work.
  if (mfa.proof.kind === 'code') await retrying('GetCallerIdentity', context, () => sts.getCallerIdentity());
  const device = await find();
  context.info(`MFA: AssumeRole carries a code of ${device.serial}.`);
  return {
    ...sts,
    assumeRole: (request) =>
      withCode('AssumeRole', device, context, (code) => sts.assumeRole({ ...request, ...code })),
  };
}
