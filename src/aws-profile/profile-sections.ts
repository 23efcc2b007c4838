import { resolve } from 'node:path';
import type { AccessKeys } from '../aws/access-keys.ts';
import { unwritableError } from '../files/file-error.ts';
import type { SectionNames, Settings } from './ini-section.ts';
import type { ProfilePaths } from './profile-paths.ts';

/** What AWS tools need to assume a role themselves (SDKs and Tools Reference Guide, "Assume role credential provider"). */
export interface RoleSettings {
  readonly roleArn: string;
  readonly accountId: string;
  readonly sourceProfile: string;
  readonly mfaSerial?: string;
  readonly durationSeconds?: number;
  readonly externalId?: string;
  readonly sessionName?: string;
}

/** A profile that is going to be written, before its credentials are known. */
export interface ProfilePlan {
  readonly name: string;
  /** Whether a profile of that name may be there already. */
  readonly overwrite: boolean;
  /** The profile whose credentials AWS tools take to assume this one's role. */
  readonly sourceProfile?: string;
}

export interface ProfileRequest extends Omit<ProfilePlan, 'sourceProfile'> {
  readonly region: string;
  /** Keys, or how AWS tools get some themselves. */
  readonly credentials: AccessKeys | RoleSettings | ProcessCredentials;
}

/** Credentials that a program prints (`credential_process`). */
export interface ProcessCredentials {
  readonly process: string;
}

/** One of the files: where it is, and what the profile's section is called there. */
export interface ProfileSection {
  /** Absolute: the post step may run in another folder. */
  readonly path: string;
  readonly names: SectionNames;
  readonly holds: readonly ('credentials' | 'region')[];
}

/**
 * The sections of a profile: `[x]` in the credentials file, `[profile x]` in the config file. The default profile's may
 * stand there as `[default]` or `[profile default]`, and if both variables name one file, it has one section for all.
 */
export function profileSections(name: string, paths: ProfilePaths): readonly ProfileSection[] {
  const credentialsFile = resolve(paths.credentialsFile);
  const configFile = resolve(paths.configFile);
  const configNames: SectionNames =
    name === 'default' ? ['default', 'profile default'] : [bytes(`profile ${name}`)];
  if (name === 'default' && credentialsFile === configFile) {
    return [{ path: configFile, names: configNames, holds: ['credentials', 'region'] }];
  }
  return [
    { path: credentialsFile, names: [bytes(name)], holds: ['credentials'] },
    { path: configFile, names: configNames, holds: ['region'] },
  ];
}

/**
 * Settings that say where credentials come from, or whose they are. Beside the keys they would win over them (`role_arn`
 * everywhere, `sso_*` and `web_identity_token_file` in the CLI, `aws_security_token` over `aws_session_token`) or be an
 * error (`source_profile` without `role_arn` in the Go SDK), so they go, in both files, until the post step. What only
 * refines a role (`mfa_serial`, `external_id`, `duration_seconds`) says nothing without one and stays, like
 * `output`, `s3`, `endpoint_url` and everything else.
 */
const otherSources = [
  ...['role_arn', 'source_profile', 'credential_source', 'credential_process', 'web_identity_token_file'],
  ...['sso_session', 'sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name', 'login_session'],
  ...['aws_security_token', 'aws_account_id'],
];

/** The settings that refine a role: what was there of another role says nothing of this one. */
const refinements = ['mfa_serial', 'external_id', 'duration_seconds', 'role_session_name'];

const keySettings = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'];

/** The settings that are secret, or tell whose credentials they are: masked before the undo record is written. */
export const secretSettings = [
  ...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'],
] as const;

/**
 * Settings in which other tools note when the keys beside them expire. Those keys are replaced, so the note is about none
 * that is there: saml2aws, okta-aws-cli and Keyturn itself would take the new keys for expired
 * (`x_security_token_expires`), and so would aws-azure-login (`aws_expiration`), gsts (`aws_session_expiration`), aws-mfa
 * and awsume (`expiration`). No setting that the AWS CLI or an SDK reads has such a name (AWS SDKs and Tools Reference
 * Guide, "Settings reference").
 */
export function isExpiry(key: string): boolean {
  return key.includes('expir');
}

/**
 * What a section gets. What it does not hold is removed from it: a Region in the credentials file would win over the
 * config file's, and keys in the config file would be mixed with the new ones.
 *
 * @throws KeyturnError `ProfileUnwritable` for a value that no line of a file can hold
 */
export function sectionSettings({ holds }: ProfileSection, request: ProfileRequest): Settings {
  const { credentials } = request;
  const isRole = 'roleArn' in credentials;
  const isProcess = 'process' in credentials;
  const written: Settings = {
    ...(!isRole && !isProcess && holds.includes('credentials') ? keyLines(credentials) : {}),
    ...(isProcess && holds.includes('region') ? { credential_process: credentials.process } : {}),
    ...(holds.includes('region') ? { region: request.region } : {}),
    ...(isRole && holds.includes('region') ? roleLines(credentials) : {}),
  };
  const absent = [...otherSources, ...keySettings, 'region', ...(isRole ? refinements : [])].filter(
    (key) => written[key] === undefined,
  );
  for (const [key, value] of Object.entries(written)) {
    if (value !== undefined && !isOneLine(value)) throw notOneLine(`The value of ${key}`);
  }
  return Object.fromEntries([
    ...Object.entries(written).map(([key, value]) => [key, value === undefined ? value : bytes(value)]),
    ...absent.map((key) => [key, undefined]),
  ]);
}

function keyLines({ accessKeyId, secretAccessKey, sessionToken }: AccessKeys): Settings {
  return {
    aws_access_key_id: accessKeyId,
    aws_secret_access_key: secretAccessKey,
    aws_session_token: sessionToken,
  };
}

/** `mfa_serial`, not `mfa_arn`: no AWS tool reads the latter. */
function roleLines(role: RoleSettings): Settings {
  return {
    role_arn: role.roleArn,
    source_profile: role.sourceProfile,
    mfa_serial: role.mfaSerial,
    external_id: role.externalId,
    duration_seconds: role.durationSeconds === undefined ? undefined : String(role.durationSeconds),
    role_session_name: role.sessionName,
  };
}

/** Whether there is nothing to write where no section is: the credentials file of a role that AWS tools assume. */
export function onlyRemoves(settings: Settings): boolean {
  return Object.values(settings).every((value) => value === undefined);
}

/** @throws KeyturnError `ProfileUnwritable` for a name that no header can hold */
export function requireHeaderName(name: string): void {
  if (!isOneLine(name) || /[\s[\]]/.test(name)) throw notOneLine('The name of the profile');
}

/** Neither empty, nor with line ends, other control characters, or white space that readers would cut off. */
function isOneLine(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return value !== '' && value.trim() === value && !/[\u0000-\u001f\u007f]/.test(value);
}

function notOneLine(what: string) {
  return unwritableError({
    summary: `${what} cannot be written into a profile file: it is empty, or contains white space or control characters.`,
    remedy: 'correct the value at its source.',
  });
}

/** UTF-8 as Latin-1, as the text of the file is. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
