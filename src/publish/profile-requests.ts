import type { ProfilePlan, ProfileRequest } from '../aws-profile/profile-sections.ts';
import type { Config } from '../config/config.ts';
import type { ProfileSession } from '../sources/profiles.ts';

/** The profiles that a run will write, before it has credentials. */
export function plannedProfiles({
  publish: { profile, overwriteProfiles },
  profiles,
}: Config): ProfilePlan[] {
  return [
    ...(profile ? [profile] : []),
    ...profiles.flatMap((entry) => {
      if (entry.name === undefined) return [];
      const plan = { name: entry.name, overwrite: overwriteProfiles };
      return entry.kind === 'settings' ? [{ ...plan, sourceProfile: entry.settings.sourceProfile }] : [plan];
    }),
  ];
}

/**
 * The profiles to write: the step's own (`aws-profile`) and those of `profiles`.
 *
 * @param own - the step's own credentials; absent if this step did not create them
 */
export function profileRequests(
  own: ProfileRequest['credentials'] | undefined,
  profiles: readonly ProfileSession[],
  { publish: { profile, overwriteProfiles: overwrite }, region }: Config,
): ProfileRequest[] {
  return [
    ...(profile && own ? [{ ...profile, region, credentials: own }] : []),
    ...profiles.flatMap(({ entry, session }) => {
      const credentials = entry.kind === 'settings' ? entry.settings : session?.credentials;
      if (entry.name === undefined || !credentials) return [];
      return [{ name: entry.name, overwrite, region: entry.region, credentials }];
    }),
  ];
}
