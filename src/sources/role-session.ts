import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import { type Run, retrying } from '../clients/run.ts';
import { KeyturnError } from '../errors.ts';
import type { SessionOptions } from './source.ts';

/** About one secret access key in four has no `/` and no `+`, so 32 draws practically never fail by chance. */
const maxDraws = 32;

/**
 * Assumes a role: retries transient failures and masks the session at once. With `special-characters-workaround` it
 * repeats the request until the keys have only letters and digits.
 *
 * @param attempt - makes one request
 * @throws KeyturnError what the attempt throws; `MalformedResponse` when every draw has special characters
 */
export async function roleSession(
  what: string,
  { specialCharactersWorkaround }: SessionOptions,
  run: Run,
  attempt: () => Promise<Session>,
): Promise<Session> {
  const draws = specialCharactersWorkaround ? maxDraws : 1;
  for (let draw = 1; draw <= draws; draw++) {
    const session = await retrying(what, run, attempt);
    maskKeys(session.credentials, run.mask);
    if (draws === 1 || isPlain(session.credentials)) return session;
    run.log.info(`${what}: draw ${draw} of ${draws} has special characters; asking again.`);
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
