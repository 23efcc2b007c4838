import type { Env } from '../env.ts';
import { maxProfileBytes, readBounded } from '../files/bounded-file.ts';
import { homeFolder } from '../files/home-folder.ts';
import { headerOf, linesOf, settingOf } from './ini-lines.ts';
import { profilePaths } from './profile-paths.ts';

/**
 * A notice for each profile with `mfa_arn`. Some guides use that setting, but no AWS tool reads it: tools then assume the
 * role without MFA, and the denial does not say why.
 *
 * @param text - the file's bytes as Latin-1
 */
export function mfaArnNotices(path: string, text: string): string[] {
  let section = '';
  const sections = new Set<string>();
  for (const line of linesOf(text)) {
    section = headerOf(line.text)?.name ?? section;
    if (settingOf(line.text)?.key === 'mfa_arn') sections.add(section);
  }
  return [...sections].map((name) => {
    const profile = Buffer.from(name.replace(/^profile /, ''), 'latin1').toString('utf8');
    return `The profile ${profile} in ${path} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`;
  });
}

/** Like `mfaArnNotices`, for the files that AWS tools read. Unreadable files are reported elsewhere. */
export function noticesInFiles(env: Env): string[] {
  return Object.values(profilePaths(env, homeFolder())).flatMap((path) => {
    try {
      return mfaArnNotices(path, readBounded(path, maxProfileBytes).toString('latin1'));
    } catch {
      return [];
    }
  });
}
