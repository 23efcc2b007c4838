import { maskKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import { type Context, retrying, stsFor } from '../clients/context.ts';
import { KeyturnError } from '../errors.ts';
import { ambientKeys } from './ambient.ts';

/**
 * The credentials that are there already, for `use-existing-credentials`; `undefined` when there are none that work.
 * "None" and "broken" differ: a fault of the network is an error, not a reason to go on with another source.
 */
export async function existingSession(context: Context): Promise<Session | undefined> {
  try {
    const credentials = await ambientKeys({ ...context, notice: () => {} });
    maskKeys(credentials, context.mask);
    const sts = stsFor(context, credentials);
    return {
      credentials,
      identity: await retrying('GetCallerIdentity', context, () => sts.getCallerIdentity()),
    };
  } catch (error) {
    if (error instanceof KeyturnError && saysNo.has(error.code)) return undefined;
    throw error;
  }
}

const saysNo: ReadonlySet<string> = new Set([
  'NoCredentials',
  'CredentialSourceFailed',
  'InvalidCredentials',
  'ExpiredCredentials',
  'AccessDenied',
]);
