import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AccessKeys } from '../config/config.ts';
import { messageOf } from '../errors.ts';
import { withFileLock } from './file-lock.ts';
import { readState, refuseLink, replaceFile, unwritable } from './file-replace.ts';
import { gapBefore, restoreSection, type Settings, sections, writeSection } from './ini-section.ts';

export interface ProfileRequest {
  readonly name: string;
  readonly overwrite: boolean;
  readonly region: string;
  readonly credentials: AccessKeys;
}

export interface ProfilePaths {
  readonly credentialsFile: string;
  readonly configFile: string;
}

/** What one file's section was, and what was made of it; JSON, because the post step is another process. */
interface FileUndo {
  readonly path: string;
  readonly section: string;
  readonly before: readonly string[];
  readonly written: readonly string[];
  readonly gap: string;
  readonly createdFile: boolean;
  readonly createdFolder: boolean;
}

export type ProfileUndo = readonly FileUndo[];

/**
 * Where the files are: `AWS_SHARED_CREDENTIALS_FILE` and `AWS_CONFIG_FILE`, else `~/.aws` (AWS SDKs guide, "Location of
 * the shared files").
 */
export function profilePaths(env: Readonly<Record<string, string | undefined>>, home: string): ProfilePaths {
  const expand = (path: string) => path.replace(/^~(?=[/\\]|$)/, home);
  return {
    credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || join(home, '.aws', 'credentials')),
    configFile: expand(env.AWS_CONFIG_FILE || join(home, '.aws', 'config')),
  };
}

/**
 * Finds out, before any request, what would keep the profile from being written.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */
export async function checkProfile(
  { name, overwrite }: Pick<ProfileRequest, 'name' | 'overwrite'>,
  paths: ProfilePaths,
): Promise<void> {
  for (const { path, section } of edits(name, paths)) {
    const { text } = await readState(path);
    if (!overwrite && sections(text, section(text)).length > 0) throw exists(name, path);
  }
}

/**
 * Writes the profile into both files. If the second cannot be written, the first is put back.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */
export async function writeProfile(request: ProfileRequest, paths: ProfilePaths): Promise<ProfileUndo> {
  const undo: FileUndo[] = [];
  try {
    for (const edit of edits(request.name, paths)) {
      undo.push(await writeOne(edit, request, edit.settings(request)));
    }
    return undo;
  } catch (error) {
    await undoProfile(undo);
    throw error;
  }
}

/**
 * Puts back exactly what `writeProfile` changed. A section that was changed since is left alone.
 *
 * @returns what could not be put back, one line each
 */
export async function undoProfile(undo: ProfileUndo): Promise<readonly string[]> {
  const warnings: string[] = [];
  for (const one of undo.toReversed()) {
    await undoOne(one).then(
      (warning) => warning !== undefined && warnings.push(warning),
      (error: unknown) =>
        warnings.push(`${one.path} could not be put back: ${messageOf(error).split('\n')[0]}`),
    );
  }
  return warnings;
}

/** How the profile looks in one of the two files. */
interface Edit {
  readonly path: string;
  /** The section's name there; in the config file it may already stand under either of two names. */
  readonly section: (text: string) => string;
  readonly settings: (request: ProfileRequest) => Settings;
}

function edits(name: string, { credentialsFile, configFile }: ProfilePaths): Edit[] {
  return [
    { path: credentialsFile, section: () => name, settings: credentialSettings },
    { path: configFile, section: (text) => configSection(name, text), settings: configSettings },
  ];
}

/** `[profile x]`, but `[default]`; `[profile default]` means the same and wins where it stands. */
function configSection(name: string, text: string): string {
  const prefixed = `profile ${name}`;
  return name === 'default' && sections(text, prefixed).length === 0 ? name : prefixed;
}

/** Settings that would make the profile mean other credentials than the ones written here; the post step puts them back. */
const otherSources: Settings = Object.fromEntries(
  [
    ...['role_arn', 'source_profile', 'credential_source', 'credential_process', 'web_identity_token_file'],
    ...['role_session_name', 'external_id', 'mfa_serial', 'duration_seconds'],
    ...['sso_session', 'sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name', 'login_session'],
    ...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'],
  ].map((key) => [key, undefined]),
);

function credentialSettings({ credentials }: ProfileRequest): Settings {
  return {
    ...otherSources,
    aws_access_key_id: credentials.accessKeyId,
    aws_secret_access_key: credentials.secretAccessKey,
    aws_session_token: credentials.sessionToken,
  };
}

function configSettings({ region }: ProfileRequest): Settings {
  return { ...otherSources, region };
}

async function writeOne(
  { path, section }: Edit,
  { name, overwrite }: ProfileRequest,
  settings: Settings,
): Promise<FileUndo> {
  const broken = Object.entries(settings).find(([, value]) => value !== undefined && /[\r\n\0]/.test(value));
  if (broken)
    throw unwritable(`The value of ${broken[0]} has a line end in it.`, 'no profile file can hold it.');
  const createdFolder = await makeFolder(dirname(path));
  return withFileLock(path, async () => {
    const previous = await readState(path);
    const sectionName = section(previous.text);
    const before = sections(previous.text, sectionName);
    if (before.length > 0 && !overwrite) throw exists(name, path);
    const text = writeSection(previous.text, sectionName, settings);
    await replaceFile(path, text, previous);
    return {
      path,
      section: sectionName,
      before,
      written: sections(text, sectionName),
      gap: before.length === 0 ? gapBefore(previous.text) : '',
      createdFile: previous.mode === undefined,
      createdFolder,
    };
  });
}

async function makeFolder(folder: string): Promise<boolean> {
  try {
    return (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
  } catch (error) {
    throw unwritable(
      `The folder ${folder} cannot be made: ${messageOf(error)}`,
      'check the permissions of its parent.',
      error,
    );
  }
}

async function undoOne(undo: FileUndo): Promise<string | undefined> {
  await refuseLink(undo.path);
  const warning = await withFileLock(undo.path, async () => {
    const previous = await readState(undo.path);
    const text = restoreSection(previous.text, undo.section, undo);
    if (text === undefined)
      return `[${undo.section}] in ${undo.path} was changed since, and is left as it is.`;
    if (text === '' && undo.createdFile) await rm(undo.path, { force: true });
    else await replaceFile(undo.path, text, previous);
    return undefined;
  });
  if (undo.createdFolder) await removeIfEmpty(dirname(undo.path));
  return warning;
}

async function removeIfEmpty(folder: string): Promise<void> {
  if ((await readdir(folder)).length === 0) await rmdir(folder);
}

function exists(name: string, path: string) {
  return unwritable(
    `The profile "${name}" exists already in ${path}.`,
    'choose another aws-profile, or set overwrite-aws-profile: true; the post step puts the old one back.',
  );
}
