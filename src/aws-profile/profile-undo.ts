import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../errors.ts';
import { type Edit, editFile } from '../files/edit-file.ts';
import { withFileLock } from '../files/file-lock.ts';
import { type FileState, fileVersion } from '../files/file-state.ts';
import { removeEmptyFolders } from '../files/folders.ts';
import { removeLeftovers } from '../files/replace-file.ts';
import { restoreSection, type SectionNames, type SectionUndo, settingValues } from './ini-section.ts';
import { secretSettings } from './profile-sections.ts';

/** What one file's section was, and what was made of it. */
export interface FileUndo {
  readonly path: string;
  readonly names: SectionNames;
  readonly section: SectionUndo;
  readonly createdFile: boolean;
  /** The folders that had to be made for the file, the innermost first. */
  readonly createdFolders: readonly string[];
}

/** JSON, because the post step is another process. It holds what stood in the sections before: see `secretsInUndo`. */
export type ProfileUndo = readonly FileUndo[];

/**
 * The keys that stood in the sections before; mask them before the record is written down.
 *
 * AWS's key ids have 16 characters or more. Shorter values are made up (`test`), and masking such a word would spoil
 * the log and the job's outputs.
 */
export function secretsInUndo(undo: ProfileUndo): readonly string[] {
  const values = undo.flatMap(({ section }) =>
    section.before.flatMap((text) => settingValues(text, secretSettings)),
  );
  return [...new Set(values.filter((value) => value.length >= 16))];
}

/**
 * Puts back exactly what `writeProfiles` changed: the sections' bytes, or their absence; files and folders that it made
 * are removed if nothing else is in them by now. A section that was changed since is left alone. A mode that was
 * narrowed stays so: somebody may have relied on it since.
 *
 * @returns what could not be put back, one line each, without secrets
 */
export async function undoProfiles(undo: ProfileUndo): Promise<readonly string[]> {
  const warnings: string[] = [];
  try {
    const files = Map.groupBy(undo.toReversed(), ({ path }) => path);
    for (const [path, sections] of files) warnings.push(...(await undoFile(path, sections)));
  } catch (error) {
    warnings.push(`The profile could not be put back: ${firstLine(error)}`);
  }
  return warnings;
}

/** All sections of one file, the last one that was written first, in one edit. */
async function undoFile(path: string, sections: ProfileUndo): Promise<string[]> {
  try {
    const isGone = fileVersion(path) === undefined;
    // A step that was killed has left what it was about to put in the file's place.
    if (isGone && existsSync(dirname(path))) await withFileLock(path, () => removeLeftovers(path));
    const warnings = isGone
      ? sections.flatMap(goneWarnings)
      : await editFile(path, (state) => undoSections(sections, state));
    for (const { createdFolders } of sections) removeEmptyFolders(createdFolders);
    return warnings;
  } catch (error) {
    return sections.map(
      (undo) =>
        `${title(undo)} could not be put back: ${firstLine(error)}. It may still hold the credentials of this job; if the machine outlives the job, remove the section.`,
    );
  }
}

function undoSections(sections: ProfileUndo, { text: now }: FileState): Edit<string[]> {
  let text = now;
  const result: string[] = [];
  for (const undo of sections) {
    const restored = restoreSection(text, undo.names, undo.section);
    if (restored === undefined) result.push(changedWarning(undo));
    text = restored ?? text;
  }
  if (text === '' && sections.some(({ createdFile }) => createdFile)) return { text: null, result };
  return { text: text === now ? undefined : text, result };
}

function changedWarning(undo: FileUndo): string {
  return `${title(undo)} was changed by something else since Keyturn wrote it, and is left as it is. It may still hold the credentials of this job.`;
}

function goneWarnings(undo: FileUndo): string[] {
  if (undo.section.before.length === 0) return [];
  return [`${title(undo)} is not put back: the file was removed since Keyturn wrote it.`];
}

function title({ path, names: [name] }: FileUndo): string {
  return `[${Buffer.from(name, 'latin1').toString('utf8')}] in ${path}`;
}

function firstLine(error: unknown): string {
  return messageOf(error).split('\n', 1).join('').replace(/\.$/, '');
}
