import { awsEndpoint } from './aws/aws-endpoint.ts';
import { type EndpointsConfig, iamEndpoint, stsEndpoint } from './aws/endpoints.ts';
import { endpointsOf } from './clients/endpoints.ts';
import type { Config } from './config/config.ts';
import type { Env } from './env.ts';
import { idTokenEndpoint } from './github/id-token-endpoint.ts';
import { connectEarly, type EarlyConnections } from './http/early-connection.ts';
import { needForReport } from './keys/need-for-report.ts';
import { chooseSource } from './sources/index.ts';
import type { ChosenSource, CredentialSource } from './sources/source.ts';

/**
 * Opens connections to the servers that the run asks first, so that the code for its requests loads meanwhile. Only to
 * those that it asks in any case: none with a proxy, MFA, or credentials that may exist already.
 *
 * @throws KeyturnError `InvalidInput` for a setting in the AWS files
 */
export async function connectToFirstServers(
  config: Config,
  env: Env,
  among: readonly CredentialSource[],
): Promise<EarlyConnections> {
  const { source: inputs, network, roles } = config;
  if (network.proxy || inputs.useExistingCredentials || inputs.storedKey?.mfa) return connectEarly([]);
  const hasIdToken = idTokenEndpoint(env) !== undefined;
  const chosen = chooseSource(inputs, { hasRole: roles.length > 0, hasIdToken }, among);
  return connectEarly(firstServers(chosen, config, await endpointsOf(network, env), env));
}

function firstServers(
  { source, input }: ChosenSource,
  config: Config,
  endpoints: EndpointsConfig,
  env: Env,
): URL[] {
  const { region, roles } = config;
  const asks = source.asks ?? [];
  // Whether a role by name can be completed is decided later.
  if (source.proof === 'identity token' && roles[0]?.role.kind !== 'arn') return [];
  const key = source.storedKey?.(input);
  const asksIam =
    key && key.pair.sessionToken === undefined && /required|optional/.test(needForReport(config, endpoints));
  const idTokens = asks.includes('ID tokens') ? URL.parse(idTokenEndpoint(env)?.url ?? '') : null;
  return [
    ...(idTokens && /^https?:$/.test(idTokens.protocol) ? [idTokens] : []),
    ...(asks.includes('STS') ? [awsEndpoint('sts', region, stsEndpoint(endpoints)).url] : []),
    ...(asksIam ? [awsEndpoint('iam', region, iamEndpoint(endpoints)).url] : []),
  ];
}
