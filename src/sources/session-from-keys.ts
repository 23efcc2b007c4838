import type { AccessKeys } from '../aws/access-keys.ts';
import type { Session, Sts } from '../aws/sts.ts';
import { stsFor } from '../clients/aws.ts';
import { type Run, retrying } from '../clients/run.ts';
import { KeyturnError } from '../errors.ts';
import { assumeRole } from './assume-role.ts';
import { roleArn } from './role-arn.ts';
import { roleSession } from './role-session.ts';
import type { SessionRequest, SigningKey } from './source.ts';
import { refuseRoot } from './verify.ts';

/**
 * The session of a role, or the keys themselves, from keys that sign. AssumeRole is one request: its response names the
 * account and the ARN. A role by name, and keys without a role, need GetCallerIdentity as well.
 */
export async function sessionFromKeys(key: SigningKey, request: SessionRequest, run: Run): Promise<Session> {
  const keys = key.mfaSession?.session.credentials ?? key.pair;
  const sts = await signingSts(keys, key, run);
  const whoAmI = () =>
    retrying('GetCallerIdentity', run, () => sts.getCallerIdentity()).catch((error) =>
      throwExplained(error, keys, run),
    );
  const { role } = request;
  if (!role) return { credentials: keys, identity: await whoAmI() };

  const arn = await roleArn(role.role, run.aws.partition, async () => {
    const identity = await whoAmI();
    refuseRoot(identity);
    return identity.accountId;
  });
  try {
    return await roleSession('AssumeRole', request, run, () => assumeRole(sts, arn, role, run));
  } catch (error) {
    const { explainRefusedRole } = await import('../diagnosis/refused-role.ts');
    throw await explainRefusedRole(error, { keys, roleArn: arn, role, withMfa: key.mfa !== undefined }, run);
  }
}

async function throwExplained(error: unknown, keys: AccessKeys, { env }: Pick<Run, 'env'>): Promise<never> {
  const { explainRefusedKeys } = await import('../diagnosis/refused-keys.ts');
  throw error instanceof KeyturnError ? explainRefusedKeys(error, keys, env) : error;
}

/** With MFA, AssumeRole carries a code, unless an MFA session signs it. */
async function signingSts(keys: AccessKeys, { mfa }: SigningKey, run: Run): Promise<Sts> {
  if (!mfa || keys.sessionToken !== undefined) return stsFor(run.aws, keys);
  const { stsWithCodes } = await import('./mfa/sts-with-codes.ts');
  return stsWithCodes(keys, mfa, run);
}
