import { parseKnownFiles } from '@smithy/core/config';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';

type Profiles = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;

/**
 * Refuses a profile whose credentials are marked as expired: saml2aws and similar tools write `x_security_token_expires`
 * next to a session's keys, and the SDK ignores it. Without that setting, AWS decides.
 *
 * @throws KeyturnError `ExpiredCredentials`
 */
export async function refuseExpiredProfile(env: Env, now: Date): Promise<void> {
  // The SDK reads the files next and reports those that it cannot read.
  const profiles = await parseKnownFiles({}).catch(() => ({}));
  const over = expiredProfile(profiles, env.AWS_PROFILE || 'default', now);
  if (!over) return;
  throw new KeyturnError('ExpiredCredentials', {
    summary: `The credentials of the profile ${over.name} expired at ${over.at.toISOString()} (x_security_token_expires).`,
    cause:
      'saml2aws, or a tool like it, wrote them for one session, in an earlier job or too long before this step.',
    remedy: `sign in again right before this step (saml2aws login --profile ${over.name}), or name another profile in AWS_PROFILE.`,
  });
}

/**
 * Follows `source_profile` to the profile with the keys and returns it if they have expired. Pure.
 *
 * @param name - the profile to start from
 */
export function expiredProfile(
  profiles: Profiles,
  name: string,
  now: Date,
): { readonly name: string; readonly at: Date } | undefined {
  const seen = new Set<string>();
  for (let next = name; !seen.has(next); ) {
    seen.add(next);
    const profile = profiles[next];
    const source = profile?.role_arn === undefined ? undefined : profile.source_profile;
    // A profile may name itself as its source, for the keys beside its role.
    if (source !== undefined && source !== next) {
      next = source;
      continue;
    }
    const at = new Date(profile?.x_security_token_expires ?? '');
    return profile?.aws_access_key_id !== undefined && at <= now ? { name: next, at } : undefined;
  }
  return undefined;
}
