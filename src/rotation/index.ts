import { closeWhenCancelled } from '../at-end.ts';
import type { AccessKeys } from '../aws/access-keys.ts';
import { userNameOf } from '../aws/arn.ts';
import { skewInWords } from '../aws/clock.ts';
import type { AccessKeyInfo } from '../aws/iam.ts';
import type { Session } from '../aws/sts.ts';
import { type Aws, awsNow } from '../clients/aws.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { RotationConfig } from '../config/config.ts';
import { dayMs } from '../dates.ts';
import { KeyturnError, redactKeyId } from '../errors.ts';
import type { SigningKey } from '../sources/source.ts';
import { type Connection, connectRotation, type RotationProcess } from './connect.ts';
import { journalName } from './journal.ts';
import type { RotatedUser } from './ports.ts';
import { type RotationResult, rotateAsFarAsPossible } from './rotation-loop.ts';
import { RotationRun } from './rotation-run.ts';
import type { RetirementMode } from './snapshot.ts';
import { withAllUnmetNeeds } from './steps/permissions.ts';
import { repairTornPair } from './torn-pair.ts';

export { journalName } from './journal.ts';
export type { ProvenKeys, RotationResult } from './rotation-loop.ts';

/** A rotation that went as far as it could, or one that failed while the job's own credentials still work. */
export type RotationOutcome =
  | ({ readonly kind: 'result' } & RotationResult)
  | { readonly kind: 'failed'; readonly error: KeyturnError };

/**
 * The rotation's part of a run, and the only way into this folder. With `rotate: due` a failure is returned, and the job
 * continues with the credentials that work. With `now`, `plan` and `undo`, and if AWS suspects a leak, it is thrown.
 *
 * @param listed - the keys of the stored key's user, if this run has listed them
 * @throws KeyturnError
 */
export async function runRotation(
  rotation: RotationConfig,
  storedKey: SigningKey | undefined,
  session: Session,
  run: Run,
  listed?: readonly AccessKeyInfo[],
): Promise<RotationOutcome> {
  const now = () => awsNow(run.aws);
  const cancellation = watchForCancellation(run.log.info, now);
  try {
    refuseWildClock(run.aws);
    const process = { now, cancelledAt: cancellation.at, ...(listed ? { listed } : {}) };
    return { kind: 'result', ...(await rotateKey(rotation, storedKey, session, run, process)) };
  } catch (error) {
    const isReturned = rotation.mode === 'due' && error instanceof KeyturnError && !fatal.has(error.code);
    if (!isReturned) throw error;
    return { kind: 'failed', error };
  } finally {
    cancellation.stop();
  }
}

/**
 * Rotates the key of this run's user, or of the user that `rotate-user` names, as far as is possible now. For
 * `runRotation`, and for tests that bring their own process.
 *
 * @param storedKey - the long-term pair that this run was given and that works
 * @param session - signs if another user's key is rotated
 * @throws KeyturnError
 */
export async function rotateKey(
  rotation: RotationConfig,
  storedKey: SigningKey | undefined,
  session: Session,
  run: Run,
  process: RotationProcess,
): Promise<RotationResult> {
  const isManaged = rotation.user !== undefined;
  const manager = isManaged ? session.credentials : undefined;
  const connection = await connectRotation(rotation, manager, run, process);
  try {
    const rotatedUser = isManaged
      ? managedUser(rotation, session)
      : await ownUser(rotation, storedKey, session, connection, run);
    try {
      const listed = isManaged ? undefined : process.listed;
      return await rotateAsFarAsPossible(connection.ports, rotatedUser, rotation, listed);
    } catch (error) {
      throw await withAllUnmetNeeds(error, new RotationRun(connection.ports, rotatedUser));
    }
  } finally {
    await connection.close();
  }
}

function managedUser(
  { user = '', userAccountId, journal }: RotationConfig,
  { identity }: Session,
): RotatedUser {
  if (userAccountId !== undefined && userAccountId !== identity.accountId) {
    throw new KeyturnError('InvalidInput', {
      summary: `rotate-user names a user of the account ${userAccountId}, and this run acts in ${identity.accountId}.`,
      remedy: "assume a role in the user's account (role-to-assume), or correct rotate-user.",
    });
  }
  return { accountId: identity.accountId, userName: user, journal: journal ?? journalName(user) };
}

/** The user that the pair belongs to. The pair itself signs, or the MFA session that it opened. */
async function ownUser(
  { journal }: RotationConfig,
  storedKey: SigningKey | undefined,
  session: Session,
  { ports }: Connection,
  run: Run,
): Promise<RotatedUser> {
  if (!storedKey) {
    throw new KeyturnError('InvalidInput', {
      summary: 'rotate is set, but this run took no stored key as its source.',
      remedy: 'name the user whose key is to be rotated with rotate-user.',
    });
  }
  const { pair: currentPair } = storedKey;
  // Without a role, STS has said in this run whose pair it is.
  const { accountId, arn } =
    session.credentials.accessKeyId === currentPair.accessKeyId
      ? session.identity
      : await retrying('GetCallerIdentity', run, () => ports.aws.whoIs(currentPair));
  const userName = userNameOf(arn);
  if (userName === undefined) {
    throw new KeyturnError('RootCredentials', {
      summary: `The key ${redactKeyId(currentPair.accessKeyId)} belongs to ${arn}, which is not an IAM user.`,
      remedy: 'give CI its own IAM user, and delete root keys instead of rotating them.',
    });
  }
  const mfaSession = storedKey.mfaSession?.session.credentials;
  return {
    accountId,
    userName,
    currentPair,
    journal: journal ?? journalName(userName),
    ...(mfaSession ? { mfaSession } : {}),
  };
}

/** The key of a user that goes without a successor, because its jobs use OIDC now. */
interface Retirement {
  readonly mode: RetirementMode;
  readonly user: string;
  readonly graceMs: number;
  readonly recoveryMs: number;
  /** The secrets that held the key. Unfinished runs of their repositories may still have it. */
  readonly targets: RotationConfig['targets'];
  readonly access: RotationConfig['access'];
}

/**
 * Retires the key of a user, or keeps it after all, as far as is possible now: with the journal, the lock and the windows of a
 * rotation. The journal is a variable of the repository in GITHUB_REPOSITORY.
 *
 * @param session - signs for IAM
 * @throws KeyturnError
 */
export async function retireKey(
  retirement: Retirement,
  session: Session,
  run: Run,
  process: RotationProcess,
): Promise<RotationResult> {
  refuseWildClock(run.aws);
  const { user } = retirement;
  const connection = await connectRotation(retirement, session.credentials, run, process);
  try {
    const { accountId } = session.identity;
    const rotatedUser = { accountId, userName: user, journal: journalName(user) };
    // Its age does not matter.
    const policy = { ...retirement, afterMs: 0 };
    return await rotateAsFarAsPossible(connection.ports, rotatedUser, policy);
  } finally {
    await connection.close();
  }
}

/** A larger difference is not corrected, because grace periods are counted by this time. */
const maxSkewMs = dayMs;

/** @throws KeyturnError `ClockSkew` before anything is created */
function refuseWildClock({ clockOffsetMs }: Aws): void {
  const skewMs = clockOffsetMs();
  if (Math.abs(skewMs) <= maxSkewMs) return;
  throw new KeyturnError('ClockSkew', {
    summary: `This runner's clock is ${skewInWords(skewMs)}, so no key is rotated: its age and the grace period cannot be told.`,
    cause: 'the clock of the runner is not set, or something other than AWS answers at the endpoint of STS.',
    remedy: 'set the clock of the runner (NTP), and check sts-endpoint and the AWS_ENDPOINT_URL variables.',
  });
}

/** Errors that fail the step whatever `rotate` says. */
const fatal: ReadonlySet<string> = new Set([
  'SuspectedLeak',
  'ActionTimedOut',
  'InvalidInput',
  'RootCredentials',
]);

/** Repairs a torn pair; see `repairTornPair`. */
export async function repairedPair(
  rotation: RotationConfig,
  torn: AccessKeys,
  run: Run,
): Promise<AccessKeys | undefined> {
  const stop = closeWhenCancelled();
  try {
    return await repairTornPair(rotation, torn, run, {
      now: () => awsNow(run.aws),
      cancelledAt: () => undefined,
    });
  } finally {
    stop();
  }
}

/** The runner sends SIGINT, SIGTERM 7.5 s later, and then kills; by default the first would end the process at once. */
function watchForCancellation(info: (line: string) => void, now: () => Date) {
  let at: number | undefined;
  const cancel = (): void => {
    at ??= now().getTime();
    info('Cancelled: bringing the rotation to a safe place.');
  };
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  return {
    at: () => at,
    stop: () => void process.off('SIGINT', cancel).off('SIGTERM', cancel),
  };
}
