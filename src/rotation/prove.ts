import type { AccessKeys } from '../aws/access-keys.ts';
import { userNameOf } from '../aws/arn.ts';
import type { AccessKeyInfo } from '../aws/iam.ts';
import type { Identity } from '../aws/sts.ts';
import { KeyturnError, redactKeyId } from '../errors.ts';
import { cancelledError } from './cancelled.ts';
import type { RotatedUser, RotationPorts } from './ports.ts';

/** In a row, at each endpoint. A single success may come from the only server that knows the key. */
const successes = 3;
/** Milliseconds after the first and after the second success. */
const pausesMs: readonly number[] = [500, 1_500];
/** While an endpoint does not know the key, Keyturn asks again after the first pause, then after longer ones up to the last. */
const refusedMs = { first: 250, growth: 1.5, last: 2_000 };
/** A new key works everywhere within seconds (field reports: 3 to 15 s). If it takes longer than this, something is wrong. */
const timeoutMs = 120_000;

/** What the proof of a key has found. */
interface ProofOfKey {
  /** As STS returned it. */
  readonly identity: Identity;
  /** The user's keys, as the last proof at IAM listed them; absent if the key may not list keys. */
  readonly keys?: readonly AccessKeyInfo[];
}

/**
 * Proves that a key works and belongs to the rotated user. It takes several successes in a row, over time, at STS and at
 * IAM, because each service learns of a new key on its own (docs/facts.md#iam-propagation).
 * STS returns the owner each time, so a false IAM endpoint cannot pass off another key.
 *
 * @throws KeyturnError `WrongIdentity` if the key is another user's; `InvalidCredentials` if it does not work within two
 *   minutes; `ActionTimedOut` if the step was cancelled; immediately, any error that waiting does not fix
 */
export async function proveKey(
  keys: AccessKeys,
  rotatedUser: Pick<RotatedUser, 'accountId' | 'userName'>,
  ports: RotationPorts,
): Promise<ProofOfKey> {
  const start = ports.clock.now().getTime();
  let inARow = 0;
  let refusals = 0;
  for (;;) {
    if (ports.process.cancelledAt() !== undefined) throw cancelledError();
    const outcome = await tryOnce(keys, rotatedUser, ports);
    if ('refused' in outcome) {
      if (ports.clock.now().getTime() - start > timeoutMs) throw proofTimeoutError(keys, outcome);
      inARow = 0;
      await ports.clock.sleep(pauseAfterRefusal(refusals++));
      continue;
    }
    inARow += 1;
    if (inARow === successes) return outcome;
    await ports.clock.sleep(pausesMs[inARow - 1] ?? 0);
  }
}

function pauseAfterRefusal(earlier: number): number {
  return Math.min(refusedMs.last, refusedMs.first * refusedMs.growth ** earlier);
}

interface Refusal {
  readonly by: string;
  readonly refused: KeyturnError;
}

type Outcome = Refusal | ProofOfKey;

/** One request to each endpoint. */
async function tryOnce(
  keys: AccessKeys,
  rotatedUser: Pick<RotatedUser, 'accountId' | 'userName'>,
  ports: RotationPorts,
): Promise<Outcome> {
  const identity = await passing('STS', keys, () => ports.aws.whoIs(keys));
  if ('refused' in identity) return identity;
  requireOwner(keys, identity.answer, rotatedUser);
  const listed = await passing('IAM', keys, () => acceptedByIam(keys, rotatedUser.userName, ports));
  if ('refused' in listed) return listed;
  return { identity: identity.answer, ...(listed.answer ? { keys: listed.answer } : {}) };
}

/** Returns an error that waiting may fix, and throws any other. */
async function passing<T>(
  by: string,
  { accessKeyId }: AccessKeys,
  attempt: () => Promise<T>,
): Promise<Refusal | { readonly answer: T }> {
  try {
    return { answer: await attempt() };
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const mayPass = error.retry !== 'never' && error.code !== 'ClockSkew';
    if (isUnknownYet(error) || mayPass) return { by, refused: error };
    throw error.withContext(`The new key ${redactKeyId(accessKeyId)} could not be proven at ${by}`);
  }
}

/** Whether the endpoint does not know the key yet. A signature that does not match means that the secret is wrong. */
function isUnknownYet({ code, explanation }: KeyturnError): boolean {
  return code === 'InvalidCredentials' && !explanation.summary.includes('SignatureDoesNotMatch');
}

/** User names are unique in an account without regard to case (IAM quotas, "IAM name requirements"). */
function requireOwner(
  { accessKeyId }: AccessKeys,
  { accountId, arn }: Identity,
  rotatedUser: Pick<RotatedUser, 'accountId' | 'userName'>,
): void {
  const isUser = userNameOf(arn)?.toLowerCase() === rotatedUser.userName.toLowerCase();
  if (isUser && accountId === rotatedUser.accountId) return;
  throw new KeyturnError('WrongIdentity', {
    summary: `The new key ${redactKeyId(accessKeyId)} is not one of the user ${rotatedUser.userName} of the account ${rotatedUser.accountId}: STS says that it is ${arn}. It was stored nowhere.`,
    cause:
      'something other than the IAM of that account answered CreateAccessKey: the workflow or an earlier step points AWS_ENDPOINT_URL_IAM, AWS_ENDPOINT_URL or endpoint_url in ~/.aws/config elsewhere.',
    remedy: 'find out what set the endpoint. If nobody knows, treat the job as compromised.',
  });
}

function proofTimeoutError({ accessKeyId }: AccessKeys, { by, refused }: Refusal): KeyturnError {
  if (!isUnknownYet(refused))
    return refused.withContext(`The new key ${redactKeyId(accessKeyId)} was not proven`);
  return new KeyturnError(
    'InvalidCredentials',
    {
      summary: `The new key ${redactKeyId(accessKeyId)} is still not accepted by ${by} after ${timeoutMs / 1000} s.`,
      cause: 'AWS is slow to propagate new keys just now, or somebody has changed this one.',
      remedy: 'run the job again. No target was written, and the old key works.',
    },
    { cause: refused },
  );
}

/** AccessDenied is a success too: AWS denies requests only of a key that works. */
async function acceptedByIam(
  keys: AccessKeys,
  userName: string,
  ports: RotationPorts,
): Promise<readonly AccessKeyInfo[] | undefined> {
  try {
    return await ports.aws.iam(keys).listAccessKeys(userName);
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'AccessDenied')) throw error;
    return undefined;
  }
}
