import type { Session } from '../aws/sts.ts';
import { KeyturnError } from '../errors.ts';
import type { CachedSession } from './session-cache.ts';

/** Milliseconds; the AWS CLI and boto3 ask for new credentials that long before they expire. */
const maxMarginMs = 900_000;

/** The secrets of a session as it is cached; none of a document that something else has written. */
export function secretsInDocument(document: string): string[] {
  try {
    const { SecretAccessKey, SessionToken } = JSON.parse(document);
    return [SecretAccessKey, SessionToken].filter((secret) => typeof secret === 'string');
  } catch {
    return [];
  }
}

/**
 * The session as it is cached and printed. It is renewed in its last quarter, or its last 15 minutes if they are shorter.
 *
 * The times are those of this machine's clock, as those who use the session go by it: a session never lasts longer than
 * was asked for, whatever the difference to AWS's clock.
 *
 * @param seconds - how long the session was asked to last
 * @param now - milliseconds since 1970
 * @throws KeyturnError `MalformedResponse` for a session that is no role's, or does not expire
 */
export function cachedSession(session: Session, seconds: number, now: number): CachedSession {
  const { credentials, identity, expiration } = session;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  if (!expiration || identity.assumedRoleId === undefined) {
    throw new KeyturnError('MalformedResponse', {
      summary: 'The session to renew is not the session of a role.',
    });
  }
  const lifetime = Math.min(expiration.getTime() - now, seconds * 1000);
  const expiresAt = now + lifetime;
  return {
    renewAt: expiresAt - Math.min(lifetime / 4, maxMarginMs),
    expiresAt,
    arn: identity.arn,
    assumedRoleId: identity.assumedRoleId,
    document: JSON.stringify({
      Version: 1,
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: new Date(expiresAt).toISOString(),
    }),
  };
}
