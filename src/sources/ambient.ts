import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AccessKeys } from '../aws/access-keys.ts';
import type { Context } from '../clients/context.ts';
import type { Config } from '../config/config.ts';
import type { Wanted } from '../diagnosis/without-credentials.ts';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import type { Source } from './choose-source.ts';

/** What a source that relies on credentials that are there was meant to find. */
export function wantedBy({ kind }: Source, { role, source }: Pick<Config, 'role' | 'source'>): Wanted {
  if (kind === 'role-chaining') return 'what an earlier step exported';
  if (!role) return 'keys';
  return source.forceSkipOidc ? 'keys without OIDC' : 'keys or OIDC';
}

/** The credentials that an earlier step exported, `undefined` when there are none. */
export function environmentKeys(env: Env): AccessKeys | undefined {
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
 * metadata, in the SDK's order. The environment is looked at first here as well, so that the chain is not even
 * loaded when an earlier step has exported credentials.
 *
 * @param context - its `notice` is told what the user should know of the profile files that the chain reads
 * @throws KeyturnError `NoCredentials`; `CredentialSourceFailed` and others for a source that is there and fails;
 *   `ExpiredCredentials` for a profile that says so itself
 */
export async function ambientKeys(context: Context): Promise<AccessKeys> {
  const { env, notice } = context;
  const exported = environmentKeys(env);
  if (exported) return exported;
  if (!mayFindCredentials(env)) throw noCredentialsError('there are none on this runner.');
  const { noticesInFiles } = await import('../aws-profile/mfa-arn.ts');
  for (const line of noticesInFiles(env)) notice(line);
  const { refuseExpiredProfile } = await import('../aws-profile/stored-profile.ts');
  await refuseExpiredProfile(env, new Date());
  const { fromDefaultChain } = await import('./default-chain.ts');
  const found = await fromDefaultChain(context);
  if (!found) throw noCredentialsError('Could not load credentials from any providers');
  return found;
}

/**
 * The same, where there is no other source left: that nothing is found is explained by what was wanted, and the kind of
 * run that this is.
 */
export async function requiredAmbientKeys(context: Context, wanted: Wanted): Promise<AccessKeys> {
  try {
    return await ambientKeys(context);
  } catch (error) {
    const { explainNoCredentials } = await import('../diagnosis/without-credentials.ts');
    throw await explainNoCredentials(error, wanted, context.env);
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

/** A runner that GitHub hosts is no machine of AWS: without variables and files there is no use in asking around. */
function mayFindCredentials(env: Env): boolean {
  return (
    env.RUNNER_ENVIRONMENT !== 'github-hosted' ||
    variables.some((name) => env[name]) ||
    existsSync(join(homedir(), '.aws'))
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
