import type { Env } from '../../env.ts';

/**
 * Variables that supply credentials or select them. All of them go, so that a program uses the credentials it was given or
 * none: an SDK for JavaScript ignores exported keys beside AWS_PROFILE, and botocore refuses them after
 * AWS_CREDENTIAL_EXPIRATION (docs/leftover-variables.md).
 */
const credentialVariables: ReadonlySet<string> = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_SECURITY_TOKEN',
  'AMAZON_SESSION_TOKEN',
  'AWS_CREDENTIAL_EXPIRATION',
  'AWS_ACCOUNT_ID',
  'AWS_BEARER_TOKEN_BEDROCK',
  'AWS_CREDENTIAL_FILE',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_ROLE_ARN',
  'AWS_ROLE_SESSION_NAME',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
]);

/** The parent's environment without other credentials and without Keyturn's own secrets, plus what is handed out. */
export function childEnvironment(env: Env, handedOut: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !credentialVariables.has(name) && !/^KEYTURN_|^INPUT_/.test(name),
  );
  return { ...Object.fromEntries(kept), ...handedOut };
}
