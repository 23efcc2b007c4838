import { type EndpointsConfig, endpointsInFiles } from '../aws/endpoints.ts';
import { hasSharedFiles, requireReadableSharedFiles } from '../aws-profile/shared-files.ts';
import type { NetworkConfig } from '../config/config.ts';
import type { Env } from '../env.ts';

/**
 * The endpoints of a run: of inputs and variables, otherwise of the AWS files.
 *
 * @throws KeyturnError `InvalidInput` for a file that cannot be read, or a setting in it
 */
export async function endpointsOf({ endpoints }: NetworkConfig, env: Env): Promise<EndpointsConfig> {
  requireReadableSharedFiles(env);
  return hasSharedFiles(env) ? { ...(await endpointsInFiles(env)), ...endpoints } : endpoints;
}
