import type { Session } from '../aws/sts.ts';
import { type Context, isIamEndpointUnknown, retrying } from '../clients/context.ts';
import type { RotationConfig } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { RotationOutcome } from '../rotation/index.ts';
import type { Journal } from '../rotation/journal.ts';
import type { UserKeys } from './key-report.ts';

/**
 * The keys of the user that `rotate-user` names, after its rotation. A rotation that failed may not have come as far as
 * looking at them, so IAM is asked then. Never throws: an unknown age is an outcome.
 *
 * @returns `undefined` where the stored key rotates itself, or nothing is rotated
 */
export async function observeUserKeys(
  outcome: RotationOutcome | undefined,
  session: Session,
  context: Context,
): Promise<UserKeys | undefined> {
  const { rotation } = context.config;
  if (!outcome || rotation?.user === undefined) return undefined;
  if (outcome.kind === 'result') return keysInResult(rotation.user, outcome);
  return askIam(rotation, rotation.user, session, context);
}

function keysInResult(
  user: string,
  { keys, journal }: Extract<RotationOutcome, { kind: 'result' }>,
): UserKeys {
  const predecessor = journal && predecessorIn(journal);
  return { kind: 'seen', user, keys, ...(predecessor === undefined ? {} : { predecessor }) };
}

/** After `undo` nothing retires the other key, so both count. */
function predecessorIn(journal: Journal): string | undefined {
  if (journal.phase === 'retired') return journal.old;
  return journal.phase === 'committed' && !journal.paused ? journal.old : undefined;
}

/** The journal is not read: which of two keys is the predecessor is not known, so both count. */
async function askIam(
  { userAccountId }: RotationConfig,
  user: string,
  { credentials, identity }: Session,
  context: Context,
): Promise<UserKeys> {
  const unknown = (why: string, denied = false): UserKeys => ({ kind: 'unknown', user, why, denied });
  if (isIamEndpointUnknown(context))
    return unknown('STS has an endpoint of its own, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).');
  if (userAccountId !== undefined && userAccountId !== identity.accountId)
    return unknown(`this run acts in ${identity.accountId}, and the user is in ${userAccountId}.`);
  const { iamFor } = await import('../clients/iam-client.ts');
  const iam = iamFor(context, credentials);
  try {
    const keys = await retrying('ListAccessKeys', context, () => iam.listAccessKeys(user));
    return { kind: 'seen', user, keys };
  } catch (error) {
    const denied = error instanceof KeyturnError && error.code === 'AccessDenied';
    return unknown(messageOf(error).split('\n')[0] ?? '', denied);
  }
}
