import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { editFile } from '../files/edit-file.ts';
import { readState } from '../files/file-state.ts';
import { sectionTexts, settingKeys, settingValues, withoutSections } from './ini-section.ts';
import type { ProfilePaths } from './profile-paths.ts';
import { profileSections } from './profile-sections.ts';

/** Profiles that stay, unlike those of a step: `keyturn bootstrap person` writes them, and an undo of it removes them. */

/**
 * All settings of a profile in both files; `undefined` if it is in neither.
 *
 * @throws KeyturnError `ProfileUnwritable` for a file that is not a regular text file of this user
 */
export function readProfile(name: string, paths: ProfilePaths): Readonly<Record<string, string>> | undefined {
  const sections = profileSections(name, paths).flatMap(({ path, names }) =>
    sectionTexts(readState(path).text, names),
  );
  if (sections.length === 0) return undefined;
  const settings = sections.flatMap((section) =>
    settingKeys(section).map((key) => {
      const [value = ''] = settingValues(section, [key]);
      return [key, Buffer.from(value, 'latin1').toString('utf8')] as const;
    }),
  );
  return Object.fromEntries(settings);
}

/** Removes a profile from both files, and a file that has nothing else. */
export async function removeProfile(name: string, paths: ProfilePaths): Promise<void> {
  for (const { path, names } of profileSections(name, paths)) {
    if (!existsSync(dirname(path))) continue;
    await editFile(path, ({ text: before, version }) => {
      const text = withoutSections(before, names, () => true);
      if (text === before || version === undefined) return { text: undefined, result: undefined };
      return { text: text.trim() === '' ? null : text, result: undefined };
    });
  }
}
