import type { AccessKeys } from '../aws/access-keys.ts';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';

/** The credentials that an earlier step exported, `undefined` when there are none. */
export function environmentKeys(env: Env): AccessKeys | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
}

/**
 * Refuses what `refresh` could not find again: credentials that an earlier step exported, and the profile that this step
 * writes itself.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function refuseExported(profile: string | undefined, env: Env): void {
  if (environmentKeys(env)) {
    throw new KeyturnError('InvalidInput', {
      summary:
        'refresh is true, and the source is the credentials that an earlier step exported, which end at some time.',
      remedy: 'set refresh: true in that step as well, or give this one a source of its own.',
    });
  }
  if (env.AWS_PROFILE !== undefined && env.AWS_PROFILE === profile) {
    throw new KeyturnError('InvalidInput', {
      summary: `refresh is true, and the profile ${env.AWS_PROFILE} is both the source and what would be written.`,
      remedy: 'give this step an aws-profile of its own.',
    });
  }
}
