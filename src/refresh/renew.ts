import { defaultSessionSeconds } from '../aws/session-duration.ts';
import { createRun } from '../clients/run.ts';
import type { RoleConfig } from '../config/config.ts';
import { secretsIn } from '../config/inputs.ts';
import { parseConfig } from '../config/parse-config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { maxRenewalBytes, readBounded } from '../files/bounded-file.ts';
import { systemCode } from '../files/file-error.ts';
import { readState } from '../files/file-state.ts';
import { removeLeftovers, replaceFile } from '../files/replace-file.ts';
import { withDeadline } from '../http/deadline.ts';
import { sourceOfKind, sources } from '../sources/index.ts';
import { resolveRoles } from '../sources/resolve.ts';
import type { SourceCredentials } from '../sources/source.ts';
import { verifyIdentity } from '../sources/verify.ts';
import { decrypt } from './encrypted-file.ts';
import { redactedError } from './redaction.ts';
import { encryptionKeyVariable, type Renewal, renewalPath } from './renewal.ts';
import { withRenewalLock } from './renewal-lock.ts';
import { type CachedSession, cachePath, cacheText, readCache } from './session-cache.ts';
import { cachedSession, secretsInDocument } from './session-document.ts';

/** Milliseconds that a session must remain valid to be handed out when its renewal fails. */
const minRemainingMs = 60_000;
/** Back-off after a failed renewal while the session is still valid, in milliseconds. */
const pause = 60_000;
/** Seconds for all attempts of one renewal; fewer while the session is still valid. */
const maxRenewalSeconds = 45;
const maxEarlyRenewalSeconds = 10;
/** Milliseconds to wait while another process renews. */
const maxWaitMs = 60_000;

/** System errors of a process that may read the folder but not write to it: another user, or a read-only mount. */
const notMine: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

type MutableEnv = Record<string, string | undefined>;

/**
 * Renews the session. One process renews; the others wait for it, or use the session while it is still valid. They also use
 * it while AWS cannot be reached.
 *
 * @param env - the process's environment; Keyturn changes it to what resolving credentials needs
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

/** The error of a process that could not start a renewal; `undefined` for any other error. */
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
    // Do not record this failure: other processes of the job have the variables that this one lacks.
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

/** Whether this process lacks variables that the job has: sudo, `env -i`, another user. */
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

/** The secrets that this process must not print. The ones that it learns later are added. */
function secretsOf({ inputs, source, env: saved }: Renewal, now: CachedSession, env: MutableEnv): string[] {
  const { pair, mfa } = sourceOfKind(source.kind).storedKey?.(source.input) ?? {};
  // The seed as it is used; the input may have it with spaces, or as a URI.
  const seed = mfa?.proof.kind === 'seed' ? mfa.proof.seed : undefined;
  const keys = [pair?.secretAccessKey, pair?.sessionToken, seed];
  const variables = [env, saved].flatMap((each) =>
    Object.entries(each).flatMap(([name, value]) => (secretVariable.test(name) ? [value] : [])),
  );
  return [...secretsIn(inputs), ...keys, ...variables, ...secretsInDocument(now.document)].filter(
    (secret): secret is string => Boolean(secret),
  );
}

/** Variables that hold a secret: keys, tokens, and the key of the encrypted renewal. */
const secretVariable = /^KEYTURN_REFRESH_|TOKEN$|^AWS_SECRET_ACCESS_KEY$/;

async function renewBy(
  { inputs, source, env: saved, maxSeconds }: Renewal,
  now: CachedSession,
  seconds: number,
  env: MutableEnv,
  secrets: string[],
): Promise<CachedSession> {
  restoreEnvironment(env, saved);
  const config = parseConfig(inputs, env, sources);
  const { allowedAccountIds, specialCharactersWorkaround } = config;
  const roles = limited(config.roles, maxSeconds);
  const run = await createRun({
    config,
    env,
    log: { info: () => {}, notice: () => {}, warning: () => {} },
    // The runner does not read what this process prints, so there are no masks; `redactedError` removes these secrets.
    mask: (secret) => void secrets.push(secret),
    onSkew: { fromMs: Number.POSITIVE_INFINITY, onSkew: () => {} },
  });
  const chosen = { source: sourceOfKind(source.kind), input: source.input };
  const options = { specialCharactersWorkaround, ...(allowedAccountIds ? { allowedAccountIds } : {}) };
  const resolve = () => resolveRoles(chosen, roles, options, run);
  const startedAt = Date.now();
  const { session } = await withDeadline(
    'Renewing the session',
    maxSeconds === undefined ? resolve : () => resolveFromParent(resolve),
    seconds * 1000,
  );
  verifyIdentity(session.identity, allowedAccountIds);
  requireSame(now, session.identity);
  return cachedSession(session, roles.at(-1)?.durationSeconds ?? defaultSessionSeconds, startedAt);
}

/** Resolves with the session of a user that replaces a stored key (`prepare-renewal.ts`). */
async function resolveFromParent(resolve: () => Promise<SourceCredentials>): Promise<SourceCredentials> {
  try {
    return await resolve();
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

/** The roles, with the duration of the first limited: its caller's session limits only that one. */
function limited(
  [first, ...others]: readonly RoleConfig[],
  maxSeconds = Number.POSITIVE_INFINITY,
): readonly RoleConfig[] {
  if (!first) return [];
  return [{ ...first, durationSeconds: Math.min(first.durationSeconds, maxSeconds) }, ...others];
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

/** Restores AWS's variables of the step: the endpoints, without the profile that is being renewed. */
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

/** Best effort: the renewed session is valid even if the disk is full or the job is over. */
function write(folder: string, session: CachedSession): void {
  const path = cachePath(folder);
  try {
    removeLeftovers(path);
    replaceFile(path, Buffer.from(cacheText(session), 'utf8').toString('latin1'), readState(path));
  } catch {
    // The next process renews again.
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
