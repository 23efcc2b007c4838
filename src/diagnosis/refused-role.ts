import type { AccessKeys } from '../aws/access-keys.ts';
import { decodeAuthorizationMessage } from '../aws/decode-authorization-message.ts';
import { type Context, stsFor, stsOptionsFor } from '../clients/context.ts';
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
  context: Context,
): Promise<unknown> {
  if (!(error instanceof KeyturnError)) return error;
  const what = 'Could not assume role with user credentials';
  const explained = explainRefusedKeys(error, attempt.keys, context.env).withContext(what);
  const words = messageOf(error.cause);
  // Wrong codes and devices of MFA are refused in words of their own.
  if (error.code !== 'AccessDenied' || /MultiFactorAuthentication/i.test(words)) return explained;
  const denial = readDenial(words);
  const caller = denial.caller ?? (await askWhoCalls(attempt.keys, context));
  const device = await deviceLeftOut(attempt, context);
  const facts: Facts = { ...attempt, denial, caller, ...(device === undefined ? {} : { device }) };
  const decoded = denial.encoded === undefined ? [] : await decode(denial.encoded, attempt.keys, context);
  const details = [...told(facts), ...checks(facts), ...decoded, ...statements(facts)].join('\n');
  return explained.withDiagnosis({ ...roleAdvice(facts), details });
}

/** A device that the user has and this call made no use of, where AWS does not say what it missed. */
async function deviceLeftOut({ keys, withMfa }: Attempt, context: Context): Promise<string | undefined> {
  if (withMfa || keys.sessionToken !== undefined) return undefined;
  const { unusedDevice } = await import('./unused-device.ts');
  return unusedDevice(keys, context);
}

async function askWhoCalls(keys: AccessKeys, context: Context): Promise<string | undefined> {
  try {
    const ask = () => stsFor(context, keys).getCallerIdentity();
    return (await withDeadline('GetCallerIdentity', ask, patienceMs)).arn;
  } catch {
    return undefined;
  }
}

async function decode(encoded: string, keys: AccessKeys, context: Context): Promise<string[]> {
  try {
    const json = await decodeAuthorizationMessage(encoded, patienceMs, stsOptionsFor(context, keys));
    const lines = json === undefined ? undefined : decodedLines(json);
    if (lines) return lines;
  } catch {
    // Told below: whoever may call sts:DecodeAuthorizationMessage can do it by hand.
  }
  return [
    'AWS encoded the reason, and this caller may not decode it (sts:DecodeAuthorizationMessage). Anyone who may can run:',
    `  aws sts decode-authorization-message --encoded-message ${encoded}`,
  ];
}
