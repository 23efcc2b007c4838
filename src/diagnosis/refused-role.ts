import type { AccessKeys } from '../aws/access-keys.ts';
import { decodeAuthorizationMessage } from '../aws/decode-authorization-message.ts';
import { type Aws, stsFor, stsOptionsFor } from '../clients/aws.ts';
import type { Run } from '../clients/run.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { optionalTimeoutMs, withDeadline } from '../http/deadline.ts';
import { decodedLines } from './decoded-message.ts';
import { readDenial } from './denial.ts';
import { explainRefusedKeys } from './refused-keys.ts';
import { type Attempt, callAndRole, checks, type Facts, roleAdvice, statements } from './role-advice.ts';

/**
 * Explains why AssumeRole failed: the caller, the role, what to check first, and the policy statements that would allow
 * the call. It sends at most two more requests, only after a denial, and ignores their failures.
 */
export async function explainRefusedRole(
  error: unknown,
  attempt: Attempt,
  { env, aws }: Pick<Run, 'env' | 'aws'>,
): Promise<unknown> {
  if (!(error instanceof KeyturnError)) return error;
  const summary = 'Could not assume role with user credentials';
  const explained = explainRefusedKeys(error, attempt.keys, env).withContext(summary);
  const message = messageOf(error.cause);
  // AWS's messages about wrong MFA codes and devices explain themselves.
  if (error.code !== 'AccessDenied' || /MultiFactorAuthentication/i.test(message)) return explained;
  const denial = readDenial(message);
  const caller = denial.caller ?? (await askWhoCalls(attempt.keys, aws));
  const device = await deviceNotUsed(attempt, aws);
  const facts: Facts = { ...attempt, denial, caller, ...(device === undefined ? {} : { device }) };
  const decoded = denial.encoded === undefined ? [] : await decode(denial.encoded, attempt.keys, aws);
  const details = [...callAndRole(facts), ...checks(facts), ...decoded, ...statements(facts)].join('\n');
  return explained.withDiagnosis({ ...roleAdvice(facts), details });
}

/** An MFA device that the user has and this call did not use; AWS does not say that MFA was missing. */
async function deviceNotUsed({ keys, withMfa }: Attempt, aws: Aws): Promise<string | undefined> {
  if (withMfa || keys.sessionToken !== undefined) return undefined;
  const { unusedDevice } = await import('./unused-device.ts');
  return unusedDevice(keys, aws);
}

async function askWhoCalls(keys: AccessKeys, aws: Aws): Promise<string | undefined> {
  try {
    const ask = () => stsFor(aws, keys).getCallerIdentity();
    return (await withDeadline('GetCallerIdentity', ask, optionalTimeoutMs)).arn;
  } catch {
    return undefined;
  }
}

async function decode(encoded: string, keys: AccessKeys, aws: Aws): Promise<string[]> {
  try {
    const json = await decodeAuthorizationMessage(encoded, optionalTimeoutMs, stsOptionsFor(aws, keys));
    const lines = json === undefined ? undefined : decodedLines(json);
    if (lines) return lines;
  } catch {
    // The lines below show how to decode it by hand.
  }
  return [
    'AWS encoded the reason, and this caller may not decode it (sts:DecodeAuthorizationMessage). Anyone who may can run:',
    `  aws sts decode-authorization-message --encoded-message ${encoded}`,
  ];
}
