import type { SessionCaller } from '../model/session.ts';

/** The part of an answer that every operation that gives out credentials has. */
export function credentialsOf({ key, expiresAt }: SessionCaller) {
  return {
    AccessKeyId: key.id,
    SecretAccessKey: key.secret,
    SessionToken: key.token,
    Expiration: wholeSeconds(expiresAt),
  };
}

/** STS tells times to the second. */
function wholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}
