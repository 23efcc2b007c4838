import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { NetworkConfig } from '../config/config.ts';
import { boundAnswers } from './answer-size.ts';

/** Milliseconds until a connection must stand. */
export const connectTimeoutMs = 5_000;

/**
 * The one way out: the SDK's clients and the OIDC token request send through this handler, so that proxies and
 * connection timeouts hold for every request. The whole attempt is bounded by `deadline.ts`.
 */
export async function createRequestHandler(network: NetworkConfig): Promise<NodeHttpHandler> {
  boundAnswers();
  const timeouts = { connectionTimeout: connectTimeoutMs };
  if (!network.proxy) return new NodeHttpHandler(timeouts);
  const { ProxyAgent } = await import('./proxy-agent.ts');
  const agent = new ProxyAgent(network.proxy);
  return new NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent as never });
}
