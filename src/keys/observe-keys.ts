import { setImmediate as turn } from 'node:timers/promises';
import type { AccessKeyInfo, Iam } from '../aws/iam.ts';
import type { AccessKeys } from '../config/config.ts';
import { type Context, retrying } from '../credentials/context.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { KeyObservation, KeyReport } from './key-report.ts';

/** Milliseconds that a run waits for an age that it only warns about. */
const patienceMs = 3_000;

/**
 * Asks IAM about the key that signs, while the role is being assumed: the two requests leave one after the other
 * without waiting, so the check costs no round trip of its own. Never throws: not knowing is an outcome.
 */
export async function observeKeys(keys: AccessKeys, context: Context): Promise<KeyObservation> {
  const { keyAge, rotation } = context.config;
  const isWanted = keyAge.maxMs !== undefined || rotation !== undefined;
  if (!isWanted && keyAge.warnMs === 0) return { kind: 'none' };
  if (!isWanted && isElsewhere(context)) {
    return unknown(
      'STS is reached at an endpoint of its own, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).',
    );
  }
  // The request to STS goes out before the code for IAM is loaded.
  await turn();
  const { iamFor } = await import('./iam-client.ts');
  const iam = iamFor(context, keys, isWanted ? undefined : patienceMs);
  try {
    const listed = isWanted
      ? await retrying('ListAccessKeys', context, () => iam.listAccessKeys())
      : await iam.listAccessKeys();
    const signing = listed.find(({ id }) => id === keys.accessKeyId);
    if (!signing) return unknown('IAM does not list the key that signs.');
    const other = listed.find(({ id }) => id !== keys.accessKeyId);
    const details = isWanted && signing.userName ? await userDetails(iam, signing.userName, other) : {};
    return { kind: 'report', report: { signing, ...(other ? { other } : {}), ...details } };
  } catch (error) {
    const denied = error instanceof KeyturnError && error.code === 'AccessDenied';
    return unknown(messageOf(error).split('\n')[0] ?? '', denied);
  }
}

function unknown(why: string, denied = false): KeyObservation {
  return { kind: 'unknown', why, denied };
}

/** An STS of its own (an emulator, a VPC endpoint) does not say where IAM is; guessing would send requests elsewhere. */
function isElsewhere({ config: { network } }: Context): boolean {
  const { sts, iam } = network.endpoints;
  return sts !== undefined && iam === undefined;
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
