import { isIamEndpointUnknown } from '../aws/endpoints.ts';
import type { Session } from '../aws/sts.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { RotationConfig } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { RotationOutcome } from '../rotation/index.ts';
import type { Journal } from '../rotation/journal.ts';
import type { UserKeys } from './key-report.ts';

/**
 * The keys of `rotate-user` after its rotation. A failed rotation may not have listed them, so IAM is asked then. Never
 * throws: `unknown` is a result.
 *
 * @returns `undefined` if the stored key rotates itself, or nothing is rotated
 */
export async function observeUserKeys(
  outcome: RotationOutcome | undefined,
  session: Session,
  rotation: RotationConfig | undefined,
  run: Pick<Run, 'aws' | 'retry'>,
): Promise<UserKeys | undefined> {
  if (!outcome || rotation?.user === undefined) return undefined;
  if (outcome.kind === 'result') return keysInResult(rotation.user, outcome);
  return askIam(rotation, rotation.user, session, run);
}

function keysInResult(
  user: string,
  { keys, journal }: Extract<RotationOutcome, { kind: 'result' }>,
): UserKeys {
  const predecessor = journal && predecessorIn(journal);
  return { kind: 'seen', user, keys, ...(predecessor === undefined ? {} : { predecessor }) };
}

/** After `undo`, nothing retires the other key, so both count. */
function predecessorIn(journal: Journal): string | undefined {
  if (journal.phase === 'retired') return journal.old;
  return journal.phase === 'committed' && !journal.paused ? journal.old : undefined;
}

/** Does not read the journal. Which of two keys is the predecessor is then unknown, so both count. */
async function askIam(
  { userAccountId }: RotationConfig,
  user: string,
  { credentials, identity }: Session,
  run: Pick<Run, 'aws' | 'retry'>,
): Promise<UserKeys> {
  const unknown = (why: string, denied = false): UserKeys => ({ kind: 'unknown', user, why, denied });
  if (isIamEndpointUnknown(run.aws.endpoints))
    return unknown('STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).');
  if (userAccountId !== undefined && userAccountId !== identity.accountId)
    return unknown(`this run acts in ${identity.accountId}, but the user is in ${userAccountId}.`);
  const { iamFor } = await import('../clients/iam-client.ts');
  const iam = iamFor(run.aws, credentials);
  try {
    const keys = await retrying('ListAccessKeys', run, () => iam.listAccessKeys(user));
    return { kind: 'seen', user, keys };
  } catch (error) {
    const denied = error instanceof KeyturnError && error.code === 'AccessDenied';
    return unknown(messageOf(error).split('\n')[0] ?? '', denied);
  }
}
