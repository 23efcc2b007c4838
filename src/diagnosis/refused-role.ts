import type { AccessKeys } from '../aws/access-keys.ts';
import { decodeAuthorizationMessage } from '../aws/decode-authorization-message.ts';
import { type Aws, stsFor, stsOptionsFor } from '../clients/aws.ts';
import type { Run } from '../clients/run.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { decodedLines } from './decoded-message.ts';
import { readDenial } from './denial.ts';
import { explainRefusedKeys } from './refused-keys.ts';
import { type Attempt, checks, type Facts, roleAdvice, statements, told } from './role-advice.ts';

/** Milliseconds that a question after a failure may take. */
const patienceMs = 3_000;

/**
 * Why AssumeRole failed: who called, which role, what to check first, and the policy statements that would let the
 * call pass. AWS is asked at most twice more, best effort and only after a refusal.
 */
export async function explainRefusedRole(
  error: unknown,
  attempt: Attempt,
  { env, aws }: Pick<Run, 'env' | 'aws'>,
): Promise<unknown> {
  if (!(error instanceof KeyturnError)) return error;
  const what = 'Could not assume role with user credentials';
  const explained = explainRefusedKeys(error, attempt.keys, env).withContext(what);
  const words = messageOf(error.cause);
  // Wrong codes and devices of MFA are refused in words of their own.
  if (error.code !== 'AccessDenied' || /MultiFactorAuthentication/i.test(words)) return explained;
  const denial = readDenial(words);
  const caller = denial.caller ?? (await askWhoCalls(attempt.keys, aws));
  const device = await deviceLeftOut(attempt, aws);
  const facts: Facts = { ...attempt, denial, caller, ...(device === undefined ? {} : { device }) };
  const decoded = denial.encoded === undefined ? [] : await decode(denial.encoded, attempt.keys, aws);
  const details = [...told(facts), ...checks(facts), ...decoded, ...statements(facts)].join('\n');
  return explained.withDiagnosis({ ...roleAdvice(facts), details });
}

/** A device that the user has and this call made no use of, where AWS does not say what it missed. */
async function deviceLeftOut({ keys, withMfa }: Attempt, aws: Aws): Promise<string | undefined> {
  if (withMfa || keys.sessionToken !== undefined) return undefined;
  const { unusedDevice } = await import('./unused-device.ts');
  return unusedDevice(keys, aws);
}

async function askWhoCalls(keys: AccessKeys, aws: Aws): Promise<string | undefined> {
  try {
    const ask = () => stsFor(aws, keys).getCallerIdentity();
    return (await withDeadline('GetCallerIdentity', ask, patienceMs)).arn;
  } catch {
    return undefined;
  }
}

async function decode(encoded: string, keys: AccessKeys, aws: Aws): Promise<string[]> {
  try {
    const json = await decodeAuthorizationMessage(encoded, patienceMs, stsOptionsFor(aws, keys));
    const lines = json === undefined ? undefined : decodedLines(json);
    if (lines) return lines;
  } catch {
    // Told below: whoever may call sts:DecodeAuthorizationMessage can do it by hand.
  }
  return [
    'AWS encoded the reason, and this caller may not decode it (sts:DecodeAuthorizationMessage); whoever may:',
    `  aws sts decode-authorization-message --encoded-message ${encoded}`,
  ];
}
