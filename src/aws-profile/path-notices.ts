import type { Env } from '../env.ts';
import { profilePaths } from './profile-paths.ts';

/** The environment variables that move AWS's files, and the file that each moves. */
const variables = { AWS_CONFIG_FILE: 'configFile', AWS_SHARED_CREDENTIALS_FILE: 'credentialsFile' } as const;

/**
 * A notice for each variable whose path AWS tools read differently. A workflow's `env:` is not a shell, so a `~` or
 * `$HOME` reaches the tools unexpanded. The AWS CLI expands both (botocore, `raw_config_parse`), Keyturn and some SDKs
 * only a leading `~/`, other SDKs neither.
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
