import { join } from 'node:path';
import type { Env } from '../env.ts';

export interface ProfilePaths {
  readonly credentialsFile: string;
  readonly configFile: string;
}

/**
 * Paths of the AWS files: `AWS_SHARED_CREDENTIALS_FILE` and `AWS_CONFIG_FILE`, or else in `~/.aws` (AWS SDKs and Tools
 * Reference Guide, "Location of the shared config and credentials files"). A leading `~` is the home folder.
 */
export function profilePaths(env: Env, home: string): ProfilePaths {
  const expand = (path: string) => (/^~(?=[/\\]|$)/.test(path) ? join(home, path.slice(1)) : path);
  return {
    credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || join('~', '.aws', 'credentials')),
    configFile: expand(env.AWS_CONFIG_FILE || join('~', '.aws', 'config')),
  };
}
