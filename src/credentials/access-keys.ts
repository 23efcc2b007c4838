import type { Session, Sts } from '../aws/sts.ts';
import type { AccessKeys, RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { assumeRole } from './assume-role.ts';
import { type Context, retrying, stsFor } from './context.ts';
import { roleArn } from './role-arn.ts';
import { roleSession } from './role-session.ts';
import { refuseRoot } from './verify.ts';

/**
 * Credentials from keys that sign. With a role that is one request, AssumeRole, whose answer carries the account
 * and the ARN; a role by name, and keys without a role, need GetCallerIdentity.
 */
export async function fromKeys(
  keys: AccessKeys,
  role: RoleConfig | undefined,
  context: Context,
): Promise<Session> {
  const sts = await signingSts(keys, context);
  const whoAmI = () => retrying('GetCallerIdentity', context, () => sts.getCallerIdentity());
  if (!role) return { credentials: keys, identity: await whoAmI() };

  const arn = await roleArn(role.role, context.config.partition, async () => {
    const identity = await whoAmI();
    refuseRoot(identity);
    return identity.accountId;
  });
  try {
    return await roleSession('AssumeRole', context, () =>
      assumeRole(sts, arn, role, context.env, context.info),
    );
  } catch (error) {
    throw error instanceof KeyturnError
      ? error.within('Could not assume role with user credentials', await advice(keys, role, error, context))
      : error;
  }
}

/** With MFA, AssumeRole carries a code, unless the keys are those of a session that has carried one. */
async function signingSts(keys: AccessKeys, context: Context): Promise<Sts> {
  const { mfa } = context.config.source;
  if (!mfa || keys.sessionToken !== undefined) return stsFor(context, keys);
  const { stsWithCodes } = await import('./mfa/sts-with-codes.ts');
  return stsWithCodes(keys, mfa, context);
}

/** AWS does not say which of the policies refused; these are the ones to look at, most likely first. */
async function advice(keys: AccessKeys, role: RoleConfig, { code }: KeyturnError, context: Context) {
  if (code !== 'AccessDenied') return {};
  const usesMfa = context.config.source.mfa !== undefined;
  const device = usesMfa || keys.sessionToken !== undefined ? undefined : await deviceOf(keys, context);
  if (device !== undefined) return lacksMfa(device);
  const reasons = [
    'the policy of the user or role that signed lacks sts:AssumeRole on this role',
    "the role's trust policy does not name that user, role or account",
    ...(role.sessionTagging ? ["the role's trust policy lacks sts:TagSession, which session tags need"] : []),
    role.externalId === undefined ? 'the trust policy demands an external ID' : 'the external ID is another',
    ...(usesMfa ? [] : ['the trust policy demands MFA']),
  ];
  return {
    likely: `one of these: ${reasons.join('; ')}.`,
    next: role.sessionTagging
      ? 'check them in this order; role-skip-session-tagging: true does without session tags.'
      : 'check them in this order.',
  };
}

async function deviceOf(keys: AccessKeys, context: Context): Promise<string | undefined> {
  const { unusedDevice } = await import('./mfa/unused-device.ts');
  return unusedDevice(keys, context);
}

function lacksMfa(device: string) {
  return {
    likely: `the policy of the user or the role's trust policy demands MFA: the user has the MFA device ${device}, and this step gave no code.`,
    next: 'give the seed of the device as mfa-secret, or a code as mfa-code (docs/mfa.md). If MFA is not demanded, check sts:AssumeRole and sts:TagSession in both policies.',
  };
}
