import type { AccessKeys } from '../aws/access-keys.ts';
import type { Identity } from '../aws/sts.ts';
import type { Judgement } from '../keys/key-age.ts';
import type { RotationOutcome } from '../rotation/index.ts';
import type { Runner } from '../runner/runner.ts';

/** Sets each output of a record. */
export function setOutputs(outputs: Readonly<Record<string, string>>, runner: Runner): void {
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
}

/** The outputs without credentials. */
export function identityOutputs(identity: Identity, expiration: Date | undefined): Record<string, string> {
  return {
    'aws-account-id': identity.accountId,
    'authenticated-arn': identity.arn,
    ...(identity.assumedRoleId === undefined ? {} : { 'assumed-role-id': identity.assumedRoleId }),
    ...(expiration ? { 'expires-at': expiration.toISOString() } : {}),
  };
}

/** The outputs about the long-term key; none without one. */
export function keyOutputs(judgement: Judgement | undefined): Record<string, string> {
  const { status, ageDays } = judgement ?? {};
  return {
    ...(status === undefined ? {} : { 'key-status': status }),
    ...(ageDays === undefined ? {} : { 'key-age-days': String(ageDays) }),
  };
}

/** The outputs about the rotation; `undefined` stands for a failed one. */
export function rotationOutputs(
  result: Extract<RotationOutcome, { kind: 'result' }> | undefined,
): Record<string, string> {
  return { rotated: String(result?.rotated ?? false), 'rotation-state': result?.state ?? 'failed' };
}

/** The outputs of `output-credentials: true`. */
export function credentialOutputs(keys: AccessKeys, expiration: Date | undefined): Record<string, string> {
  return {
    'aws-access-key-id': keys.accessKeyId,
    'aws-secret-access-key': keys.secretAccessKey,
    ...(keys.sessionToken === undefined ? {} : { 'aws-session-token': keys.sessionToken }),
    // With literal JSON quotes, which workflows parse (docs/facts.md#forgiving-values); `expires-at` is the clean form.
    ...(expiration ? { 'aws-expiration': JSON.stringify(expiration) } : {}),
  };
}
