import type { Agent as HttpsAgent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { boundAnswers } from './answer-size.ts';
import type { EarlyConnections } from './early-connection.ts';
import type { ProxyConfig } from './proxy-agent.ts';

/** Connect timeout. */
const connectTimeoutMs = 5_000;

/**
 * The request handler of the whole run. The SDK's clients, the OIDC token request and Octokit all send through it, so
 * the proxy and the connect timeout apply to every request. `deadline.ts` limits the whole attempt.
 *
 * @param connections - already open, for the first requests; only without a proxy
 */
export async function createRequestHandler(
  { proxy }: { readonly proxy?: ProxyConfig },
  { httpAgent, httpsAgent }: Partial<EarlyConnections> = {},
): Promise<NodeHttpHandler> {
  boundAnswers();
  const timeouts = { connectionTimeout: connectTimeoutMs };
  if (!proxy) {
    return new NodeHttpHandler({
      ...timeouts,
      ...(httpAgent ? { httpAgent } : {}),
      ...(httpsAgent ? { httpsAgent: httpsAgent as HttpsAgent } : {}),
    });
  }
  const { ProxyAgent } = await import('./proxy-agent.ts');
  const agent = new ProxyAgent(proxy);
  return new NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent as never });
}
