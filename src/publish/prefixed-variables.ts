import type { Env } from '../env.ts';
import type { ProfileSession } from '../sources/profiles.ts';
import { credentialVariables, type Variables } from './environment.ts';

/** `STAGING_AWS_ACCESS_KEY_ID` and so on, for the lines of `profiles` with `env=STAGING`. */
export function prefixedVariables(profiles: readonly ProfileSession[], env: Env): Variables {
  const all = profiles.flatMap(({ entry: { prefix, region }, session }) => {
    if (prefix === undefined || !session) return [];
    const before = { AWS_SESSION_TOKEN: env[`${prefix}_AWS_SESSION_TOKEN`] };
    const variables = { AWS_REGION: region, ...credentialVariables(session.credentials, before) };
    return Object.entries(variables).map(([name, value]) => [`${prefix}_${name}`, value] as const);
  });
  return Object.fromEntries(all);
}
