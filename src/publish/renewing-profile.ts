import { mkdirSync, writeFileSync } from 'node:fs';
import { defaultSessionSeconds } from '../aws/session-duration.ts';
import type { Session } from '../aws/sts.ts';
import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { encrypt, newEncryptionKey } from '../refresh/encrypted-file.ts';
import { encryptionKeyVariable, type Renewal, renewalPath } from '../refresh/renewal.ts';
import { newFolderPath, programCommand, removeRenewingFolder } from '../refresh/renewing-command.ts';
import { cachePath, cacheText } from '../refresh/session-cache.ts';
import { cachedSession } from '../refresh/session-document.ts';
import type { Runner } from '../runner/runner.ts';
import { profileVariables, type Variables } from './environment.ts';

/** The folder of a session that renews itself, and the settings that refer to it. */
export interface RenewingFolder {
  readonly path: string;
  readonly key: string;
  /** The `credential_process` of the profile. */
  readonly command: string;
  readonly variables: Variables;
}

/** Plans the folder before anything is written, so that its path can be saved for the post step. */
export function planRenewingFolder({ region, publish }: Config, runner: Runner): RenewingFolder {
  const path = newFolderPath(runner.env);
  const key = newEncryptionKey();
  runner.mask(key);
  const { profile, environment } = publish;
  const variables = {
    ...(environment && profile ? exported(profile.name, region, runner.env) : {}),
    [encryptionKeyVariable(path)]: key,
  };
  return { path, key, command: programCommand(path), variables };
}

/** Variables that AWS tools prefer to a profile: keys and web identities. */
const beforeProfiles = [
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'],
  ...['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
];

function exported(profile: string, region: string, env: Runner['env']): Variables {
  const isSet = (name: string) => Boolean(env[name]);
  return {
    ...Object.fromEntries(beforeProfiles.filter(isSet).map((name) => [name, ''])),
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    ...profileVariables(profile, env),
  };
}

/**
 * Writes the folder (0700) with the encrypted renewal and the first session (both 0600).
 *
 * @param seconds - the requested duration of the session
 * @throws KeyturnError `PublishFailed`, after removing the folder
 */
export function writeRenewingFolder(
  { path, key }: RenewingFolder,
  renewal: Renewal,
  session: Session,
  seconds = defaultSessionSeconds,
): void {
  const cached = cachedSession(session, seconds, Date.now());
  const options = { mode: 0o600, flag: 'wx' } as const;
  try {
    mkdirSync(path, { mode: 0o700 });
    writeFileSync(renewalPath(path), encrypt(renewal, key), options);
    writeFileSync(cachePath(path), cacheText(cached), options);
  } catch (error) {
    removeRenewingFolder(path);
    throw new KeyturnError(
      'PublishFailed',
      {
        summary: `The session could not be written to ${path}: ${messageOf(error)}`,
        cause: 'the disk of the runner is full, or its temporary folder is gone or not writable.',
        remedy: 'free some space on the runner, and run the job again.',
      },
      { cause: error },
    );
  }
}
