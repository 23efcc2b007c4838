import type { Identity } from '../aws/sts.ts';
import type { AccessKeys } from '../config/config.ts';
import type { Judgement } from '../keys/key-age.ts';

/** The outputs that hold no credentials. */
export function identityOutputs(identity: Identity, expiration: Date | undefined): Record<string, string> {
  return {
    'aws-account-id': identity.accountId,
    'authenticated-arn': identity.arn,
    ...(identity.assumedRoleId === undefined ? {} : { 'assumed-role-id': identity.assumedRoleId }),
    ...(expiration ? { 'expires-at': expiration.toISOString() } : {}),
  };
}

/** What is known of the long-term key that signed; nothing for other sources. */
export function keyOutputs(judgement: Judgement | undefined): Record<string, string> {
  if (!judgement) return {};
  const { status, ageDays } = judgement;
  return { 'key-status': status, ...(ageDays === undefined ? {} : { 'key-age-days': String(ageDays) }) };
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
