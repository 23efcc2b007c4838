import { type EndpointsConfig, isIamEndpointUnknown } from '../aws/endpoints.ts';
import type { Config } from '../config/config.ts';

/**
 * Whether a run asks IAM about the stored key that signs: `required` if a limit or a rotation depends on the answer,
 * `optional` for a warning.
 */
export function needForReport(
  { keyAge, rotation }: Pick<Config, 'keyAge' | 'rotation'>,
  endpoints: EndpointsConfig,
): 'none' | 'optional' | 'required' | 'endpoint unknown' {
  if (keyAge.maxMs !== undefined || rotation !== undefined) return 'required';
  if (keyAge.warnMs === 0) return 'none';
  return isIamEndpointUnknown(endpoints) ? 'endpoint unknown' : 'optional';
}
