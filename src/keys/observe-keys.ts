import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import type { AccessKeys } from '../aws/access-keys.ts';
import type { AccessKeyInfo, Iam } from '../aws/iam.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { optionalTimeoutMs } from '../http/deadline.ts';
import type { SigningKey } from '../sources/source.ts';
import type { KeyReport, KeyReportResult } from './key-report.ts';
import { needForReport } from './need-for-report.ts';

/**
 * Asks IAM about the signing key while STS assumes the role. Both requests run in parallel, so the check costs no extra
 * round trip. Never throws: `unknown` is a result.
 */
export async function observeKeys(
  key: SigningKey,
  config: Pick<Config, 'keyAge' | 'rotation'>,
  run: Pick<Run, 'aws' | 'retry'>,
): Promise<KeyReportResult> {
  const need = needForReport(config, run.aws.endpoints);
  if (need === 'none') return { kind: 'none' };
  if (need === 'endpoint unknown') {
    return unknown('STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).');
  }
  const needsReport = need === 'required';
  // Let the request to STS leave before loading the code for IAM.
  await eventLoopTurn();
  const { iamFor } = await import('../clients/iam-client.ts');
  const { pair, mfaSession } = key;
  const iam = iamFor(
    run.aws,
    mfaSession?.session.credentials ?? pair,
    needsReport ? undefined : optionalTimeoutMs,
  );
  const list = () => iam.listAccessKeys(mfaSession?.userName);
  try {
    const listed = needsReport ? await retrying('ListAccessKeys', run, list) : await list();
    return await reportOn(pair, listed, needsReport ? iam : undefined);
  } catch (error) {
    const denied = error instanceof KeyturnError && error.code === 'AccessDenied';
    const why = messageOf(error).split('\n')[0] ?? '';
    return unknown(denied && lacksMfa(key) ? `${why}. ${howToSee}` : why, denied);
  }
}

/** @param iam - absent if the details of the user are not needed */
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
  'If it needs MFA, set max-key-age, or warn-key-age and a role-duration-seconds of at most 3600: one session then serves IAM and the role.';

function unknown(why: string, denied = false): KeyReportResult {
  return { kind: 'unknown', why, denied };
}

/** Leaves out whatever is not permitted; the policies in docs/rotation.md do not grant most of it. */
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
