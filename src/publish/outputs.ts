import type { Identity } from '../aws/sts.ts';
import type { AccessKeys } from '../config/config.ts';
import type { KeyCheck } from '../keys/check-keys.ts';

/** The outputs that hold no credentials. */
export function identityOutputs(identity: Identity, expiration: Date | undefined): Record<string, string> {
  return {
    'aws-account-id': identity.accountId,
    'authenticated-arn': identity.arn,
    ...(identity.assumedRoleId === undefined ? {} : { 'assumed-role-id': identity.assumedRoleId }),
    ...(expiration ? { 'expires-at': expiration.toISOString() } : {}),
  };
}

/** What is known of the long-term key, and of its rotation; nothing where there is neither. */
export function keyOutputs({ judgement, rotation }: KeyCheck): Record<string, string> {
  const { status, ageDays } = judgement ?? {};
  return {
    ...(status === undefined ? {} : { 'key-status': status }),
    ...(ageDays === undefined ? {} : { 'key-age-days': String(ageDays) }),
    ...(rotation
      ? {
          rotated: String(rotation.kind === 'result' && rotation.rotated),
          'rotation-state': rotation.kind === 'result' ? rotation.state : 'failed',
        }
      : {}),
  };
}

/** The outputs of `output-credentials: true`. */
export function credentialOutputs(keys: AccessKeys, expiration: Date | undefined): Record<string, string> {
  return {
    'aws-access-key-id': keys.accessKeyId,
    'aws-secret-access-key': keys.secretAccessKey,
    ...(keys.sessionToken === undefined ? {} : { 'aws-session-token': keys.sessionToken }),
    // With the incumbent's literal JSON quotes around the time, which workflows parse; `expires-at` is the clean form.
    ...(expiration ? { 'aws-expiration': JSON.stringify(expiration) } : {}),
  };
}
