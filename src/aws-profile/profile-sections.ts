import { resolve } from 'node:path';
import type { AccessKeys } from '../aws/access-keys.ts';
import { unwritableError } from '../files/file-error.ts';
import type { SectionNames, Settings } from './ini-section.ts';
import type { ProfilePaths } from './profile-paths.ts';

/** Settings for AWS tools that assume a role themselves (SDKs and Tools Reference Guide, "Assume role credential provider"). */
export interface RoleSettings {
  readonly roleArn: string;
  readonly accountId: string;
  readonly sourceProfile: string;
  readonly mfaSerial?: string;
  readonly durationSeconds?: number;
  readonly externalId?: string;
  readonly sessionName?: string;
}

/** A profile to write, before its credentials are known. */
export interface ProfilePlan {
  readonly name: string;
  /** Whether it may replace an existing profile of that name. */
  readonly overwrite: boolean;
  /** The profile whose credentials AWS tools use to assume this profile's role. */
  readonly sourceProfile?: string;
}

export interface ProfileRequest extends Omit<ProfilePlan, 'sourceProfile'> {
  readonly region: string;
  /** Keys, or settings with which AWS tools obtain credentials themselves. */
  readonly credentials: AccessKeys | RoleSettings | ProcessCredentials;
}

/** Credentials that a program prints (`credential_process`). */
interface ProcessCredentials {
  readonly process: string;
}

/** A profile's section in one of the files. */
export interface ProfileSection {
  /** Absolute, because the post step may run in another folder. */
  readonly path: string;
  readonly names: SectionNames;
  readonly holds: readonly ('credentials' | 'region')[];
}

/**
 * The sections of a profile: `[x]` in the credentials file, `[profile x]` in the config file. In the config file, the
 * default profile may be `[default]` or `[profile default]`. If both variables name one file, it has a single section.
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
 * Settings that select a credential source or an account. Next to keys they would take precedence (`role_arn` everywhere,
 * `sso_*` and `web_identity_token_file` in the CLI, `aws_security_token` over `aws_session_token`) or be an error
 * (`source_profile` without `role_arn` in the Go SDK). They are removed from both files until the post step. Settings
 * that only refine a role (`mfa_serial`, `external_id`, `duration_seconds`) have no effect without one and stay, like
 * `output`, `s3`, `endpoint_url` and everything else.
 */
const otherSources = [
  ...['role_arn', 'source_profile', 'credential_source', 'credential_process', 'web_identity_token_file'],
  ...['sso_session', 'sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name', 'login_session'],
  ...['aws_security_token', 'aws_account_id'],
];

/** Settings that refine a role. Those of another role are removed when this profile gets a role. */
const refinements = ['mfa_serial', 'external_id', 'duration_seconds', 'role_session_name'];

const keySettings = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'];

/** Settings with secrets or key ids. They are masked before the undo record is written. */
export const secretSettings = [
  ...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'],
] as const;

/**
 * Whether a setting is another tool's note of when the keys beside it expire. The note is wrong once those keys are
 * replaced: saml2aws, okta-aws-cli and Keyturn itself would treat the new keys as expired (`x_security_token_expires`), and
 * so would aws-azure-login (`aws_expiration`), gsts (`aws_session_expiration`), aws-mfa and awsume (`expiration`). The
 * AWS CLI and SDKs read no setting with such a name (AWS SDKs and Tools Reference Guide, "Settings reference").
 */
export function isExpiry(key: string): boolean {
  return key.includes('expir');
}

/**
 * The settings of a section. Settings that belong in the other file are removed: a Region in the credentials file would
 * take precedence over the config file's, and keys in the config file would mix with the new ones.
 *
 * @throws KeyturnError `ProfileUnwritable` for a value that does not fit on a line
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
    if (value !== undefined && !isOneLine(value)) throw notOneLineError(`The value of ${key}`);
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

/** Uses `mfa_serial`, because no AWS tool reads `mfa_arn`. */
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

/** Whether all settings are removals, so that no section needs to be added. */
export function onlyRemoves(settings: Settings): boolean {
  return Object.values(settings).every((value) => value === undefined);
}

/** @throws KeyturnError `ProfileUnwritable` for a name that is not valid in a header */
export function requireHeaderName(name: string): void {
  if (!isOneLine(name) || /[\s[\]]/.test(name)) throw notOneLineError('The name of the profile');
}

/** Whether a value is not empty and has no control characters, line ends, or white space that parsers would trim. */
function isOneLine(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this rejects them
  return value !== '' && value.trim() === value && !/[\u0000-\u001f\u007f]/.test(value);
}

function notOneLineError(subject: string) {
  return unwritableError({
    summary: `${subject} cannot be written into a profile file: it is empty, or contains white space or control characters.`,
    remedy: 'correct the value at its source.',
  });
}

/** A text's UTF-8 bytes as Latin-1, like the text of the file. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
