import type { SessionCaller } from '../model/session.ts';

/** The credentials in the result of every operation that issues them. */
export function credentialsOf({ key, expiresAt }: SessionCaller) {
  return {
    AccessKeyId: key.id,
    SecretAccessKey: key.secret,
    SessionToken: key.token,
    Expiration: wholeSeconds(expiresAt),
  };
}

/** STS's times have whole seconds. */
function wholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}
