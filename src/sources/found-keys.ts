import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import { maxChainedSeconds } from '../aws/session-duration.ts';
import type { Run } from '../clients/run.ts';
import type { RoleConfig } from '../config/config.ts';
import type { WantedCredentials } from '../diagnosis/without-credentials.ts';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import { homeFolder } from '../files/home-folder.ts';
import { sessionFromKeys } from './session-from-keys.ts';
import type { SessionRequest, SourceCredentials } from './source.ts';

/** The credentials that an earlier step exported, `undefined` when there are none. */
function environmentKeys(env: Env): AccessKeys | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
}

/**
 * What the SDK's default chain finds: environment, profiles, SSO, processes, web identity, container and instance
 * metadata, in the SDK's order. The environment is read here first, so that the chain is not loaded when an earlier step
 * has exported credentials.
 *
 * @param notice - for what the user should know about the profile files that the chain reads
 * @throws KeyturnError `NoCredentials`; `CredentialSourceFailed` and others for a source that exists and fails;
 *   `ExpiredCredentials` for a profile that states its own expiry
 */
export async function keysOnRunner(run: Run, notice: (line: string) => void): Promise<AccessKeys> {
  const { env } = run;
  const exported = environmentKeys(env);
  if (exported) return exported;
  if (!mayFindCredentials(env)) throw noCredentialsError('there are none on this runner.');
  const { noticesInFiles } = await import('../aws-profile/mfa-arn.ts');
  for (const line of noticesInFiles(env)) notice(line);
  const { refuseExpiredProfile } = await import('../aws-profile/stored-profile.ts');
  await refuseExpiredProfile(env, new Date());
  const { fromDefaultChain } = await import('./sdk-default-chain.ts');
  const found = await fromDefaultChain(run);
  if (!found) throw noCredentialsError('Could not load credentials from any providers');
  return found;
}

/**
 * `keysOnRunner` for a source that must find keys: the error for a run that finds none explains why.
 *
 * @param wanted - what the inputs asked for
 */
export async function findKeys(wanted: WantedCredentials, run: Run): Promise<AccessKeys> {
  try {
    const keys = await keysOnRunner(run, run.log.notice);
    maskKeys(keys, run.mask);
    return keys;
  } catch (error) {
    const { explainNoCredentials } = await import('../diagnosis/without-credentials.ts');
    throw await explainNoCredentials(error, wanted, run.env);
  }
}

/** The session of a role, or the keys themselves, which later steps have without this one. */
export async function sessionFromFoundKeys(
  pair: AccessKeys,
  request: SessionRequest,
  run: Run,
): Promise<SourceCredentials> {
  const { role } = request;
  if (role) refuseOverAnHour(pair, role);
  return { session: await sessionFromKeys({ pair }, request, run), isNew: role !== undefined };
}

/** The one-hour limit of role chaining for keys that were found at run time; `parseConfig` checks those of the inputs. */
export function refuseOverAnHour({ sessionToken }: AccessKeys, { durationSeconds }: RoleConfig): void {
  if (sessionToken === undefined || durationSeconds <= maxChainedSeconds) return;
  throw new KeyturnError('InvalidInput', {
    summary: `The role is to be assumed for ${durationSeconds} seconds, and the credentials that were found are temporary: such a session (role chaining) lasts 3600 at most.`,
    remedy: 'ask for a role-duration-seconds of 3600 or less; AWS refuses more whatever the role allows.',
  });
}

/**
 * Refuses what `refresh` could not find again: credentials that an earlier step exported, and the profile that this step
 * writes itself.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function refuseExported(profile: string | undefined, env: Env): void {
  if (environmentKeys(env)) {
    throw new KeyturnError('InvalidInput', {
      summary:
        'refresh is true, and the source is the credentials that an earlier step exported, which end at some time.',
      remedy: 'set refresh: true in that step as well, or give this one a source of its own.',
    });
  }
  if (env.AWS_PROFILE !== undefined && env.AWS_PROFILE === profile) {
    throw new KeyturnError('InvalidInput', {
      summary: `refresh is true, and the profile ${env.AWS_PROFILE} is both the source and what would be written.`,
      remedy: 'give this step an aws-profile of its own.',
    });
  }
}

const variables = [
  'AWS_PROFILE',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/** GitHub-hosted runners have no instance metadata, so the default chain is skipped unless a variable or ~/.aws exists. */
function mayFindCredentials(env: Env): boolean {
  return (
    env.RUNNER_ENVIRONMENT !== 'github-hosted' ||
    variables.some((name) => env[name]) ||
    existsSync(join(homeFolder(), '.aws'))
  );
}

function noCredentialsError(why: string): KeyturnError {
  return new KeyturnError('NoCredentials', {
    summary: `Credentials could not be loaded, please check your action inputs: ${why}`,
    cause: 'no keys were given (a secret that does not exist is empty), and this runner has none of its own.',
    remedy:
      'see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume.',
  });
}
