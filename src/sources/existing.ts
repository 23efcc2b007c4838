import { maskKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import { stsFor } from '../clients/aws.ts';
import { type Run, retrying } from '../clients/run.ts';
import { KeyturnError } from '../errors.ts';
import { keysOnRunner } from './found-keys.ts';

/**
 * The credentials that exist already, for `use-existing-credentials`; `undefined` when none work. Only missing or refused
 * credentials count as none: a network failure is an error, and no other source is tried.
 */
export async function existingSession(run: Run): Promise<Session | undefined> {
  try {
    const credentials = await keysOnRunner(run, () => {});
    maskKeys(credentials, run.mask);
    const sts = stsFor(run.aws, credentials);
    return {
      credentials,
      identity: await retrying('GetCallerIdentity', run, () => sts.getCallerIdentity()),
    };
  } catch (error) {
    if (error instanceof KeyturnError && noneWork.has(error.code)) return undefined;
    throw error;
  }
}

const noneWork: ReadonlySet<string> = new Set([
  'NoCredentials',
  'CredentialSourceFailed',
  'InvalidCredentials',
  'ExpiredCredentials',
  'AccessDenied',
]);
