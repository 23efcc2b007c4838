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

/** The undo record of one file's section. */
export interface FileUndo {
  readonly path: string;
  readonly names: SectionNames;
  readonly section: SectionUndo;
  readonly createdFile: boolean;
  /** The folders created for the file, innermost first. */
  readonly createdFolders: readonly string[];
}

/** Whether a value of the saved state is the record of one file's section. */
export function isFileUndo(value: unknown): value is FileUndo {
  const { path, names, section, createdFile, createdFolders } = (value ?? {}) as Partial<
    Record<keyof FileUndo, unknown>
  >;
  return (
    isText(path) &&
    areTexts(names) &&
    names.length > 0 &&
    isSectionUndo(section) &&
    typeof createdFile === 'boolean' &&
    areTexts(createdFolders)
  );
}

function isSectionUndo(value: unknown): boolean {
  const { before, written, gap } = (value ?? {}) as Partial<Record<keyof SectionUndo, unknown>>;
  const isPrint = (print: { length?: unknown; digest?: unknown } | null) =>
    Number.isSafeInteger(print?.length) && isText(print?.digest);
  return areTexts(before) && Array.isArray(written) && written.every(isPrint) && isText(gap);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** JSON, because the post step is another process. It holds the sections' previous text: see `secretsInUndo`. */
export type ProfileUndo = readonly FileUndo[];

/**
 * The keys in the sections' previous text; mask them before saving the record.
 *
 * AWS's key ids have 16 characters or more. Shorter values are placeholders (`test`), and masking such a word would
 * garble the log and the job's outputs.
 */
export function secretsInUndo(undo: ProfileUndo): readonly string[] {
  const values = undo.flatMap(({ section }) =>
    section.before.flatMap((text) => settingValues(text, secretSettings)),
  );
  return [...new Set(values.filter((value) => value.length >= 16))];
}

/**
 * Undoes `writeProfiles`: restores the sections' bytes or removes the sections, and removes files and folders that it
 * created if they are empty. It leaves a section alone that has changed since. A narrowed file mode stays, because
 * something may rely on it by now.
 *
 * @returns warnings about what could not be restored, one line each, without secrets
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

/** Undoes all sections of one file in one edit, the last written first. */
async function undoFile(path: string, sections: ProfileUndo): Promise<string[]> {
  try {
    const isGone = fileVersion(path) === undefined;
    // A killed step may have left a temporary file.
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
