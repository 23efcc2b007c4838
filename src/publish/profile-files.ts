import { dirname } from 'node:path';
import { KeyturnError } from '../errors.ts';
import { type Edit, editFile } from './file-edit.ts';
import { asUnwritable, systemCode, unwritable } from './file-error.ts';
import { makeFolder, removeEmptyFolders } from './file-folders.ts';
import { type FileState, readState, requireWritableFolder } from './file-state.ts';
import { type Settings, sectionTexts, withoutSections, writeSection } from './ini-section.ts';
import type { ProfilePaths } from './profile-paths.ts';
import {
  type ProfileRequest,
  type ProfileSection,
  profileSections,
  requireHeaderName,
  sectionSettings,
} from './profile-sections.ts';
import { type FileUndo, type ProfileUndo, undoProfile } from './profile-undo.ts';
import { isLeftBehind } from './renewing-command.ts';

export { type ProfilePaths, profilePaths } from './profile-paths.ts';
export type { ProfileRequest } from './profile-sections.ts';
export { type ProfileUndo, secretsInUndo, undoProfile } from './profile-undo.ts';

/**
 * Finds out, before any request and without changing anything, what would keep the profile from being written.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */
export async function checkProfile(
  { name, overwrite }: Pick<ProfileRequest, 'name' | 'overwrite'>,
  paths: ProfilePaths,
): Promise<void> {
  requireHeaderName(name);
  for (const section of profileSections(name, paths)) {
    try {
      const { text } = readState(section.path);
      if (!overwrite) refuseExisting(section, name, text);
      requireWritableFolder(section.path);
    } catch (error) {
      throw asUnwritable(section.path, error);
    }
  }
}

/**
 * Writes the profile into both files: each is replaced in one step, under a lock, and changes in the profile's section
 * only. If the second cannot be written, the first is put back.
 *
 * @param remember - told, before each file is replaced, what `undoProfile` needs by then, so that a process that is
 *   killed here leaves nothing behind; call `secretsInUndo` before it is written down anywhere
 * @returns what `undoProfile` needs
 * @throws KeyturnError `ProfileUnwritable`
 */
export async function writeProfile(
  request: ProfileRequest,
  paths: ProfilePaths,
  remember: (undo: ProfileUndo) => void = () => {},
): Promise<ProfileUndo> {
  requireHeaderName(request.name);
  const plan = profileSections(request.name, paths)
    .map((section) => ({ section, settings: sectionSettings(section, request) }))
    .filter(hasAnythingToWrite);
  const undo: FileUndo[] = [];
  try {
    for (const { section, settings } of plan) {
      undo.push(
        await editWithFolder(section.path, ({ text: found, version }, createdFolders) => {
          const { path, names } = section;
          const before = withoutSections(found, names, isLeftBehind);
          if (!request.overwrite) refuseExisting(section, request.name, before);
          const { text, undo: sectionUndo } = writeSection(before, names, settings);
          const createdFile = version === undefined;
          const result = { path, names, section: sectionUndo, createdFile, createdFolders };
          remember([...undo, result]);
          return { text, result };
        }),
      );
    }
    return undo;
  } catch (error) {
    const warnings = await undoProfile(undo);
    throw warnings.length > 0 && error instanceof KeyturnError ? error.within(warnings.join(' ')) : error;
  }
}

/** The credentials file gets no section for a profile whose credentials a program prints, unless it has one already. */
function hasAnythingToWrite({ section, settings }: { section: ProfileSection; settings: Settings }): boolean {
  const sets = Object.values(settings).some((value) => value !== undefined);
  return sets || sectionTexts(readState(section.path).text, section.names).length > 0;
}

function refuseExisting({ path, names }: ProfileSection, name: string, text: string): void {
  if (sectionTexts(withoutSections(text, names, isLeftBehind), names).length === 0) return;
  throw unwritable({
    what: `The profile "${name}" exists already in ${path}.`,
    next: 'choose another aws-profile, or set overwrite-aws-profile: true; at the end of the job the old one is put back.',
  });
}

/** Edits a file, and makes its folder where there is none; another process's post step may remove it in between. */
async function editWithFolder<T>(
  path: string,
  change: (before: FileState, createdFolders: readonly string[]) => Edit<T>,
): Promise<T> {
  const folder = dirname(path);
  for (let attempt = 1; ; attempt++) {
    const createdFolders = makeFolder(folder);
    try {
      return await editFile(path, (before) => change(before, createdFolders));
    } catch (error) {
      if (systemCode(error) === 'ENOENT' && attempt < 5) continue;
      removeEmptyFolders(createdFolders);
      throw error;
    }
  }
}
