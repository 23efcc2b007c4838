import { existsSync } from 'node:fs';

/** The name of the profile that renews itself, unless `aws-profile` is set. */
export const defaultRefreshProfile = 'keyturn';

/** The prefix of a renewing profile's folder name. */
export const renewingFolderPrefix = 'keyturn-refresh-';

/** Whether a section was left behind by a step that was killed in an earlier job: its folder no longer exists. */
export function isLeftBehind(section: string): boolean {
  const line = /^[ \t]*credential_process[ \t]*=(.*)$/m.exec(section)?.[1] ?? '';
  const match = /(?:"([^"]*keyturn-refresh-[0-9a-f]{12})"|\s(\S*keyturn-refresh-[0-9a-f]{12}))\s*$/.exec(
    line,
  );
  const folder = match?.[1] ?? match?.[2];
  return folder !== undefined && !existsSync(Buffer.from(folder, 'latin1').toString('utf8'));
}
