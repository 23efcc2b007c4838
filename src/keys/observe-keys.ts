import { setImmediate as turn } from 'node:timers/promises';
import type { AccessKeys } from '../aws/access-keys.ts';
import type { AccessKeyInfo, Iam } from '../aws/iam.ts';
import { isIamEndpointUnknown } from '../clients/aws.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { SigningKey } from '../sources/source.ts';
import type { KeyReport, KeyReportResult } from './key-report.ts';

/** Milliseconds that a run waits for an age that it only warns about. */
const patienceMs = 3_000;

/**
 * Asks IAM about the key that signs, while the role is being assumed: the two requests leave one after the other
 * without waiting, so the check costs no round trip of its own. Never throws: not knowing is an outcome.
 */
export async function observeKeys(
  key: SigningKey,
  { keyAge, rotation }: Pick<Config, 'keyAge' | 'rotation'>,
  run: Pick<Run, 'aws' | 'retry'>,
): Promise<KeyReportResult> {
  const isWanted = keyAge.maxMs !== undefined || rotation !== undefined;
  if (!isWanted && keyAge.warnMs === 0) return { kind: 'none' };
  if (!isWanted && isIamEndpointUnknown(run.aws)) {
    return unknown(
      'STS is reached at an endpoint of its own, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).',
    );
  }
  // The request to STS goes out before the code for IAM is loaded.
  await turn();
  const { iamFor } = await import('../clients/iam-client.ts');
  const { pair, mfaSession } = key;
  const iam = iamFor(run.aws, mfaSession?.session.credentials ?? pair, isWanted ? undefined : patienceMs);
  const list = () => iam.listAccessKeys(mfaSession?.userName);
  try {
    const listed = isWanted ? await retrying('ListAccessKeys', run, list) : await list();
    return await reportOn(pair, listed, isWanted ? iam : undefined);
  } catch (error) {
    const denied = error instanceof KeyturnError && error.code === 'AccessDenied';
    const why = messageOf(error).split('\n')[0] ?? '';
    return unknown(denied && lacksMfa(key) ? `${why}. ${howToSee}` : why, denied);
  }
}

/** @param iam - asked for details of the user, when they are wanted */
async function reportOn(
  { accessKeyId }: AccessKeys,
  listed: readonly AccessKeyInfo[],
  iam: Iam | undefined,
): Promise<KeyReportResult> {
  const signing = listed.find(({ id }) => id === accessKeyId);
  if (!signing) return unknown('IAM does not list the key that signs.');
  const other = listed.find(({ id }) => id !== accessKeyId);
  const details = iam && signing.userName ? await userDetails(iam, signing.userName, other) : {};
  return { kind: 'report', report: { signing, ...(other ? { other } : {}), ...details } };
}

/** The one code was spent on the role, so that it may last longer than an hour. */
function lacksMfa({ mfa, mfaSession }: SigningKey): boolean {
  return mfa !== undefined && !mfaSession;
}

const howToSee =
  'If it needs MFA, set max-key-age, or warn-key-age and a role-duration-seconds of 3600 at most: one session then serves IAM and the role.';

function unknown(why: string, denied = false): KeyReportResult {
  return { kind: 'unknown', why, denied };
}

/** What is not permitted is left out; the account model does not grant most of it. */
async function userDetails(
  iam: Iam,
  userName: string,
  other: AccessKeyInfo | undefined,
): Promise<Omit<KeyReport, 'signing' | 'other'>> {
  const [attachedPolicies, hasPassword, otherLastUse] = await Promise.all([
    iam.attachedPolicies(userName).catch(() => undefined),
    iam.hasPassword(userName).catch(() => undefined),
    other
      ? iam
          .lastUse(other.id)
          .then((use) => use ?? ('never' as const))
          .catch(() => undefined)
      : undefined,
  ]);
  return {
    ...(attachedPolicies ? { attachedPolicies } : {}),
    ...(hasPassword === undefined ? {} : { hasPassword }),
    ...(otherLastUse === undefined ? {} : { otherLastUse }),
  };
}
