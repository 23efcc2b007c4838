import { dirname } from 'node:path';
import { KeyturnError } from '../errors.ts';
import { type Edit, editFile } from '../files/edit-file.ts';
import { asUnwritable, systemCode, unwritableError } from '../files/file-error.ts';
import { type FileState, readState, refuseLinks, requireWritableFolder } from '../files/file-state.ts';
import { makeFolder, removeEmptyFolders } from '../files/folders.ts';
import { cliFaultNotices } from './cli-parse.ts';
import { type Settings, sectionTexts, settingKeys, withoutSections, writeSection } from './ini-section.ts';
import { mfaArnNotices } from './mfa-arn.ts';
import type { ProfilePaths } from './profile-paths.ts';
import {
  isExpiry,
  onlyRemoves,
  type ProfilePlan,
  type ProfileRequest,
  type ProfileSection,
  profileSections,
  requireHeaderName,
  sectionSettings,
} from './profile-sections.ts';
import { type FileUndo, type ProfileUndo, undoProfiles } from './profile-undo.ts';
import { defaultRefreshProfile, isLeftBehind } from './renewing-profile.ts';

export { pathNotices } from './path-notices.ts';
export { type ProfilePaths, profilePaths } from './profile-paths.ts';
export type { ProfilePlan, ProfileRequest } from './profile-sections.ts';
export { isFileUndo, type ProfileUndo, secretsInUndo, undoProfiles } from './profile-undo.ts';

/** One section to write. */
interface PlannedSection {
  readonly name: string;
  readonly overwrite: boolean;
  readonly section: ProfileSection;
  readonly settings: Settings;
}

/**
 * Checks, before any request and without changing anything, that the profiles can be written.
 *
 * @returns notices about the files, one line each
 * @throws KeyturnError `ProfileUnwritable`
 */
export async function checkProfiles(
  plans: readonly ProfilePlan[],
  paths: ProfilePaths,
): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  for (const { name, overwrite } of plans) {
    requireHeaderName(name);
    for (const section of profileSections(name, paths)) {
      const text = texts.get(section.path) ?? readWritable(section.path);
      texts.set(section.path, text);
      if (!overwrite) refuseExisting(section, name, text);
    }
  }
  requireSources(plans, paths, texts);
  return [...texts].flatMap(([path, text]) => [...mfaArnNotices(path, text), ...cliFaultNotices(path, text)]);
}

/** The text of a file, which must be writable. */
function readWritable(path: string): string {
  try {
    const { text } = readState(path);
    requireWritableFolder(path);
    return text;
  } catch (error) {
    throw asUnwritable(path, error);
  }
}

/** A source profile must exist already or be one that this step writes. */
function requireSources(
  plans: readonly ProfilePlan[],
  paths: ProfilePaths,
  texts: ReadonlyMap<string, string>,
): void {
  for (const { name, sourceProfile } of plans) {
    if (sourceProfile === undefined || plans.some((plan) => plan.name === sourceProfile)) continue;
    const sections = profileSections(sourceProfile, paths);
    if (sections.some(({ path, names }) => sectionTexts(texts.get(path) ?? '', names).length > 0)) continue;
    throw unwritableError({
      summary: `The profile "${name}" has source_profile=${sourceProfile}, but no profile has that name.`,
      cause: 'the name is misspelt, or a later step writes the profile.',
      remedy: `add a line to profiles, for example ${sourceProfile} = keys, or correct the name.`,
    });
  }
}

/**
 * Writes the profiles into both files. Each file is replaced once, under its lock, and changes only in the profiles'
 * sections. If the second file cannot be written, the first is restored.
 *
 * @param remember - receives the undo record before each file is replaced, so that the post step can clean up after a
 *   killed process; mask `secretsInUndo` before saving the record
 * @returns what `undoProfiles` needs
 * @throws KeyturnError `ProfileUnwritable`
 */
export async function writeProfiles(
  requests: readonly ProfileRequest[],
  paths: ProfilePaths,
  remember: (undo: ProfileUndo) => void = () => {},
): Promise<ProfileUndo> {
  const planned = requests.flatMap((request) => plannedSections(request, paths));
  const undo: FileUndo[] = [];
  try {
    for (const [path, sections] of Map.groupBy(planned, ({ section }) => section.path)) {
      undo.push(
        ...(await editWithFolder(path, (before, createdFolders) => {
          const { text, result } = writeSections(sections, before, createdFolders);
          if (result.length > 0) remember([...undo, ...result]);
          return { text, result };
        })),
      );
    }
    return undo;
  } catch (error) {
    const warnings = await undoProfiles(undo);
    throw warnings.length > 0 && error instanceof KeyturnError
      ? error.withContext(warnings.join(' '))
      : error;
  }
}

function plannedSections(request: ProfileRequest, paths: ProfilePaths): PlannedSection[] {
  const { name, overwrite } = request;
  requireHeaderName(name);
  return profileSections(name, paths).map((section) => ({
    name,
    overwrite,
    section,
    settings: sectionSettings(section, request),
  }));
}

/** One file's new text with all its sections; `undefined` if there is nothing to write. */
function writeSections(
  planned: readonly PlannedSection[],
  { text: before, version }: FileState,
  createdFolders: readonly string[],
): Edit<FileUndo[]> {
  let text = before;
  const result: FileUndo[] = [];
  for (const { name, overwrite, section, settings } of planned) {
    const { path, names } = section;
    text = withoutSections(text, names, isLeftBehind);
    if (!overwrite) refuseExisting(section, name, text);
    const present = sectionTexts(text, names);
    if (onlyRemoves(settings) && present.length === 0) continue;
    const expiries = present.flatMap(settingKeys).filter(isExpiry);
    const without = Object.fromEntries(expiries.map((key) => [key, undefined]));
    const written = writeSection(text, names, { ...settings, ...without });
    text = written.text;
    result.push({ path, names, section: written.undo, createdFile: version === undefined, createdFolders });
  }
  return { text: result.length > 0 ? text : undefined, result };
}

function refuseExisting({ path, names }: ProfileSection, name: string, text: string): void {
  if (sectionTexts(withoutSections(text, names, isLeftBehind), names).length === 0) return;
  throw unwritableError({
    summary: `The profile "${name}" exists already in ${path}.`,
    ...(name === defaultRefreshProfile
      ? { cause: 'an earlier step of this job also has refresh: true, and wrote it.' }
      : {}),
    remedy:
      'give this step another profile name with aws-profile, or set overwrite-aws-profile: true; Keyturn then puts the old profile back at the end of the job.',
  });
}

/** Edits a file and creates its folder if needed. Retries if another process's post step removes it in between. */
async function editWithFolder<T>(
  path: string,
  change: (before: FileState, createdFolders: readonly string[]) => Edit<readonly T[]>,
): Promise<readonly T[]> {
  const folder = dirname(path);
  refuseLinks(path);
  for (let attempt = 1; ; attempt++) {
    const createdFolders = makeFolder(folder);
    try {
      const changes = await editFile(path, (before) => change(before, createdFolders));
      // If nothing was written, leave no empty folder behind.
      if (changes.length === 0) removeEmptyFolders(createdFolders);
      return changes;
    } catch (error) {
      if (systemCode(error) === 'ENOENT' && attempt < 5) continue;
      removeEmptyFolders(createdFolders);
      throw error;
    }
  }
}
