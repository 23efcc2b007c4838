import type { AccessKeys } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { Env } from './context.ts';

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
 * @throws KeyturnError `NoCredentials`; `ExpiredCredentials` for a profile that says so itself
 */
export async function ambientKeys(env: Env, hint?: string): Promise<AccessKeys> {
  const exported = environmentKeys(env);
  if (exported) return exported;
  const { refuseExpiredProfile } = await import('./stored-profile.ts');
  await refuseExpiredProfile(env, new Date());
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await defaultProvider()();
    return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
  } catch (error) {
    throw new KeyturnError(
      'NoCredentials',
      {
        what: `Credentials could not be loaded, please check your action inputs: ${messageOf(error)}`,
        likely:
          hint ??
          'no keys were given (a secret that does not exist is empty), and this runner has none of its own.',
        next: 'see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume.',
      },
      { cause: error },
    );
  }
}
