import type { AccessKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import { KeyturnError } from '../errors.ts';
import type { CachedSession } from './session-cache.ts';

/** Milliseconds before their expiry at which the AWS CLI and boto3 request new credentials. */
const maxMarginMs = 900_000;

/** The secrets of a cached session; none if something else has written the document. */
export function secretsInDocument(document: string): string[] {
  try {
    const { SecretAccessKey, SessionToken } = JSON.parse(document);
    return [SecretAccessKey, SessionToken].filter((secret) => typeof secret === 'string');
  } catch {
    return [];
  }
}

/**
 * The session as it is cached and printed. It is renewed in its last quarter, or in its last 15 minutes if that is shorter.
 *
 * The times follow this machine's clock, which the users of the session follow too. A session never lasts longer than
 * requested, whatever the difference to AWS's clock.
 *
 * @param seconds - the requested duration
 * @param now - milliseconds since 1970
 * @throws KeyturnError `MalformedResponse` for a session that does not expire or does not belong to a role
 */
export function cachedSession(session: Session, seconds: number, now: number): CachedSession {
  const { credentials, identity, expiration } = session;
  if (!expiration || identity.assumedRoleId === undefined) {
    throw new KeyturnError('MalformedResponse', {
      summary: 'The session to renew is not the session of a role.',
    });
  }
  const lifetime = Math.min(expiration.getTime() - now, seconds * 1000);
  const expiresAt = now + lifetime;
  return {
    renewAt: renewalTime(now, expiresAt),
    expiresAt,
    arn: identity.arn,
    assumedRoleId: identity.assumedRoleId,
    document: processDocument(credentials, new Date(expiresAt)),
  };
}

/** When to renew a session: in its last quarter, or in its last 15 minutes if that is shorter (ms since 1970, like both times). */
export function renewalTime(now: number, expiresAt: number): number {
  return expiresAt - Math.min((expiresAt - now) / 4, maxMarginMs);
}

/** What `credential_process` prints, version 1 (AWS CLI User Guide, "Sourcing credentials with an external process"). */
export function processDocument(
  { accessKeyId, secretAccessKey, sessionToken }: AccessKeys,
  expiration: Date | undefined,
): string {
  return JSON.stringify({
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration?.toISOString(),
  });
}
