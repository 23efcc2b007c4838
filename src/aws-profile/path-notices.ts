import type { Env } from '../env.ts';
import { profilePaths } from './profile-paths.ts';

/** The variables that move AWS's files, and which of them each names. */
const variables = { AWS_CONFIG_FILE: 'configFile', AWS_SHARED_CREDENTIALS_FILE: 'credentialsFile' } as const;

/**
 * A line for each variable whose path AWS tools read in different ways. The workflow's `env:` is no shell, so a `~` or a
 * `$HOME` in it reaches the tools as it stands: the AWS CLI expands both (botocore, `raw_config_parse`), Keyturn and
 * some SDKs a leading `~/`, other SDKs nothing.
 */
export function pathNotices(env: Env, home: string): string[] {
  const paths = profilePaths(env, home);
  return Object.entries(variables).flatMap(([variable, file]) => {
    const path = env[variable] ?? '';
    if (/^~/.test(path)) {
      return [
        `${variable} is ${path}, which Keyturn and the AWS CLI read as ${paths[file]}. Some AWS SDKs do not expand the ~, and do not find the profile that this step writes. Write ${variable}: ${paths[file]}.`,
      ];
    }
    if (/\$\{?[A-Za-z_]|%[A-Za-z_]\w*%/.test(path)) {
      return [
        `${variable} is ${path}, which contains a variable that no shell has expanded. The AWS CLI expands it; Keyturn and most AWS SDKs do not, so some tools do not find the profile that this step writes. Write the full path.`,
      ];
    }
    return [];
  });
}
