import { setTimeout as sleep } from 'node:timers/promises';
import { awsClock } from '../aws/clock.ts';
import { defaultSessionSeconds } from '../aws/session-duration.ts';
import type { Context } from '../clients/context.ts';
import type { Config } from '../config/config.ts';
import { secretsIn } from '../config/inputs.ts';
import { parseConfig } from '../config/parse-config.ts';
import { lastOf } from '../config/role-chain.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { maxRenewalBytes, readBounded } from '../files/bounded-file.ts';
import { systemCode } from '../files/file-error.ts';
import { readState } from '../files/file-state.ts';
import { removeLeftovers, replaceFile } from '../files/replace-file.ts';
import { withDeadline } from '../http/deadline.ts';
import { createRequestHandler } from '../http/request-handler.ts';
import type { Source } from '../sources/choose-source.ts';
import { resolveSource } from '../sources/obtain.ts';
import type { SourceCredentials } from '../sources/obtained.ts';
import { verifyIdentity } from '../sources/verify.ts';
import { decrypt } from './encrypted-file.ts';
import { redactedError } from './redaction.ts';
import { encryptionKeyVariable, type Renewal, renewalPath } from './renewal.ts';
import { withRenewalLock } from './renewal-lock.ts';
import { type CachedSession, cachePath, cacheText, readCache } from './session-cache.ts';
import { cachedSession, secretsInDocument } from './session-document.ts';

/** Milliseconds that a session must still be good for to be handed out when it cannot be renewed. */
const minRemainingMs = 60_000;
/** Milliseconds in which nobody tries again after AWS was not to be reached, while the session is good. */
const pause = 60_000;
/** Seconds for one renewal, all its attempts together; less while the session is good. */
const maxRenewalSeconds = 45;
const maxEarlyRenewalSeconds = 10;
/** Milliseconds to wait for another process that renews. */
const maxWaitMs = 60_000;

/** System errors of a process that may read the folder and not write to it: another user, a mount that is read-only. */
const notMine: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

type MutableEnv = Record<string, string | undefined>;

/**
 * Renews the session: one process does, the others wait for it, or go on with the session as long as it is good. If AWS
 * cannot be reached meanwhile, it is handed out as well.
 *
 * @param env - the process's environment; is changed to what obtaining credentials needs
 * @returns the document to print
 * @throws KeyturnError
 */
export async function renewedDocument(folder: string, env: MutableEnv): Promise<string> {
  const start = Date.now();
  const before = readCache(folder);
  if (!before) throw sessionMissingError(folder);
  const isGood = before.expiresAt - start > minRemainingMs;
  try {
    return await withRenewalLock(folder, isGood ? 0 : maxWaitMs, async () => {
      const now = readCache(folder) ?? before;
      if (Date.now() < now.renewAt) return now.document;
      if (now.failure && now.failure.at >= start) throw renewalError(now.failure.message);
      return renewNow(folder, now, isGood, env);
    });
  } catch (error) {
    const problem = keptFromRenewing(error, folder);
    if (problem && isGood) return before.document;
    throw problem ?? error;
  }
}

/** What to tell of a process that could not even begin to renew; `undefined` for any other error. */
function keptFromRenewing(error: unknown, folder: string): KeyturnError | undefined {
  if (!(error instanceof KeyturnError))
    return notMine.has(systemCode(error) ?? '') ? notWritableError(folder, error) : undefined;
  return error.code === 'ProfileUnwritable'
    ? renewalError('Another process has been renewing the session for too long.', error)
    : undefined;
}

async function renewNow(
  folder: string,
  now: CachedSession,
  isGood: boolean,
  env: MutableEnv,
): Promise<string> {
  try {
    const renewed = await renew(folder, now, isGood ? maxEarlyRenewalSeconds : maxRenewalSeconds, env);
    write(folder, renewed);
    return renewed.document;
  } catch (error) {
    // Nothing is written down: other processes of the job have the variables that this one lacks.
    if (lacksVariables(error, folder, env)) {
      if (isGood) return now.document;
      throw error;
    }
    const mayPass = error instanceof KeyturnError && error.retry !== 'never';
    if (isGood && mayPass) {
      write(folder, { ...now, renewAt: Math.min(Date.now() + pause, now.expiresAt - minRemainingMs) });
      return now.document;
    }
    write(folder, { ...now, failure: { at: Date.now(), message: messageOf(error) } });
    throw error;
  }
}

/** Whether this process cannot renew because of what it was started without: sudo, `env -i`, another user. */
function lacksVariables(error: unknown, folder: string, env: MutableEnv): boolean {
  return (
    !env[encryptionKeyVariable(folder)] || (error instanceof KeyturnError && error.code === 'OidcUnavailable')
  );
}

async function renew(
  folder: string,
  now: CachedSession,
  seconds: number,
  env: MutableEnv,
): Promise<CachedSession> {
  const renewal = openRenewal(folder, env);
  const secrets = secretsOf(renewal, now, env);
  try {
    return await renewBy(renewal, now, seconds, env, secrets);
  } catch (error) {
    throw redactedError(error, secrets);
  }
}

/** What this process knows and must not print; what it learns on the way is added. */
function secretsOf({ inputs, source, env: saved }: Renewal, now: CachedSession, env: MutableEnv): string[] {
  const keys = source.kind === 'access-keys' ? [source.keys.secretAccessKey, source.keys.sessionToken] : [];
  const variables = [env, saved].flatMap((each) =>
    Object.entries(each).flatMap(([name, value]) => (secretVariable.test(name) ? [value] : [])),
  );
  return [...secretsIn(inputs), ...keys, ...variables, ...secretsInDocument(now.document)].filter(
    (secret): secret is string => Boolean(secret),
  );
}

/** Names of variables with a secret in them: keys, tokens, and the key of the sealed file. */
const secretVariable = /^KEYTURN_REFRESH_|TOKEN$|^AWS_SECRET_ACCESS_KEY$/;

async function renewBy(
  { inputs, source, env: saved, maxSeconds }: Renewal,
  now: CachedSession,
  seconds: number,
  env: MutableEnv,
  secrets: string[],
): Promise<CachedSession> {
  restoreEnvironment(env, saved);
  const parsed = parseConfig(inputs, env);
  const config = limited(parsed, maxSeconds);
  const handler = await createRequestHandler(config.network);
  const clock = awsClock(handler, { fromMs: Number.POSITIVE_INFINITY, onSkew: () => {} });
  const context: Context = {
    config,
    env,
    handler: clock.handler,
    clock,
    info: () => {},
    notice: () => {},
    warning: () => {},
    // The runner does not read what this process prints, so there is nobody to mask for it.
    mask: (secret) => void secrets.push(secret),
    sleep: (ms) => sleep(ms),
  };
  const startedAt = Date.now();
  const attempt = maxSeconds === undefined ? resolveSource : obtainFromParent;
  const { session } = await withDeadline(
    'Renewing the session',
    () => attempt(source, context),
    seconds * 1000,
  );
  verifyIdentity(session.identity, config.allowedAccountIds);
  requireSame(now, session.identity);
  return cachedSession(session, lastOf(config)?.durationSeconds ?? defaultSessionSeconds, startedAt);
}

/** By the session of a user that stands in for a stored key (`prepare-renewal.ts`). */
async function obtainFromParent(source: Source, context: Context): Promise<SourceCredentials> {
  try {
    return await resolveSource(source, context);
  } catch (error) {
    if (!(error instanceof KeyturnError) || error.code !== 'ExpiredCredentials') throw error;
    throw new KeyturnError(
      'RenewalFailed',
      {
        summary:
          'The session cannot be renewed any more: what renews it in the place of a stored key lasts 36 hours.',
        remedy:
          'use OIDC for jobs that run longer, or run the Keyturn step again in the middle, with another aws-profile.',
      },
      { cause: error },
    );
  }
}

function limited(config: Config, maxSeconds = Number.POSITIVE_INFINITY): Config {
  const { role } = config;
  if (!role) return config;
  return { ...config, role: { ...role, durationSeconds: Math.min(role.durationSeconds, maxSeconds) } };
}

function openRenewal(folder: string, env: MutableEnv): Renewal {
  const variable = encryptionKeyVariable(folder);
  const key = env[variable];
  if (!key) {
    throw new KeyturnError('RenewalFailed', {
      summary: `The session cannot be renewed, because ${variable} is not in the environment of this process.`,
      cause: 'something between the step and this process drops variables: sudo, env -i, docker run.',
      remedy: `pass ${variable} on, and with OIDC ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN as well.`,
    });
  }
  try {
    return decrypt(readBounded(renewalPath(folder), maxRenewalBytes).toString('latin1'), key) as Renewal;
  } catch (error) {
    throw new KeyturnError(
      'RenewalFailed',
      {
        summary: `${renewalPath(folder)} cannot be opened: ${messageOf(error)}`,
        cause: `something has removed or changed the file, or ${variable} is not the one that the step exported.`,
        remedy: 'run the Keyturn step again in this job, with another aws-profile.',
      },
      { cause: error },
    );
  }
}

/** AWS's variables as they were in the step: where AWS is, and not the profile that is being renewed. */
function restoreEnvironment(env: MutableEnv, saved: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(env)) {
    if (name.startsWith('AWS_')) delete env[name];
  }
  Object.assign(env, saved);
}

function requireSame(before: CachedSession, { arn, assumedRoleId }: { arn: string; assumedRoleId?: string }) {
  if (arn === before.arn && assumedRoleId === before.assumedRoleId) return;
  throw new KeyturnError('RenewalFailed', {
    summary: `The renewed session is ${arn} (${assumedRoleId}), and the step's was ${before.arn} (${before.assumedRoleId}).`,
    cause: 'the role was deleted and made again meanwhile.',
    remedy: 'run the job again.',
  });
}

/** As well as can be: what was renewed is good even if the disk is full, or the job is over by now. */
function write(folder: string, session: CachedSession): void {
  const path = cachePath(folder);
  try {
    removeLeftovers(path);
    replaceFile(path, Buffer.from(cacheText(session), 'utf8').toString('latin1'), readState(path));
  } catch {
    // The next call renews again.
  }
}

function sessionMissingError(folder: string) {
  return new KeyturnError('RenewalFailed', {
    summary: `There is no session in ${folder} that can be read.`,
    cause: 'the job that made the profile is over, or something has emptied or changed its temporary folder.',
    remedy: 'run the Keyturn step again in this job, with another aws-profile if this one is still there.',
  });
}

function notWritableError(folder: string, cause: unknown) {
  return new KeyturnError(
    'RenewalFailed',
    {
      summary: `The session is over, and this process may not write a new one to ${folder}: ${messageOf(cause)}`,
      cause: 'it runs as another user than the step, or the folder is mounted read-only.',
      remedy:
        'run it as the user of the step, or with credentials that are handed to it (output-credentials).',
    },
    { cause },
  );
}

function renewalError(summary: string, cause?: unknown) {
  return new KeyturnError('RenewalFailed', { summary }, cause === undefined ? {} : { cause });
}
