import type { Session } from '../aws/sts.ts';
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
  const sts = stsFor(context, keys);
  const whoAmI = () =>
    retrying('GetCallerIdentity', context, () => sts.getCallerIdentity()).catch((error) =>
      refused(error, keys, context),
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
    throw await explainRefusedRole(error, { keys, roleArn: arn, role }, context);
  }
}

async function refused(error: unknown, keys: AccessKeys, { env }: Context): Promise<never> {
  const { explainRefusedKeys } = await import('../diagnosis/refused-keys.ts');
  throw error instanceof KeyturnError ? explainRefusedKeys(error, keys, env) : error;
}
