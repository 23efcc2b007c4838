import type { AccessKeys } from '../aws/access-keys.ts';
import type { Session, Sts } from '../aws/sts.ts';
import { type Context, retrying, stsFor } from '../clients/context.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { assumeRole } from './assume-role.ts';
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
  const whoAmI = () =>
    retrying('GetCallerIdentity', context, () => sts.getCallerIdentity()).catch((error) =>
      throwExplained(error, keys, context),
    );
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
    const { explainRefusedRole } = await import('../diagnosis/refused-role.ts');
    throw await explainRefusedRole(error, { keys, roleArn: arn, role, withMfa: hasMfa(context) }, context);
  }
}

/** A code goes with the call, or the session that signs was opened with one. */
function hasMfa({ config, mfaSession }: Context): boolean {
  return config.source.mfa !== undefined || mfaSession !== undefined;
}

async function throwExplained(error: unknown, keys: AccessKeys, { env }: Context): Promise<never> {
  const { explainRefusedKeys } = await import('../diagnosis/refused-keys.ts');
  throw error instanceof KeyturnError ? explainRefusedKeys(error, keys, env) : error;
}

/** With MFA, AssumeRole carries a code, unless the keys are those of a session that has carried one. */
async function signingSts(keys: AccessKeys, context: Context): Promise<Sts> {
  const { mfa } = context.config.source;
  if (!mfa || keys.sessionToken !== undefined) return stsFor(context, keys);
  const { stsWithCodes } = await import('./mfa/sts-with-codes.ts');
  return stsWithCodes(keys, mfa, context);
}
