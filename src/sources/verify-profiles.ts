import type { Session } from '../aws/sts.ts';
import { KeyturnError } from '../errors.ts';
import type { ProfileSession } from './profiles.ts';
import { verifyIdentity } from './verify.ts';

/**
 * Calls `verifyIdentity` for each line of `profiles`. For a role that AWS tools assume themselves, it checks the ARN.
 *
 * @throws KeyturnError `RootCredentials`, `AccountNotAllowed`, with the line
 */
export function verifyProfiles(
  profiles: readonly ProfileSession[],
  allowedAccountIds: readonly string[] | undefined,
): void {
  for (const { entry, session } of profiles) {
    try {
      const settings = entry.kind === 'settings' ? entry.settings : undefined;
      if (settings)
        verifyIdentity({ accountId: settings.accountId, arn: settings.roleArn }, allowedAccountIds);
      if (session) verifyIdentity(session.identity, allowedAccountIds);
    } catch (error) {
      throw error instanceof KeyturnError ? error.withContext(entry.title) : error;
    }
  }
}

/** The sessions of the lines that have one. */
export function sessionsOf(profiles: readonly ProfileSession[]): readonly Session[] {
  return profiles.flatMap(({ session }) => session ?? []);
}
