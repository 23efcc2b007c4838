import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import { type Context, retrying } from '../clients/context.ts';
import { KeyturnError } from '../errors.ts';

/** A secret access key is free of `/` and `+` about once in four draws; 32 draws all but never fail by chance. */
const maxDraws = 32;

/**
 * Assumes a role: bounded retries, the answer masked at once and, with `special-characters-workaround`, drawn again
 * until the keys have only letters and digits.
 *
 * @param attempt - one attempt, called anew each time
 * @throws KeyturnError what the attempt throws; `MalformedResponse` when no draw is plain
 */
export async function roleSession(
  what: string,
  context: Context,
  attempt: () => Promise<Session>,
): Promise<Session> {
  const draws = context.config.specialCharactersWorkaround ? maxDraws : 1;
  for (let draw = 1; draw <= draws; draw++) {
    const session = await retrying(what, context, attempt);
    maskKeys(session.credentials, context.mask);
    if (draws === 1 || isPlain(session.credentials)) return session;
    context.info(`${what}: draw ${draw} of ${draws} has special characters; asking again.`);
  }
  throw new KeyturnError('MalformedResponse', {
    summary: `${what}: none of ${draws} sets of credentials was free of special characters.`,
    remedy:
      'turn special-characters-workaround off; it is for tools that cannot take `/` or `+` in a secret access key.',
  });
}

function isPlain({ accessKeyId, secretAccessKey }: AccessKeys): boolean {
  return /^[A-Za-z0-9]+$/.test(accessKeyId + secretAccessKey);
}
