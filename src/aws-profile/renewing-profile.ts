import { existsSync } from 'node:fs';

/** The profile that renews itself, unless `aws-profile` names it. */
export const defaultRefreshProfile = 'keyturn';

/** What the name of a renewing profile's folder begins with. */
export const renewingFolderPrefix = 'keyturn-refresh-';

/** Whether a section is what a Keyturn step left behind that was killed in an earlier job: its folder is gone. */
export function isLeftBehind(section: string): boolean {
  const line = /^[ \t]*credential_process[ \t]*=(.*)$/m.exec(section)?.[1] ?? '';
  const match = /(?:"([^"]*keyturn-refresh-[0-9a-f]{12})"|\s(\S*keyturn-refresh-[0-9a-f]{12}))\s*$/.exec(
    line,
  );
  const folder = match?.[1] ?? match?.[2];
  return folder !== undefined && !existsSync(Buffer.from(folder, 'latin1').toString('utf8'));
}
